import { Picker, type Option } from '../ui/combo-box';

export interface Pair {
  /** Ids of the two reports; null where none is chosen. */
  pair: readonly [string | null, string | null];
  onPair: (pair: [string | null, string | null]) => void;
}

interface PairPickersProps extends Pair {
  /** The stored reports, to choose from. */
  reports: readonly Option[];
  labels: readonly [string, string];
  emptyLabel: string;
  className: string | undefined;
}

/** Which two reports stand side by side. */
export function PairPickers({ reports, labels, emptyLabel, className, pair, onPair }: PairPickersProps) {
  const picker = (at: 0 | 1) => (
    <Picker
      label={labels[at]}
      emptyLabel={emptyLabel}
      options={reports}
      chosen={pair[at]}
      onChange={(id) => onPair(at === 0 ? [id, pair[1]] : [pair[0], id])}
    />
  );
  return (
    <div className={className}>
      {picker(0)}
      {picker(1)}
    </div>
  );
}
