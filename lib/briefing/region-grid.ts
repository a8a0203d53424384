/**
 * A roundup as a table of regions and indicators, each figure held against what the region's own document in the library
 * says. News proves nothing: the library's value is shown beside the printed one, never replaced by it.
 */
import { basisApart } from '../compare/kind-of-figure';
import { gapBetween, intervalOf } from '../compare/precision';
import { inUnit } from '../compare/statement';
import { unitFactor, unitFamily } from '../compare/units';
import type { Analysis, Indicator, Measure, Region, Span } from '../model/analysis';
import { kinds } from '../model/kinds';
import { regionKey } from '../store/region-key';
import type { IndicatorRow, ReportRow } from '../store/rows';

/** What a column holds of every region: one indicator, result or target, of one year, in one kind of unit and on its customary basis. */
export interface GridColumn {
  id: string;
  code: string;
  measure: Measure;
  target: boolean;
  year: number;
}

/** What the region's own document says of the same. */
export interface OwnValue {
  row: IndicatorRow;
  report: ReportRow;
  /** Its value and the printed one may both be right, as far as they are rounded. */
  agrees: boolean;
}

export interface GridCell {
  indicator: Indicator;
  /** Where the figure stands in the page. */
  place: Span;
  own: OwnValue | null;
}

export interface GridRow {
  region: Region;
  key: string;
  /** One a column; null where the page says nothing. */
  cells: (GridCell | null)[];
}

export interface RegionGrid {
  columns: GridColumn[];
  rows: GridRow[];
  /** How many figures agree with the region's own document, differ from it, and have none to be held against. */
  agree: number;
  differ: number;
  alone: number;
}

const FEWEST_REGIONS = 2;
const MOST_COLUMNS = 12;

/** Regions in print order, columns by how many regions they hold; null for a document that sets no regions side by side. */
export function regionGrid(
  { indicators, figures }: Pick<Analysis, 'indicators' | 'figures'>,
  rows: readonly IndicatorRow[],
  reports: readonly ReportRow[],
): RegionGrid | null {
  const printed = indicators.flatMap((indicator) => {
    const column = columnOf(indicator);
    const figure = figures[indicator.figure];
    return column && indicator.region && figure
      ? [{ indicator, column, region: indicator.region, place: { start: figure.start, end: figure.end }, quote: figure.quote }]
      : [];
  });
  const regions = new Map(printed.map(({ region }) => [regionKey(region), region]));
  if (regions.size < FEWEST_REGIONS) return null;
  const columns = columnsBySize(printed.map(({ column }) => column));
  const own = ownValues(rows, reports);
  const cells = new Map<string, GridCell>();
  for (const { indicator, column, region, place, quote } of printed) {
    const id = `${regionKey(region)} ${column.id}`;
    if (cells.has(id)) continue;
    const value = own.get(id);
    cells.set(id, { indicator, place, own: value ? { ...value, agrees: agree(indicator, quote, value.row) } : null });
  }
  const all = [...cells.values()];
  return {
    columns,
    rows: [...regions].map(([key, region]) => ({ region, key, cells: columns.map(({ id }) => cells.get(`${key} ${id}`) ?? null) })),
    agree: all.filter((cell) => cell.own?.agrees === true).length,
    differ: all.filter((cell) => cell.own?.agrees === false).length,
    alone: all.filter((cell) => cell.own === null).length,
  };
}

/** What must be looked up in the library for a document: codes, regions and years of its figures of other regions. */
export function gridQuery({ indicators }: Pick<Analysis, 'indicators'>): { codes: string[]; regions: string[]; years: { from: number; to: number } } | null {
  const columns = indicators.flatMap((indicator) => columnOf(indicator) ?? []);
  const regions = new Set(indicators.flatMap(({ region }) => (region ? [regionKey(region)] : [])));
  if (columns.length === 0 || regions.size < FEWEST_REGIONS) return null;
  const years = columns.map(({ year }) => year);
  return { codes: [...new Set(columns.map(({ code }) => code))], regions: [...regions], years: { from: Math.min(...years), to: Math.max(...years) } };
}

/** Null for figures that no cell can hold: without code, of a firm, of part of a year, of several years, on a basis of their own (实际 of incomes). */
function columnOf({ code, measure, status, period, region, subject, over, basis, unit }: Indicator): GridColumn | null {
  if (code === null || region === null || (subject !== '' && subject !== region.name) || basisApart(code, measure, basis) !== null) return null;
  if (period === null || period.from !== period.to || period.months !== null || over !== undefined) return null;
  const target = status === 'target';
  return { id: idOf(code, measure, target, period.to, unit), code, measure, target, year: period.to };
}

const idOf = (code: string, measure: Measure, target: boolean, year: number, unit: string): string => [code, measure, target, year, unitFamily(unit)].join(' ');

function columnsBySize(all: readonly GridColumn[]): GridColumn[] {
  const counts = new Map<string, { column: GridColumn; count: number }>();
  for (const column of all) counts.set(column.id, { column, count: (counts.get(column.id)?.count ?? 0) + 1 });
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_COLUMNS)
    .map(({ column }) => column);
}

/** Headline values of documents that speak for their region, newest first where several do. */
function ownValues(rows: readonly IndicatorRow[], reports: readonly ReportRow[]): Map<string, Omit<OwnValue, 'agrees'>> {
  const known = new Map(reports.map((report) => [report.id, report]));
  const found = new Map<string, Omit<OwnValue, 'agrees'>>();
  for (const row of rows) {
    const report = known.get(row.reportId);
    const { headline } = row;
    if (!report || !headline || !kinds[report.detection.kind].own || row.region !== null || !isOfOneYear(row) || row.excluded) continue;
    if (basisApart(headline.code, headline.measure, row.basis) !== null) continue;
    const id = `${row.regionKey} ${idOf(headline.code, headline.measure, headline.status === 'target', headline.year, headline.unit)}`;
    const before = found.get(id);
    if (!before || (report.date ?? '') > (before.report.date ?? '')) found.set(id, { row, report });
  }
  return found;
}

const isOfOneYear = ({ headline, period, over }: IndicatorRow): boolean =>
  !headline?.months && !period?.months && over === undefined && (period === null || period.from === period.to);

/** Two roundings of one value touch: 3.2万亿元 and 32065亿元. */
function agree(indicator: Indicator, quote: string, row: IndicatorRow): boolean {
  const interval = (stated: Pick<Indicator, 'value' | 'valueMax' | 'bound' | 'unit'>, printed: string) =>
    intervalOf({ ...stated, printed: { ...stated, quote: printed } });
  const own = { ...row, ...row.headline };
  const factor = unitFactor(own.unit, indicator.unit) ?? 1;
  const { low, high } = interval(own, row.quote);
  return gapBetween(interval(indicator, quote), { low: inUnit(low, factor), high: inUnit(high, factor) }) === 0;
}
