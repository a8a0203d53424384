/** Finding sentences: exact, over what is searched of every document; nothing is ranked away, and all is counted. */
import type { PageKind } from '../model/kinds';
import type { RegionLevel } from '../model/analysis';
import type { ReportRow, SearchedRow } from '../store/rows';
import { beginsInside } from './fold';
import type { Wish, WishTerm } from './wish';

export interface SearchFilter {
  /** null lets everything through. */
  level: RegionLevel | null;
  kind: PageKind | null;
  year: number | null;
}

export const everything: SearchFilter = { level: null, kind: null, year: null };

export interface FoundPlace {
  reportId: string;
  /** The sentence in the document's text, UTF-16. */
  start: number;
  end: number;
}

export interface Found {
  /** Documents of the latest year first, sentences in the order of their text. */
  places: FoundPlace[];
  /** How often the words of the wish stand in these sentences. */
  uses: number;
  documents: number;
  /** Sentences and documents per year and per region, the latest year and the region with most sentences first. */
  years: Tally[];
  regions: Tally[];
  /** Documents searched, and how many of them only in their sentences with figures. */
  searched: number;
  partial: number;
}

export interface Tally {
  name: string;
  sentences: number;
  documents: number;
}

/** All sentences that hold every term of the wish and none of those it excludes. */
export function findSentences(rows: readonly SearchedRow[], reports: ReadonlyMap<string, ReportRow>, wish: Wish, filter: SearchFilter): Found {
  const found: Found = { places: [], uses: 0, documents: 0, years: [], regions: [], searched: 0, partial: 0 };
  const [years, regions] = [new Map<string, Tally>(), new Map<string, Tally>()];
  const asked = rows
    .flatMap((row) => {
      const report = reports.get(row.reportId);
      return report && passes(report, wish, filter) ? [{ row, report }] : [];
    })
    .sort((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0) || (a.report.id < b.report.id ? -1 : 1));
  for (const { row, report } of asked) {
    found.searched += 1;
    if (row.partial) found.partial += 1;
    const { sentences, uses } = inDocument(row, wish);
    if (sentences.length === 0) continue;
    found.documents += 1;
    found.uses += uses;
    for (const at of sentences) found.places.push({ reportId: row.reportId, start: row.sentences[at * 3] ?? 0, end: row.sentences[at * 3 + 1] ?? 0 });
    tally(years, report.year === null ? '' : String(report.year), sentences.length);
    tally(regions, report.region.name, sentences.length);
  }
  found.years = [...years.values()].sort((a, b) => Number(b.name) - Number(a.name));
  found.regions = [...regions.values()].sort((a, b) => b.sentences - a.sentences);
  return found;
}

function passes({ region, year, detection, deletedAt }: ReportRow, { regions }: Wish, filter: SearchFilter): boolean {
  return (
    deletedAt === null &&
    (filter.level === null || region.level === filter.level) &&
    (filter.kind === null || detection.kind === filter.kind) &&
    (filter.year === null || year === filter.year) &&
    (regions.length === 0 || regions.some((name) => region.name === name || region.parents.includes(name)))
  );
}

function tally(into: Map<string, Tally>, name: string, sentences: number): void {
  const known = into.get(name) ?? { name, sentences: 0, documents: 0 };
  into.set(name, { name, sentences: known.sentences + sentences, documents: known.documents + 1 });
}

/** Numbers of the sentences that fit, and how often the terms stand in them. */
function inDocument(row: SearchedRow, { terms, without }: Wish): { sentences: number[]; uses: number } {
  const [first, ...others] = terms;
  if (!first) return { sentences: [], uses: 0 };
  let counts = countsOf(row, first);
  for (const term of others) {
    if (counts.size === 0) break;
    const more = countsOf(row, term);
    counts = new Map([...counts].flatMap(([at, count]) => (more.has(at) ? [[at, count + (more.get(at) ?? 0)]] : [])));
  }
  for (const term of counts.size === 0 ? [] : without) for (const at of countsOf(row, term).keys()) counts.delete(at);
  const sentences = [...counts.keys()].sort((a, b) => a - b);
  return { sentences, uses: sentences.reduce((sum, at) => sum + (counts.get(at) ?? 0), 0) };
}

/** How often a term stands in each sentence; words do not reach over a sentence's end. */
function countsOf({ folded, sentences }: SearchedRow, { anyOf }: WishTerm): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of anyOf) {
    for (let at = folded.indexOf(word); at >= 0; ) {
      const sentence = sentenceAt(sentences, at);
      const end = sentence * 3 + 5 < sentences.length ? (sentences[sentence * 3 + 5] ?? 0) : folded.length;
      const stands = at + word.length <= end && !(beginsInside(folded, at) && at > (sentences[sentence * 3 + 2] ?? 0));
      if (stands) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
      at = folded.indexOf(word, stands ? at + word.length : at + 1);
    }
  }
  return counts;
}

/** The sentence that an offset of the folded text lies in. */
function sentenceAt(sentences: Uint32Array, offset: number): number {
  let low = 0;
  let high = sentences.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle * 3 + 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
