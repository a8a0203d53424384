/** From one analysis to the rows that the library keeps of it. */
import type { Analysis, HeadlineRow, ReportMeta, Span } from '../model/analysis';
import { regionKey } from './region-key';
import type { IndicatorRow, ReportRow, SourceRow, SourceStatement, TermRow } from './rows';

/** A sentence is kept to be read beside its figure; one this long is a table or a page without punctuation. */
const MAX_SENTENCE = 2000;
/** Words kept around a term, in UTF-16 units. */
const MAX_CONTEXT = 120;

export interface ReportRows {
  report: ReportRow;
  indicators: IndicatorRow[];
  terms: TermRow[];
}

/** What the page states in headline figures, whoever publishes it; null where region, year or figures are missing. */
export function sourceRow(analysis: Analysis, facts: PageFacts): SourceRow | null {
  const identity = identityKey(analysis.report);
  if (identity === undefined || analysis.headline.length === 0) return null;
  const statements = analysis.headline.flatMap((row): SourceStatement[] => {
    const indicator = analysis.indicators[row.indicator];
    const figure = indicator && analysis.figures[indicator.figure];
    if (!indicator || !figure) return [];
    const { code, measure, status, year, value, valueMax, unit, bound } = row;
    const sentenceText = sentenceOf(facts.text, indicator.sentence);
    return [{ code, measure, status, year, value, valueMax, unit, bound, name: indicator.name, quote: figure.quote, sentenceText }];
  });
  const { address, url, pageTitle, savedAt } = facts;
  return { address, identity, url, pageTitle, kind: analysis.detection.kind, savedAt, statements };
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
  publisher: null,
  months: null,
  part: null,
};

/** Region, level and planning year of a report as one key; undefined where it is no report or does not state them. */
export function identityOf(analysis: Analysis): string | undefined {
  return analysis.detection.kind === 'coverage' ? undefined : identityKey(analysis.report);
}

/** The same of a report's own words, whatever the page is. */
export function identityKey(report: ReportMeta | null): string | undefined {
  if (!report?.region.name || report.year === null) return undefined;
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
    unindexed: 1,
  };
  return {
    report,
    indicators: indicatorRows(analysis, compared, report, facts.text),
    terms: analysis.terms.map((term, index) => ({ ...term, reportId: id, index, context: contextOf(facts.text, term) })),
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
      sentenceText: sentenceOf(text, indicator.sentence),
      ...(row ? headlineKeys(row) : {}),
    };
  });
}

function sentenceOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + MAX_SENTENCE));
}

/** The line around a term, so much of it as fits. */
function contextOf(text: string, { start, end }: Span): string {
  const side = Math.max(0, Math.floor((MAX_CONTEXT - (end - start)) / 2));
  const before = text.slice(Math.max(0, start - side), start);
  const after = text.slice(end, end + side);
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, Math.min(end, start + MAX_CONTEXT)) + (after.split('\n', 1)[0] ?? '');
}

function headlineKeys(row: HeadlineRow): Partial<IndicatorRow> {
  const { code, measure, status, year, value, valueMax, unit, bound } = row;
  const headline = { code, measure, status, year, value, valueMax, unit, bound };
  return { headline, headlineCode: code, headlineYear: year };
}
