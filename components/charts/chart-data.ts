/** What the charts draw: points of chosen quantities, without drawing. */
import type { CompareCell } from '../../lib/compare/cell';
import { oneCircle, withoutNation } from '../../lib/compare/levels';
import { groupBy, type CompareMatrix, type Quantity } from '../../lib/compare/matrix';
import { provinces } from '../../lib/compare/provinces';
import { rankValue } from '../../lib/compare/ranking';
import { heatOf } from '../../lib/compare/statistics';
import { stepKey, type Step } from '../../lib/compare/step';
import type { Region } from '../../lib/model/analysis';
import type { Bar } from './bar-data';
import { byLastValue } from './colouring';
import type { Tile } from './draw-tiles';
import type { Plotted } from './marks';

/** A value on the way of one region over the years or months. */
export interface LinePoint extends Plotted {
  /** Its step on the way: the year, or the month counted from the year nought. */
  at: number;
}

/** One region under two quantities. */
export interface ScatterPoint {
  /** Of the cell that stands for it: the one across. */
  id: string;
  region: string;
  name: string;
  level: Region['level'];
  x: number;
  y: number;
}

/** A value in words, without its unit. */
export type LabelOf = (cell: CompareCell) => string;

export const plotted = (cell: CompareCell, label: string): Plotted => ({
  id: cell.id,
  region: cell.region.key,
  name: cell.region.name,
  level: cell.region.level,
  year: cell.year,
  months: cell.months,
  status: cell.status,
  value: cell.value,
  valueMax: cell.valueMax,
  label,
});

/** The cells as bars, regions by their latest result, largest first. */
export function barsOf(cells: readonly CompareCell[], label: LabelOf): Bar[] {
  const bars = cells.map((cell) => plotted(cell, label(cell)));
  const order = new Map(byLastValue(bars).map((region, index) => [region, index]));
  return bars.sort((a, b) => order.get(a.region)! - order.get(b.region)!);
}

/** Points by region and step: years, or with `byMonth` the last month of each part of a year, December of a whole one. */
export function lineOf(cells: readonly CompareCell[], label: LabelOf, byMonth: boolean): LinePoint[] {
  return cells
    .map((cell) => ({ ...plotted(cell, label(cell)), at: byMonth ? cell.year * 12 + (cell.months?.[1] ?? 12) - 1 : cell.year }))
    .sort((a, b) => a.region.localeCompare(b.region) || a.at - b.at);
}

/** How far apart two steps may be to be joined: a year; of months the least distance between any two, so that quarters join. */
export function strideOf(points: readonly LinePoint[], byMonth: boolean): number {
  if (!byMonth) return 1;
  const steps = [...new Set(points.map(({ at }) => at))].sort((a, b) => a - b);
  return Math.min(12, ...steps.slice(1).map((step, index) => step - steps[index]!));
}

/**
 * The results' places, the highest first, at each step among the regions of one level that have a result there; equal values
 * share one. One region alone, as the nation, has no place.
 */
export function ranksOf(points: readonly LinePoint[]): LinePoint[] {
  const results = points.filter(({ status }) => status !== 'target');
  const bySteps = groupBy(results, company);
  return results.flatMap((point) => {
    const alike = bySteps.get(company(point))!;
    if (alike.length < 2) return [];
    const place = 1 + alike.filter((other) => rankValue(other) > rankValue(point)).length;
    return [{ ...point, value: place, valueMax: null, label: `${place} / ${alike.length}` }];
  });
}

/** Whom a place is among. */
const company = ({ at, months, level }: LinePoint): string => [at, months, level].join(' ');

/** Results of two years of the regions that have both. */
export function slopesOf(cells: readonly CompareCell[], years: readonly [number, number], label: LabelOf): { from: Plotted; to: Plotted }[] {
  const of = (year: number) =>
    new Map(cells.filter((cell) => cell.year === year && cell.status !== 'target').map((cell) => [cell.region.key, plotted(cell, label(cell))]));
  const [before, after] = [of(years[0]), of(years[1])];
  return [...before].flatMap(([region, from]) => {
    const to = after.get(region);
    return to ? [{ from, to }] : [];
  });
}

/** Every provincial region as a square; its value is that of the year and side among the cells. */
export function tilesOf(cells: readonly CompareCell[], label: LabelOf, mark: (province: (typeof provinces)[number]) => string): Tile[] {
  const byCode = new Map(cells.map((cell) => [cell.region.code, cell]));
  const values = cells.map(rankValue);
  const ends = { least: Math.min(...values), most: Math.max(...values) };
  return provinces.map((province) => {
    const cell = byCode.get(province.code);
    const heat = cell ? heatOf(rankValue(cell), ends) : { strength: 0, falls: false };
    return {
      region: cell?.region.key ?? province.code,
      mark: mark(province),
      column: province.column,
      row: province.row,
      point: cell ? plotted(cell, label(cell)) : null,
      ...heat,
    };
  });
}

/** Regions that state both quantities for the step, results only; none where the two are of unlike periods. */
export function scatterOf(matrix: CompareMatrix, x: Quantity, y: Quantity, step: Step, regions: ReadonlySet<string>): ScatterPoint[] {
  if (x.part !== y.part || x.over !== y.over) return [];
  return matrix.cells(x.id).flatMap((cell) => {
    if (stepKey(cell) !== stepKey(step) || cell.status === 'target' || !regions.has(cell.region.key)) return [];
    const other = matrix.cell(y.id, cell.region.key, 'actual', step.year, step.months);
    return other ? [{ id: cell.id, region: cell.region.key, name: cell.region.name, level: cell.region.level, x: cell.value, y: other.value }] : [];
  });
}

/** The means of both quantities over the regions of the one level that stands there, the nation left out; null where levels mix. */
export function meansOf(points: readonly ScatterPoint[]): { x: number; y: number } | null {
  const regions = points.map((region) => ({ region }));
  if (oneCircle(regions, false) === undefined) return null;
  const counted = withoutNation(regions);
  const mean = (pick: (point: ScatterPoint) => number) => counted.reduce((sum, { region }) => sum + pick(region), 0) / counted.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}
