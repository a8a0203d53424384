/**
 * A text as a careful reader takes it: numbers in half width, no blanks inside numbers or between Han characters,
 * paragraphs whole although the page broke their lines, Markdown's marks gone, traditional script as simplified; every
 * unit maps back to the source.
 */
import { isTraditional, needsSimplifying, simplify } from '../language/script';
import type { Span } from '../model/analysis';
import type { Grid } from '../model/grid';
import { HalfWidthMarks, isHalfWidthMark } from './half-width-marks';
import { BREAK, DIGIT, DROPPED, LATIN, SPACE, classOf, foldAt } from './characters';
import { joinLines } from './line-joins';
import { splitLines, type Line } from './lines';
import { isCountOf } from './page-fields';

export interface Reading {
  /** The text as it was given; offsets that leave the engine count in it. */
  source: string;
  /** The normalised text: paragraphs separated by exactly one line feed, none at the ends. */
  text: string;
  /** `map[i]` is the source offset of `text[i]`; `map[text.length]` is the source's length. Strictly increasing. */
  map: Int32Array;
  /** Source offsets of a piece of `text`: `source.slice(start, end)` is the piece as printed. */
  span(start: number, end: number): Span;
  /** Words of `text` in the script of the source: 个百分点 of a text in traditional script is 個百分點. */
  printed(words: string): string;
}

const LINE_FEED = 0x0a;
const BLANK = 0x20;
const PERCENT = 0x25;
const STOP_SIGN = 0x2e;
const FULL_WIDTH_STOP = 0xff0e;
const ASTERISK = 0x2a;
/** Blanks that justified lines put beside a decimal point. */
const MOST_BLANKS = 4;

/**
 * Reads a text. Linear in its length; any string is accepted.
 * @param grids tables in offsets of `source`: a number alone on a line is no page number where it is a cell.
 */
export function read(source: string, grids: readonly Grid[] = []): Reading {
  const plain = withWholeYears(withoutOverrides(needsSimplifying(source) ? simplify(source) : source));
  const units = new Uint16Array(source.length);
  const places = new Int32Array(source.length + 1);
  const lines = splitLines(plain);
  const cells = new Set(grids.flatMap((grid) => grid.cells.map(({ start }) => start)));
  const isOwn = (line: Line) => (line.isPageNumber || line.isPageLine) && !cells.has(line.start);
  const isCounted = (line: Line, before: Line | undefined) => before !== undefined && isCountOf(wordsOf(plain, before), wordsOf(plain, line));
  const body = lines.filter((line, at) => !isOwn(line) && !isCounted(line, lines[at - 1]));
  const joins = joinLines(plain, body);
  let length = 0;
  body.forEach((line, at) => {
    if (at > 0) length = putBreak(body[at - 1] as Line, line, joins[at] === true, units, places, length);
    const next = joins[at + 1] === true ? body[at + 1] : undefined;
    length = putLine(plain, line, next?.first ?? LINE_FEED, units, places, length);
  });
  places[length] = source.length;
  const map = places.slice(0, length + 1);
  const text = decode(units.subarray(0, length));
  return {
    source,
    text,
    map,
    span(start, end) {
      const from = map[start] ?? source.length;
      return { start: from, end: end > start ? (map[end - 1] ?? source.length - 1) + 1 : from };
    },
    // Print of both scripts has no one form of a word.
    printed: plain === source || !isTraditional(source) ? (words) => words : once(() => scriptOf(source, text, map)),
  };
}

const wordsOf = (source: string, { start, end }: Line) => (end - start > LONGEST_LABEL ? '' : source.slice(start, end));
/** A counter and its number are shorter. */
const LONGEST_LABEL = 24;

/** Digits behind U+202E show from right to left: what number they are is not what they say. Of the same length. */
function withoutOverrides(source: string): string {
  if (!source.includes('\u202e')) return source;
  return source.replace(/\u202e[^\u202c\n]{0,400}/g, (turned) => turned.replace(/[\d\uff10-\uff19]/g, '\ufffc'));
}

/** 1 9 9 7 年, 1 2 月: a justified line parts the digits of a date; their blanks become signs of no width. Of the same length. */
const withWholeYears = (source: string): string =>
  source.replace(/(?<![\d.] ?)(?:[12] \d \d \d(?= ?年)|[1-3] \d(?= ?[月日]))/g, (digits) => digits.replaceAll(' ', '\u200b'));

/** Between two lines: a line feed, a blank between two Latin words, or nothing. */
function putBreak(before: Line, line: Line, joined: boolean, units: Uint16Array, places: Int32Array, length: number): number {
  const words = joined && classOf(before.last) === LATIN && classOf(line.first) === LATIN;
  if (joined && !words) return length;
  units[length] = joined ? BLANK : LINE_FEED;
  places[length] = before.breakAt;
  return length + 1;
}

