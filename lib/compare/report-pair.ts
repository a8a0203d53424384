/** One report against another: what both state, side by side. */
import type { Measure, Status } from '../model/analysis';
import type { IndicatorRow, ReportRow } from '../store/rows';
import { cellOf, quoteOffset, type CompareCell } from './cell';
import { basisApart, runOf } from './kind-of-figure';
import { partOfYear } from './part-of-year';
import { statementOf } from './statement';
import { unitFactor } from './units';

export interface ReportContents {
  report: ReportRow;
  indicators: readonly IndicatorRow[];
}

export interface PairRow {
  id: string;
  code: string | null;
  /** As printed, in the report that stands first and states it. */
  name: string;
  measure: Measure;
  status: Status;
  first: CompareCell | null;
  second: CompareCell | null;
  /** Second less first, in `unit`; null where one is missing or the units measure different things. */
  difference: number | null;
  /** Difference as a share of the first, %, for levels above nought; else null. */
  percent: number | null;
  unit: string;
}

/**
 * Indicators are matched by code (name where they have none), measure, status, how they stand for their period, and
 * where the period lies from the report's own year: the result of last year stands beside the result of last year,
 * whichever years the reports are of. Those that both state come first, in the order of the first report.
 */
export function pairReports(first: ReportContents, second: ReportContents): PairRow[] {
  const [left, right] = [statements(first), statements(second)];
  const shared = [...left.keys()].filter((key) => right.has(key));
  const onlyLeft = [...left.keys()].filter((key) => !right.has(key));
  const onlyRight = [...right.keys()].filter((key) => !left.has(key));
  return [...shared, ...onlyLeft, ...onlyRight].map((key) => rowOf(key, left.get(key), right.get(key)));
}

interface Stated {
  row: IndicatorRow;
  report: ReportRow;
}

/** Of several figures under one key the headline row stands, else the first in the text. */
function statements({ report, indicators }: ReportContents): Map<string, Stated> {
  const found = new Map<string, Stated>();
  for (const row of indicators) {
    if (row.excluded === true || row.role === 'from') continue;
    const key = keyOf(row, report);
    if (key === null) continue;
    const known = found.get(key);
    if (!known || (row.headline && !known.row.headline)) found.set(key, { row, report });
  }
  return found;
}

function keyOf(row: IndicatorRow, report: ReportRow): string | null {
  const stated = statementOf(row);
  if (!stated || row.name === '') return null;
  const { from, to } = row.period ?? { from: stated.year, to: stated.year };
  const base = report.year ?? 0;
  return [
    stated.code ?? row.name,
    row.subject,
    stated.measure,
    stated.status === 'estimate' ? 'actual' : stated.status,
    row.over ?? '',
    stated.months?.join('-') ?? partOfYear(row.sentenceText, quoteOffset(row)) ?? '',
    runOf(stated.code, row.period, stated.months) ?? '',
    basisApart(stated.code, stated.measure, row.basis) ?? '',
    from - base,
    to - base,
  ].join('|');
}

function rowOf(id: string, left: Stated | undefined, right: Stated | undefined): PairRow {
  const lead = left ?? right!;
  const shown = statementOf(lead.row)!;
  const unit = shown.unit;
  const first = left ? cellIn(left, unit) : null;
  const second = right ? cellIn(right, unit) : null;
  const alike = first !== null && second !== null && first.unit === second.unit;
  const difference = alike ? Number((second.value - first.value).toPrecision(12)) : null;
  // A difference between a first and a final count is a revision, not growth.
  const settled = alike && first.settled === second.settled;
  const percent = difference !== null && settled && shown.measure === 'level' && first.value > 0 ? (difference / first.value) * 100 : null;
  return { id, code: shown.code, name: lead.row.name, measure: shown.measure, status: shown.status, first, second, difference, percent, unit };
}

/** In the wished unit where it can be brought to it, else in its own. */
function cellIn({ row, report }: Stated, unit: string): CompareCell {
  const stated = statementOf(row)!;
  const factor = unitFactor(stated.unit, unit);
  return factor === null ? cellOf(stated, report, stated.unit, 1) : cellOf(stated, report, unit, factor);
}
