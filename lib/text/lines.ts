/** The printed lines of a text with what is needed to tell a paragraph's end from a line's end. */
import { printFurniture } from './print-furniture';
import { BREAK, CLOSE, COLON, COMMA, DROPPED, HAN, OPEN, SPACE, STOP, classOf } from './characters';
import { isPageLine, isPageNumberLine } from './page-lines';

/** One line that prints something; blank lines only leave `blankBefore` on the next one. */
export interface Line {
  /** Offsets of the printed content, without indentation, Markdown marks at the start and blanks at the end. */
  start: number;
  end: number;
  /** Where the line's break stands in the source (the source's length for the last line). */
  breakAt: number;
  blankBefore: boolean;
  /** Indentation and content in em: a Han character counts 1, a Latin one 0.5. */
  indent: number;
  width: number;
  /** UTF-16 units of the whole printed line, its blanks included: programs break text at a count of these, whatever their width. */
  units: number;
  /** Markdown: a heading line, a bullet or quotation, or content that starts in bold. */
  mark: 'heading' | 'bullet' | 'bold' | null;
  /** Opens with 一、 （一） 1. 第一章 ① or a bullet sign. */
  numbered: boolean;
  /** Opens with 一是 or a footnote's number: a new paragraph after a stop, the same one otherwise. */
  countsPoints: boolean;
  /** First and last printed unit. */
  first: number;
  last: number;
  /** Ends with a stop or a colon. */
  endsSentence: boolean;
  /** Has a full stop, or a comma, before its end. */
  stopInside: boolean;
  commaInside: boolean;
  /** Opening minus closing brackets and quotation marks. */
  depth: number;
  /** A page number, or the head or foot of a printed sheet: not read. */
  isPageNumber: boolean;
  /** Belongs to the page, not to the text: a printed head or foot, a clock, a counter of visits. */
  isPageLine: boolean;
  /** A cell of a row set with tabs or Markdown's bars: a line of its own wherever it stands. */
  isCell: boolean;
}

const NUMBERING =
  /[一二三四五六七八九十百]{1,4}、(?![一二三四五六七八九十]{1,3}[、次])|[（(][一二三四五六七八九十百\d]{1,4}[)）]|第[一二三四五六七八九十百]{1,3}(?:[章节篇]|部分)|[\d\uff10-\uff19]{1,3}(?:[.．、](?![\d\uff10-\uff19])|[)）])|[\u2460-\u2487\u2776-\u277f■◆●▲★▶◀▪□◇○☆]/y;
const POINT = /[一二三四五六七八九十]{1,3}是|[［[〔【]\d{1,3}[］\]〕】]/y;
/** Longer lines are the text's. */
const LONGEST_PAGE_LINE = 500;
const BARE_NUMBER = /^\d{1,3}$/;
/** Beside such a line a lone number is a value of a table. */
const VALUE = /^[+-]?(?:\d{1,12}\.\d{1,6}|\d{4,12})%?$/;
const ASTERISK = 0x2a;
const HASH = 0x23;
const UNDERSCORE = 0x5f;

/** All printing lines of `source`, in order, page numbers told apart. Linear in the source's length. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let blank = false;
  let from = 0;
  let to = breakAfter(source, from);
  let afterRow = false;
  while (from < source.length) {
    const next = breakAfter(source, to + 1);
    const row = isRow(source, from, to);
    const inTable = row && (afterRow || isRow(source, to + 1, next));
    const own: (Line | null)[] = inTable ? cellsOf(source, from, to) : [readLine(source, from, to, blank)];
    const printed = own.filter((line): line is Line => line !== null);
    for (const line of printed) lines.push(line);
    blank = printed.length === 0 && !inTable && (blank || to > from || isBlankBreak(source, to));
    afterRow = row;
    from = to + 1;
    to = next;
  }
  keepBareNumbersThatDoNotCount(source, lines);
  for (const at of printFurniture(source, lines)) {
    const line = lines[at];
    if (line) line.isPageNumber = true;
  }
  return lines;
}

/** The first break at or after `from`, or the source's end. */
function breakAfter(source: string, from: number): number {
  let at = from;
  while (at < source.length && classOf(source.charCodeAt(at)) !== BREAK) at++;
  return at;
}

const TAB = 0x09;
const BAR = 0x7c;
/** Two rows of so many cells each make a table. */
const FEWEST_CELLS = 3;
/** A longer line is prose. */
const LONGEST_ROW = 1000;

/** True for cells between tabs or between bars; prose has one at most. */
function isRow(source: string, from: number, to: number): boolean {
  if (to - from > LONGEST_ROW) return false;
  return countIn(source, from, to, TAB) >= FEWEST_CELLS - 1 || countIn(source, from, to, BAR) >= FEWEST_CELLS - 1;
}

function countIn(source: string, from: number, to: number, code: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (source.charCodeAt(at) === code) count++;
  return count;
}

/** The cells of a row; the dashes under a Markdown header are none. */
function cellsOf(source: string, from: number, to: number): (Line | null)[] {
  const mark = countIn(source, from, to, TAB) >= FEWEST_CELLS - 1 ? TAB : BAR;
  const cells: (Line | null)[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && source.charCodeAt(at) !== mark) continue;
    const cell = /^[\s:-]*$/.test(source.slice(start, at)) ? null : readLine(source, start, at, false);
    cells.push(cell && { ...cell, isCell: true, isPageNumber: false, isPageLine: false });
    start = at + 1;
  }
  return cells;
}