/** Builds the table at the first word that is asked for: figures alone need none of it before they are painted. */
function once(make: () => (words: string) => string): (words: string) => string {
  let made: ((words: string) => string) | null = null;
  return (words) => (made ??= make())(words);
}

/** Distinct words that are looked up in the text; more than a report has units and headings are mapped by character alone. */
const MOST_LOOKUPS = 200;

/** Puts words back into the script of a traditional source: as they stand there first, else character by character. */
function scriptOf(source: string, text: string, map: Int32Array): (words: string) => string {
  const told = new Map<string, string>();
  const characters = new Map<string, string>();
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? '';
    const printed = source[map[at] ?? 0] ?? unit;
    if (unit >= '\u4e00' && printed !== unit && !characters.has(unit)) characters.set(unit, printed);
  }
  return (words) => {
    const known = told.get(words);
    if (known !== undefined) return known;
    const at = words === '' || told.size >= MOST_LOOKUPS ? -1 : text.indexOf(words);
    const own = (unit: string, i: number) => (at < 0 ? characters.get(unit) : source[map[at + i] ?? 0]) ?? unit;
    const printed = words.split('').map(own).join('');
    if (told.size < MOST_LOOKUPS) told.set(words, printed);
    return printed;
  };
}

/** @param behind the unit that follows the line: a line feed, or the first of a line that goes on with it. */
function putLine(source: string, line: Line, behind: number, units: Uint16Array, places: Int32Array, from: number): number {
  let length = from;
  let blankAt = -1;
  const marks = new HalfWidthMarks();
  for (let at = line.start; at < line.end; at++) {
    const code = source.charCodeAt(at);
    const kind = classOf(code);
    if (kind === DROPPED || kind === BREAK) continue;
    if (kind === SPACE) {
      if (blankAt < 0) blankAt = at;
      continue;
    }
    if (isBoldMark(source, at, code)) continue;
    const previous = units[length - 1] ?? LINE_FEED;
    const printed = startsWithPoint(code, at === line.start, previous) ? STOP_SIGN : foldAt(source, at);
    const unit = isHalfWidthMark(printed) ? marks.fold(printed, previous, nextPrinted(source, at + 1, line.end) || behind) : printed;
    if (blankAt >= 0) {
      if (length > from && keepsBlank(units, from, length, unit, nextPrinted(source, at + 1, line.end))) {
        units[length] = BLANK;
        places[length] = blankAt;
        length++;
      }
      blankAt = -1;
    }
    units[length] = unit;
    places[length] = at;
    length++;
  }
  return length;
}

/** Either asterisk of Markdown's **. */
function isBoldMark(source: string, at: number, code: number): boolean {
  return code === ASTERISK && (source.charCodeAt(at + 1) === ASTERISK || source.charCodeAt(at - 1) === ASTERISK);
}

/** 7⏎．9: a full-width point at a line's beginning behind the digits of the line before. */
function startsWithPoint(code: number, isFirst: boolean, previous: number): boolean {
  return isFirst && code === FULL_WIDTH_STOP && classOf(previous) === DIGIT;
}

/** The first unit at or behind `at` that is no blank. */
function nextPrinted(source: string, at: number, end: number): number {
  let next = at;
  while (next < end && next - at < MOST_BLANKS && classOf(source.charCodeAt(next)) === SPACE) next++;
  return source.charCodeAt(next);
}

/** A blank is kept between Latin words and between two numbers; everywhere else Chinese type only sets it for looks. */
function keepsBlank(units: Uint16Array, from: number, length: number, next: number, afterNext: number): boolean {
  const previous = units[length - 1] ?? 0;
  if (previous >= 0x250 || next >= 0x250 || next === PERCENT) return false;
  const left = classOf(previous);
  const right = classOf(next);
  if ((left === DIGIT && right === LATIN) || (left === LATIN && right === DIGIT)) return false;
  if (next === STOP_SIGN && left === DIGIT && classOf(afterNext) === DIGIT) return false;
  if (previous === STOP_SIGN && right === DIGIT) return !isDecimalStop(units, from, length - 1);
  return true;
}

/** A stop after digits is a decimal one unless the digits open the line, as a number of a list does. */
function isDecimalStop(units: Uint16Array, from: number, stop: number): boolean {
  let at = stop - 1;
  while (at >= from && classOf(units[at] ?? 0) === DIGIT) at--;
  return at >= from && at < stop - 1;
}

/** The units hold no half pair, so decoding them as UTF-16 changes none; typed arrays are little-endian wherever browsers run. */
function decode(units: Uint16Array): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
