/** From a figure in a page to its place in the comparison. */
import type { Indicator, Region } from '../model/analysis';
import { regionKey } from '../store/region-key';
import type { CompareChoice, Focus } from './choice';
import type { CompareColumn } from './columns';
import { sideOf } from './statement';

/** Null for figures that line up with nothing: without code, without year, of several years, of another owner. */
export function focusOf({ code, measure, period, status, basis, subject, over }: Indicator): Focus | null {
  if (code === null || period === null || period.from !== period.to || subject !== '' || over !== undefined) return null;
  return { code, measure, year: period.to, months: period.months, side: sideOf(status), basis };
}

/**
 * The comparison that a figure asks for: its own indicator, measure and region, its peers around it, its column first. Whatever
 * had been narrowed before (years, sides, vintage) is widened again, so that the figure itself is in sight. An own list stays the
 * peers of a region that it holds.
 */
export function standingAt(focus: Focus, region: Region | null, { list, lists }: Pick<CompareChoice, 'list' | 'lists'>): Partial<CompareChoice> {
  const held = region !== null && lists.find(({ id }) => id === list)?.regions.some(({ key }) => key === regionKey(region));
  return {
    view: 'table',
    codes: [focus.code],
    measures: [focus.measure],
    focus,
    years: null,
    sides: 'both',
    settled: null,
    ...(region?.name ? { home: region, regions: null, peers: null, list: held ? list : null } : {}),
  };
}

/**
 * The column that decides the order of the table: the one that the reader came from, else the newest results of whole
 * years of the first quantity, else its newest column. Columns in the order shown.
 */
export function decidingColumn(columns: readonly CompareColumn[], focus: Focus | null): CompareColumn | null {
  if (focus) {
    const same = columns.filter(
      ({ quantity, year, months, side }) =>
        quantity.code === focus.code &&
        quantity.measure === focus.measure &&
        year === focus.year &&
        side === focus.side &&
        String(months) === String(focus.months),
    );
    const asked =
      same.find(({ quantity }) => quantity.basis !== null && quantity.basis === focus.basis) ?? same.find(({ quantity }) => !quantity.apart) ?? same[0];
    if (asked) return asked;
  }
  const first = columns.filter(({ quantity }) => quantity.id === columns[0]?.quantity.id);
  const newest = (some: readonly CompareColumn[]) => some.reduce<CompareColumn | null>((best, one) => (best && best.year >= one.year ? best : one), null);
  return newest(first.filter(({ side, months }) => side === 'actual' && months === null)) ?? newest(first);
}
