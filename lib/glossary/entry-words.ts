/** The Chinese words of an entry, as an analysis gives them beside a term and holds a report's own definition against them. */
import { entryWordsFile } from './entry-words-list';

const none: readonly string[] = [];

/** Its explanation, then what it counts; none for an id without an entry. */
export function entryWords(id: string): readonly string[] {
  const words = entryWordsFile();
  return Object.hasOwn(words, id) ? (words[id] ?? none) : none;
}

/** Empty for an id without an entry. */
export function explanationOf(id: string): string {
  return entryWords(id)[0] ?? '';
}
