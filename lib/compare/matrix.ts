/**
 * Indicators × regions × years: the one shape that the comparison's table, charts, targets and checks are read from.
 *
 * What cannot stand in one column stands in columns of its own: another measure (level, growth), another kind of unit
 * (美元 beside 元), a part of the year, a moment, another basis, an average over years. Targets never mix with results.
 */
import type { Basis, Measure, Months } from '../model/analysis';
import type { IndicatorRow, ReportRow } from '../store/rows';
import { cellOf, quoteOffset, type CompareCell, type CompareRegion } from './cell';
import { bySource } from './choose-source';
import { basisApart, runOf, type RunOfMonths } from './kind-of-figure';
import { partOfYear } from './part-of-year';
import { byPlace } from './place-order';
import { sideOf, statementOf, type Side, type Statement } from './statement';
import { commonUnit, unitFactor, unitFamily } from './units';
import { settledOf, type Settled } from './vintages';

/** What one column can hold: one indicator in one measure, kind of unit and kind of period. */
export interface Quantity {
  id: string;
  code: string;
  measure: Measure;
  /** Printed unit that every cell is in; '' where there is none. */
  unit: string;
  /** Words of the part of the year that it is of (前三季度); null for whole years. */
  part: string | null;
  /** How its figures lie in their years; null for whole years. */
  run: RunOfMonths | null;
  /** Basis, where it is not the indicator's customary one. */
  basis: Basis | null;
  /** How it stands for several years; null for figures of one year. */
  over: 'average' | 'total' | null;
  /** Not the usual kind of unit or period of its indicator and measure. */
  apart: boolean;
}

export interface CompareMatrix {
  /** In the order of the codes asked for; of one code the commonest measure first, what stands apart last. */
  quantities: Quantity[];
  /** Regions that have any value, by place. */
  regions: CompareRegion[];
  /** The best statement of a figure; undefined where nobody states it. `months` for quantities that are of parts of years. */
  cell(quantityId: string, regionKey: string, side: Side, year: number, months?: Months | null): CompareCell | undefined;
  /** Every best statement of one quantity. */
  cells(quantityId: string): readonly CompareCell[];
}

/**
 * Lines up headline rows. Rows whose report is not in `reports`, that the reader has excluded, or that state no code or
 * year are passed over.
 *
 * @param codes order of the quantities; rows of other codes are left out.
 * @param settled only results that are so settled; null for each figure's newest official value.
 */
export function compareMatrix(
  rows: readonly IndicatorRow[],
  reports: ReadonlyMap<string, ReportRow>,
  codes: readonly string[],
  settled: Settled | null = null,
): CompareMatrix {
  const wanted = new Set(codes);
  const statements = rows
    .filter((row) => row.headline && row.excluded !== true && wanted.has(row.headline.code) && reports.has(row.reportId))
    .map(statementOf)
    .filter((statement) => statement !== null)
    .filter(
      ({ row, status }) => settled === null || status === 'target' || settledOf(row.vintage, status, reports.get(row.reportId)!.detection.kind) === settled,
    )
    .sort(bySource(reports));
  const groups = groupBy(statements, quantityKey);
  const byQuantity = new Map<string, Cells>();
  const quantities: Quantity[] = [];
  for (const [id, group] of groups) {
    const quantity = quantityOf(id, group);
    quantities.push(quantity);
    const cells = new Cells();
    for (const statement of group) {
      const report = reports.get(statement.row.reportId)!;
      cells.take(cellOf(statement, report, quantity.unit, unitFactor(statement.unit, quantity.unit) ?? 1));
    }
    byQuantity.set(id, cells);
  }
  markApart(quantities, groups);
  const regions = new Map([...byQuantity.values()].flatMap(({ best }) => best).map(({ region }) => [region.key, region]));
  return {
    quantities: quantities.sort(byCode(codes, groups)),
    regions: [...regions.values()].sort(byPlace),
    cell: (quantityId, regionKey, side, year, months = null) => byQuantity.get(quantityId)?.at(regionKey, side, year, months),
    cells: (quantityId) => byQuantity.get(quantityId)?.best ?? [],
  };
}

/** The matrices of single indicators as one, in the order given: the same as that of all their rows. */
export function joinMatrices(parts: readonly CompareMatrix[]): CompareMatrix {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const partOfQuantity = new Map(parts.flatMap((part) => part.quantities.map(({ id }) => [id, part] as const)));
  const regions = new Map(parts.flatMap((part) => part.regions).map((region) => [region.key, region]));
  return {
    quantities: parts.flatMap(({ quantities }) => quantities),
    regions: [...regions.values()].sort(byPlace),
    cell: (quantityId, ...place) => partOfQuantity.get(quantityId)?.cell(quantityId, ...place),
    cells: (quantityId) => partOfQuantity.get(quantityId)?.cells(quantityId) ?? [],
  };
}

