import { useState } from 'react';
import type { PopupActions } from '../../lib/highlight/popup-port';
import type { Term } from '../../lib/model/analysis';
import { termKind } from '../../lib/model/term-kind';
import { useTranslation } from '../../lib/react/translation';
import popupStyles from './popup.module.css';
import styles from './term-notes.module.css';

/** Marks that the reader does not want: this term's, or all of its kind. The options bring them back. */
export function TermHiding({ term, hide }: { term: Term; hide: PopupActions['hide'] }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const onHide = (what: 'term' | 'kind') => {
    setFailed(false);
    hide(term, what).catch(() => setFailed(true));
  };
  return (
    <details className={styles.hiding} onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}>
      <summary>{t('popup.hide.title')}</summary>
      <button type="button" data-action="hide-term" onClick={() => onHide('term')}>
        {t('popup.hide.term')}
      </button>
      <button type="button" data-action="hide-kind" onClick={() => onHide('kind')}>
        {t('popup.hide.kind', { kind: t(`common.termKind.${termKind(term)}`) })}
      </button>
      <p>{t('popup.hide.hint')}</p>
      {failed ? (
        <p className={popupStyles.failed} role="alert">
          {t('popup.failed')}
        </p>
      ) : null}
    </details>
  );
}
