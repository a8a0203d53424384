/** The columns of the comparison's table: per quantity its years, a year's target beside its result. */
import type { CompareCell, CompareRegion } from './cell';
import type { CompareMatrix, Quantity } from './matrix';
import { sideOf, sides as bothSides, type Side } from './statement';
import { rankValue } from './ranking';
import { isReference } from './reference-rows';
import { byMonths, stepKey } from './step';
import type { Months } from '../model/analysis';
import { settledOrder, type Settled } from './vintages';

export interface CompareColumn {
  id: string;
  quantity: Quantity;
  year: number;
  /** The part of the year; null for the whole. */
  months: Months | null;
  side: Side;
  /** How settled its values are, the least settled first: with more than one the column is mixed. */
  settled: Settled[];
}

export interface CompareRow {
  region: CompareRegion;
  /** One for each column; undefined where nobody states it. */
  cells: (CompareCell | undefined)[];
}

export interface CompareTable {
  columns: CompareColumn[];
  /** Regions that have a value in any of the columns, by place. */
  rows: CompareRow[];
}

export interface TableWish {
  quantities: readonly Quantity[];
  /** Region keys; null for all. */
  regions: ReadonlySet<string> | null;
  /** null for all. */
  years: ReadonlySet<number> | null;
  sides: readonly Side[];
}

/** Only columns that hold a value; the newest year and part of a year first, in each the result before the target. */
export function compareTable(matrix: CompareMatrix, { quantities, regions, years, sides }: TableWish): CompareTable {
  const inSight = (cell: CompareCell) =>
    (regions === null || regions.has(cell.region.key)) && (years === null || years.has(cell.year)) && sides.includes(sideOf(cell.status));
  const columns = quantities.flatMap((quantity) => {
    const places = new Map<string, CompareColumn>();
    for (const cell of matrix.cells(quantity.id).filter(inSight)) {
      const side = sideOf(cell.status);
      const { year, months } = cell;
      const id = [quantity.id, stepKey(cell), side].join(' ');
      const column = places.get(id) ?? { id, quantity, year, months, side, settled: [] };
      places.set(id, column);
      if (!column.settled.includes(cell.settled)) column.settled.push(cell.settled);
    }
    for (const { settled } of places.values()) settled.sort((a, b) => settledOrder.indexOf(a) - settledOrder.indexOf(b));
    return [...places.values()].sort((a, b) => b.year - a.year || byMonths(b.months, a.months) || bothSides.indexOf(a.side) - bothSides.indexOf(b.side));
  });
  const rows = matrix.regions
    .filter(({ key }) => regions === null || regions.has(key))
    .map((region) => ({
      region,
      cells: columns.map(({ quantity, year, months, side }) => matrix.cell(quantity.id, region.key, side, year, months)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  return { columns, rows };
}

/** Whether a cell holds a reference figure. Where it does all documents behind it are: they stand behind every stored one. */
const ofReference = (cell: CompareCell | undefined): boolean => cell !== undefined && isReference(cell.reportId);

export const holdsReference = ({ rows }: CompareTable): boolean => rows.some(({ cells }) => cells.some(ofReference));

/** Whether anything is left of the table without its reference figures. */
export const holdsOwn = ({ rows }: CompareTable): boolean => rows.some(({ cells }) => cells.some((cell) => cell !== undefined && !ofReference(cell)));

/** The table of what the library itself says; rows and columns that then hold nothing are left out. */
export function withoutReference({ columns, rows }: CompareTable): CompareTable {
  const own = rows.map(({ region, cells }) => ({ region, cells: cells.map((cell) => (ofReference(cell) ? undefined : cell)) }));
  const kept = columns.flatMap((_, at) => (own.some(({ cells }) => cells[at]) ? [at] : []));
  const columnAt = (at: number): CompareColumn => {
    const stated = new Set(own.flatMap(({ cells }) => cells[at]?.settled ?? []));
    return { ...columns[at]!, settled: columns[at]!.settled.filter((one) => stated.has(one)) };
  };
  return {
    columns: kept.map(columnAt),
    rows: own.map(({ region, cells }) => ({ region, cells: kept.map((at) => cells[at]) })).filter(({ cells }) => cells.some((cell) => cell !== undefined)),
  };
}

/** Years for which any of the quantities has a value, ascending. */
export function yearsOf(matrix: CompareMatrix, quantities: readonly Quantity[]): number[] {
  const years = new Set(quantities.flatMap(({ id }) => matrix.cells(id).map(({ year }) => year)));
  return [...years].sort((a, b) => a - b);
}

export interface SortWish {
  /** Id of a column, or `region`. */
  column: string;
  direction: 'ascending' | 'descending';
}

/**
 * The table with one column before all others: what it is read for.
 * @param id of the column; where there is none the table stays.
 */
export function withFirst(table: CompareTable, id: string | null): CompareTable {
  const at = table.columns.findIndex((column) => column.id === id);
  if (at < 1) return table;
  const moved = <T>(list: readonly T[]): T[] => [list[at]!, ...list.filter((_, index) => index !== at)];
  return { columns: moved(table.columns), rows: table.rows.map(({ region, cells }) => ({ region, cells: moved(cells) })) };
}

/** The rows in another order, by the rule of lib/compare/ranking.ts; rows without a value in the column come last either way. */
export function sortRows(table: CompareTable, { column, direction }: SortWish): CompareRow[] {
  const turn = direction === 'ascending' ? 1 : -1;
  if (column === 'region') return turn === 1 ? [...table.rows] : table.rows.toReversed();
  const at = table.columns.findIndex(({ id }) => id === column);
  const value = (row: CompareRow) => row.cells[at] && rankValue(row.cells[at]);
  return table.rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return turn * (left - right);
  });
}
