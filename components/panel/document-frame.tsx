import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import '../ui/confirm.css';

export interface DocumentFrameProps {
  heading: string;
  /** The document's title. */
  title: string;
  /** Whether a press beside it closes it: not where something typed would be lost. */
  isDismissable?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog about one stored document. */
export function DocumentFrame({ heading, title, isDismissable = false, onClose, children }: DocumentFrameProps) {
  return (
    <ModalOverlay
      className="rl-confirm-ground"
      isDismissable={isDismissable}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="rl-confirm">
        <Dialog className="rl-confirm-dialog">
          <Heading slot="title" className="rl-title rl-confirm-title">
            {heading}
          </Heading>
          <p className="rl-quiet" lang="zh-CN">
            {title}
          </p>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
