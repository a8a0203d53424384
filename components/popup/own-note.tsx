import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../../lib/react/translation';
import popupStyles from './popup.module.css';
import styles from './term-notes.module.css';

/** Longest note (lib/messaging/surface.ts). */
const LONGEST = 10_000;
/** Words not yet kept, by term, while the page is open: a click beside the popup must not lose them. */
const drafts = new Map<string, string>();

interface OwnNoteProps {
  termId: string;
  /** The note as it is kept; '' where there is none. */
  kept: string;
  /** Nothing else explains the term: writing is offered at once. */
  wanted: boolean;
  keep: (text: string) => Promise<void>;
  /** While the reader writes, the popup must stay. */
  hold: (held: boolean) => void;
}

/** The reader's own explanation of a term: to write, change, delete and bring back. */
export function OwnNote({ termId, kept: first, wanted, keep, hold }: OwnNoteProps) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(first);
  const [deleted, setDeleted] = useState<string | null>(null);
  const [writing, setWriting] = useState(drafts.has(termId));
  const [failed, setFailed] = useState(false);
  const title = useId();

  const put = (text: string) => {
    setFailed(false);
    keep(text).then(
      () => {
        drafts.delete(termId);
        setDeleted(text === '' ? kept : null);
        setKept(text);
        setWriting(false);
      },
      () => setFailed(true),
    );
  };
  const leave = () => {
    drafts.delete(termId);
    setWriting(false);
  };

  if (!writing && kept === '') {
    return (
      <div className={styles.noteOffer} data-wanted={wanted || undefined}>
        {deleted !== null ? (
          <p role="status">
            {t('popup.note.deleted')}
            <button type="button" data-action="note-undo" onClick={() => put(deleted)}>
              {t('common.undo')}
            </button>
          </p>
        ) : (
          <button type="button" data-action="note-write" onClick={() => setWriting(true)}>
            {t('popup.note.write')}
          </button>
        )}
        {failed ? <Failed /> : null}
      </div>
    );
  }
  return (
    <section className={styles.readerNote} aria-labelledby={title}>
      <h3 id={title}>
        {t('popup.note.title')}
        <span>{t('popup.note.onlyYou')}</span>
      </h3>
      {writing ? (
        <Editor termId={termId} kept={kept} label={title} put={put} leave={leave} hold={hold} />
      ) : (
        <>
          <p className={styles.readerWords}>{kept}</p>
          <div className={styles.noteButtons}>
            <button type="button" data-action="note-edit" onClick={() => setWriting(true)}>
              {t('popup.note.edit')}
            </button>
            <button type="button" data-action="note-delete" onClick={() => put('')}>
              {t('popup.note.delete')}
            </button>
          </div>
        </>
      )}
      {failed ? <Failed /> : null}
    </section>
  );
}

interface EditorProps {
  termId: string;
  kept: string;
  /** Id of the element that names the field. */
  label: string;
  put: (text: string) => void;
  leave: () => void;
  hold: (held: boolean) => void;
}

function Editor({ termId, kept, label, put, leave, hold }: EditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => drafts.get(termId) ?? kept);
  const field = useRef<HTMLTextAreaElement>(null);
  const holdNow = useEffectEvent(hold);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: 'nearest' });
    holdNow(true);
    return () => holdNow(false);
  }, []);
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) put(text.trim());
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <textarea
        ref={field}
        value={text}
        rows={3}
        maxLength={LONGEST}
        aria-labelledby={label}
        placeholder={t('popup.note.placeholder')}
        onChange={(event) => {
          drafts.set(termId, event.target.value);
          setText(event.target.value);
        }}
        onKeyDown={pressed}
      />
      <div className={styles.noteButtons}>
        <button type="button" className={styles.solid} data-action="note-keep" disabled={text.trim() === kept} onClick={() => put(text.trim())}>
          {t('popup.note.keep')}
        </button>
        <button type="button" data-action="note-cancel" onClick={leave}>
          {t('common.cancel')}
        </button>
      </div>
    </>
  );
}

function Failed() {
  const { t } = useTranslation();
  return (
    <p className={popupStyles.failed} role="alert">
      {t('popup.failed')}
    </p>
  );
}
