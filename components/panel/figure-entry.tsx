import { memo } from 'react';
import type { Indicator } from '../../lib/model/analysis';
import { periodWords } from '../../lib/i18n/period-words';
import { useTranslation } from '../../lib/react/translation';
import { IconButton, IconToggle } from '../ui/button';
import { StatusLabel } from '../ui/status-label';
import { cellText } from './compare/quantity-words';
import { isUnsure, type FigureRow } from './figure-rows';
import { IndicatorName } from './indicator-name';
import { ValueText } from './value-text';
import styles from './page.module.css';

export interface FigureEntryProps {
  row: FigureRow;
  /** The indicator's name in the interface's language, null where only the printed one is known. */
  name: string | null;
  onCorrect: (at: { reportId: string; index: number }) => void;
  isClipped: boolean;
  /** Clips it, or takes the clip back; null where nothing can be clipped. */
  onClip: ((row: FigureRow) => void) | null;
}

/** One figure: what it measures, its value, what kind of statement it is and of when. */
export const FigureEntry = memo(function FigureEntry(props: FigureEntryProps) {
  const { t } = useTranslation();
  const { row, name } = props;
  const { figure, indicator } = row;
  if (!indicator) {
    return (
      <div className={styles.entry} data-plain>
        <span className={styles.entryName}>{t('panel.page.plainFigure')}</span>
        <span lang="zh-CN">{figure.quote}</span>
        <EntryTools {...props} />
      </div>
    );
  }
  return (
    <div className={styles.entry} data-unsure={isUnsure(row) || undefined}>
      <span className={styles.entryName}>
        <IndicatorName indicator={indicator} named={name} />
      </span>
      <ValueText value={indicator} measure={indicator.measure} />
      <EntryNotes row={row} indicator={indicator} named={name !== null} />
      <EntryTools {...props} />
    </div>
  );
});

/** What kind of statement it is and of when; what is doubtful or set right in it. */
function EntryNotes({ row, indicator, named }: { row: FigureRow; indicator: Indicator; named: boolean }) {
  const { t, locale } = useTranslation();
  const { stored } = row;
  const notes = [indicator.measure === 'level' ? null : t(`common.measure.${indicator.measure}`), indicator.against, periodWords(indicator, t)].filter(
    (note) => note !== null,
  );
  return (
    <span className={styles.entryNotes}>
      <StatusLabel status={indicator.status} />
      {named && <span lang="zh-CN">{indicator.name}</span>}
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
  );
}

/** Clipping it, and setting it right where it is kept. */
function EntryTools({ row, name, onCorrect, isClipped, onClip }: FigureEntryProps) {
  const { t } = useTranslation();
  const { figure, indicator, stored } = row;
  const called = name ?? indicator?.name ?? '';
  return (
    <span className={styles.entryTools}>
      {onClip && (
        <IconToggle
          icon="plus"
          iconOn="check"
          label={t('panel.page.clip', { name: t('panel.page.rowOf', { name: called, value: figure.quote }).trim() })}
          isOn={isClipped}
          onChange={() => onClip(row)}
        />
      )}
      {stored && (
        <IconButton
          icon="edit"
          label={t('panel.correct.openFor', { name: called })}
          onPress={() => onCorrect({ reportId: stored.reportId, index: stored.index })}
        />
      )}
    </span>
  );
}
