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
