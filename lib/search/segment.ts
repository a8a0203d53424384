/**
 * Words of a run of Han characters, by segmentit with the indicator names as its user dictionary: for the search index
 * alone. The engine reads names by rules and needs no dictionary, so that a text gives one answer wherever it is read.
 *
 * segmentit lists every way to cut a phrase before it chooses: 0.4 s for 24 numerals in a row, 2 s for 60 characters.
 * So a run is cut in windows. Its dictionary weighs 7 MB and takes half a second to load: whoever builds the index gives it.
 */
import { DictTokenizer, Segment, SingleTokenizer } from 'segmentit/dist/esm/segmentit.js';
import entries from '../extract/data/indicators.json';

/** Longest phrase that is cut at one go, in UTF-16 units. */
const WINDOW = 14;
/** Noun, as segmentit's dictionary marks it. */
const NOUN = '0x00100000';
/** Weight of a user word: above every word of the dictionary. */
const WEIGHT = 100_000_000;
/** Longest user word; longer names are cut by their parts. */
const LONGEST_WORD = 8;

let segment: Segment | null = null;

/** Whether a dictionary has been given. */
export function hasDictionary(): boolean {
  return segment !== null;
}

/**
 * The words of a run of Han characters of any length, in windows: the last word of a window may be cut by its end and
 * is cut anew with the next. Without a dictionary each character is a word.
 */
export function cutRun(run: string): string[] {
  const words: string[] = [];
  let start = 0;
  while (start < run.length) {
    const window = run.slice(start, start + WINDOW);
    const cut = segment ? segment.doSegment(window, { simple: true }) : [...window];
    const whole = start + window.length >= run.length || cut.length < 2 ? cut : cut.slice(0, -1);
    words.push(...whole);
    start += whole.reduce((sum, word) => sum + word.length, 0) || window.length;
  }
  return words;
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
