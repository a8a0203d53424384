/**
 * Words of a short phrase, by segmentit with the indicator names as its user dictionary.
 *
 * segmentit lists every way to cut a phrase before it chooses: 0.4 s for 24 numerals in a row, 2 s for 60 characters.
 * So a phrase is cut only up to `LONGEST` characters, a document gets a bounded number of calls, and answers are kept.
 *
 * Its dictionary weighs 7 MB and takes half a second to load, while rules settle nearly every name. It is therefore no
 * part of the program: whoever runs the engine asks `dictionaryMissed()` after an analysis and, where it was, gives it
 * and analyses again.
 */
import { DictTokenizer, Segment, SingleTokenizer } from 'segmentit/dist/esm/segmentit.js';
import entries from './data/indicators.json';

/** Longest phrase that is cut, in UTF-16 units. */
export const LONGEST = 14;
/** Calls that one document may make. */
const CALLS = 32;
/** Answers kept over all documents; the oldest go first. */
const KEPT = 2000;
/** Noun, as segmentit's dictionary marks it. */
const NOUN = '0x00100000';
/** Weight of a user word: above every word of the dictionary. */
const WEIGHT = 100_000_000;
/** Longest user word; longer names are cut by their parts. */
const LONGEST_WORD = 8;

let segment: Segment | null = null;
let missed = false;
const kept = new Map<string, string[]>();

/** Gives the words of a phrase, or null where it is too long, holds digits or marks, or the document had its share. */
export type Cutter = (phrase: string) => string[] | null;

/** A cutter for one document. */
export function cutterForDocument(): Cutter {
  let calls = 0;
  return (phrase) => {
    if (phrase.length > LONGEST || !/^\p{Script=Han}+$/u.test(phrase)) return null;
    const known = kept.get(phrase);
    if (known) return known;
    if (!segment) missed = true;
    if (!segment || calls >= CALLS) return null;
    calls++;
    const words = segment.doSegment(phrase, { simple: true });
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(phrase, words);
    return words;
  };
}

/** Whether a dictionary has been given. */
export function hasDictionary(): boolean {
  return segment !== null;
}

/**
 * The words of a run of Han characters of any length, in windows of `LONGEST`: the last word of a window may be cut by
 * its end and is cut anew with the next. Without a dictionary each character is a word.
 */
export function cutRun(run: string): string[] {
  const words: string[] = [];
  let start = 0;
  while (start < run.length) {
    const window = run.slice(start, start + LONGEST);
    const cut = segment ? segment.doSegment(window, { simple: true }) : [...window];
    const whole = start + window.length >= run.length || cut.length < 2 ? cut : cut.slice(0, -1);
    words.push(...whole);
    start += whole.reduce((sum, word) => sum + word.length, 0) || window.length;
  }
  return words;
}

/** Whether an analysis met a phrase that only a dictionary could have cut, and none was there. */
export function dictionaryMissed(): boolean {
  return missed && !segment;
}

/** @param dictionary segmentit's `pangu`: lines of word|part of speech|weight. */
export function giveDictionary(dictionary: string): void {
  const loaded = new Segment();
  loaded.use([DictTokenizer, SingleTokenizer]);
  loaded.loadDict([dictionary, userWords()]);
  segment = loaded;
}

function userWords(): string {
  const words = entries.flatMap(({ spellings }) => spellings).filter((word) => word.length > 1 && word.length <= LONGEST_WORD);
  return words.map((word) => `${word}|${NOUN}|${WEIGHT}`).join('\n');
}
