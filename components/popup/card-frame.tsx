import type { ReactNode } from 'react';
import type { PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import { useTranslation } from '../../lib/react/translation';
import { CardButtons } from './card-buttons';
import { markKey } from './clipped';

interface CardFrameProps {
  titleId: string;
  subject: PopupSubject;
  actions: PopupActions;
  /** Null where there is nothing to compare. */
  compare: (() => Promise<void>) | null;
  children: ReactNode;
}

/** What every popup has: a scrolling body, and the buttons under it. */
export function CardFrame({ titleId, subject, actions, compare, children }: CardFrameProps) {
  const { locale } = useTranslation();
  return (
    <div className="card" role="dialog" aria-labelledby={titleId} tabIndex={-1} lang={locale}>
      <div className="body">{children}</div>
      <CardButtons key={markKey(subject)} subject={subject} actions={actions} compare={compare} />
    </div>
  );
}
