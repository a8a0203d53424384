import type { Bound, Measure } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { valueWords } from '../popup/value-words';

export interface Valued {
  value: number;
  valueMax: number | null;
  unit: string;
  bound: Bound;
}

/** A value in plain words, the number set off from its unit and bounds. */
export function ValueText({ value, measure }: { value: Valued; measure: Measure }) {
  const { locale } = useTranslation();
  const { before, number, unit, after } = valueWords(value, measure, locale);
  return (
    <span className="rl-value">
      {before && <span className="rl-value-unit">{before}</span>}
      {number}
      <span className="rl-value-unit">
        {unit}
        {after}
      </span>
    </span>
  );
}
