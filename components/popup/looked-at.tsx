import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import type { LinePicture, PicturedLine, ScanActions } from '../../lib/highlight/popup-port';
import type { Figure } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { useAnswer } from './use-answer';
import popupStyles from './popup.module.css';
import termNotesStyles from './term-notes.module.css';
import styles from './looked-at.module.css';

/** Longest words that are set right (lib/model/looked-passage.ts). */
const LONGEST = 200;
/** How many CSS pixels high a line is shown: its type is then as large as that of the card. */
const HIGH = 30;

interface LookedAtProps {
  figure: Figure;
  scan: ScanActions;
  /** While the reader writes, the popup must stay. */
  hold: (held: boolean) => void;
}

/** How the recognised figure looks on its page, and the reader's word that it stands there so, or how it stands there. */
export function LookedAt({ figure, scan, hold }: LookedAtProps) {
  const { t } = useTranslation();
  const answer = useAnswer('line', () => scan.lineOf(figure));
  if (answer.state === 'slow') return <p className={popupStyles.waiting}>{t('popup.loading')}</p>;
  if (answer.state === 'failed') return <p className={popupStyles.failed}>{t('popup.scan.gone')}</p>;
  if (answer.state !== 'ready' || !answer.value) return null;
  return <Compared line={answer.value} figure={figure} look={(put) => scan.look(figure, put)} hold={hold} />;
}

interface ComparedProps {
  line: PicturedLine;
  figure: Figure;
  look: (put: string | null) => Promise<void>;
  hold: (held: boolean) => void;
}

function Compared({ line: { pictures, page, looked: before }, figure, look, hold }: ComparedProps) {
  const { t } = useTranslation();
  const [looked, setLooked] = useState(before);
  const [writing, setWriting] = useState(false);
  const [failed, setFailed] = useState(false);
  const keep = (put: string | null) => {
    setFailed(false);
    look(put).then(
      () => {
        setLooked(true);
        setWriting(false);
      },
      () => setFailed(true),
    );
  };
  return (
    <section aria-label={t('popup.scan.title', { page })}>
      <h3>{t('popup.scan.title', { page })}</h3>
      {pictures.map((picture, index) => (
        <LineStrip key={index} picture={picture} label={t('popup.scan.picture', { page })} />
      ))}
      {writing ? (
        <SetRight quote={figure.quote} keep={keep} leave={() => setWriting(false)} hold={hold} />
      ) : (
        <div className={termNotesStyles.noteButtons}>
          {looked ? (
            <span className={styles.lookedDone} role="status">
              {t('popup.scan.looked')}
            </span>
          ) : (
            <button type="button" className={termNotesStyles.solid} data-action="look" onClick={() => keep(null)}>
              {t('popup.scan.look')}
            </button>
          )}
          <button type="button" data-action="look-set" onClick={() => setWriting(true)}>
            {t('popup.scan.set')}
          </button>
        </div>
      )}
      {failed ? (
        <p className={popupStyles.failed} role="alert">
          {t('popup.failed')}
        </p>
      ) : null}
    </section>
  );
}

/** The whole line, moved so that the figure is in the middle. */
function LineStrip({ picture: { src, width, height, from, to }, label }: { picture: LinePicture; label: string }) {
  const strip = useRef<HTMLDivElement>(null);
  const shown = Math.round((width / height) * HIGH);
  useEffect(() => {
    const box = strip.current;
    if (box) box.scrollLeft = ((from + to) / 2) * shown - box.clientWidth / 2;
  }, [from, to, shown]);
  return (
    <div ref={strip} className={styles.lineStrip} tabIndex={0} role="group" aria-label={label}>
      <img src={src} alt={label} width={shown} height={HIGH} />
    </div>
  );
}

interface SetRightProps {
  quote: string;
  keep: (put: string) => void;
  leave: () => void;
  hold: (held: boolean) => void;
}

function SetRight({ quote, keep, leave, hold }: SetRightProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(quote);
  const field = useRef<HTMLInputElement>(null);
  const holdNow = useEffectEvent(hold);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    holdNow(true);
    return () => holdNow(false);
  }, []);
  const put = words.trim();
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && put !== '') keep(put);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={field}
        className={styles.lookedWords}
        lang="zh-CN"
        value={words}
        maxLength={LONGEST}
        aria-label={t('popup.scan.words')}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={pressed}
      />
      <div className={termNotesStyles.noteButtons}>
        <button type="button" className={termNotesStyles.solid} data-action="look-keep" disabled={put === ''} onClick={() => keep(put)}>
          {t('popup.scan.keep')}
        </button>
        <button type="button" data-action="look-cancel" onClick={leave}>
          {t('common.cancel')}
        </button>
      </div>
    </>
  );
}
