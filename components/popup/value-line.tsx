import type { FormattedValue } from '../../lib/compare/format';
import type { Pair } from './figure-view';

/** A value with its number set off from bound words and unit. */
export function ValueText({ value }: { value: FormattedValue }) {
  return (
    <>
      {value.before ? <span className="bound">{value.before}</span> : null}
      <span className="number">{value.number}</span>
      {value.gap}
      {value.unit ? <span className="unit">{value.unit}</span> : null}
      {value.after ? <span className="bound">{value.after}</span> : null}
    </>
  );
}

/** The large line: one value, or both ends of a change with an arrow between. */
export function ValueLine({ value, pair }: { value: FormattedValue; pair: Pair | null }) {
  if (!pair) {
    return (
      <p className="value">
        <ValueText value={value} />
      </p>
    );
  }
  return (
    <p className="value pair">
      <span className={pair.marked === 'from' ? 'end marked' : 'end'}>
        <ValueText value={pair.from} />
      </span>
      <span className="arrow" role="img" aria-label="→">
        →
      </span>
      <span className={pair.marked === 'to' ? 'end marked' : 'end'}>
        <ValueText value={pair.to} />
      </span>
    </p>
  );
}
