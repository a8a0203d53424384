/** Regions by years for one indicator: the data of the comparison's table and chart. */
import type { Bound, Measure, Period, Region, Status } from '../model/analysis';
import { regionKey } from '../store/region-key';
import type { IndicatorRow, ReportRow } from '../store/rows';
import { bySource } from './choose-source';
import { inUnit, sideOf, statementOf, type Side, type Statement } from './statement';
import { commonUnit, unitFactor } from './units';

export interface CompareCell {
  /** In the table's unit. */
  value: number;
  valueMax: number | null;
  bound: Bound;
  status: Status;
  year: number;
  /** As the sentence says it; a headline row is of one whole year. */
  period: Period | null;
  /** As printed, before conversion. */
  printed: { quote: string; value: number; valueMax: number | null; unit: string };
  reportId: string;
  reportTitle: string;
  reportUrl: string;
  /** Index of the indicator in its report. */
  indicator: number;
  name: string;
  sentence: string;
  /** Offset of the quote in `sentence`, UTF-16. */
  quoteOffset: number;
  confidence: number;
  /** The same figure in other stored reports, best source first. */
  others: CompareCell[];
}

export interface CompareRegion extends Region {
  /** `regionKey` of the region. */
  key: string;
}

export interface CompareRow {
  region: CompareRegion;
  /** Results and estimates by year. */
  actual: ReadonlyMap<number, CompareCell>;
  /** Targets by year. */
  target: ReadonlyMap<number, CompareCell>;
}

export interface CompareTable {
  code: string;
  measure: Measure;
  /** Printed unit that every cell is in; '' where there is none. */
  unit: string;
  /** Years that have a result, ascending. */
  actualYears: number[];
  targetYears: number[];
  /** By level and adcode, regions without one last. */
  rows: CompareRow[];
  /** Values whose unit cannot be brought to `unit` (美元 beside 元): left out of the rows. */
  apart: CompareCell[];
}

/**
 * Lines up headline rows of one indicator in one measure. Rows of other indicators or measures, and rows whose report
 * is not in `reports`, are passed over.
 */
export function compareTable(
  rows: readonly IndicatorRow[],
  reports: ReadonlyMap<string, ReportRow>,
  { code, measure }: { code: string; measure: Measure },
): CompareTable {
  const statements = rows
    .filter((row) => row.headline?.code === code && row.headline.measure === measure && reports.has(row.reportId))
    .map(statementOf)
    .filter((statement) => statement !== null)
    .sort(bySource(reports));
  const unit = commonUnit(statements.map((statement) => statement.unit));
  const table = new Map<string, Line>();
  const apart: CompareCell[] = [];
  for (const statement of statements) {
    const report = reports.get(statement.row.reportId)!;
    const factor = unitFactor(statement.unit, unit);
    const cell = cellOf(statement, report, factor ?? 1);
    if (factor === null) {
      apart.push(cell);
      continue;
    }
    const key = regionKey(report.region);
    const line: Line = table.get(key) ?? { region: { ...report.region, key }, actual: new Map(), target: new Map() };
    table.set(key, line);
    const side = line[sideOf(statement.status)];
    const first = side.get(statement.year);
    if (first) first.others.push(cell);
    else side.set(statement.year, cell);
  }
  const lines = [...table.values()].sort((a, b) => byPlace(a.region, b.region));
  return { code, measure, unit, rows: lines, apart, actualYears: yearsOf(lines, 'actual'), targetYears: yearsOf(lines, 'target') };
}

interface Line extends CompareRow {
  actual: Map<number, CompareCell>;
  target: Map<number, CompareCell>;
}

/** The measures in which rows state an indicator, commonest first. */
export function measuresOf(rows: readonly IndicatorRow[], code: string): Measure[] {
  const counts = new Map<Measure, number>();
  for (const { headline } of rows) {
    if (headline?.code === code) counts.set(headline.measure, (counts.get(headline.measure) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([measure]) => measure);
}

function cellOf({ row, ...stated }: Statement, report: ReportRow, factor: number): CompareCell {
  return {
    value: inUnit(stated.value, factor),
    valueMax: stated.valueMax === null ? null : inUnit(stated.valueMax, factor),
    bound: stated.bound,
    status: stated.status,
    year: stated.year,
    period: stated.period,
    printed: { quote: row.quote, value: stated.value, valueMax: stated.valueMax, unit: stated.unit },
    reportId: row.reportId,
    reportTitle: report.title ?? report.pageTitle,
    reportUrl: report.url,
    indicator: row.index,
    name: row.name,
    sentence: row.sentenceText,
    quoteOffset: Math.max(0, row.start - row.sentence.start),
    confidence: row.confidence,
    others: [],
  };
}

function yearsOf(lines: readonly CompareRow[], side: Side): number[] {
  return [...new Set(lines.flatMap((line) => [...line[side].keys()]))].sort((a, b) => a - b);
}

const levels = ['nation', 'province', 'prefecture', 'county', 'township'];

function byPlace(a: Region, b: Region): number {
  const level = (region: Region) => (region.level === null ? levels.length : levels.indexOf(region.level));
  const code = (region: Region) => region.code ?? '~';
  return level(a) - level(b) || (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : 0) || a.name.localeCompare(b.name, 'zh-CN');
}