/** The best statement of each figure of one quantity, found by region: a region has some tens of them. */
class Cells {
  readonly best: CompareCell[] = [];
  private readonly byRegion = new Map<string, CompareCell[]>();

  /** The first of a figure stands, the others behind it. */
  take(cell: CompareCell): void {
    const first = this.at(cell.region.key, sideOf(cell.status), cell.year, cell.months);
    if (first) {
      first.others.push(cell);
      return;
    }
    this.best.push(cell);
    const known = this.byRegion.get(cell.region.key);
    if (known) known.push(cell);
    else this.byRegion.set(cell.region.key, [cell]);
  }

  at(regionKey: string, side: Side, year: number, months: Months | null): CompareCell | undefined {
    return this.byRegion.get(regionKey)?.find((cell) => cell.year === year && sideOf(cell.status) === side && sameMonths(cell.months, months));
  }
}

const sameMonths = (a: Months | null, b: Months | null): boolean => a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1]);

function quantityKey(statement: Statement): string {
  const { code, measure, unit, row } = statement;
  return `${code}|${measure}|${unitFamily(unit)}|${partOf(statement) ?? ''}|${runIn(statement) ?? ''}|${basisIn(statement) ?? ''}|${spanOf(row) ?? ''}`;
}

const runIn = ({ code, period, months }: Statement): RunOfMonths | null => runOf(code, period, months);
const basisIn = ({ code, measure, row }: Statement): Basis | null => basisApart(code, measure, row.basis);

/** Rows that were read before months were say in words alone what part of the year they are of. */
const partOf = ({ months, row }: Statement): string | null => (months ? null : partOfYear(row.sentenceText, quoteOffset(row)));

const spanOf = ({ over, period }: IndicatorRow): Quantity['over'] => over ?? (period && period.from !== period.to ? 'total' : null);

function quantityOf(id: string, group: readonly Statement[]): Quantity {
  const first = group[0]!;
  const { code, measure, row } = first;
  return {
    id,
    code: code ?? '',
    measure,
    unit: commonUnit(group.map(({ unit }) => unit)),
    part: partOf(first),
    run: runIn(first),
    basis: basisIn(first),
    over: spanOf(row),
    apart: false,
  };
}

/** Of one code and measure the commonest quantity of whole single years is the usual one; the others stand apart. */
function markApart(quantities: Quantity[], groups: ReadonlyMap<string, readonly Statement[]>): void {
  const size = ({ id }: Quantity) => groups.get(id)?.length ?? 0;
  for (const [, alike] of groupBy(quantities, ({ code, measure }) => `${code}|${measure}`)) {
    const usual = alike
      .filter(({ part, run, basis, over }) => part === null && run === null && basis === null && over === null)
      .reduce<Quantity | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null);
    for (const quantity of alike) quantity.apart = quantity !== usual;
  }
}

function byCode(codes: readonly string[], groups: ReadonlyMap<string, readonly Statement[]>) {
  const size = ({ id }: Quantity) => groups.get(id)?.length ?? 0;
  return (a: Quantity, b: Quantity): number =>
    codes.indexOf(a.code) - codes.indexOf(b.code) || Number(a.apart) - Number(b.apart) || size(b) - size(a) || a.measure.localeCompare(b.measure);
}

/** The values by key, keys in the order of their first value. */
export function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The measures in which the codes are stated, commonest first. */
export function measuresOf(matrix: CompareMatrix, codes: readonly string[]): Measure[] {
  const counts = new Map<Measure, number>();
  for (const { id, code, measure } of matrix.quantities) {
    if (codes.includes(code)) counts.set(measure, (counts.get(measure) ?? 0) + matrix.cells(id).length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([measure]) => measure);
}

/**
 * The quantities to show of the chosen codes: those in a chosen measure; for a code that has none of these (a rate has
 * no level) its commonest measure.
 * @param measures empty for the commonest measure of each code.
 */
export function chosenQuantities(matrix: CompareMatrix, codes: readonly string[], measures: readonly Measure[]): Quantity[] {
  return codes.flatMap((code) => {
    const known = matrix.quantities.filter((quantity) => quantity.code === code);
    const wanted = known.filter(({ measure }) => measures.includes(measure));
    if (wanted.length > 0) return wanted.sort((a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure) || Number(a.apart) - Number(b.apart));
    return known.filter(({ measure }) => measure === known[0]?.measure);
  });
}

/** The usual quantity of a code in a measure. */
export function usualQuantity(matrix: CompareMatrix, code: string, measure: Measure): Quantity | undefined {
  return matrix.quantities.find((quantity) => quantity.code === code && quantity.measure === measure && !quantity.apart);
}
