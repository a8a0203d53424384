/** The words of sentences that were found, with what fits in them. */
import type { Span } from '../model/analysis';
import { cutEnd, cutStart } from '../text/cut';
import { inOneLine } from '../text/one-line';
import { withLibrary } from '../store/errors';
import type { Library } from '../store/library';
import { contentsOf } from '../store/remove';
import { beginsInside, fold } from './fold';
import type { FoundPlace } from './scan';
import type { Wish } from './wish';

export interface SearchHit extends FoundPlace {
  text: string;
  /** Where words of the wish stand in `text`, in order, none within another. */
  matches: Span[];
}

/** A sentence longer than this is a table or a page without punctuation. */
const LONGEST = 2000;

/** In the order of `places`; those whose document has gone or has been read anew meanwhile are left out. @throws {LibraryError} */
export async function readHits(library: Library, places: readonly FoundPlace[], wish: Wish): Promise<SearchHit[]> {
  const ids = [...new Set(places.map(({ reportId }) => reportId))];
  const texts = new Map<string, (place: FoundPlace) => string>();
  const kept = await withLibrary(library, () => library.texts.bulkGet(ids));
  for (const [at, id] of ids.entries()) {
    const row = kept[at];
    if (row) texts.set(id, ({ start, end }) => row.text.slice(start, Math.min(end, start + LONGEST)));
    else texts.set(id, await figureSentences(library, id));
  }
  return places.flatMap((place) => {
    const text = inOneLine(texts.get(place.reportId)?.(place) ?? '');
    const matches = matchesIn(text, wish);
    return text === '' ? [] : [{ ...place, text, matches }];
  });
}

async function figureSentences(library: Library, id: string): Promise<(place: FoundPlace) => string> {
  const rows = await withLibrary(library, () =>
    library.indicators
      .where('[reportId+index]')
      .between(...contentsOf(id))
      .toArray(),
  );
  const sentences = new Map(rows.map(({ sentence, sentenceText }) => [sentence.start, sentenceText]));
  return ({ start }) => sentences.get(start) ?? '';
}

/** Where the words of a wish stand in a sentence. */
export function matchesIn(text: string, { terms }: Wish): Span[] {
  const { text: folded, map } = fold(text);
  const spans: Span[] = [];
  for (const word of terms.flatMap(({ anyOf }) => anyOf)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      if (!beginsInside(folded, at)) spans.push(spanOf(text, map, at, at + word.length));
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter(({ start }, at) => spans.slice(0, at).every(({ end }) => end <= start));
}

/** The span of the source behind folded units; white space that follows is not part of it. */
function spanOf(source: string, map: readonly number[], from: number, to: number): Span {
  const last = map[to - 1]!;
  return { start: map[from]!, end: last + String.fromCodePoint(source.codePointAt(last)!).length };
}

/** What is shown of a long sentence: so much around its first match. @param around UTF-16 units on either side. */
export function contextOf({ text, matches }: Pick<SearchHit, 'text' | 'matches'>, around: number): { text: string; matches: Span[] } {
  const [first] = matches;
  const from = Math.max(0, (first?.start ?? 0) - around);
  const to = Math.min(text.length, (first?.end ?? 0) + around * 2);
  const start = from <= 8 ? 0 : cutStart(text, from, first?.start ?? from);
  const end = text.length - to <= 8 ? text.length : cutEnd(text, to, first?.end ?? to);
  const lead = start > 0 ? '…' : '';
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    matches: matches.filter((match) => match.end <= end).map((match) => ({ start: match.start - start + lead.length, end: match.end - start + lead.length })),
  };
}
