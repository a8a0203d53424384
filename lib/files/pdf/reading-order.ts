/** The order in which the pieces of a page are read: columns one after the other, rows of a table cell by cell. */
import { rowsOf, type Piece } from './pieces';

/** A printed line. A line that is a table's `cell` stands alone. */
export interface PrintedLine extends Piece {
  cell: boolean;
}

/** Columns of prose are at least so wide (em) and have so many lines. */
const NARROWEST = 8;
const FEWEST = 6;
/** Most pieces that may cross the gap between two columns, as a share of the rows: titles, pictures' captions. */
const CROSSING = 0.3;
/** A column's lines fill this share of it; a table's cells do not. */
const FILLED = 0.8;
/** Newspapers set five columns: three times in halves. */
const DEEPEST = 3;
/** Pieces of one row farther from one another (em) have nothing to do with one another. */
const APART = 3;
/** Places that are tried as the gap between columns. */
const MOST_PLACES = 40;

/** The lines of each column in reading order; a page in one column has one list. */
export function columnsOfPage(pieces: readonly Piece[]): PrintedLine[][] {
  return split(pieces, DEEPEST)
    .filter((column) => column.length > 0)
    .map(linesOf);
}

function split(pieces: readonly Piece[], depth: number): Piece[][] {
  const gutter = depth > 0 ? gutterOf(pieces) : null;
  if (gutter === null) return [[...pieces]];
  const columns: Piece[][] = [];
  for (const band of bandsOf(pieces, gutter)) {
    const left = band.filter(({ right }) => right <= gutter);
    const right = band.filter((piece) => piece.left >= gutter);
    if (left.length + right.length < band.length) columns.push(band);
    else columns.push(...split(left, depth - 1), ...split(right, depth - 1));
  }
  return columns;
}

/** Rows that cross the gutter in runs of their own, with what stands in columns between them. */
function bandsOf(pieces: readonly Piece[], gutter: number): Piece[][] {
  const bands: { crossing: boolean; pieces: Piece[] }[] = [];
  for (const row of rowsOf(pieces)) {
    const crossing = row.some((piece) => crosses(piece, gutter));
    const band = bands.at(-1);
    if (band?.crossing === crossing) for (const piece of row) band.pieces.push(piece);
    else bands.push({ crossing, pieces: [...row] });
  }
  return bands.map((band) => band.pieces);
}

function crosses({ left, right }: Piece, x: number): boolean {
  return left < x && right > x;
}

/** Where a page parts into two columns of prose, or null. */
function gutterOf(pieces: readonly Piece[]): number | null {
  const rows = rowsOf(pieces);
  if (rows.length < FEWEST) return null;
  const places = new Map<number, { x: number; count: number }>();
  for (const row of rows) {
    for (const [at, piece] of row.entries()) {
      const before = row[at - 1];
      if (!before || piece.left - before.right < piece.size) continue;
      const x = (before.right + piece.left) / 2;
      const near = Math.round(x / piece.size);
      const place = places.get(near) ?? { x, count: 0 };
      place.count++;
      places.set(near, place);
    }
  }
  const tried = [...places.values()].sort((a, b) => b.count - a.count).slice(0, MOST_PLACES);
  const crossings = tried
    .map(({ x }) => ({ x, count: pieces.filter((piece) => crosses(piece, x)).length }))
    .filter(({ count }) => count <= CROSSING * rows.length)
    .sort((a, b) => a.count - b.count);
  return crossings.find(({ x }) => isProse(pieces.filter(({ right }) => right <= x)) && isProse(pieces.filter(({ left }) => left >= x)))?.x ?? null;
}

function isProse(side: readonly Piece[]): boolean {
  if (side.length < FEWEST) return false;
  const left = side.reduce((least, piece) => Math.min(least, piece.left), Infinity);
  const right = side.reduce((most, piece) => Math.max(most, piece.right), 0);
  const size = side[side.length >> 1]?.size ?? 0;
  // Several columns in this half: each piece fills its own only, which the next division tells.
  const widest = side.reduce((most, piece) => Math.max(most, piece.right - piece.left), 0);
  const full = side.filter((piece) => piece.right - piece.left >= FILLED * widest).length;
  return right - left >= NARROWEST * size && widest >= NARROWEST * size && full * 2 >= side.length;
}

function linesOf(column: readonly Piece[]): PrintedLine[] {
  const rows = rowsOf(column);
  return rows.flatMap((row, at) => {
    const table = row.length > 1 && (sharesGap(row, rows[at - 1]) || sharesGap(row, rows[at + 1]));
    return table || standsApart(row) ? row.map((piece) => ({ ...piece, cell: true })) : [wholeLine(row)];
  });
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
