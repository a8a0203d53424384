/**
 * The words of what a reader typed in one run (青禾新能源汽车), by segmentit: for a wish that no sentence holds as it stands.
 * The engine reads names by rules and needs no dictionary, so that a text gives one answer wherever it is read.
 *
 * segmentit lists every way to cut a phrase before it chooses: 0.4 s for 24 numerals in a row, 2 s for 60 characters.
 * So a run is cut in windows. Its dictionary weighs 3 MB and takes half a second to load: nothing loads it before such a wish.
 */
import { DictTokenizer, Segment, SingleTokenizer } from 'segmentit/dist/esm/segmentit.js';

/** Longest phrase that is cut at one go, and longest run that is cut at all, in UTF-16 units. */
const WINDOW = 14;
const LONGEST_RUN = 60;
/** A run that is shorter is a word. */
const SHORTEST_RUN = 4;
const HAN_RUN = /^\p{Script=Han}+$/u;

/** Cuts runs of Han characters; made once from segmentit's `pangu`: lines of word|part of speech|weight. */
export type Cutter = (run: string) => string[];

export function cutterOf(dictionary: string): Cutter {
  const segment = new Segment();
  segment.use([DictTokenizer, SingleTokenizer]);
  segment.loadDict([dictionary]);
  return (run) => cutIn(run.slice(0, LONGEST_RUN), (phrase) => segment.doSegment(phrase, { simple: true }));
}

/** True for what may be several words written in one. */
export const canBeCut = (typed: string): boolean => typed.length >= SHORTEST_RUN && typed.length <= LONGEST_RUN && HAN_RUN.test(typed);

/** The words of two characters and more, each once; empty where they are not several. */
export function wordsOfRun(run: string, cut: Cutter): string[] {
  const words = [...new Set(cut(run).filter((word) => word.length > 1))];
  return words.length > 1 ? words : [];
}

/** The last word of a window may be cut by its end and is cut anew with the next. */
function cutIn(run: string, cut: (phrase: string) => string[]): string[] {
  const words: string[] = [];
  let start = 0;
  while (start < run.length) {
    const window = run.slice(start, start + WINDOW);
    const parts = cut(window);
    const whole = start + window.length >= run.length || parts.length < 2 ? parts : parts.slice(0, -1);
    words.push(...whole);
    start += whole.reduce((sum, word) => sum + word.length, 0) || window.length;
  }
  return words;
}
