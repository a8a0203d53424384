/** Finding sentences: exact, over what is searched of every document; nothing is ranked away, and all is counted. */
import type { PageKind } from '../model/kinds';
import type { RegionLevel } from '../model/analysis';
import type { ReportRow, SearchedRow, SearchedSection } from '../store/rows';
import { beginsInside, fold } from './fold';
import type { Wish, WishTerm } from './wish';
import { firstNotBefore } from '../text/first-not-before';

/** What keeps sentences out; null and '' let everything through. */
export interface SearchFilter {
  /** Name of a region: documents of it, and of those in it. */
  region: string | null;
  level: RegionLevel | null;
  kind: PageKind | null;
  year: number | null;
  /** Whether the section looks back or ahead. */
  looks: 'back' | 'ahead' | null;
  /** Words of a heading above the sentence. */
  heading: string;
  /** Most characters between the words of the wish. */
  near: number | null;
}

export const everything: SearchFilter = { region: null, level: null, kind: null, year: null, looks: null, heading: '', near: null };

export interface FoundPlace {
  reportId: string;
  /** The sentence in the document's text, UTF-16. */
  start: number;
  end: number;
  /** Headings above it, outermost first; none where they are not known. */
  section: readonly string[];
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
  /** Documents whose sections are not known, where sections are asked for: none of their sentences is found. */
  unsectioned: number;
  /** Ids of those among them that were indexed before sections were: indexed again they will be known. */
  toSection: string[];
}

export interface Tally {
  name: string;
  sentences: number;
  documents: number;
}

/** A document to be searched, and which of the two filters that counts are taken without it fits. */
export interface Asked {
  report: ReportRow;
  ofYear: boolean;
  ofRegion: boolean;
}

/** Its sentences are shown, and not only counted. */
export const isShown = ({ ofYear, ofRegion }: Asked): boolean => ofYear && ofRegion;

/** What one document was found to hold. */
export interface DocumentFound extends Asked {
  places: FoundPlace[];
  uses: number;
  /** Sections are asked for, and its are not known: of none, or because it was indexed before sections were. */
  unsectioned: 'none' | 'older' | null;
}

/**
 * All sentences that hold every term of the wish and none of those it excludes. Counts by year are of all years that the
 * filter would leave, those by region of all regions, so that another one can be chosen.
 */
export function findSentences(rows: readonly SearchedRow[], reports: ReadonlyMap<string, ReportRow>, wish: Wish, filter: SearchFilter): Found {
  const byId = new Map(rows.map((row) => [row.reportId, row]));
  const asked = documentsAsked(byId.keys(), reports, wish, filter);
  const search = documentSearch(wish, filter);
  const partial = asked.filter((document) => isShown(document) && byId.get(document.report.id)?.partial).length;
  return foundIn(
    asked.map((document) => search(document, byId.get(document.report.id)!)),
    { searched: asked.filter(isShown).length, partial },
  );
}

/** Puts together what was found in documents, in their order. */
export function foundIn(all: readonly DocumentFound[], { searched, partial }: Pick<Found, 'searched' | 'partial'>): Found {
  const hits = all.filter(({ places }) => places.length > 0);
  const found = hits.filter(isShown);
  const unsectioned = all.filter((document) => isShown(document) && document.unsectioned !== null);
  return {
    places: found.flatMap(({ places }) => places),
    uses: found.reduce((sum, { uses }) => sum + uses, 0),
    documents: found.length,
    years: tallies(
      hits.filter(({ ofRegion }) => ofRegion),
      ({ year }) => (year === null ? '' : String(year)),
    ).sort((a, b) => Number(b.name) - Number(a.name)),
    regions: tallies(
      hits.filter(({ ofYear }) => ofYear),
      ({ region }) => region.name,
    ).sort((a, b) => b.sentences - a.sentences),
    searched,
    partial,
    unsectioned: unsectioned.length,
    toSection: unsectioned.filter((document) => document.unsectioned === 'older').map(({ report }) => report.id),
  };
}

