/** Words of a sentence for the search index. */
import { fold } from './fold';

/** Cuts a run of Han characters into words. */
export type CutRun = (run: string) => string[];

/** Words kept of one sentence: a page without punctuation is one sentence. */
const MAX_WORDS = 600;
/** Longest word: a longer run of letters or digits is no word. */
const MAX_LENGTH = 24;

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}.,%‰])+/gu;

/**
 * Words of texts, folded, each once, with the ends of words of two characters and more: who types 总值 means 生产总值
 * as well, and an index finds only beginnings.
 */
export function searchWords(texts: readonly string[], cutRun: CutRun): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [run] of fold(text).text.matchAll(runs)) {
      for (const word of /^\p{Script=Han}/u.test(run) ? cutRun(run).flatMap(withEnds) : wholeWord(run)) words.add(word);
      if (words.size >= MAX_WORDS) return [...words];
    }
  }
  return [...words];
}

function withEnds(word: string): string[] {
  return [word, ...Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at + 1))];
}

/** Letters and digits without the full stop of the sentence before. */
function wholeWord(run: string): string[] {
  const word = run.replace(/^[.,%‰]+/u, '').slice(0, MAX_LENGTH);
  return word === '' ? [] : [word];
}