/** The empty line between two breaks, as opposed to the gap inside CR LF. */
function isBlankBreak(source: string, at: number): boolean {
  return !(source.charCodeAt(at) === 0x0a && source.charCodeAt(at - 1) === 0x0d);
}

/** Where a line's first sign stands, and how far it is indented in em: a blank counts half, a tab two. */
function indentAt(source: string, from: number, to: number): { start: number; indent: number } {
  let start = from;
  let indent = 0;
  for (; start < to; start++) {
    const code = source.charCodeAt(start);
    const kind = classOf(code);
    if (kind === SPACE) indent += code === 0x3000 ? 1 : code === 0x09 ? 2 : 0.5;
    else if (kind !== DROPPED) break;
  }
  return { start, indent };
}

function readLine(source: string, from: number, to: number, blankBefore: boolean): Line | null {
  const { start: first, indent } = indentAt(source, from, to);
  let start = first;
  let end = to;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const printed = source.slice(start, Math.min(end, start + LONGEST_PAGE_LINE));
  const isPageNumber = isPageNumberLine(printed);
  const ownLine = printed.length < LONGEST_PAGE_LINE && isPageLine(printed);
  const stripped = isPageNumber ? { start, mark: null } : stripMarks(source, start, end);
  start = stripped.start;
  while (end > start && isBoldMark(source, end - 2)) end -= 2;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  NUMBERING.lastIndex = start;
  POINT.lastIndex = start;
  const line: Line = {
    start,
    end,
    breakAt: to,
    blankBefore,
    indent,
    width: 0,
    units: to - from,
    mark: stripped.mark,
    numbered: NUMBERING.test(source),
    countsPoints: POINT.test(source),
    first: source.charCodeAt(start),
    last: source.charCodeAt(end - 1),
    endsSentence: false,
    stopInside: false,
    commaInside: false,
    depth: 0,
    isPageNumber,
    isPageLine: ownLine,
    isCell: false,
  };
  measure(source, line);
  return line;
}

function isBlank(code: number): boolean {
  const kind = classOf(code);
  return kind === SPACE || kind === DROPPED;
}

function isBoldMark(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return (code === ASTERISK || code === UNDERSCORE) && source.charCodeAt(at + 1) === code;
}

/** Skips Markdown's marks at the start of a line: #, >, - + * before a blank, ** and __. */
function stripMarks(source: string, from: number, to: number): { start: number; mark: Line['mark'] } {
  let start = from;
  let mark: Line['mark'] = null;
  if (source.charCodeAt(start) === HASH) {
    let level = 0;
    while (level < 7 && source.charCodeAt(start + level) === HASH) level++;
    if (level <= 6 && (isBlank(source.charCodeAt(start + level)) || classOf(source.charCodeAt(start + level)) === HAN)) {
      start += level;
      mark = 'heading';
    }
  } else if (/[-+*>]/.test(source.charAt(start)) && isBlank(source.charCodeAt(start + 1))) {
    start += 1;
    mark = 'bullet';
  }
  while (start < to && (isBlank(source.charCodeAt(start)) || isBoldMark(source, start))) {
    if (isBlank(source.charCodeAt(start))) start += 1;
    else {
      start += 2;
      mark ??= 'bold';
    }
  }
  return { start: Math.min(start, to), mark };
}

function measure(source: string, line: Line): void {
  let halves = 0;
  let depth = 0;
  let lastKind = 0;
  let last = line.last;
  for (let i = line.start; i < line.end; i++) {
    const code = source.charCodeAt(i);
    const kind = classOf(code);
    if (kind === DROPPED || (code === ASTERISK && (isBoldMark(source, i) || isBoldMark(source, i - 1)))) continue;
    halves += code < 0x2000 ? 1 : 2;
    if (kind === SPACE) continue;
    if (lastKind === STOP) line.stopInside = true;
    if (kind === COMMA) line.commaInside = true;
    else if (kind === OPEN) depth++;
    else if (kind === CLOSE) depth--;
    // A closing quotation mark after a stop still ends the sentence: 。”
    if (kind !== CLOSE || lastKind !== STOP) lastKind = kind;
    last = code;
  }
  line.width = halves / 2;
  line.depth = depth;
  line.last = last;
  line.endsSentence = lastKind === STOP || lastKind === COLON;
}

/** A lone number counts as a page number only where its neighbours count on: 3 … 4 … 5. Cells of a table do not. */
function keepBareNumbersThatDoNotCount(source: string, lines: Line[]): void {
  const isValue = (line: Line | undefined) => line !== undefined && VALUE.test(source.slice(line.start, line.end));
  lines.forEach((line, at) => {
    if (line.isPageNumber && (isValue(lines[at - 1]) || isValue(lines[at + 1]))) line.isPageNumber = false;
  });
  const bare = lines.filter((line) => line.isPageNumber && BARE_NUMBER.test(source.slice(line.start, line.end)));
  const values = bare.map((line) => Number(source.slice(line.start, line.end)));
  bare.forEach((line, i) => {
    const value = values[i] ?? NaN;
    line.isPageNumber = values[i - 1] === value - 1 || values[i + 1] === value + 1;
  });
}
