/** From the library's rows to records: one flat row an indicator, a report, a term. */
import type { Months } from '../model/analysis';
import type { IndicatorRow, ReportRow } from '../store/rows';
import type { ReportBundle } from '../store/bundles';
import { extractedFields } from '../store/corrections';
import { listCell, textCell, timeCell } from './cells';
import type { FlatRecord } from './fields';

/** First and last month under the names that begin with `prefix`. */
const monthCells = (prefix: string, months: Months | null | undefined): FlatRecord => ({
  [`${prefix}month_from`]: months?.[0] ?? null,
  [`${prefix}month_to`]: months?.[1] ?? null,
});

/** What every row of a report says of it. */
function reportCells(report: ReportRow): FlatRecord {
  const { region, detection } = report;
  return {
    report_id: textCell(report.id),
    kind: detection.kind,
    kind_score: detection.score,
    region: textCell(region.name),
    region_code: textCell(region.code),
    region_level: region.level,
    region_parents: listCell(region.parents),
    report_title: textCell(report.title),
    report_year: report.year,
    review_year: report.reviewYear,
    session: textCell(report.session),
    report_date: textCell(report.date),
    speaker: textCell(report.speaker),
    publisher: textCell(report.publisher),
    ...monthCells('report_', report.months),
    authority: report.authority,
    url: textCell(report.url),
    page_title: textCell(report.pageTitle),
    saved_at: timeCell(report.savedAt),
  };
}

export function reportRecord(report: ReportRow): FlatRecord {
  const { figureCount, indicatorCount, termCount } = report;
  return { ...reportCells(report), figure_count: figureCount, indicator_count: indicatorCount, term_count: termCount };
}

/** One record an indicator, in the order of the text. */
export function indicatorRecords({ report, indicators }: ReportBundle): FlatRecord[] {
  const cells = reportCells(report);
  return indicators.map((row) => ({ ...cells, ...indicatorCells(row), ...originalCells(row) }));
}

function indicatorCells(row: IndicatorRow): FlatRecord {
  return {
    indicator_index: row.index,
    figure_index: row.figure,
    code: textCell(row.code),
    name: textCell(row.name),
    subject: textCell(row.subject),
    measure: row.measure,
    value: row.value,
    value_max: row.valueMax,
    unit: textCell(row.unit),
    bound: row.bound,
    status: row.status,
    period_from: row.period?.from ?? null,
    period_to: row.period?.to ?? null,
    ...monthCells('', row.period?.months),
    instant: row.period?.instant ?? null,
    basis: row.basis,
    vintage: row.vintage,
    figure_region: textCell(row.region?.name),
    figure_region_code: textCell(row.region?.code),
    figure_region_level: row.region?.level ?? null,
    figure_region_parents: listCell(row.region?.parents ?? []),
    over: row.over ?? null,
    role: row.role,
    against: textCell(row.against),
    confidence: row.confidence,
    section: listCell(row.section),
    quote: textCell(row.quote),
    figure_start: row.start,
    figure_end: row.end,
    sentence: textCell(row.sentenceText),
    sentence_start: row.sentence.start,
    sentence_end: row.sentence.end,
    headline_measure: row.headline?.measure ?? null,
    headline_year: row.headline?.year ?? null,
    ...monthCells('headline_', row.headline?.months),
    corrected: row.extracted !== undefined,
    excluded: row.excluded === true,
  };
}

function originalCells(row: IndicatorRow): FlatRecord {
  const { extractedHeadline } = row;
  const extracted = row.extracted && extractedFields(row);
  return {
    original_name: textCell(extracted?.name),
    original_code: textCell(extracted?.code),
    original_measure: extracted?.measure ?? null,
    original_value: extracted?.value ?? null,
    original_value_max: extracted?.valueMax ?? null,
    original_unit: textCell(extracted?.unit),
    original_status: extracted?.status ?? null,
    original_bound: extracted?.bound ?? null,
    original_basis: extracted?.basis ?? null,
    original_vintage: extracted?.vintage ?? null,
    original_period_from: extracted?.period?.from ?? null,
    original_period_to: extracted?.period?.to ?? null,
    ...monthCells('original_', extracted?.period?.months),
    original_instant: extracted?.period?.instant ?? null,
    original_headline_measure: extractedHeadline?.measure ?? null,
    original_headline_year: extractedHeadline?.year ?? null,
    ...monthCells('original_headline_', extractedHeadline?.months),
  };
}

export function termRecords({ terms }: ReportBundle): FlatRecord[] {
  return terms.map((row) => ({
    report_id: textCell(row.reportId),
    term_index: row.index,
    term_id: textCell(row.id),
    quote: textCell(row.quote),
    start: row.start,
    end: row.end,
    definition_source: row.definition?.source ?? null,
    definition: textCell(row.definition?.text),
    context: textCell(row.context),
  }));
}
