import { useTranslation } from '../../lib/react/translation';
import type { MarkState } from './mark-state';
import { contentLanguage } from '../../lib/i18n';
import styles from './document.module.css';

/** What has been made of the document: its kind, region and year, how much was found, and whether it is kept. */
export function Facts({ state, retry }: { state: MarkState; retry: () => void }) {
  const { t, placeName, locale } = useTranslation();
  if (state.kind === 'analysing') return <p className={styles.facts}>{t('reader.facts.analysing')}</p>;
  if (state.kind === 'failed') {
    return (
      <p className={`${styles.facts} ${styles.factsFailed}`} role="alert">
        {t('reader.facts.failed')}
        <button type="button" onClick={retry}>
          {t('reader.facts.retry')}
        </button>
      </p>
    );
  }
  const { analysis, kept } = state;
  const { report, detection, figures, indicators, terms } = analysis;
  const place = [report && placeName(report.region.name), report?.year ? t('common.year', { year: report.year }) : ''].filter(Boolean).join(' ');
  return (
    <p className={styles.facts} role="status">
      <span>{detection.kind === 'other' ? t('reader.facts.noReport') : t(`common.kind.${detection.kind}`)}</span>
      {place ? <span lang={contentLanguage(locale)}>{place}</span> : null}
      <span>{t('reader.facts.figures', { count: figures.length })}</span>
      <span>{t('reader.facts.indicators', { count: indicators.length })}</span>
      <span>{t('reader.facts.terms', { count: terms.length })}</span>
      {kept === null ? null : <span>{t(kept ? 'reader.facts.kept' : 'reader.facts.notKept')}</span>}
    </p>
  );
}
