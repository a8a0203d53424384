/** From one analysis to the rows that the library keeps of it. */
import type { Analysis, HeadlineRow, Span } from '../model/analysis';
import { kinds } from '../model/kinds';
import { documentBase } from './address';
import type { Authority } from './authority';
import { identityOf, statedIdentity } from './identity';
import { regionKey } from './region-key';
import type { ComparedAs, IndicatorRow, ReportRow, SourceRow, SourceStatement, TermRow } from './rows';
import { unknownReport } from '../model/unknown-report';

/** A sentence is kept to be read beside its figure; one this long is a table or a page without punctuation. */
const MAX_SENTENCE = 2000;
/** Words kept around a term, in UTF-16 units. */
const MAX_CONTEXT = 120;

export interface ReportRows {
  report: ReportRow;
  indicators: IndicatorRow[];
  terms: TermRow[];
  /** The text that the rows' offsets count in; absent where it was not kept. */
  text?: string;
}

/** What the page states in headline figures, whoever publishes it; null where region, year or figures are missing. */
export function sourceRow(analysis: Analysis, facts: PageFacts): SourceRow | null {
  const identity = statedIdentity(analysis.detection.kind, analysis.report);
  if (identity === undefined || analysis.headline.length === 0) return null;
  const statements = analysis.headline.flatMap((row): SourceStatement[] => {
    const indicator = analysis.indicators[row.indicator];
    const figure = indicator && analysis.figures[indicator.figure];
    // What a page says of another region is no statement of its own document.
    if (!indicator || !figure || row.region) return [];
    const { basis, vintage } = indicator;
    const sentenceText = sentenceOf(facts.text, indicator.sentence);
    const said = { ...(basis ? { basis } : {}), ...(vintage ? { vintage } : {}) };
    return [{ ...statedBy(row), ...said, name: indicator.name, quote: figure.quote, sentenceText }];
  });
  const { address, url, pageTitle, authority, savedAt } = facts;
  return { address, identity, url, pageTitle, kind: analysis.detection.kind, authority, savedAt, statements };
}

/** What the rows need beside the analysis. */
export interface PageFacts {
  /** The text that the analysis counts in. */
  text: string;
  url: string;
  pageTitle: string;
  address: string;
  authority: Authority;
  fingerprint: string;
  textHash: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** The rows of an analysis under the report id `id`. */
export function makeRows(analysis: Analysis, id: string, facts: PageFacts): ReportRows {
  const meta = analysis.report ?? unknownReport;
  const identity = identityOf(analysis);
  const report: ReportRow = {
    ...meta,
    id,
    url: facts.url,
    address: facts.address,
    addresses: [facts.address],
    authority: facts.authority,
    base: documentBase(facts.address),
    ...(identity === undefined ? {} : { identity }),
    pageTitle: facts.pageTitle,
    detection: analysis.detection,
    savedAt: facts.savedAt,
    fingerprint: facts.fingerprint,
    textHash: facts.textHash,
    figureCount: analysis.figures.length,
    indicatorCount: analysis.indicators.length,
    termCount: analysis.terms.length,
    codes: [],
    deletedAt: null,
    unindexed: 1,
  };
  const indicators = fileRows(indicatorRows(analysis, report, facts.text), report);
  return {
    report: { ...report, codes: codesOf(indicators) },
    indicators,
    terms: analysis.terms.map((term, index) => ({ ...term, reportId: id, index, context: contextOf(facts.text, term) })),
    text: facts.text,
  };
}

/** What a document can be compared in. */
export const codesOf = (rows: readonly IndicatorRow[]): string[] => [...new Set(rows.flatMap(({ headlineCode }) => headlineCode ?? []))];

/**
 * Rows filed under their document: whose they are, and under which key they are compared. News and papers without a region
 * fill no cell, nor does what a document says of another region; of one figure on two pages of a document the first counts.
 */
export function fileRows(rows: readonly IndicatorRow[], report: Pick<ReportRow, 'detection' | 'region' | 'year'>): IndicatorRow[] {
  const { region, year } = report;
  const compared = kinds[report.detection.kind].compared && region.name !== '';
  const seen = new Set<string>();
  const key = regionKey(region);
  return rows.map((row) => {
    const filed: IndicatorRow = { ...row, regionName: region.name, regionCode: region.code, regionKey: key, reportYear: year };
    delete filed.headlineCode;
    delete filed.headlineYear;
    const { headline } = row;
    if (!compared || !headline || row.region || row.excluded) return filed;
    const place = [headline.code, headline.measure, headline.status, headline.year, headline.months, row.basis, row.over].join('|');
    if (row.part !== undefined && seen.has(place)) return filed;
    seen.add(place);
    return { ...filed, headlineCode: headline.code, headlineYear: headline.year };
  });
}

/** The fields by which a row of a report is found and filed. */
export function rowOf(report: ReportRow, index: number): Pick<IndicatorRow, 'reportId' | 'index' | 'regionName' | 'regionCode' | 'regionKey' | 'reportYear'> {
  const { region } = report;
  return { reportId: report.id, index, regionName: region.name, regionCode: region.code, regionKey: regionKey(region), reportYear: report.year };
}

function indicatorRows(analysis: Analysis, report: ReportRow, text: string): IndicatorRow[] {
  const headline = new Map(analysis.headline.map((row) => [row.indicator, row]));
  return analysis.indicators.map((indicator, index) => {
    const figure = analysis.figures[indicator.figure];
    const { start, end } = figure ?? indicator.sentence;
    const row = headline.get(index);
    return {
      ...indicator,
      ...rowOf(report, index),
      quote: text.slice(start, end),
      start,
      end,
      sentenceText: sentenceOf(text, indicator.sentence),
      ...(row ? { headline: statedBy(row) } : {}),
    };
  });
}

function statedBy({ code, measure, status, year, months, value, valueMax, unit, bound }: HeadlineRow): ComparedAs {
  return { code, measure, status, year, value, valueMax, unit, bound, ...(months ? { months } : {}) };
}

function sentenceOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + MAX_SENTENCE));
}

/** Where the first whole clause of words begins that were cut anywhere; 0 where all of them are one clause. */
const clauseStart = (words: string): number => words.search(/[，；。！？：]/u) + 1;

/** The line around a term, so much of it as fits. */
function contextOf(text: string, { start, end }: Span): string {
  const side = Math.max(0, Math.floor((MAX_CONTEXT - (end - start)) / 2));
  const from = Math.max(0, start - side);
  const before = text.slice(from, start);
  const after = text.slice(end, end + side);
  return (
    before.slice(from === 0 || before.includes('\n') ? before.lastIndexOf('\n') + 1 : clauseStart(before)) +
    text.slice(start, Math.min(end, start + MAX_CONTEXT)) +
    (after.split('\n', 1)[0] ?? '')
  );
}
