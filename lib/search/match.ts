/** Whether a text holds the words of a query, in any order and with other words between them. */
import { windowsOf, type Segmenter } from './segmenter';

/** What a text must hold, lower case: every part, and for a part of several alternatives one of them whole. */
export type Query = string[][];

/** `居民收入` is one word to the segmenter; a text with 居民人均可支配收入 holds its halves. */
function halves(word: string): string[] {
  return word.length === 4 && /^\p{Script=Han}+$/u.test(word) ? [word.slice(0, 2), word.slice(2)] : [];
}

/** @param segment the segmenter once it is loaded; until then what stands between punctuation counts as a word. */
export function parseQuery(text: string, segment: Segmenter | null): Query {
  const words = segment ? segment(text) : windowsOf(text);
  return words.map((word) => [word.toLowerCase(), ...(segment ? halves(word) : [])]);
}

/** Linear in the text for a query of bounded length. An empty query matches everything. */
export function matches(text: string, query: Query): boolean {
  const held = text.toLowerCase();
  return query.every(([word = '', ...parts]) => held.includes(word) || (parts.length > 0 && parts.every((part) => held.includes(part))));
}
