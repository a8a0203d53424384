import { memo } from 'react';
import { periodWords } from '../../lib/i18n/period-words';
import { useTranslation } from '../../lib/react/translation';
import { IconButton } from '../ui/button';
import { StatusLabel } from '../ui/status-label';
import { cellText } from './compare/quantity-words';
import { isUnsure, type FigureRow } from './figure-rows';
import { ValueText } from './value-text';
import valueStyles from '../ui/value.module.css';
import styles from './page.module.css';

export interface FigureEntryProps {
  row: FigureRow;
  /** The indicator's name in the interface's language, null where only the printed one is known. */
  name: string | null;
  onCorrect: (at: { reportId: string; index: number }) => void;
}

/** One figure: what it measures, its value, what kind of statement it is and of when. */
export const FigureEntry = memo(function FigureEntry({ row, name, onCorrect }: FigureEntryProps) {
  const { t, locale } = useTranslation();
  const { figure, indicator, stored } = row;
  if (!indicator) {
    return (
      <div className={styles.entry} data-plain>
        <span className={styles.entryName}>{t('panel.page.plainFigure')}</span>
        <span lang="zh-CN">{figure.quote}</span>
      </div>
    );
  }
  const notes = [indicator.measure === 'level' ? null : t(`common.measure.${indicator.measure}`), indicator.against, periodWords(indicator, t)].filter(
    (note) => note !== null,
  );
  return (
    <div className={styles.entry} data-unsure={isUnsure(row) || undefined} data-stored={stored !== null || undefined}>
      <span className={styles.entryName}>
        {indicator.subject && (
          <span className={valueStyles.subject} lang="zh-CN">
            {indicator.subject}
          </span>
        )}
        {name ?? <span lang="zh-CN">{indicator.name}</span>}
      </span>
      <ValueText value={indicator} measure={indicator.measure} />
      <span className={styles.entryNotes}>
        <StatusLabel status={indicator.status} />
        {name !== null && <span lang="zh-CN">{indicator.name}</span>}
        <span>{notes.join(' · ')}</span>
        {isUnsure(row) && <span className={styles.entryUnsure}>{t('panel.page.unsure')}</span>}
        {stored?.extracted && (
          <span className={styles.entryUnsure}>
            {t('panel.compare.correctedFrom', {
              original: cellText({ bound: indicator.bound, ...stored.extracted }, locale),
              name: stored.extracted.name,
            })}
          </span>
        )}
        {stored?.excluded && <span className={styles.entryUnsure}>{t('panel.correct.excluded')}</span>}
      </span>
      {stored && (
        <span className={styles.entryCorrect}>
          <IconButton
            icon="edit"
            label={t('panel.correct.openFor', { name: name ?? indicator.name })}
            onPress={() => onCorrect({ reportId: stored.reportId, index: stored.index })}
          />
        </span>
      )}
    </div>
  );
});
