/** From the library's rows to records: one flat row an indicator, a report, a term. English names are laid over them (english.ts). */
import type { Months, Period } from '../model/analysis';
import type { ExtractedFields } from '../model/corrections';
import type { ComparedAs, IndicatorRow, ReportRow } from '../store/rows';
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
    region_en: null,
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
    name_en: null,
    subject: textCell(row.subject),
    measure: row.measure,
    value: row.value,
    value_max: row.valueMax,
    unit: textCell(row.unit),
    bound: row.bound,
    status: row.status,
    ...periodCells('', row.period),
    basis: row.basis,
    vintage: row.vintage,
    nature: row.nature ?? null,
    ...figureRegionCells(row.region),
    over: row.over ?? null,
    role: row.role,
    against: textCell(row.against),
    confidence: row.confidence,
    doubts: listCell(row.doubts ?? []),
    looked_at: row.lookedAt ?? (row.doubts?.includes('recognised') ? false : null),
    section: listCell(row.section),
    quote: textCell(row.quote),
    figure_start: row.start,
    figure_end: row.end,
    sentence: textCell(row.sentenceText),
    sentence_start: row.sentence.start,
    sentence_end: row.sentence.end,
    ...headlineCells('', row.headline),
    corrected: row.extracted !== undefined,
    excluded: row.excluded === true,
  };
}

/** What the engine had read of a corrected indicator, cell by cell. */
const originals: Record<string, (extracted: ExtractedFields) => FlatRecord[string]> = {
  original_name: ({ name }) => textCell(name),
  original_code: ({ code }) => textCell(code),
  original_measure: ({ measure }) => measure,
  original_value: ({ value }) => value,
  original_value_max: ({ valueMax }) => valueMax,
  original_unit: ({ unit }) => textCell(unit),
  original_status: ({ status }) => status,
  original_bound: ({ bound }) => bound ?? null,
  original_basis: ({ basis }) => basis ?? null,
  original_vintage: ({ vintage }) => vintage ?? null,
};

function originalCells(row: IndicatorRow): FlatRecord {
  const extracted = row.extracted && extractedFields(row);
  return {
    ...Object.fromEntries(Object.entries(originals).map(([cell, of]) => [cell, extracted ? of(extracted) : null])),
    ...periodCells('original_', extracted?.period),
    ...headlineCells('original_', row.extractedHeadline),
  };
}

function periodCells(prefix: '' | 'original_', period: Period | null | undefined): FlatRecord {
  return {
    [`${prefix}period_from`]: period?.from ?? null,
    [`${prefix}period_to`]: period?.to ?? null,
    ...monthCells(prefix, period?.months),
    [`${prefix}instant`]: period?.instant ?? null,
  };
}

function headlineCells(prefix: '' | 'original_', headline: ComparedAs | null | undefined): FlatRecord {
  return {
    [`${prefix}headline_measure`]: headline?.measure ?? null,
    [`${prefix}headline_year`]: headline?.year ?? null,
    ...monthCells(`${prefix}headline_`, headline?.months),
  };
}

function figureRegionCells(region: IndicatorRow['region']): FlatRecord {
  return {
    figure_region: textCell(region?.name),
    figure_region_en: null,
    figure_region_code: textCell(region?.code),
    figure_region_level: region?.level ?? null,
    figure_region_parents: listCell(region?.parents ?? []),
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
