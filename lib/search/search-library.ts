/**
 * A search of the whole library, newest documents first. Documents that cannot hold the words are not read, the others some at
 * a time, so that what was found first is shown while the rest is counted, and memory holds few of them.
 */
import { withLibrary } from '../store/errors';
import type { Library } from '../store/library';
import type { ReportRow, SearchedRow } from '../store/rows';
import { wordTest } from './grams';
import { documentsAsked, documentSearch, foundIn, isShown, type Asked, type DocumentFound, type Found, type SearchFilter } from './scan';
import type { Wish } from './wish';

/** What is known of the searchable documents before any is read. */
export interface SearchIndex {
  /** By their ids; null where it is not known what a document holds: it is read. */
  documents: ReadonlyMap<string, { grams: Uint8Array; partial: boolean } | null>;
  /** Documents read last, so that the next key need not read them again. */
  kept: Map<string, SearchedRow>;
}

/** What has been found so far. */
export interface FoundSoFar extends Found {
  /** Documents that may hold more. */
  toRead: number;
}

export interface SearchRun {
  signal: AbortSignal;
  /**
   * Told of what there is as soon as `enough` sentences are found or nothing was for a while, then now and again, and at the end. After
   * the first telling the search waits for what is answered: to show the first page comes before counting the rest.
   */
  onFound: (found: FoundSoFar) => void | Promise<void>;
  /** Sentences that fill the first page. */
  enough: number;
}

/** Documents read at one go, at first and then. */
const FIRST_AT_ONCE = 16;
const AT_ONCE = 64;
/** Milliseconds until what has been found is told though it fills no page, and between two tellings. */
const FIRST_WAIT = 60;
const WAIT = 400;
/** Milliseconds of searching between two turns of the page. */
const AT_A_STRETCH = 12;
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
/** UTF-16 units of documents that are kept: 32 MB. */
const MOST_KEPT = 16_000_000;

/** @throws {LibraryError} */
export async function readSearchIndex(library: Library): Promise<SearchIndex> {
  const [ids, rows] = await withLibrary(library, () =>
    library.transaction('r', library.searched, library.grams, () => Promise.all([library.searched.toCollection().primaryKeys(), library.grams.toArray()])),
  );
  const known = new Map(rows.map(({ reportId, bits, partial = false }) => [reportId, { grams: bits, partial }]));
  return { documents: new Map(ids.map((id) => [id, known.get(id) ?? null])), kept: new Map() };
}

/** The same after some documents have changed, come or gone: of the others nothing is read. @throws {LibraryError} */
export async function renewSearchIndex(library: Library, before: SearchIndex, ids: readonly string[]): Promise<SearchIndex> {
  const [there, rows] = await withLibrary(library, () =>
    library.transaction('r', library.searched, library.grams, () =>
      Promise.all([library.searched.where('reportId').anyOf(ids).primaryKeys(), library.grams.bulkGet([...ids])]),
    ),
  );
  const known = new Map(rows.flatMap((row) => (row ? [[row.reportId, { grams: row.bits, partial: row.partial ?? false }]] : [])));
  const [documents, kept] = [new Map(before.documents), new Map(before.kept)];
  for (const id of ids) {
    documents.delete(id);
    kept.delete(id);
  }
  for (const id of there) documents.set(id, known.get(id) ?? null);
  return { documents, kept };
}

/** Looks through the library for a wish. Aborted it tells nothing more. @throws {LibraryError} */
export async function searchLibrary(
  library: Library,
  { documents, kept }: SearchIndex,
  reports: ReadonlyMap<string, ReportRow>,
  wish: Wish,
  filter: SearchFilter,
  { signal, onFound, enough }: SearchRun,
): Promise<void> {
  const asked = documentsAsked(documents.keys(), reports, wish, filter);
  const shown = asked.filter(isShown);
  const counts = { searched: shown.length, partial: shown.filter(({ report }) => documents.get(report.id)?.partial).length };
  const mayFit = wishTest(wish);
  const toRead = asked.filter(({ report }) => {
    const known = documents.get(report.id);
    return !known || mayFit(known.grams);
  });
  const search = documentSearch(wish, filter);
  const found: DocumentFound[] = [];
  let told = performance.now();
  let rested = told;
  let first = true;
  for (let from = 0; from < toRead.length;) {
    const some = toRead.slice(from, from + (from === 0 ? FIRST_AT_ONCE : AT_ONCE));
    found.push(...(await searched(library, kept, some, search)));
    // Documents that are in memory come without a turn of the page: its keys and pictures would wait for the last of them.
    if (performance.now() - rested > AT_A_STRETCH) {
      await breathe();
      rested = performance.now();
    }
    if (signal.aborted) return;
    from += some.length;
    const left = toRead.length - from;
    const sentences = found.reduce((sum, document) => sum + (isShown(document) ? document.places.length : 0), 0);
    const waited = performance.now() - told;
    const due = first ? sentences >= enough || (sentences > 0 && waited > FIRST_WAIT) : waited > WAIT;
    if (left === 0 || !due) continue;
    const shown = onFound({ ...foundIn(found, counts), toRead: left });
    if (first) {
      await shown;
      await breathe();
    }
    if (signal.aborted) return;
    [first, told] = [false, performance.now()];
  }
  void onFound({ ...foundIn(found, counts), toRead: 0 });
}

/** Whether a document may hold what the wish asks for. */
function wishTest({ terms }: Wish): (grams: Uint8Array) => boolean {
  const tests = terms.map(({ anyOf }) => anyOf.map(wordTest));
  return (grams) => tests.length > 0 && tests.every((words) => words.some((mayHold) => mayHold(grams)));
}

async function searched(
  library: Library,
  kept: Map<string, SearchedRow>,
  asked: readonly Asked[],
  search: (asked: Asked, row: SearchedRow) => DocumentFound,
): Promise<DocumentFound[]> {
  const fresh = asked.map(({ report }) => report.id).filter((id) => !kept.has(id));
  const read = fresh.length === 0 ? [] : await withLibrary(library, () => library.searched.bulkGet(fresh));
  const rows = new Map(read.flatMap((row) => (row ? [[row.reportId, row]] : [])));
  // One that has gone meanwhile is passed over.
  const found = asked.flatMap((document) => {
    const row = kept.get(document.report.id) ?? rows.get(document.report.id);
    return row ? [search(document, row)] : [];
  });
  keep(kept, rows.values());
  return found;
}

/** Keeps as many as there is room for; the first of a search, which the next one begins with too, stay. */
function keep(kept: Map<string, SearchedRow>, rows: Iterable<SearchedRow>): void {
  let size = [...kept.values()].reduce((sum, { folded }) => sum + folded.length, 0);
  for (const row of rows) {
    size += row.folded.length;
    if (size > MOST_KEPT) return;
    kept.set(row.reportId, row);
  }
}
