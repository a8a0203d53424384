/** What the charts draw: points of chosen quantities, without drawing. */
import type { CompareCell } from '../../lib/compare/cell';
import type { CompareMatrix, Quantity } from '../../lib/compare/matrix';
import type { Bar, BarStatus } from './bar-data';

/** A value on the way of one region over the years. */
export interface LinePoint {
  region: string;
  name: string;
  year: number;
  value: number;
  status: BarStatus;
}

/** One region under two quantities. */
export interface ScatterPoint {
  region: string;
  name: string;
  x: number;
  y: number;
}

/** The cells as bars, regions by their latest result, largest first. */
export function barsOf(cells: readonly CompareCell[], label: (cell: CompareCell) => string): Bar[] {
  const latest = new Map<string, CompareCell>();
  for (const cell of cells) {
    const known = latest.get(cell.region.key);
    if (!known || weight(cell) > weight(known)) latest.set(cell.region.key, cell);
  }
  const order = [...latest.values()].sort((a, b) => b.value - a.value).map(({ region }) => region.key);
  return cells
    .map((cell) => ({
      region: cell.region.key,
      name: cell.region.name,
      year: cell.year,
      status: cell.status,
      value: cell.value,
      valueMax: cell.valueMax,
      label: label(cell),
    }))
    .sort((a, b) => order.indexOf(a.region) - order.indexOf(b.region));
}

/** Results before targets, later years before earlier ones. */
const weight = ({ status, year }: CompareCell): number => year + (status === 'target' ? 0 : 10_000);

/** Points by region and year; a region's result stands for its target of the same year. */
export function lineOf(cells: readonly CompareCell[]): LinePoint[] {
  return cells
    .map(({ region, year, value, status }) => ({ region: region.key, name: region.name, year, value, status }))
    .sort((a, b) => a.region.localeCompare(b.region) || a.year - b.year);
}

/** Regions that state both quantities for the year, results only. */
export function scatterOf(matrix: CompareMatrix, x: Quantity, y: Quantity, year: number, regions: ReadonlySet<string>): ScatterPoint[] {
  return matrix.cells(x.id).flatMap((cell) => {
    if (cell.year !== year || cell.status === 'target' || !regions.has(cell.region.key)) return [];
    const other = matrix.cell(y.id, cell.region.key, 'actual', year);
    return other ? [{ region: cell.region.key, name: cell.region.name, x: cell.value, y: other.value }] : [];
  });
}

/** Moves labels apart that stand closer than `gap`, keeping their order; places in px from the top. */
export function spread(places: readonly number[], gap: number, bottom: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const moved = [...places];
  let last = -Infinity;
  for (const { place, index } of order) {
    last = Math.max(place, last + gap);
    moved[index] = last;
  }
  let next = bottom;
  for (const { index } of order.toReversed()) {
    next = Math.min(moved[index]!, next);
    moved[index] = next;
    next -= gap;
  }
  return moved;
}