/** The documents whose sentences are shown or counted, the latest year first. @param ids of documents that can be searched. */
export function documentsAsked(ids: Iterable<string>, reports: ReadonlyMap<string, ReportRow>, wish: Wish, filter: SearchFilter): Asked[] {
  return [...ids]
    .flatMap((id): Asked[] => {
      const report = reports.get(id);
      if (!report || !passes(report, wish, filter)) return [];
      const ofYear = filter.year === null || report.year === filter.year;
      const ofRegion = filter.region === null || isIn(report, filter.region);
      return ofYear || ofRegion ? [{ report, ofYear, ofRegion }] : [];
    })
    .sort((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0) || (a.report.id < b.report.id ? -1 : 1));
}

/** Looks for a wish in one document after the other. */
export function documentSearch(wish: Wish, filter: SearchFilter): (asked: Asked, row: SearchedRow) => DocumentFound {
  const heading = fold(filter.heading).text;
  const bySection = filter.looks !== null || heading !== '';
  return (asked, row) => {
    const { sentences, uses } = inDocument(row, wish, filter.near, bySection ? sectionFilter(row, filter.looks, heading) : null);
    const unsectioned = bySection && !isSectioned(row, filter) ? (row.sections ? 'none' : 'older') : null;
    return { ...asked, places: sentences.map((at) => placeOf(row, at)), uses, unsectioned };
  };
}

function placeOf(row: SearchedRow, sentence: number): FoundPlace {
  return {
    reportId: row.reportId,
    start: row.sentences[sentence * 3] ?? 0,
    end: row.sentences[sentence * 3 + 1] ?? 0,
    section: sectionAt(row, sentence)?.path ?? [],
  };
}

function passes({ region, detection, deletedAt }: ReportRow, { regions }: Wish, filter: SearchFilter): boolean {
  return (
    deletedAt === null &&
    (filter.level === null || region.level === filter.level) &&
    (filter.kind === null || detection.kind === filter.kind) &&
    (regions.length === 0 || regions.some((name) => isIn({ region }, name)))
  );
}

const isIn = ({ region }: Pick<ReportRow, 'region'>, name: string): boolean => region.name === name || region.parents.includes(name);

/** Sentences and documents by a name of each document, in the order in which the names come. */
function tallies(hits: readonly DocumentFound[], nameOf: (report: ReportRow) => string): Tally[] {
  const byName = new Map<string, Tally>();
  for (const { report, places } of hits) {
    const name = nameOf(report);
    const known = byName.get(name) ?? { name, sentences: 0, documents: 0 };
    byName.set(name, { name, sentences: known.sentences + places.length, documents: known.documents + 1 });
  }
  return [...byName.values()];
}

/** Of a document without its text the headings are known, but not whether they look back or ahead. */
const isSectioned = ({ sections, partial }: SearchedRow, { looks }: SearchFilter): boolean => sections !== undefined && (looks === null || !partial);

/** The section that a sentence stands in. */
function sectionAt({ sections = [] }: SearchedRow, sentence: number): SearchedSection | undefined {
  return sections[firstNotBefore(sections.length, (at) => (sections[at]?.first ?? 0) <= sentence) - 1];
}

/** Whether a sentence stands in such a section; of a document whose sections are not known none does. */
function sectionFilter(row: SearchedRow, looks: SearchFilter['looks'], heading: string): (sentence: number) => boolean {
  return (sentence) => {
    const section = sectionAt(row, sentence);
    if (!section) return false;
    return (looks === null || section.looks === looks) && (heading === '' || section.path.some((title) => fold(title).text.includes(heading)));
  };
}

/** Where a term's words begin and end in a folded text, in turn: a list of numbers, for there may be a million of them. */
type Ends = number[];

