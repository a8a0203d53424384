import { useId, type ReactNode } from 'react';
import type { PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import type { Locale } from '../../lib/i18n';
import { useTranslation } from '../../lib/react/translation';
import { CardButtons } from './card-buttons';
import { markKey } from './mark-key';
import type { Words } from './term-view';
import styles from './popup.module.css';

interface CardFrameProps {
  subject: PopupSubject;
  actions: PopupActions;
  /** Null where there is nothing to compare. */
  compare: (() => Promise<void>) | null;
  eyebrow: ReactNode;
  /** A choice of titles, which then stands in place of the title; null where there is one only. */
  choice?: ReactNode;
  /** The words on the page that the popup is about. */
  title: ReactNode;
  titleLang: Locale;
  /** The name in the other language, which may come later. */
  subtitle: Words | null;
  /** The rest of the head. */
  head: ReactNode;
  children: ReactNode;
}

/**
 * What every popup has: a head, passages under it, and the buttons, which stay in sight while the card scrolls. The card
 * itself has the focus and scrolls, so that the arrow keys move what is read.
 */
export function CardFrame(props: CardFrameProps) {
  const { subject, actions, compare, eyebrow, choice, title, titleLang, subtitle, head, children } = props;
  const { locale } = useTranslation();
  const titleId = useId();
  const subtitleId = useId();
  const label = subtitle ? `${titleId} ${subtitleId}` : titleId;
  return (
    <div className={styles.card} role="dialog" aria-labelledby={label} tabIndex={-1} lang={locale}>
      <div className={styles.head}>
        <div className={styles.eyebrow}>{eyebrow}</div>
        {choice}
        <h2 id={titleId} className={choice ? styles.unseen : undefined} lang={titleLang}>
          {title}
        </h2>
        {subtitle ? (
          <p id={subtitleId} className={styles.subtitle} lang={subtitle.lang}>
            {subtitle.text}
          </p>
        ) : null}
        {head}
      </div>
      {children}
      <CardButtons key={markKey(subject)} subject={subject} actions={actions} compare={compare} />
    </div>
  );
}
