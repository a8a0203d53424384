import { useState } from 'react';
import type { ClipPart, PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import { useTranslation } from '../../lib/react/translation';
import popupStyles from './popup.module.css';
import styles from './card-buttons.module.css';

interface CardButtonsProps {
  subject: PopupSubject;
  actions: PopupActions;
  compare: (() => Promise<void>) | null;
}

type Progress = 'idle' | 'busy' | 'failed';

export function CardButtons({ subject, actions, compare }: CardButtonsProps) {
  const { t } = useTranslation();
  const [clipFailed, setClipFailed] = useState(false);
  const [compareFailed, setCompareFailed] = useState(false);
  const onCompare = () => {
    setCompareFailed(false);
    compare?.().catch(() => setCompareFailed(true));
  };
  return (
    <div className={styles.foot}>
      {clipFailed || compareFailed ? (
        <p className={popupStyles.failed} role="alert">
          {t('popup.failed')}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <ClipButton part="mark" subject={subject} actions={actions} tell={setClipFailed} />
        <ClipButton part="sentence" subject={subject} actions={actions} tell={setClipFailed} />
        {compare ? (
          <button type="button" data-action="compare" onClick={onCompare}>
            {t('popup.compare')}
          </button>
        ) : null}
        <button type="button" className={styles.quiet} data-action="close" onClick={() => actions.close()}>
          {t('common.close')}
        </button>
      </div>
    </div>
  );
}

interface ClipButtonProps {
  part: ClipPart;
  subject: PopupSubject;
  actions: PopupActions;
  /** Whether the last try failed. */
  tell: (failed: boolean) => void;
}

const words = {
  mark: { idle: 'popup.clip', done: 'popup.clipped' },
  sentence: { idle: 'popup.clipSentence', done: 'popup.clippedSentence' },
} as const;

function ClipButton({ part, subject, actions, tell }: ClipButtonProps) {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Progress>('idle');
  const done = subject.clipped?.[part] === true;
  const settled = done || progress === 'busy';
  const onClip = () => {
    if (settled) return;
    tell(false);
    setProgress('busy');
    actions.clip(subject, part).then(
      () => setProgress('idle'),
      () => {
        setProgress('failed');
        tell(true);
      },
    );
  };
  return (
    // Not `disabled`: that would throw the keyboard focus out of the popup.
    <button
      type="button"
      aria-disabled={settled}
      data-action={part === 'mark' ? 'clip' : 'clip-sentence'}
      data-clip={done ? 'done' : progress}
      onClick={onClip}
    >
      {done ? (
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="m3 8.5 3.5 3.5L13 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      ) : null}
      <span aria-live="polite">{t(words[part][done ? 'done' : 'idle'])}</span>
    </button>
  );
}
