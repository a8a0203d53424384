/** The order in which the pieces of a page are read: columns one after the other, rows of a table cell by cell. */
import { bestGutter } from './gutters';
import type { Piece } from './pieces';
import { joinRow, rowsOf } from './rows';
import { quantile } from './statistics';

/** A printed line. A line that is a table's `cell` stands alone. */
export interface PrintedLine extends Piece {
  cell: boolean;
}

export interface PrintedColumn {
  lines: PrintedLine[];
  /** Whether it is a column at all is not certain: its lines may be the cells of a table. */
  uncertain: boolean;
}

/** Newspapers set five columns: three times in two. */
const DEEPEST = 4;
/** Pieces of one row farther from one another (em) have nothing to do with one another. */
const APART = 3;
/** Blanks wider than this (in em) part the cells of a table; narrower ones do where row after row has them. */
const WIDE_GAP = 1.5;
const CELL_GAP = 0.35;
/** A cell may begin nearer still to the one before where the rows around begin one at the same place. */
const LEAST_CELL_GAP = 0.15;
const SAME_PLACE = 0.15;
/** Columns of one text are as wide as one another, up to this ratio; a column with fewer lines does not show its width. */
const UNLIKE = 1.4;
const FEWEST_LINES = 6;
/** A cell that shares a narrow gap with its neighbours is no longer than this (em), and no sentence. */
const LONGEST_CELL = 16;

/** @param known places of gutters on other pages of the document. */
export function columnsOfPage(pieces: readonly Piece[], known: readonly number[] = []): PrintedColumn[] {
  const parts = split(pieces, known, DEEPEST).filter((part) => part.pieces.length > 0);
  // Columns of different widths hold different texts as often as one, and which goes on where no place tells.
  const isUnlike = areUnlike(parts.flatMap((part) => (part.parted ? (widthOf(part.pieces) ?? []) : [])));
  return parts.map((part) => ({ lines: linesOf(part.pieces), uncertain: part.uncertain || (part.parted && isUnlike) }));
}

/** As many as a page has rows, perhaps: none is handed to a call. */
function areUnlike(widths: readonly number[]): boolean {
  const least = widths.reduce((low, width) => Math.min(low, width), Infinity);
  return widths.some((width) => width > UNLIKE * least);
}

function widthOf(pieces: readonly Piece[]): number | null {
  const rows = rowsOf(pieces);
  if (rows.length < FEWEST_LINES) return null;
  const left = quantile(
    rows.map((row) => row[0]?.left ?? 0),
    0.1,
  );
  return (
    quantile(
      rows.map((row) => row.at(-1)?.right ?? 0),
      0.9,
    ) - left
  );
}

/** Where the columns of a page part, for those of its document that have too few lines to show it. */
export function guttersOfPage(pieces: readonly Piece[]): number[] {
  const places: number[] = [];
  split(pieces, [], DEEPEST, (x) => places.push(x));
  return places;
}

interface PartedPieces {
  pieces: readonly Piece[];
  uncertain: boolean;
  /** A column beside others. */
  parted: boolean;
}

function split(pieces: readonly Piece[], known: readonly number[], depth: number, tell?: (x: number) => void): PartedPieces[] {
  const gutter = depth > 0 ? bestGutter(pieces, known) : null;
  if (!gutter) return [{ pieces, uncertain: false, parted: false }];
  if (gutter.bands.some(({ columns }) => columns === 'yes')) tell?.(gutter.x);
  return gutter.bands.flatMap((band): PartedPieces[] => {
    if (band.columns === 'no') return [{ pieces: band.pieces, uncertain: false, parted: false }];
    const isLeft = ({ left, right }: Piece) => (left + right) / 2 < gutter.x;
    const sides = [band.pieces.filter(isLeft), band.pieces.filter((piece) => !isLeft(piece))];
    return sides
      .flatMap((side) => split(side, known, depth - 1, tell))
      .map((part) => ({ ...part, parted: true, uncertain: part.uncertain || band.columns === 'likely' }));
  });
}

