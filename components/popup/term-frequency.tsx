import type { TermFrequency } from '../../lib/model/term-uses';
import { useTranslation } from '../../lib/react/translation';
import styles from './popup.module.css';

/** How many of the library's reports use the term, since when, and whether it is new against the year before. */
export function TermFrequencyLine({ frequency }: { frequency: TermFrequency | null }) {
  const { t } = useTranslation();
  // One report says nothing of how common a wording is.
  if (!frequency || frequency.of < 2 || frequency.reports === 0) return null;
  const { reports, of, since, change } = frequency;
  const parts = [
    t('popup.frequency.reports', { count: reports, of }),
    since === null ? null : t('popup.frequency.since', { year: since }),
    change === null ? null : t(`popup.frequency.${change}`),
  ];
  return <p className={styles.note}>{parts.filter((part) => part !== null).join(t('popup.frequency.between'))}</p>;
}
