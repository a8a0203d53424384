/**
 * A text as a careful reader takes it: numbers in half width, no blanks inside numbers or between Han characters,
 * paragraphs whole although the page broke their lines, Markdown's marks gone; every unit maps back to the source.
 */
import type { Span } from '../model/analysis';
import { BREAK, DIGIT, DROPPED, LATIN, SPACE, classOf, foldAt } from './characters';
import { joinLines } from './line-joins';
import { splitLines, type Line } from './lines';

export interface Reading {
  /** The text as it was given; offsets that leave the engine count in it. */
  source: string;
  /** The normalised text: paragraphs separated by exactly one line feed, none at the ends. */
  text: string;
  /** `map[i]` is the source offset of `text[i]`; `map[text.length]` is the source's length. Strictly increasing. */
  map: Int32Array;
  /** Source offsets of a piece of `text`: `source.slice(start, end)` is the piece as printed. */
  span(start: number, end: number): Span;
}

const LINE_FEED = 0x0a;
const BLANK = 0x20;
const PERCENT = 0x25;
const STOP_SIGN = 0x2e;
const ASTERISK = 0x2a;

/** Reads a text. Linear in its length; any string is accepted. */
export function read(source: string): Reading {
  const units = new Uint16Array(source.length);
  const places = new Int32Array(source.length + 1);
  const lines = splitLines(source);
  const body = lines.filter((line) => !line.isPageNumber);
  const joins = joinLines(source, body);
  let length = 0;
  body.forEach((line, at) => {
    if (at > 0) length = putBreak(source, body[at - 1] as Line, line, joins[at] === true, units, places, length);
    length = putLine(source, line, units, places, length);
  });
  places[length] = source.length;
  const map = places.slice(0, length + 1);
  return {
    source,
    text: decode(units.subarray(0, length)),
    map,
    span(start, end) {
      const from = map[start] ?? source.length;
      return { start: from, end: end > start ? (map[end - 1] ?? source.length - 1) + 1 : from };
    },
  };
}

/** Between two lines: a line feed, a blank between two Latin words, or nothing. */
function putBreak(source: string, before: Line, line: Line, joined: boolean, units: Uint16Array, places: Int32Array, length: number): number {
  const words = joined && classOf(before.last) === LATIN && classOf(line.first) === LATIN;
  if (joined && !words) return length;
  units[length] = joined ? BLANK : LINE_FEED;
  places[length] = before.breakAt;
  return length + 1;
}

function putLine(source: string, line: Line, units: Uint16Array, places: Int32Array, from: number): number {
  let length = from;
  let blankAt = -1;
  for (let at = line.start; at < line.end; at++) {
    const code = source.charCodeAt(at);
    const kind = classOf(code);
    if (kind === DROPPED || kind === BREAK) continue;
    if (kind === SPACE) {
      if (blankAt < 0) blankAt = at;
      continue;
    }
    if (code === ASTERISK && (source.charCodeAt(at + 1) === ASTERISK || source.charCodeAt(at - 1) === ASTERISK)) continue;
    const unit = foldAt(source, at);
    if (blankAt >= 0) {
      if (length > from && keepsBlank(units, from, length, unit, source.charCodeAt(at + 1))) {
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
