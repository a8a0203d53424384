/** What reports say and how often: policy terms of two reports side by side, and one term through the years. */
import { kinds } from '../model/kinds';
import type { Region } from '../model/analysis';
import { termKind, type TermKind } from '../model/term-kind';
import { regionKey } from '../store/region-key';
import type { ReportRow, TermRow } from '../store/rows';

/** A term in one report. */
export interface TermCount {
  count: number;
  /** Words around its first place; '' where the library keeps none. */
  context: string;
  /** The term as printed there. */
  quote: string;
  /** The longer term that the words are a part of, where the report has them nowhere else. */
  within?: string;
}

export type WordingChange = 'new' | 'gone' | 'kept';

export interface WordingRow {
  id: string;
  /** The wording that stands most often in the two reports, without quotation marks around it. */
  name: string;
  kind: TermKind;
  change: WordingChange;
  first: TermCount | null;
  second: TermCount | null;
}

const outerQuotes = /^[“"‘「『]([^“”"‘’「」『』]{1,200})[”"’」』]$/u;
const changes: readonly WordingChange[] = ['new', 'gone', 'kept'];

/** A term's words without quotation marks around them and line breaks inside. */
export function plainWording(quote: string): string {
  const plain = quote.replace(/\s{1,40}/gu, '');
  return outerQuotes.exec(plain)?.[1] ?? plain;
}

/**
 * Terms that only the second report uses, then those that only the first does, then those of both. New and gone ones begin with what few
 * reports say and end with words of statistics, which tell least of a policy; among equals the commonest is first, as it is among those
 * of both. Words that the other report has within a longer term are neither new nor gone.
 */
export function compareWording(first: readonly TermRow[], second: readonly TermRow[]): WordingRow[] {
  const [left, right] = [byTerm(first), byTerm(second)];
  const ids = [...new Set([...right.keys(), ...left.keys()])];
  const [longerLeft, longerRight] = [longerTerms(first), longerTerms(second)];
  const rows = ids.map((id) => withUmbrella(rowOf(id, left.get(id) ?? [], right.get(id) ?? []), longerLeft, longerRight));
  const plain = plainness([...first, ...second]);
  const weight = (row: WordingRow) => (row.first?.count ?? 0) + (row.second?.count ?? 0);
  const rank = (row: WordingRow) => (row.change === 'kept' ? 0 : (plain.get(row.id) ?? 0));
  return rows.sort((a, b) => changes.indexOf(a.change) - changes.indexOf(b.change) || rank(a) - rank(b) || weight(b) - weight(a));
}

/** By id, how little it tells that a report says the term: 0 where few reports do, then terms that many have, then words of statistics. */
function plainness(rows: readonly TermRow[]): ReadonlyMap<string, number> {
  const usual = { everyday: 2, usual: 1 } as const;
  return new Map(rows.map(({ id, category, common }) => [id, category === 'statistics' ? 3 : common ? usual[common] : 0]));
}

/** Words of this many letters or more are looked for in longer terms. */
const SHORTEST_PART = 2;

/** Places by the plain words of their term. */
type Wordings = ReadonlyMap<string, readonly TermRow[]>;

function longerTerms(rows: readonly TermRow[]): Wordings {
  const found = new Map<string, TermRow[]>();
  for (const row of rows) {
    const words = plainWording(row.quote);
    if (words.length > SHORTEST_PART) found.set(words, [...(found.get(words) ?? []), row]);
  }
  return found;
}

function withUmbrella(row: WordingRow, left: Wordings, right: Wordings): WordingRow {
  if (row.change === 'kept') return row;
  const part = partOf(row.name, row.change === 'new' ? left : right);
  if (part === null) return row;
  return { ...row, change: 'kept', ...(row.change === 'new' ? { first: part } : { second: part }) };
}

/** Where a report has the words within longer terms, told by the commonest of these; null where it has not. */
function partOf(name: string, terms: Wordings): TermCount | null {
  if (name.length < SHORTEST_PART) return null;
  const holding = [...terms].filter(([words]) => words.length > name.length && words.includes(name));
  const [most] = holding.sort(([, a], [, b]) => b.length - a.length);
  const [place] = most?.[1] ?? [];
  if (!most || !place) return null;
  return { count: holding.reduce((sum, [, places]) => sum + places.length, 0), context: place.context ?? '', quote: place.quote, within: most[0] };
}

function byTerm(rows: readonly TermRow[]): Map<string, TermRow[]> {
  const found = new Map<string, TermRow[]>();
  for (const row of [...rows].sort((a, b) => a.index - b.index)) {
    const same = found.get(row.id);
    if (same) same.push(row);
    else found.set(row.id, [row]);
  }
  return found;
}

function rowOf(id: string, left: readonly TermRow[], right: readonly TermRow[]): WordingRow {
  const all = [...right, ...left];
  return {
    id,
    name: commonest(all.map(({ quote }) => plainWording(quote))),
    kind: kindOf(all),
    change: left.length === 0 ? 'new' : right.length === 0 ? 'gone' : 'kept',
    first: countOf(left),
    second: countOf(right),
  };
}

/** A term that one of the reports defines is no coinage without explanation, though the other report leaves it so. */
function kindOf(rows: readonly TermRow[]): TermKind {
  const row = rows.find(({ category }) => category !== undefined) ?? rows.find(({ definition }) => definition !== null) ?? rows[0];
  return row ? termKind(row) : 'coinage';
}

function countOf(rows: readonly TermRow[]): TermCount | null {
  const [row] = rows;
  return row ? { count: rows.length, context: row.context ?? '', quote: row.quote } : null;
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** How often one report uses the term. */
export interface TermYear extends TermCount {
  year: number;
  reportId: string;
  url: string;
}

export interface TermRegion {
  region: Region;
  /** `regionKey` of the region. */
  key: string;
  /** Every report of the region, in order of year, also those that do not use the term. */
  years: TermYear[];
  /** The first year that uses it. */
  since: number;
}

/**
 * Where and when a term is used: the regions that use it, those that began first leading. News and
 * documents without a year are left out; of two reports of one region and year the one that uses it more stands.
 */
export function termHistory(places: readonly TermRow[], reports: readonly ReportRow[]): TermRegion[] {
  const byReport = new Map<string, TermRow[]>();
  for (const place of places) byReport.set(place.reportId, [...(byReport.get(place.reportId) ?? []), place]);
  const regions = new Map<string, { region: Region; years: Map<number, TermYear> }>();
  for (const report of reports) {
    if (report.year === null || report.region.name === '' || !kinds[report.detection.kind].own) continue;
    const key = regionKey(report.region);
    const entry = regions.get(key) ?? { region: report.region, years: new Map<number, TermYear>() };
    regions.set(key, entry);
    const rows = (byReport.get(report.id) ?? []).sort((a, b) => a.index - b.index);
    const year: TermYear = { ...(countOf(rows) ?? { count: 0, context: '', quote: '' }), year: report.year, reportId: report.id, url: report.url };
    const known = entry.years.get(report.year);
    if (!known || known.count < year.count) entry.years.set(report.year, year);
  }
  return [...regions]
    .map(([key, { region, years }]) => {
      const sorted = [...years.values()].sort((a, b) => a.year - b.year);
      return { key, region, years: sorted, since: sorted.find(({ count }) => count > 0)?.year ?? Infinity };
    })
    .filter(({ since }) => since < Infinity)
    .sort((a, b) => a.since - b.since || total(b) - total(a));
}

const total = ({ years }: TermRegion): number => years.reduce((sum, { count }) => sum + count, 0);

/** The first year that uses the term, and how many regions' reports of that year do: one of several is not the first. Null where none does. */
export function firstUse(history: readonly TermRegion[]): { region: Region; use: TermYear; regions: number } | null {
  const [first] = history;
  const use = first?.years.find(({ count }) => count > 0);
  return first && use ? { region: first.region, use, regions: history.filter(({ since }) => since === use.year).length } : null;
}
