import type { RegionLevel } from '../../model/analysis';
import type { CompareCell } from '../cell';
import { groupBy, type CompareMatrix, type Quantity } from '../matrix';
import { sideOf } from '../statement';
import { findingId, type MagnitudeFinding } from './finding';

/** 万 and 亿: what is lost or doubled when a unit is misread. */
const POWERS = [4, 8, -4, -8] as const;
/** How far from the power of ten a value may lie, in powers of ten: a region's own years move little, regions differ widely. */
const ROOM = { years: 0.35, regions: 0.8 };
/** Regions that must agree among themselves before one of them is odd. */
const LEAST_REGIONS = 3;
/** They agree when the largest is at most so many times the smallest. */
const SPREAD = 1000;

/** Totals some ten thousand or hundred million times off their region's other years or, failing these, regions of the same level. */
export function checkMagnitude(matrix: CompareMatrix, quantities: readonly Quantity[]): MagnitudeFinding[] {
  return quantities
    .filter(({ measure }) => measure === 'level')
    .flatMap((quantity) => {
      const cells = matrix.cells(quantity.id).filter(({ value }) => value > 0);
      const ofRegion = groupBy(cells, ({ region }) => region.key);
      const ofLevel = groupBy(cells, (cell) => placeOf(cell.region.level, cell));
      return cells.flatMap((cell): MagnitudeFinding[] => {
        const years = (ofRegion.get(cell.region.key) ?? []).filter((one) => one !== cell);
        const regions = (ofLevel.get(placeOf(cell.region.level, cell)) ?? []).filter((one) => one !== cell);
        return odd(cell, years, 'years') ?? odd(cell, alike(regions), 'regions') ?? [];
      });
    });
}

const placeOf = (level: RegionLevel | null, { year, status }: CompareCell): string => [level, sideOf(status), year].join('|');

/** Regions of one level that are near enough to each other to measure another by. */
function alike(cells: readonly CompareCell[]): readonly CompareCell[] {
  const values = cells.map(({ value }) => value);
  return cells.length >= LEAST_REGIONS && Math.max(...values) <= SPREAD * Math.min(...values) ? cells : [];
}

function odd(cell: CompareCell, neighbours: readonly CompareCell[], kind: 'years' | 'regions'): MagnitudeFinding[] | null {
  if (neighbours.length === 0) return null;
  const usual = middle(neighbours.map(({ value }) => value));
  const times = Math.log10(cell.value / usual);
  const power = POWERS.find((one) => Math.abs(times - one) <= ROOM[kind]);
  // Of two years that disagree either may be the odd one: both carry the mark.
  if (power === undefined) return kind === 'years' ? [] : null;
  const { region, year, code } = cell;
  return [
    {
      check: 'magnitude',
      id: findingId('magnitude', region.key, code, year, sideOf(cell.status), cell.value, usual),
      region,
      year,
      cells: [cell],
      reasons: [],
      odd: cell,
      usual,
      neighbours: kind,
      count: neighbours.length,
      power,
    },
  ];
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
