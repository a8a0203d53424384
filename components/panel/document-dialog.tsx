import { useTranslation } from '../../lib/react/translation';
import { DocumentFrame } from './document-frame';
import { DocumentForm, type DocumentFormProps } from './document-form';

export interface DocumentDialogProps extends Omit<DocumentFormProps, 'onCancel'> {
  /** Title of the document. */
  title: string;
  onClose: () => void;
}

/** Changes what a stored document is. */
export function DocumentDialog({ title, onClose, ...form }: DocumentDialogProps) {
  const { t } = useTranslation();
  return (
    <DocumentFrame heading={t('panel.document.title')} title={title} onClose={onClose}>
      <DocumentForm {...form} onCancel={onClose} />
      <p className="rl-quiet">{t('panel.document.hint')}</p>
    </DocumentFrame>
  );
}
