import type { FormattedValue } from '../../lib/compare/format';
import type { Pair } from './figure-view';
import styles from './figure-card.module.css';

/** A value with its number set off from bound words and unit. */
export function ValueText({ value }: { value: FormattedValue }) {
  return (
    <>
      {value.before ? <span className={styles.bound}>{value.before}</span> : null}
      <span className={styles.number}>{value.number}</span>
      {value.gap}
      {value.unit ? <span className={styles.unit}>{value.unit}</span> : null}
      {value.after ? <span className={styles.bound}>{value.after}</span> : null}
    </>
  );
}

/** The large line: one value, or both ends of a change with an arrow between. */
export function ValueLine({ value, pair }: { value: FormattedValue; pair: Pair | null }) {
  if (!pair) {
    return (
      <p className={styles.value}>
        <ValueText value={value} />
      </p>
    );
  }
  return (
    <p className={`${styles.value} ${styles.pair}`}>
      <span className={pair.marked === 'from' ? `${styles.end} ${styles.marked}` : styles.end}>
        <ValueText value={pair.from} />
      </span>
      <span className={styles.arrow} role="img" aria-label="→">
        →
      </span>
      <span className={pair.marked === 'to' ? `${styles.end} ${styles.marked}` : styles.end}>
        <ValueText value={pair.to} />
      </span>
    </p>
  );
}
