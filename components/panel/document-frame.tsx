import type { ReactNode } from 'react';
import { DialogFrame } from '../ui/dialog-frame';

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
    <DialogFrame title={heading} isOpen isDismissable={isDismissable} onClose={onClose}>
      <p className="rl-quiet" lang="zh-CN">
        {title}
      </p>
      {children}
    </DialogFrame>
  );
}
