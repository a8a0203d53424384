import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog-frame.module.css';

export interface DialogFrameProps {
  title: string;
  /** Classes of the sheet, for its width. */
  className?: string | undefined;
  role?: 'dialog' | 'alertdialog';
  /** Left out inside a DialogTrigger, which knows. */
  isOpen?: boolean;
  /** Whether a press beside it closes it: not where something typed would be lost. */
  isDismissable?: boolean;
  /** Something is being done that closing would not stop: the Escape key does not close it either. */
  isBusy?: boolean;
  onClose?: () => void;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A sheet over the panel with its title; what is in it closes it. */
export function DialogFrame({ title, className, role = 'dialog', isOpen, isDismissable = true, isBusy = false, onClose, children }: DialogFrameProps) {
  return (
    <ModalOverlay
      className={styles.ground}
      isOpen={isOpen}
      isDismissable={isDismissable && !isBusy}
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={className ? `${styles.root} ${className}` : styles.root}>
        <Dialog role={role} className={styles.sheet}>
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className={`rl-title ${styles.title}`}>
                {title}
              </Heading>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
