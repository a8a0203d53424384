import { pageRanges } from '../../lib/files/page-ranges';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import type { SourceFile } from './reader-document';
import type { Recognising } from './use-documents';
import readerStyles from './reader.module.css';
import styles from './document.module.css';

/** Null while something is being recognised: one after the other. */
type Recognise = ((file: SourceFile) => void) | null;

/** How many pages are pictures, and the button that has them read. */
export function OfferRecognition({ pages, file, recognise }: { pages: number; file: SourceFile; recognise: Recognise }) {
  const { t } = useTranslation();
  return (
    <span>
      {t('reader.scan.pages', { count: pages })} {recognise ? <Button onPress={() => recognise(file)}>{t('reader.scan.recognise')}</Button> : null}
    </span>
  );
}

/** What of an open document has not been read. */
export function UnreadPages({ unread: { pages, file }, recognise }: { unread: { pages: readonly number[]; file: SourceFile }; recognise: Recognise }) {
  const { t } = useTranslation();
  return (
    <p className={styles.factsNote} role="status">
      {t('reader.scan.unread', { pages: pageRanges(pages) })} {recognise ? <Button onPress={() => recognise(file)}>{t('reader.scan.recognise')}</Button> : null}
    </p>
  );
}

/** How far recognition has come, and the button that stops it. */
export function RecognitionStatus({ name, done, of, cancel }: Recognising) {
  const { t } = useTranslation();
  return (
    <aside className={readerStyles.busy}>
      <span role="status">{t('reader.scan.progress', { name, page: Math.min(done + 1, of), of })}</span> <progress value={done} max={of} aria-label={name} />{' '}
      <Button onPress={cancel}>{t('reader.scan.cancel')}</Button>
    </aside>
  );
}
