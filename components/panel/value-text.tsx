import { formatValue, type Quantity } from '../../lib/compare/format';
import type { Measure } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';

/** A value in plain words, the number set off from its unit and bounds. */
export function ValueText({ value, measure }: { value: Quantity; measure: Measure }) {
  const { locale } = useTranslation();
  const { before, number, unit, after } = formatValue(value, measure, locale);
  return (
    <span className="rl-value">
      {before && <span className="rl-value-bound">{before}</span>}
      {number}
      {(unit || after) && (
        <span className="rl-value-unit">
          {unit}
          {after}
        </span>
      )}
    </span>
  );
}