function linesOf(column: readonly Piece[]): PrintedLine[] {
  const rows = cellsOrWords(rowsOf(column));
  return rows.flatMap((row, at) => {
    const table = row.length > 1 && (sharesGap(row, rows[at - 1]) || sharesGap(row, rows[at + 1]));
    return table || standsApart(row) ? row.map((piece) => ({ ...piece, cell: true })) : [wholeLine(row)];
  });
}

/** Rows cut at narrow gaps where the rows around have them too, else at wide ones. */
function cellsOrWords(rows: readonly Piece[][]): Piece[][] {
  const starts = rows.map(cellStarts);
  const cells = rows.map((row, at) => cutAt(row, [...(starts[at - 1] ?? []), ...(starts[at + 1] ?? [])]).flatMap((part) => joinRow(part, CELL_GAP)));
  return rows.map((row, at) => {
    const own = cells[at] ?? [];
    const tabular =
      own.length > 1 &&
      own.every(isShort) &&
      [cells[at - 1], cells[at + 1]].some((other) => other !== undefined && other.every(isShort) && sharesAllGaps(own, other));
    return tabular ? own : joinRow(row, WIDE_GAP);
  });
}

/** Rows of more cells are no table's that a page has room for. */
const MOST_CELLS = 60;

/** Left edges behind a wide gap. */
function cellStarts(row: readonly Piece[]): number[] {
  return row
    .slice(1)
    .flatMap((piece, at) => (piece.left - (row[at]?.right ?? 0) > WIDE_GAP * piece.size ? [piece.left] : []))
    .slice(0, MOST_CELLS);
}

function cutAt(row: readonly Piece[], starts: readonly number[]): Piece[][] {
  const parts: Piece[][] = [];
  for (const [at, piece] of row.entries()) {
    const gap = piece.left - (row[at - 1]?.right ?? -Infinity);
    const isStart = gap >= LEAST_CELL_GAP * piece.size && starts.some((start) => Math.abs(start - piece.left) <= SAME_PLACE * piece.size);
    if (at === 0 || isStart) parts.push([piece]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

function isShort({ text, left, right, size }: Piece): boolean {
  return right - left <= LONGEST_CELL * size && !/[，。；！？：]$/.test(text);
}

/** As many gaps, each at the same place. */
function sharesAllGaps(row: readonly Piece[], other: readonly Piece[]): boolean {
  const [gaps, others] = [gapsOf(row), gapsOf(other)];
  return gaps.length === others.length && gaps.every(([from, to], at) => Math.min(to, others[at]?.[1] ?? 0) > Math.max(from, others[at]?.[0] ?? Infinity));
}

/** Words with much space between; single characters so far apart are a word in spaced type. */
function standsApart(row: readonly Piece[]): boolean {
  return row.length > 1 && gapsOf(row).every(([from, to], at) => to - from > APART * (row[at]?.size ?? 0)) && row.every(({ text }) => text.length > 1);
}

/** Rows of a table have a gap at the same place. */
function sharesGap(row: readonly Piece[], other: readonly Piece[] | undefined): boolean {
  const [gaps, others] = [gapsOf(row), gapsOf(other ?? [])];
  let at = 0;
  return gaps.some(([from, to]) => {
    while ((others[at]?.[1] ?? Infinity) <= from) at++;
    return Math.min(to, others[at]?.[1] ?? 0) > Math.max(from, others[at]?.[0] ?? Infinity);
  });
}

function gapsOf(row: readonly Piece[]): [number, number][] {
  return row.slice(1).map((piece, at) => [row[at]?.right ?? 0, piece.left]);
}

function wholeLine(row: readonly Piece[]): PrintedLine {
  const main = row.reduce((widest, piece) => (piece.right - piece.left > widest.right - widest.left ? piece : widest));
  return {
    text: row.map(({ text }) => text).join(' '),
    left: row[0]?.left ?? 0,
    right: row.reduce((most, { right }) => Math.max(most, right), 0),
    baseline: main.baseline,
    size: main.size,
    cell: false,
  };
}
