import { formatValue, type Quantity } from '../../lib/compare/format';
import type { Measure } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import valueStyles from '../ui/value.module.css';

/** A value in plain words, the number set off from its unit and bounds. */
export function ValueText({ value, measure }: { value: Quantity; measure: Measure }) {
  const { locale } = useTranslation();
  const { before, number, gap, unit, after } = formatValue(value, measure, locale);
  return (
    <span className={valueStyles.root}>
      {before && <span className={valueStyles.bound}>{before}</span>}
      {number}
      {unit && gap}
      {(unit || after) && (
        <span className={valueStyles.unit}>
          {unit}
          {after}
        </span>
      )}
    </span>
  );
}
