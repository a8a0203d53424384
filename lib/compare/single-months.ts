/** Single months out of figures that are counted from January on (1—3月, 1—4月). */
import type { CompareCell } from './cell';
import { groupBy } from './matrix';

/**
 * What each part of a year adds to the one before it. Differences are made only within one region, year and side, between
 * exact totals in one unit that are equally settled: of rates, ranges and bounds there is none. All parts are of one length,
 * the commonest among the differences: a total of half a year is none among single months. The year's first part stands as
 * it is printed where it is as long.
 */
export function singleMonths(cells: readonly CompareCell[]): CompareCell[] {
  const runs = groupBy(
    cells.filter(({ months, measure }) => months !== null && measure === 'level'),
    ({ region, year, status }) => [region.key, year, status === 'target'].join(' '),
  );
  const parts = [...runs.values()].flatMap((run) => {
    const ordered = run.toSorted((a, b) => a.months![1] - b.months![1]);
    return ordered.flatMap((cell, index) => {
      const before = ordered[index - 1];
      if (!before) return [cell];
      return canSubtract(before, cell) ? [differenceOf(before, cell)] : [];
    });
  });
  const differences = parts.filter(({ difference }) => difference !== undefined);
  const length = commonestLength(differences);
  return parts.filter((part) => lengthOf(part) === length);
}

/** The figures with the commonest length of their part of the year. */
export function ofOneLength(cells: readonly CompareCell[]): CompareCell[] {
  const length = commonestLength(cells);
  return cells.filter((cell) => lengthOf(cell) === length);
}

/** The printed figures behind a value: itself, or the two that it is the difference of. */
export const printedOf = (cell: CompareCell): readonly CompareCell[] => (cell.difference ? [cell.difference.later, cell.difference.earlier] : [cell]);

/** A value that nobody has printed: it has no sentence, its two figures have. */
function differenceOf(earlier: CompareCell, later: CompareCell): CompareCell {
  const months: [number, number] = [earlier.months![1] + 1, later.months![1]];
  const value = Number((later.value - earlier.value).toPrecision(12));
  const period = later.period && { ...later.period, months };
  return {
    ...later,
    value,
    months,
    period,
    sentence: '',
    quoteOffset: 0,
    printed: { quote: '', value, valueMax: null, unit: later.unit },
    others: [],
    difference: { later, earlier },
  };
}

const canSubtract = (before: CompareCell, cell: CompareCell): boolean =>
  before.months![1] < cell.months![1] &&
  [before, cell].every(({ bound, valueMax }) => bound === 'exact' && valueMax === null) &&
  before.settled === cell.settled &&
  before.unit === cell.unit;

const lengthOf = ({ months }: CompareCell): number => (months ? months[1] - months[0] + 1 : 12);

/** In months; of two equally common the shorter; undefined for none. */
function commonestLength(cells: readonly CompareCell[]): number | undefined {
  const [commonest] = [...groupBy(cells, lengthOf)].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  return commonest?.[0];
}
