/** Clips by the work that they are taken from: a work is cited once, with its passages. */
import { addressAt } from '../text/text-fragment';
import { citedSource, type CitedClip, type CitedSource } from './cited-clip';
import { inOneLine } from '../text/one-line';
import { statementOf } from './passages';

export interface Passage {
  /** The sentence, else the clipped words, in one line. */
  words: string;
  /** What of it was clipped: name and value; '' where the words say all. */
  statement: string;
  /** Printed page of a document that has pages; null for web pages. */
  page: number | null;
  /** Address that opens the page at the passage; '' for what is no web page. */
  link: string;
}

export interface CitedWork extends CitedSource {
  /** Key that a bibliography can carry: site, year and the first clip's own id. */
  key: string;
  /** Address of the passage where there is one passage, else of the page; '' for what is no web page. */
  link: string;
  /** Printed pages of its passages, ascending, each once. */
  pages: number[];
  passages: Passage[];
}

/** One work for all clips of the same page with the same title, in the order in which they first come. */
export function worksOf(clips: readonly CitedClip[]): CitedWork[] {
  const groups = new Map<string, CitedClip[]>();
  for (const clip of clips) {
    const { title, year } = citedSource(clip);
    const place = JSON.stringify([addressAt(clip.url, null), title, year]);
    groups.set(place, [...(groups.get(place) ?? []), clip]);
  }
  const keys = new Set<string>();
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [workOf(first, group, keys)] : [];
  });
}

function workOf(first: CitedClip, clips: readonly CitedClip[], keys: Set<string>): CitedWork {
  const source = citedSource(first);
  const passages = clips.map((clip): Passage => ({
    words: inOneLine(clip.sentence || clip.quote),
    statement: statementOf(clip),
    page: clip.page ?? null,
    link: citedSource(clip).link,
  }));
  const pages = [...new Set(passages.map(({ page }) => page))].filter((page) => page !== null).sort((a, b) => a - b);
  const link = passages.length === 1 || source.link === '' ? source.link : addressAt(first.url, null);
  return { ...source, accessed: latest(clips), key: freeKey(first, source, keys), link, pages, passages };
}

/** The day on which the reader last looked at the work. */
function latest(clips: readonly CitedClip[]): string {
  return clips.map((clip) => citedSource(clip).accessed).reduce((a, b) => (a > b ? a : b));
}

function freeKey(clip: CitedClip, { year, link }: CitedSource, taken: Set<string>): string {
  const host = link === '' ? 'file' : (new URL(clip.url).hostname.replace(/^www\./, '').split('.')[0] ?? '');
  const own = clip.id.replace(/[^a-z\d]/gi, '').slice(0, 6);
  const stem = [host.replace(/[^a-z\d-]/gi, ''), year, own].filter((part) => part !== null && part !== '').join('-');
  let key = stem;
  for (let copy = 2; taken.has(key); copy++) key = `${stem}-${copy}`;
  taken.add(key);
  return key;
}

/** Who is named first: the government whose report it is, else who publishes it; null where neither is known. */
export function leadingName(work: CitedSource): string | null {
  return work.author ?? (work.isReport ? null : work.publisher || null);
}

/** Region and year follow the title as its other title information (GB/T 7714-2015, 7.2.3) where nothing else tells them. */
export function wholeTitle(work: CitedSource, colon = '：'): string {
  const { title, region, year, publisher } = work;
  const told = `${title} ${leadingName(work) ?? ''} ${publisher}`;
  const missing = [region && !told.includes(region) ? region : '', year !== null && !title.includes(String(year)) ? `${year}年` : ''].join('');
  return missing === '' ? title : `${title}${colon}${missing}`;
}

/** A row of pages as readers write it: 3, 5-7. */
export function pageList(pages: readonly number[], comma = ', ', dash = '-'): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}${dash}${to}`)).join(comma);
}
