import type { CompareCell } from '../../../lib/compare/cell';
import { formatValue } from '../../../lib/compare/format';
import { isChinese, type Locale } from '../../../lib/i18n';
import { useTranslation } from '../../../lib/react/translation';
import valueStyles from '../../ui/value.module.css';
import styles from './compare-table.module.css';

/** A value over its unit, for columns of unlike units; the heading or row says growth, so that only a fall has a sign. */
export function StackedValue({ cell: { value, valueMax, bound, unit, measure } }: { cell: CompareCell }) {
  const { locale } = useTranslation();
  const shown = formatValue({ value, valueMax, bound, unit }, measure === 'growth' ? 'level' : measure, locale);
  const inline = unit === '%';
  return (
    <span className={styles.cell}>
      <span className={styles.number}>
        {shown.before && <span className={valueStyles.bound}>{shown.before}</span>}
        {shown.number}
        {inline && shown.unit}
        {shown.after}
      </span>
      {!inline && shown.unit && <span className={styles.more}>{shown.unit}</span>}
    </span>
  );
}

export interface StackedDifferenceProps extends Pick<CompareCell, 'unit' | 'measure'> {
  difference: number;
  /** The difference as a share, in words; null where it has none. */
  share: string | null;
}

/** A difference over its share or unit. */
export function StackedDifference({ unit, measure, difference, share }: StackedDifferenceProps) {
  const { locale } = useTranslation();
  const { number, unit: words } = differenceParts({ unit, measure }, difference, locale);
  return (
    <span className={styles.cell}>
      <span>
        {number}
        {share !== null && isChinese(locale) && words}
      </span>
      <span className={styles.more}>{share ?? words}</span>
    </span>
  );
}

/** A difference in few words: percentage points are pp in English. */
export function shortDifference(cell: Pick<CompareCell, 'unit' | 'measure'>, difference: number, locale: Locale): string {
  const { number, gap, unit } = differenceParts(cell, difference, locale);
  return number + gap + unit;
}

function differenceParts({ unit, measure }: Pick<CompareCell, 'unit' | 'measure'>, difference: number, locale: Locale) {
  const points = unit === '%' && measure !== 'level';
  const parts = formatValue({ value: Number(difference.toPrecision(10)), valueMax: null, unit: points ? '个百分点' : unit, bound: 'exact' }, 'change', locale);
  return points && locale === 'en' ? { ...parts, unit: 'pp', gap: ' ' } : parts;
}
