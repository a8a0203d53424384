import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../lib/react/translation';
import { Button, IconButton } from '../ui/button';
import { Article } from './article';
import { DoubtfulSteps } from './doubtful-steps';
import { Facts } from './facts';
import type { MarkDocument, MarkState } from './mark-state';
import { recognisedBlocks, type LookedOf, type ReadContent } from './open-document';
import { OpenFiles, Opening } from './opening';
import type { ReaderDocument, SourceFile } from './reader-document';
import { OfferRecognition, RecognitionStatus, UnreadPages } from './recognition';
import { useArrivals } from './use-arrivals';
import { useDocuments, type Refusal } from './use-documents';
import documentStyles from './document.module.css';
import styles from './reader.module.css';

export interface ReaderProps {
  mark: MarkDocument;
  readContent: ReadContent;
  lookedOf: LookedOf;
  /** Loads what is open from the beginning; null for nothing. */
  first: (() => Promise<SourceFile[]>) | null;
}

/**
 * The page for local files and pasted words. All that is not the document stands in <header> or <aside>, which the
 * engine leaves out as page furniture.
 */
export function Reader({ mark, readContent, lookedOf, first }: ReaderProps) {
  const { t } = useTranslation();
  const { open, shown, refusals, busy, openFiles, openText, recognise, recognising, show, dismissRefusals } = useDocuments(readContent, lookedOf);
  const dragged = useArrivals({ openFiles, openText });
  useEffect(() => {
    first?.()
      .then(openFiles)
      .catch((error: unknown) => console.error('ReportLens: the sample cannot be opened', error));
  }, [first, openFiles]);
  const document = open.find(({ url }) => url === shown) ?? null;

  return (
    <div className={styles.root} data-dragged={dragged || undefined}>
      <header className={styles.bar}>
        <span className={styles.product}>{t('common.productName')}</span>
        {open.length > 0 ? (
          <nav aria-label={t('reader.documents')}>
            {open.map(({ url, title }) => (
              <button key={url} type="button" lang="zh-CN" aria-current={url === shown ? 'page' : undefined} onClick={() => show(url)}>
                {title}
              </button>
            ))}
          </nav>
        ) : null}
        {document ? (
          <span className={styles.tools}>
            <OpenFiles look="plain" openFiles={openFiles} />
            <Button look="plain" onPress={() => show(null)}>
              {t('reader.paste')}
            </Button>
          </span>
        ) : null}
      </header>
      {refusals.length > 0 ? <Refusals refusals={refusals} dismiss={dismissRefusals} recognise={recognising ? null : recognise} /> : null}
      {recognising ? <RecognitionStatus {...recognising} /> : null}
      {busy && !recognising ? (
        <aside className={styles.busy}>
          <span role="status">{t('reader.opening.busy')}</span>
        </aside>
      ) : null}
      {document ? (
        <Reading key={document.url} document={document} mark={mark} recognise={recognising ? null : recognise} />
      ) : (
        <Opening openFiles={openFiles} openText={openText} />
      )}
    </div>
  );
}

function Refusals({ refusals, dismiss, recognise }: { refusals: Refusal[]; dismiss: () => void; recognise: ((file: SourceFile) => void) | null }) {
  const { t } = useTranslation();
  return (
    <aside className={styles.refusals} aria-label={t('reader.refused')}>
      <div role="alert">
        <ul>
          {refusals.map(({ name, reason, scan }, index) => (
            <li key={index}>
              <strong>{name || t('reader.pasted')}</strong> {t(`reader.refusal.${reason}`)}
              {scan ? <OfferRecognition {...scan} recognise={recognise} /> : null}
            </li>
          ))}
        </ul>
      </div>
      <IconButton icon="close" label={t('common.close')} onPress={dismiss} />
    </aside>
  );
}

function Reading({ document, mark, recognise }: { document: ReaderDocument; mark: MarkDocument; recognise: ((file: SourceFile) => void) | null }) {
  const { t } = useTranslation();
  const [state, setState] = useState<MarkState>({ kind: 'analysing' });
  const [attempt, setAttempt] = useState(0);
  const { scan } = document;
  const [passages, setPassages] = useState(scan?.passages ?? []);
  const shown = useRef(passages);
  const blocks = useMemo(() => (scan ? recognisedBlocks(scan.read, passages) : document.blocks), [document, scan, passages]);
  const retry = () => {
    setState({ kind: 'analysing' });
    setAttempt((before) => before + 1);
  };
  useEffect(() => {
    const look = (now: typeof passages) => {
      shown.current = now;
      setPassages(now);
    };
    return mark(document, { tell: setState, passages: () => shown.current, look });
  }, [document, mark, attempt]);

  return (
    <main className={documentStyles.reading}>
      <aside aria-label={t('reader.facts.label')}>
        <Facts state={state} retry={retry} />
        {blocks.some(({ doubt }) => doubt === 'reading-order') ? <p className={documentStyles.factsNote}>{t('reader.facts.uncertainOrder')}</p> : null}
        {document.unread ? <UnreadPages unread={document.unread} recognise={recognise} /> : null}
        {document.scan ? <p className={documentStyles.factsNote}>{t('reader.scan.recognised')}</p> : null}
      </aside>
      {state.kind === 'done' ? <DoubtfulSteps analysis={state.analysis} step={state.stepDoubtful} /> : null}
      <Article blocks={blocks} />
    </main>
  );
}
