/**
 * What is reckoned from stated values and shown beside them, never in their place: an index, an amount a head, an average over
 * years. Only results of whole years that are exact go in, and only such as are equally settled; where that does not hold
 * nothing is shown. Each says whether a reference figure went into it: the reader's library alone would not bear it out.
 */
import type { CompareCell } from './cell';
import customary from './data/customary.json';
import { groupBy, type CompareMatrix, type Quantity } from './matrix';
import { isReference } from './reference-rows';
import { sideOf } from './statement';

/** Whose number a head is reckoned by: residents at the year's end, as reports state them. */
export const POPULATION = 'resident_population';

const divisible = new Set(customary.divisible);
/** Units of shares and rates, and of what has none. */
const SHARES = new Set(['', '%', '‰', '个百分点']);

export interface Reckoned {
  value: number;
  /** Any of the values that it is reckoned from is a reference figure. */
  reference: boolean;
}

export interface Average extends Reckoned {
  from: number;
  to: number;
}

export interface Derived {
  /** The year that is 100, by quantity; absent where there is no index. */
  baseYears: ReadonlyMap<string, number>;
  /** The base year's result being 100; null for none. */
  index: (cell: CompareCell) => Reckoned | null;
  /** In the cell's unit, a head of the region's residents of the same year; null for none. */
  perHead: (cell: CompareCell) => Reckoned | null;
  /** Over the equally settled years without a gap up to the region's newest result, under which alone it stands; of growth the geometric mean. */
  average: (cell: CompareCell) => Average | null;
}

/** Digits that a reckoned value is told by: no more than the stated ones bear. */
const told = (value: number): number => Number(value.toPrecision(4));

const reckoned = (value: number, from: readonly CompareCell[]): Reckoned => ({
  value: told(value),
  reference: from.some(({ reportId }) => isReference(reportId)),
});

const isUsable = ({ bound, valueMax, months, status, measure }: CompareCell): boolean =>
  bound === 'exact' && valueMax === null && months === null && sideOf(status) === 'actual' && (measure === 'level' || measure === 'growth');

/**
 * Worked out when it is first asked for: most tables show nothing of it.
 * @param counts which values go in; all where it is left out.
 */
export function derivedOf(matrix: CompareMatrix, quantities: readonly Quantity[], counts: (cell: CompareCell) => boolean = () => true): Derived {
  let made: Derived | null = null;
  const derived = (): Derived => (made ??= reckonedOf(matrix, quantities, counts));
  return {
    get baseYears() {
      return derived().baseYears;
    },
    index: (cell) => derived().index(cell),
    perHead: (cell) => derived().perHead(cell),
    average: (cell) => derived().average(cell),
  };
}

function reckonedOf(matrix: CompareMatrix, quantities: readonly Quantity[], counts: (cell: CompareCell) => boolean): Derived {
  const rows = new Map<string, CompareCell[]>();
  const baseYears = new Map<string, number>();
  for (const { id, run, over } of quantities) {
    if (run !== null || over !== null) continue;
    const cells = matrix.cells(id).filter((cell) => isUsable(cell) && counts(cell));
    for (const [key, mine] of groupBy(cells, ({ region }) => region.key))
      rows.set(
        `${id} ${key}`,
        mine.toSorted((a, b) => a.year - b.year),
      );
    const base = baseYear(cells.filter(isBase));
    if (base !== null) baseYears.set(id, base);
  }
  const quantityOf = new Map(quantities.flatMap(({ id }) => matrix.cells(id).map((cell) => [cell.id, id] as const)));
  const rowOf = ({ id, region }: CompareCell) => rows.get(`${quantityOf.get(id) ?? ''} ${region.key}`) ?? [];
  const population = populationOf(matrix, counts);
  return {
    baseYears,
    index: (cell) => {
      const year = baseYears.get(quantityOf.get(cell.id) ?? '');
      const row = rowOf(cell);
      const base = row.find((one) => one.year === year && isBase(one));
      if (!base || row.length < 2 || !row.includes(cell) || base.settled !== cell.settled) return null;
      return reckoned((cell.value / base.value) * 100, [cell, base]);
    },
    perHead: (cell) => {
      const people = rowOf(cell).includes(cell) && isDivisible(cell) ? population(cell) : null;
      return people === null ? null : reckoned(cell.value / people.value, [cell, people]);
    },
    average: (cell) => averageOf(rowOf(cell), cell),
  };
}

/** What an index can be set against: an amount above nought; shares and rates have no index. */
const isBase = ({ measure, unit, value }: CompareCell): boolean => measure === 'level' && value > 0 && !SHARES.has(unit);

/** The first of the years that most regions state; null where there is but one year. */
function baseYear(cells: readonly CompareCell[]): number | null {
  const counts = [...groupBy(cells, ({ year }) => year)].map(([year, of]) => ({ year, count: of.length })).sort((a, b) => a.year - b.year);
  if (counts.length < 2) return null;
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.find(({ count }) => count === most)?.year ?? null;
}

const isDivisible = ({ measure, unit, code }: CompareCell): boolean => measure === 'level' && divisible.has(code) && !SHARES.has(unit);

function populationOf(matrix: CompareMatrix, counts: (cell: CompareCell) => boolean): (cell: CompareCell) => CompareCell | null {
  const [counted] = matrix.quantities
    .filter(({ code, measure, part, over, unit }) => code === POPULATION && measure === 'level' && part === null && over === null && unit === '人')
    .sort((a, b) => Number(a.apart) - Number(b.apart));
  return ({ region, year, settled }) => {
    const people = counted && matrix.cell(counted.id, region.key, 'actual', year);
    return people && isUsable(people) && counts(people) && people.settled === settled && people.value > 0 ? people : null;
  };
}

function averageOf(row: readonly CompareCell[], cell: CompareCell): Average | null {
  if (row.at(-1) !== cell || (cell.measure === 'growth' && cell.unit !== '%')) return null;
  const years: CompareCell[] = [];
  for (let year = cell.year; ; year -= 1) {
    const one = row.find((other) => other.year === year && other.settled === cell.settled);
    if (!one) break;
    years.unshift(one);
  }
  const [first] = years;
  if (!first || years.length < 2) return null;
  const value =
    cell.measure === 'growth'
      ? (years.reduce((product, one) => product * (1 + one.value / 100), 1) ** (1 / years.length) - 1) * 100
      : years.reduce((sum, one) => sum + one.value, 0) / years.length;
  return Number.isFinite(value) ? { ...reckoned(value, years), from: first.year, to: cell.year } : null;
}
