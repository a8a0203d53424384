/** How wide the column is that a line stands in: what tells a line that was broken to fit from one that ends by itself. */
import type { Line } from './lines';

/** Lines on either side that show how wide the column is. */
const NEIGHBOURS = 3;
/** Columns are between 8 em (four to a newspaper page) and 56 em (small print on A4) wide. */
const NARROWEST = 8;
const WIDEST = 56;
/** So many lines of one width are a column; headings and short paragraphs are alike by chance more often than long lines. */
const LEAST_FULL = 3;
const LEAST_OF_NARROW = 4;
const NARROW = 16;
/** Rules of line breaking leave a line up to this much short of the column. */
const SLACK = 2;
/** Copying loses the indentation of a paragraph's first line, which then falls short by as much. */
const LOST_INDENT = 2;

/**
 * For every line the width of its column in em, or 0 where its surroundings are not set in one. Where one column ends
 * and another begins, the lines before or those after tell, whichever column the line fills better.
 */
export function columnsOf(lines: readonly Line[]): number[] {
  return lines.map((_, at) => {
    const around = widthBetween(lines, at - NEIGHBOURS, at + NEIGHBOURS);
    const before = widthBetween(lines, at - NEIGHBOURS - 1, at);
    const after = widthBetween(lines, at, at + NEIGHBOURS + 1);
    const widths = [around, before, after].filter((width) => width > 0);
    return widths.length > 0 ? Math.min(...widths) : 0;
  });
}

/** The width that lines between two indices (inclusive) are set to, or 0. */
function widthBetween(lines: readonly Line[], first: number, last: number): number {
  const near = lines.slice(Math.max(0, first), last + 1);
  const widest = near.reduce((most, line) => Math.max(most, extent(line)), 0);
  if (widest < NARROWEST || widest > WIDEST) return 0;
  const full = near.filter((line) => extent(line) >= widest - SLACK - 0.5 && !looksLikeHeading(line));
  const isProse = near.some((line) => line.commaInside || line.stopInside);
  const least = widest < NARROW ? LEAST_OF_NARROW : LEAST_FULL;
  if (full.length < least || full.filter((line) => !line.endsSentence).length < least - 1 || !isProse) return 0;
  // Hanging punctuation makes some lines wider than the column: the middle one tells.
  return full.map(extent).sort((a, b) => a - b)[full.length >> 1] ?? 0;
}

/** 一、2025年工作回顾: as wide as the column or not. */
function looksLikeHeading(line: Line): boolean {
  return line.numbered && !line.commaInside && !line.stopInside && !line.endsSentence;
}

function extent(line: Line): number {
  return line.width + line.indent;
}

/** True where the line reaches the column's end; the first line of a paragraph may have lost its indentation. */
export function fillsColumn(line: Line, column: number, startsParagraph: boolean): boolean {
  return column > 0 && extent(line) >= column - SLACK - (startsParagraph ? LOST_INDENT : 0);
}

/** True for a line that falls short without ending its sentence: a heading, or a paragraph's first line. */
export function startsByItsWidth(line: Line, column: number): boolean {
  return column > 0 && !line.endsSentence && column - extent(line) >= LOST_INDENT - 0.5;
}

/** Programs that wrap mail and plain text at a count of characters leave lines of one length to the unit. */
const LEAST_COUNTED = 20;
const MOST_COUNTED = 120;
const COUNTED_NEIGHBOURS = 6;
const LEAST_ALIKE = 3;

/** Only a count of characters leaves lines whose widths differ by so many em. */
const UNLIKE_WIDTHS = 2;

/** `cut`: at the count of characters that the lines around are cut at; `short`: ended before that count; null where none shows. */
export type Cut = 'cut' | 'short' | null;

/**
 * How every line stands to the count of characters that the lines around it are cut at. Lines of such a text differ in
 * width by as many digits as they hold, so that no column shows in them.
 */
export function cutsOf(lines: readonly Line[]): Cut[] {
  return lines.map((line, at) => {
    if (line.isCell) return null;
    const near = lines.slice(Math.max(0, at - COUNTED_NEIGHBOURS), at + COUNTED_NEIGHBOURS + 1);
    const longest = near.reduce((most, { units }) => Math.max(most, units), 0);
    const alike = near.filter((other) => other.units === longest && !other.isCell);
    if (longest < LEAST_COUNTED || longest > MOST_COUNTED || !showsCount(alike)) return null;
    if (line.units === longest) return 'cut';
    const widths = alike.map(({ width }) => width);
    return Math.max(...widths) - Math.min(...widths) >= UNLIKE_WIDTHS ? 'short' : null;
  });
}

function showsCount(alike: readonly Line[]): boolean {
  const open = alike.filter((line) => !line.endsSentence && !looksLikeHeading(line));
  return open.length >= LEAST_ALIKE && alike.some((line) => line.commaInside || line.stopInside);
}
