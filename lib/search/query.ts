/**
 * Searching the sentences of the library as the reader types.
 *
 * No dictionary is needed to ask: whatever the words of a sentence are, the word in which the wish begins there either
 * is a beginning of the wish or begins with it. Both are ranges of the index; what they find is then compared with
 * the whole wish. Only where the wish begins with the very last character of a word, its second character is asked for.
 * Numbers are found from their beginning: who types 8.2 does not mean 348.2.
 */
import type { Span } from '../model/analysis';
import { withLibrary } from '../store/errors';
import type { Library } from '../store/library';
import type { ReportRow, SentenceRow } from '../store/rows';
import { fold } from './fold';

export interface SearchHit {
  kind: 'sentence';
  reportId: string;
  /** Offset of the sentence in the analysed text, UTF-16. */
  start: number;
  text: string;
  /** `IndicatorRow.index` of its indicators. */
  indicators: number[];
  /** Where the wish stands in `text`; empty for those found by the name of an indicator. */
  matches: Span[];
}

/** Longest wish, in UTF-16 units, and how many parts of it are heeded. */
const MAX_QUERY = 60;
const MAX_PIECES = 6;
/** Rows read for one beginning, so that a wish as common as 增长 is answered as fast as any. */
const MAX_ROWS = 250;

/**
 * Sentences that hold every part of a wish (parts are set apart by spaces), those of the latest reports first.
 * @param limit most hits that come back.
 * @throws {LibraryError}
 */
export async function searchLibrary(library: Library, query: string, limit: number): Promise<SearchHit[]> {
  const pieces = query.slice(0, MAX_QUERY).split(/\s+/u).map((piece) => fold(piece).text).filter(Boolean).slice(0, MAX_PIECES);
  const key = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
  if (key === '') return [];
  return withLibrary(library, () =>
    library.transaction('r', library.sentences, library.reports, async () => {
      const hits = new Map<string, SearchHit>();
      const reports = new Map<string, ReportRow | undefined>();
      for (const beginning of beginningsOf(key)) {
        if (hits.size >= limit) break;
        const words = library.sentences.where('words');
        const rows = await (beginning.open ? words.startsWith(beginning.word) : words.equals(beginning.word)).limit(MAX_ROWS).toArray();
        const found = rows.map((row) => hitOf(row, pieces)).filter((hit) => hit !== null);
        const unknown = [...new Set(found.map(({ reportId }) => reportId))].filter((id) => !reports.has(id));
        for (const [at, report] of (await library.reports.bulkGet(unknown)).entries()) reports.set(unknown[at]!, report);
        for (const hit of found) {
          const report = reports.get(hit.reportId);
          if (report && report.deletedAt === null) hits.set(`${hit.reportId} ${hit.start}`, hit);
        }
      }
      const year = (hit: SearchHit) => reports.get(hit.reportId)?.year ?? 0;
      return [...hits.values()]
        .sort((a, b) => year(b) - year(a) || (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : a.start - b.start))
        .slice(0, limit);
    }),
  );
}

interface Beginning {
  word: string;
  /** Whether longer words that begin so are meant too. */
  open: boolean;
}

function beginningsOf(key: string): Beginning[] {
  const from = (wish: string): Beginning[] => [
    { word: wish, open: true },
    ...Array.from({ length: wish.length - 1 }, (_, at) => ({ word: wish.slice(0, wish.length - 1 - at), open: false })),
  ];
  return [...from(key), ...(key.length > 1 ? from(key.slice(1)) : [])];
}

function hitOf({ reportId, start, text, names, indicators }: SentenceRow, pieces: readonly string[]): SearchHit | null {
  const folded = fold(text);
  const foldedNames = names.map((name) => fold(name).text);
  const matches: Span[] = [];
  for (const piece of pieces) {
    const at = folded.text.indexOf(piece);
    if (at >= 0) matches.push(spanOf(text, folded.map, at, at + piece.length));
    else if (!foldedNames.some((name) => name.includes(piece))) return null;
  }
  return { kind: 'sentence', reportId, start, text, indicators, matches: matches.sort((a, b) => a.start - b.start) };
}

/** The span of the source behind folded units; white space that follows is not part of it. */
function spanOf(source: string, map: readonly number[], from: number, to: number): Span {
  const last = map[to - 1]!;
  return { start: map[from]!, end: last + String.fromCodePoint(source.codePointAt(last)!).length };
}
