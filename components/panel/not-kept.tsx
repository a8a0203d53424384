import type { NotKept } from '../../lib/messaging/surface';
import { useTranslation } from '../../lib/react/translation';
import type { DocumentFormProps } from './document-form';
import { DocumentForm } from './document-form';

export interface NotKeptNoticeProps extends Pick<DocumentFormProps, 'facts' | 'regionNamed' | 'onSave'> {
  reason: Exclude<NotKept, `library-${string}`>;
}

/** Says why the page is not in the library, and asks for what would put it there. */
export function NotKeptNotice({ reason, ...form }: NotKeptNoticeProps) {
  const { t } = useTranslation();
  const asks = reason === 'no-place' || reason === 'no-sort';
  return (
    <section role="status">
      <p>{t(`panel.notKept.${reason}`)}</p>
      {asks && <DocumentForm key={JSON.stringify(form.facts)} {...form} />}
    </section>
  );
}
