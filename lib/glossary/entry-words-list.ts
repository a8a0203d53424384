/** The Chinese words of all entries, from the data files. Browsers read them before their first analysis: entry-words-list.browser.ts. */
import { categories } from './schema';
import { termData } from './term-data';

/** Explanation, then items, by id. */
export type WordsFile = Readonly<Record<string, readonly string[]>>;

const words: WordsFile = Object.fromEntries(
  categories.flatMap((category) => termData[category].map(({ id, explanation, items = [] }) => [id, [explanation.zh, ...items.map(({ zh }) => zh)]])),
);

/** Always the same object. */
export function entryWordsFile(): WordsFile {
  return words;
}
