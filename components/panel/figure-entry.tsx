import { memo } from 'react';
import { periodWords } from '../../lib/i18n/period-words';
import { useTranslation } from '../../lib/react/translation';
import { IconButton } from '../ui/button';
import { StatusLabel } from '../ui/status-label';
import { cellText } from './compare/quantity-words';
import { isUnsure, type FigureRow } from './figure-rows';
import { ValueText } from './value-text';

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
      <div className="rl-entry" data-plain>
        <span className="rl-entry-name">{t('panel.page.plainFigure')}</span>
        <span className="rl-entry-value" lang="zh-CN">
          {figure.quote}
        </span>
      </div>
    );
  }
  const notes = [indicator.measure === 'level' ? null : t(`common.measure.${indicator.measure}`), indicator.against, periodWords(indicator, t)].filter(
    (note) => note !== null,
  );
  return (
    <div className="rl-entry" data-unsure={isUnsure(row) || undefined} data-stored={stored !== null || undefined}>
      <span className="rl-entry-name">
        {indicator.subject && (
          <span className="rl-entry-subject" lang="zh-CN">
            {indicator.subject}
          </span>
        )}
        {name ?? <span lang="zh-CN">{indicator.name}</span>}
      </span>
      <ValueText value={indicator} measure={indicator.measure} />
      <span className="rl-entry-notes">
        <StatusLabel status={indicator.status} />
        {name !== null && <span lang="zh-CN">{indicator.name}</span>}
        <span>{notes.join(' · ')}</span>
        {isUnsure(row) && <span className="rl-entry-unsure">{t('panel.page.unsure')}</span>}
        {stored?.extracted && (
          <span className="rl-entry-unsure">
            {t('panel.compare.correctedFrom', {
              original: cellText({ bound: indicator.bound, ...stored.extracted }, locale),
              name: stored.extracted.name,
            })}
          </span>
        )}
        {stored?.excluded && <span className="rl-entry-unsure">{t('panel.correct.excluded')}</span>}
      </span>
      {stored && (
        <span className="rl-entry-correct">
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
