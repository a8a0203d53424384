/** From one analysis to the rows that the library keeps of it. */
import type { Analysis, HeadlineRow, ReportMeta } from '../model/analysis';
import { regionKey } from './region-key';
import type { IndicatorRow, ReportRow, TermRow } from './rows';

/** A sentence is kept to be read beside its figure; one this long is a table or a page without punctuation. */
const MAX_SENTENCE = 2000;

export interface ReportRows {
  report: ReportRow;
  indicators: IndicatorRow[];
  terms: TermRow[];
}

/** What the rows need beside the analysis. */
export interface PageFacts {
  /** The text that the analysis counts in. */
  text: string;
  url: string;
  pageTitle: string;
  address: string;
  fingerprint: string;
  textHash: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

const unknownReport: ReportMeta = {
  title: null,
  region: { name: '', code: null, level: null, parents: [] },
  year: null,
  reviewYear: null,
  session: null,
  date: null,
  speaker: null,
};

/** Region, level and planning year of a report as one key; undefined where it is no report or does not state them. */
export function identityOf(analysis: Analysis): string | undefined {
  const { report, detection } = analysis;
  if (detection.kind === 'coverage' || !report?.region.name || report.year === null) return undefined;
  return [report.region.level ?? '', regionKey(report.region), report.year].join('|');
}

/** The rows of an analysis under the report id `id`. News about a report has no headline rows: it is not compared. */
export function makeRows(analysis: Analysis, id: string, facts: PageFacts): ReportRows {
  const meta = analysis.report ?? unknownReport;
  const identity = identityOf(analysis);
  const compared = analysis.detection.kind !== 'coverage' && meta.region.name !== '' ? analysis.headline : [];
  const report: ReportRow = {
    ...meta,
    id,
    url: facts.url,
    address: facts.address,
    addresses: [facts.address],
    ...(identity === undefined ? {} : { identity }),
    pageTitle: facts.pageTitle,
    detection: analysis.detection,
    savedAt: facts.savedAt,
    fingerprint: facts.fingerprint,
    textHash: facts.textHash,
    figureCount: analysis.figures.length,
    indicatorCount: analysis.indicators.length,
    termCount: analysis.terms.length,
    codes: [...new Set(compared.map((row) => row.code))],
    deletedAt: null,
  };
  return {
    report,
    indicators: indicatorRows(analysis, compared, report, facts.text),
    terms: analysis.terms.map((term, index) => ({ ...term, reportId: id, index })),
  };
}

function indicatorRows(
  analysis: Analysis,
  compared: readonly HeadlineRow[],
  report: ReportRow,
  text: string,
): IndicatorRow[] {
  const headline = new Map(compared.map((row) => [row.indicator, row]));
  return analysis.indicators.map((indicator, index) => {
    const figure = analysis.figures[indicator.figure];
    const { start, end } = figure ?? indicator.sentence;
    const row = headline.get(index);
    return {
      ...indicator,
      reportId: report.id,
      index,
      regionName: report.region.name,
      regionCode: report.region.code,
      regionKey: regionKey(report.region),
      reportYear: report.year,
      quote: text.slice(start, end),
      start,
      end,
      sentenceText: text.slice(indicator.sentence.start, Math.min(indicator.sentence.end, indicator.sentence.start + MAX_SENTENCE)),
      ...(row ? headlineKeys(row) : {}),
    };
  });
}

function headlineKeys(row: HeadlineRow): Partial<IndicatorRow> {
  const { code, measure, status, year, value, valueMax, unit, bound } = row;
  const headline = { code, measure, status, year, value, valueMax, unit, bound };
  return { headline, headlineCode: code, headlineYear: year };
}
