/**
 * Documents on several pages: the pages' rows one after the other, in the order of the pages, whatever the order in which
 * they were read. The offsets of each page begin where those of the page before it end.
 */
import type { Span } from '../model/analysis';
import { documentBase } from './address';
import type { ReportRows } from './make-rows';
import type { IndicatorRow, PartRow, ReportRow, TermRow } from './rows';

/** A stored span as the page itself counts it, with the page's address. */
export interface PlaceOnPage {
  url: string;
  span: Span;
}

/** Where a row of a document stands: on its own page, for a document in parts, else where the document was read. */
export function placeOf(report: Pick<ReportRow, 'url' | 'parts'>, { part, start, end }: Pick<IndicatorRow, 'part'> & Span): PlaceOnPage {
  const page = report.parts?.find(({ number }) => number === part);
  if (!report.parts || !page) return { url: report.url, span: { start, end } };
  const base = startOf(report.parts, page.number);
  return { url: page.url, span: { start: start - base, end: end - base } };
}

function startOf(parts: readonly PartRow[], number: number): number {
  return parts.filter((part) => part.number < number).reduce((sum, { length }) => sum + length, 0);
}

/**
 * The document with one page put in its place: the page's earlier reading goes, the other pages stay as they are.
 *
 * @param before the document so far, indicators as extracted; a document on one page counts as its first.
 * @param page the rows of the page, with its own offsets.
 * @param length UTF-16 units of the page's text.
 */
export function joinPage(before: ReportRows | null, page: ReportRows, length: number): ReportRows {
  const pages = new Map((before ? pagesOf(before) : []).map((one) => [one.part.number, one]));
  const { report } = page;
  const known = [...pages.values()].find(({ part }) => part.address === report.address);
  const number = report.part?.number ?? known?.part.number ?? 1;
  if (known) pages.delete(known.part.number);
  pages.set(number, { part: partOf(report, number, length), indicators: page.indicators, terms: page.terms, text: page.text });
  const ordered = [...pages.values()].sort((a, b) => a.part.number - b.part.number);
  const parts = ordered.map(({ part }) => part);
  const joined: ReportRows = { report: joinedReport(before?.report ?? null, report, parts), indicators: [], terms: [] };
  let figures = 0;
  for (const { part, indicators, terms } of ordered) {
    const base = startOf(parts, part.number);
    for (const row of indicators) joined.indicators.push({ ...moved(row, base, figures), part: part.number, index: joined.indicators.length });
    for (const row of terms) joined.terms.push({ ...row, start: row.start + base, end: row.end + base, part: part.number, index: joined.terms.length });
    figures += part.figureCount;
  }
  Object.assign(joined.report, { indicatorCount: joined.indicators.length, termCount: joined.terms.length, figureCount: figures });
  const id = joined.report.id;
  for (const row of [...joined.indicators, ...joined.terms]) row.reportId = id;
  const texts = ordered.map(({ text }) => text);
  if (texts.every((text) => text !== undefined)) joined.text = texts.join('');
  return joined;
}

interface Page {
  part: PartRow;
  /** With the page's own offsets. */
  indicators: IndicatorRow[];
  terms: TermRow[];
  /** As long as its part says; absent where it was not kept. */
  text?: string | undefined;
}

function pagesOf({ report, indicators, terms, text }: ReportRows): Page[] {
  const parts = report.parts ?? [partOf(report, report.part?.number ?? 1, text?.length ?? lengthOf(indicators, terms))];
  let figures = 0;
  return parts.map((part) => {
    const base = startOf(parts, part.number);
    const mine = <T extends { part?: number }>(row: T) => report.parts === undefined || row.part === part.number;
    const page: Page = {
      part,
      indicators: indicators.filter(mine).map((row) => moved(row, -base, -figures)),
      terms: terms.filter(mine).map((row) => ({ ...row, start: row.start - base, end: row.end - base })),
      text: text?.slice(base, base + part.length),
    };
    figures += part.figureCount;
    return page;
  });
}

function partOf(report: ReportRow, number: number, length: number): PartRow {
  const { url, address, fingerprint, textHash, figureCount } = report;
  return { number, url, address, fingerprint, textHash, length, figureCount };
}

/** Where no text was kept: a length that reaches over all that was read in it does as well. */
function lengthOf(indicators: readonly IndicatorRow[], terms: readonly TermRow[]): number {
  const ends = [...indicators.flatMap(({ sentence, end }) => [sentence.end, end]), ...terms.map(({ end }) => end)];
  return ends.reduce((last, end) => Math.max(last, end), 0) + 1;
}

function moved(row: IndicatorRow, by: number, figures: number): IndicatorRow {
  const { start, end, sentence } = row;
  return {
    ...row,
    figure: row.figure + figures,
    start: start + by,
    end: end + by,
    sentence: { start: sentence.start + by, end: sentence.end + by },
  };
}

/** What the first of the pages says of the document, completed by what others say. */
function joinedReport(before: ReportRow | null, page: ReportRow, parts: PartRow[]): ReportRow {
  const first = parts[0]!;
  const leads = before === null || first.address === page.address;
  const [lead, other] = leads ? [page, before ?? page] : [before, page];
  const of = Math.max(before?.part?.of ?? 0, page.part?.of ?? 0) || null;
  return {
    ...completed(lead, other),
    ...ofParts(parts, first, before?.addresses ?? []),
    id: before?.id ?? page.id,
    part: { number: first.number, of },
    savedAt: page.savedAt,
    authority: page.authority,
    deletedAt: null,
    unindexed: 1,
  };
}

/** What `lead` says of the document, and `other` where it says nothing. */
function completed(lead: ReportRow, other: ReportRow): ReportRow {
  const stated = Object.fromEntries(Object.entries(lead).filter(([, value]) => value !== null && value !== undefined));
  return { ...other, ...(stated as Partial<ReportRow>), region: lead.region.name === '' ? other.region : lead.region };
}

/** Where the document stands, told by its pages. */
function ofParts(
  parts: PartRow[],
  first: PartRow,
  known: readonly string[],
): Pick<ReportRow, 'parts' | 'url' | 'address' | 'addresses' | 'base' | 'fingerprint' | 'textHash'> {
  return {
    parts,
    url: first.url,
    address: first.address,
    addresses: [...new Set([...known, ...parts.map(({ address }) => address)])],
    base: documentBase(parts.find(({ number }) => number > 1)?.address ?? first.address),
    fingerprint: parts.map(({ fingerprint }) => fingerprint).join('+'),
    textHash: first.textHash,
  };
}
