/** Single months out of figures that are counted from January on (1—3月, 1—4月). */
import type { CompareCell } from './cell';
import { groupBy } from './matrix';

/**
 * What each part of a year adds to the one before it: the cell of the later one with the difference as its value, for the
 * months between. The year's first part stands as it is. Differences are made only within one region, year and side,
 * between exact totals in one unit that are equally settled: of rates, ranges and bounds there is none.
 */
export function singleMonths(cells: readonly CompareCell[]): CompareCell[] {
  const runs = groupBy(
    cells.filter(({ months, measure }) => months !== null && measure === 'level'),
    ({ region, year, status }) => [region.key, year, status === 'target'].join(' '),
  );
  return [...runs.values()].flatMap((run) => {
    const ordered = run.toSorted((a, b) => a.months![1] - b.months![1]);
    return ordered.flatMap((cell, index) => {
      const before = ordered[index - 1];
      if (!before) return [cell];
      if (!canSubtract(before, cell)) return [];
      const value = Number((cell.value - before.value).toPrecision(12));
      return [{ ...cell, value, months: [before.months![1] + 1, cell.months![1]] as [number, number] }];
    });
  });
}

const canSubtract = (before: CompareCell, cell: CompareCell): boolean =>
  [before, cell].every(({ bound, valueMax }) => bound === 'exact' && valueMax === null) && before.settled === cell.settled && before.unit === cell.unit;
