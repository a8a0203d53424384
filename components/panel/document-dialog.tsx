import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { DocumentForm, type DocumentFormProps } from './document-form';
import '../ui/confirm.css';

export interface DocumentDialogProps extends Omit<DocumentFormProps, 'onCancel'> {
  /** Title of the document. */
  title: string;
  onClose: () => void;
}

/** Changes what a stored document is. */
export function DocumentDialog({ title, onClose, ...form }: DocumentDialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="rl-confirm-ground"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="rl-confirm">
        <Dialog className="rl-confirm-dialog">
          <Heading slot="title" className="rl-title rl-confirm-title">
            {t('panel.document.title')}
          </Heading>
          <p className="rl-quiet" lang="zh-CN">
            {title}
          </p>
          <DocumentForm {...form} onCancel={onClose} />
          <p className="rl-quiet">{t('panel.document.hint')}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
