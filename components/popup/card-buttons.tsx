import { use, useState } from 'react';
import type { PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import { useTranslation } from '../../lib/react/translation';
import { ClippedContext } from './clipped';

interface CardButtonsProps {
  subject: PopupSubject;
  actions: PopupActions;
  compare: (() => Promise<void>) | null;
}

type Progress = 'idle' | 'busy' | 'done' | 'failed';

export function CardButtons({ subject, actions, compare }: CardButtonsProps) {
  const { t } = useTranslation();
  const clipped = use(ClippedContext);
  const [clip, setClip] = useState<Progress>(() => (clipped.has(subject) ? 'done' : 'idle'));
  const [compareFailed, setCompareFailed] = useState(false);
  const settled = clip === 'busy' || clip === 'done';

  const onClip = () => {
    if (settled) return;
    setClip('busy');
    actions.clip(subject).then(
      () => {
        clipped.add(subject);
        setClip('done');
      },
      () => setClip('failed'),
    );
  };
  const onCompare = () => {
    setCompareFailed(false);
    compare?.().catch(() => setCompareFailed(true));
  };

  return (
    <div className="foot">
      {clip === 'failed' || compareFailed ? (
        <p className="failed" role="alert">
          {t('popup.failed')}
        </p>
      ) : null}
      <div className="buttons">
        {/* Not `disabled`: that would throw the keyboard focus out of the popup. */}
        <button type="button" className="action" aria-disabled={settled} data-clip={clip} onClick={onClip}>
          {clip === 'done' ? (
            <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
              <path d="m3 8.5 3.5 3.5L13 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          ) : null}
          <span aria-live="polite">{t(clip === 'done' ? 'popup.clipped' : 'popup.clip')}</span>
        </button>
        {compare ? (
          <button type="button" className="action" data-action="compare" onClick={onCompare}>
            {t('popup.compare')}
          </button>
        ) : null}
        <button type="button" className="quiet" data-action="close" onClick={() => actions.close()}>
          {t('common.close')}
        </button>
      </div>
    </div>
  );
}
