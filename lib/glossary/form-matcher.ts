/** Finds every one of many fixed forms in a text in one pass, however the quotation marks stand. */
import type { Span } from '../model/analysis';
import { WordTree } from '../language/word-tree';
import { foldCode, foldForm, isClosingQuote, isOpeningQuote } from './fold';

/** Offsets of one hit (UTF-16, half open, quotation marks around it left out) and what its form stands for. */
export interface FormHit<T> {
  start: number;
  end: number;
  values: readonly T[];
}

/** More marks than this between two letters of a term are not a way of printing it. */
const maxMarksInside = 3;

export interface FormMatcher<T> {
  /** All hits whose quotation marks pair up, in order of start, the longer first; they may overlap. */
  find(text: string): FormHit<T>[];
  /** What the form itself stands for, printed in any of its ways. */
  lookUp(form: string): readonly T[];
}

/**
 * A matcher over forms; a form with 、 is also found without it.
 *
 * Takes time in proportion to the text and its hits; a text made of beginnings of forms takes as many times that as the longest
 * form has letters.
 */
export function formMatcher<T>(forms: Iterable<readonly [form: string, value: T]>): FormMatcher<T> {
  const valuesOf = new Map<string, T[]>();
  const insert = (folded: string, value: T): void => {
    if (folded === '') return;
    const values = valuesOf.get(folded);
    if (!values) valuesOf.set(folded, [value]);
    else if (!values.includes(value)) values.push(value);
  };
  for (const [form, value] of forms) {
    const folded = foldForm(form);
    insert(folded, value);
    if (folded.includes('、')) insert(folded.replaceAll('、', ''), value);
  }
  const tree = new WordTree<readonly T[]>(valuesOf);
  const table = { pairs: firstPairs(valuesOf.keys()), places: beginnings(valuesOf.keys()) };

  return {
    find(text) {
      const { folded, units, places } = foldText(text);
      const hits: FormHit<T>[] = [];
      for (let begin = nextBeginning(table, units, 0); begin < folded.length; begin = nextBeginning(table, units, begin + 1)) {
        for (let hit = tree.longest(folded, begin, folded.length); hit; hit = hit.shorter) {
          const span = withPairedQuotes(text, places[begin] ?? 0, (places[begin + hit.length - 1] ?? 0) + 1, hit.length);
          if (span) hits.push({ start: span.start, end: span.end, values: hit.value });
        }
      }
      return hits;
    },
    lookUp: (form) => valuesOf.get(foldForm(form)) ?? [],
  };
}

/** What tells that no form stands at a place: the pairs of letters that forms begin with, so small that it stays at hand, then the first four letters. */
interface Beginnings {
  pairs: Uint8Array;
  places: Uint8Array;
}

const pairBits = 16;
const placeOfPair = (first: number, second: number): number => Math.imul(Math.imul(first, 31) + second, 0x9e3779b1) >>> (32 - pairBits);

/** A bit for every pair of letters that a form begins with; all are set where a form has but one letter. */
function firstPairs(forms: Iterable<string>): Uint8Array {
  const table = new Uint8Array((1 << pairBits) / 8);
  for (const form of forms) {
    if (form.length === 1) return table.fill(0xff);
    const pair = placeOfPair(form.charCodeAt(0), form.charCodeAt(1));
    table[pair >>> 3] = (table[pair >>> 3] ?? 0) | (1 << (pair & 7));
  }
  return table;
}

/** Letters by which it is settled whether a walk along the forms may lead to one, and bits of a place in the table of them. */
const firstLetters = 4;
const placeBits = 18;

/** Of every first letters, by their place, whether a form may begin so. */
function beginnings(forms: Iterable<string>): Uint8Array {
  const table = new Uint8Array(1 << placeBits);
  for (const form of forms) {
    let place = 0;
    const last = Math.min(form.length, firstLetters) - 1;
    for (let at = 0; at <= last; at++) {
      place = placeBehind(place, form.charCodeAt(at));
      table[place] = (table[place] ?? 0) | (at === last ? enough : goesOn);
    }
  }
  return table;
}

/**
 * The next place, from `from` on, where a form may stand: none where one does is passed over. Nearly all places of a text are
 * settled by one look into the table of pairs.
 */
function nextBeginning({ pairs, places }: Beginnings, units: Uint16Array, from: number): number {
  let first = units[from] ?? 0;
  for (let begin = from; begin < units.length; begin++) {
    const second = units[begin + 1] ?? 0;
    const pair = placeOfPair(first, second);
    if (((pairs[pair >>> 3] ?? 0) >>> (pair & 7)) & 1 && mayBegin(places, units, begin)) return begin;
    first = second;
  }
  return Math.max(from, units.length);
}

function mayBegin(table: Uint8Array, units: Uint16Array, at: number): boolean {
  let place = 0;
  for (let letter = 0; letter < firstLetters; letter++) {
    place = placeBehind(place, units[at + letter] ?? 0);
    const known = table[place];
    if (known !== goesOn) return known !== 0;
  }
  return true;
}

/** Letters so far settle that a form may stand there, or it is told by the next. */
const enough = 1;
const goesOn = 2;

/** Multiplied by a large odd number, the highest bits depend on all letters. */
const placeBehind = (place: number, code: number): number => Math.imul(Math.imul(place, 31) + code, 0x9e3779b1) >>> (32 - placeBits);

/** The text as forms are held, its units, and where each of them stands: marks dropped, too many of them in a row a gap. */
function foldText(text: string): { folded: string; units: Uint16Array; places: Int32Array } {
  const units = new Uint16Array(text.length);
  const places = new Int32Array(text.length);
  const filled = units.subarray(0, foldInto(text, units, places));
  return { folded: decode(filled), units: filled, places };
}

/** How many units it fills. The loop stands alone: what is behind a loop makes the engine give up what it made of it. */
function foldInto(text: string, units: Uint16Array, places: Int32Array): number {
  let length = 0;
  let marks = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = foldCode(text.charCodeAt(index));
    marks = code === 0 ? marks + 1 : 0;
    // The first mark too many stands for the run.
    if (code === 0 && marks !== maxMarksInside + 1) continue;
    units[length] = code;
    places[length] = index;
    length += 1;
  }
  return length;
}

/** Units per call: a call takes its arguments on the stack. */
const chunk = 8192;

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += chunk) text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + chunk)) as string;
  return text;
}

/**
 * The span of so many letters with the quotation mark that its inside lacks, or null where the marks cannot pair up:
 * in “1+3”主导产业 the hit begins inside the quotation and takes in the opening mark.
 */
function withPairedQuotes(text: string, start: number, end: number, letters: number): Span | null {
  // Nothing was passed over: no mark stands inside.
  if (end - start === letters) return { start, end };
  let open = 0;
  let unopened = 0;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (isOpeningQuote(code)) open += 1;
    else if (isClosingQuote(code)) {
      if (open > 0) open -= 1;
      else unopened += 1;
    }
  }
  if (open > 1 || unopened > 1) return null;
  if (unopened === 1) {
    if (!isOpeningQuote(text.charCodeAt(start - 1))) return null;
    start -= 1;
  }
  if (open === 1) {
    if (!isClosingQuote(text.charCodeAt(end))) return null;
    end += 1;
  }
  return { start, end };
}