/** One of them, with the number of its term. */
interface Use {
  term: number;
  start: number;
  end: number;
}

/** Numbers of the sentences that fit, and how often the terms stand in them. */
function inDocument(
  row: SearchedRow,
  { terms, without }: Wish,
  near: number | null,
  stands: ((sentence: number) => boolean) | null,
): { sentences: number[]; uses: number } {
  const [first, ...others] = terms;
  if (!first) return { sentences: [], uses: 0 };
  /** Of every sentence that may still fit the ends of each term so far. */
  let fitting = new Map([...usesOf(row, first)].map(([sentence, ends]) => [sentence, [ends]]));
  for (const term of others) {
    if (fitting.size === 0) break;
    const more = usesOf(row, term);
    fitting = new Map([...fitting].flatMap(([sentence, all]) => (more.has(sentence) ? [[sentence, [...all, more.get(sentence)!]]] : [])));
  }
  for (const term of fitting.size === 0 ? [] : without) for (const sentence of usesOf(row, term).keys()) fitting.delete(sentence);
  for (const [sentence, ends] of fitting) {
    if ((stands !== null && !stands(sentence)) || (near !== null && !standNear(ends, near))) fitting.delete(sentence);
  }
  const sentences = [...fitting.keys()].sort((a, b) => a - b);
  let uses = 0;
  for (const all of fitting.values()) for (const ends of all) uses += ends.length / 2;
  return { sentences, uses };
}

/** Whether every term stands so near the others that no more than `most` characters lie between them all. */
function standNear(ends: readonly Ends[], most: number): boolean {
  if (ends.length < 2) return true;
  const ordered = ends
    .flatMap((of, term) => of.flatMap((start, at): Use[] => (at % 2 === 0 ? [{ term, start, end: of[at + 1] ?? start }] : [])))
    .sort((a, b) => a.start - b.start);
  const counts = new Map<number, number>();
  let from = 0;
  for (const [to, use] of ordered.entries()) {
    counts.set(use.term, (counts.get(use.term) ?? 0) + 1);
    // As few uses as hold every term: what stands again further on is let go.
    while (from < to && (counts.get(ordered[from]!.term) ?? 0) > 1) {
      counts.set(ordered[from]!.term, counts.get(ordered[from]!.term)! - 1);
      from += 1;
    }
    if (counts.size === ends.length && between(ordered.slice(from, to + 1)) <= most) return true;
  }
  return false;
}

/** Characters that lie between uses in order; where these overlap none does. */
function between(uses: readonly Use[]): number {
  let [gap, end] = [0, uses[0]?.end ?? 0];
  for (const use of uses) {
    gap += Math.max(0, use.start - end);
    end = Math.max(end, use.end);
  }
  return gap;
}

/** Where a term stands in each sentence; words do not reach over a sentence's end. */
function usesOf({ folded, sentences }: SearchedRow, { anyOf }: WishTerm): Map<number, Ends> {
  const found = new Map<number, Ends>();
  for (const word of anyOf) {
    for (let at = folded.indexOf(word); at >= 0;) {
      const sentence = sentenceAt(sentences, at);
      const end = sentence * 3 + 5 < sentences.length ? (sentences[sentence * 3 + 5] ?? 0) : folded.length;
      const stands = at + word.length <= end && !(beginsInside(folded, at) && at > (sentences[sentence * 3 + 2] ?? 0));
      if (stands) {
        const known = found.get(sentence);
        if (known) known.push(at, at + word.length);
        else found.set(sentence, [at, at + word.length]);
      }
      at = folded.indexOf(word, stands ? at + word.length : at + 1);
    }
  }
  return found;
}

/** The sentence that an offset of the folded text lies in. */
function sentenceAt(sentences: Uint32Array, offset: number): number {
  return Math.max(0, firstNotBefore(sentences.length / 3, (at) => (sentences[at * 3 + 2] ?? 0) <= offset) - 1);
}
