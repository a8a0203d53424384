/** Takes the place of entry-words-list.ts in the browser: what analyses texts reads the words first and gives them. */
import type { WordsFile } from './entry-words-list';

let given: WordsFile = {};

/** Explanation, then items, by id; none before they are given. */
export function entryWordsFile(): WordsFile {
  return given;
}

/** Gives the words, for as long as this context lives. */
export function giveEntryWords(words: WordsFile): void {
  given = words;
}
