/** Where a page parts into columns of prose: a strip that no line crosses, with lines ending at it and beginning behind it. */
import { rowsOf } from './rows';
import { usualSize, type Piece } from './pieces';
import { median, quantile } from './statistics';

/** A strip between two columns, as far as it goes. */
export interface Gutter {
  x: number;
  bands: Band[];
}

/** Rows from top to bottom that all cross the gutter, or all keep clear of it. */
export interface Band {
  pieces: Piece[];
  columns: Columns;
}

/** `likely`: prose on either side, but too ragged to be sure that it is not a table. */
export type Columns = 'no' | 'yes' | 'likely';

/** Columns have so many lines and are so wide (em). */
const FEWEST = 6;
const NARROWEST = 6;
/** Shares of the lines: that fill the left column and the right one, that begin at the right one's edge or are indented. */
const FILLED = { yes: 0.3, likely: 0.15 };
const BEGUN = { yes: 0.6, likely: 0.5 };
/** Lines end within so much of the edge: rules of line breaking push a sign to the next line. In em. */
const SLACK = 1.3;
/** Places that are tried. */
const MOST_PLACES = 24;
/** Type so many times the usual, above all columns, is the page's title: it may be no wider than one of them. */
const TITLE = 1.3;
/** Cells of the strip by which a page is looked through, in em. */
const CELL = 0.25;

/** @param known places of gutters on other pages of the document: there a few lines are enough. */
export function bestGutter(pieces: readonly Piece[], known: readonly number[]): Gutter | null {
  const rows = rowsOf(pieces);
  const em = usualSize(pieces);
  if (rows.length < 2 || !(em > 0)) return null;
  let best: { gutter: Gutter; parted: number } | null = null;
  for (const x of placesOf(rows, em)) {
    const isKnown = known.some((place) => Math.abs(place - x) < em);
    const bands = bandsOf(rows, x, em).map(({ crossing, pieces: own }): Band => ({ pieces: own, columns: crossing ? 'no' : columnsOf(own, x, em, isKnown) }));
    const parted = bands.reduce((sum, { pieces: own, columns }) => sum + (columns === 'no' ? 0 : own.length), 0);
    if (parted > 0 && (!best || parted > best.parted)) best = { gutter: { x, bands }, parted };
  }
  return best?.gutter ?? null;
}

/** Middles of the strips that fewest rows cross, and of gaps that many rows share. */
function placesOf(rows: readonly Piece[][], em: number): number[] {
  const all = rows.flat();
  const from = all.reduce((least, { left }) => Math.min(least, left), Infinity);
  const to = all.reduce((most, { right }) => Math.max(most, right), -Infinity);
  const cells = Math.min(4000, Math.ceil((to - from) / (CELL * em)));
  if (!(cells > 4 * NARROWEST)) return [];
  const cell = (to - from) / cells;
  const covered = new Int32Array(cells + 1);
  for (const { left, right } of all) {
    covered[Math.max(0, Math.ceil((left - from) / cell - 0.5))]! += 1;
    covered[Math.min(cells, Math.max(0, Math.ceil((right - from) / cell - 0.5)))]! -= 1;
  }
  for (let at = 1; at <= cells; at++) covered[at]! += covered[at - 1]!;
  const most = covered.reduce((high, count) => Math.max(high, count), 0);
  const strips: { x: number; count: number }[] = [];
  for (let at = 1; at < cells; at++) {
    const count = covered[at]!;
    if (count > 0.6 * most || count >= covered[at - 1]!) continue;
    let end = at;
    while (end < cells && covered[end] === count) end++;
    if (covered[end]! > count || end === cells) strips.push({ x: from + ((at + end) / 2) * cell, count });
  }
  return strips
    .sort((a, b) => a.count - b.count)
    .slice(0, MOST_PLACES)
    .map(({ x }) => x);
}

/** Rows that cross the gutter in runs of their own, with what stands in columns between them. */
function bandsOf(rows: readonly Piece[][], x: number, em: number): { crossing: boolean; pieces: Piece[] }[] {
  const bands: { crossing: boolean; pieces: Piece[] }[] = [];
  let isAbove = true;
  for (const row of rows) {
    isAbove &&= row.every(({ size }) => size >= TITLE * em);
    const crossing = isAbove || row.some(({ left, right, size }) => left < x - 0.1 * size && right > x + 0.1 * size);
    const band = bands.at(-1);
    if (band?.crossing === crossing) for (const piece of row) band.pieces.push(piece);
    else bands.push({ crossing, pieces: [...row] });
  }
  return bands;
}

interface Line {
  left: number;
  right: number;
}

function linesOf(pieces: readonly Piece[]): Line[] {
  return rowsOf(pieces).map((row) => ({ left: row[0]?.left ?? 0, right: row.reduce((most, { right }) => Math.max(most, right), 0) }));
}

function columnsOf(band: readonly Piece[], x: number, em: number, isKnown: boolean): Columns {
  const left = linesOf(band.filter((piece) => (piece.left + piece.right) / 2 < x));
  const right = linesOf(band.filter((piece) => (piece.left + piece.right) / 2 >= x));
  if (isKnown) return left.length > 0 && right.length > 0 ? 'yes' : 'no';
  if (Math.min(left.length, right.length) < FEWEST) return 'no';
  const [one, two] = [shapeOf(left, em), shapeOf(right, em)];
  if (Math.min(one.width, two.width, one.usual, two.usual) < NARROWEST * em) return 'no';
  const fits = (share: 'yes' | 'likely') => Math.min(one.filled, two.filled) >= FILLED[share] && two.begun >= BEGUN[share];
  if (fits('yes')) return 'yes';
  return fits('likely') && readsOn(band, x) ? 'likely' : 'no';
}

interface Shape {
  width: number;
  /** Usual length of a line. */
  usual: number;
  /** Shares of the lines that end at the right edge, and that begin at the left one or two em behind. */
  filled: number;
  begun: number;
}

function shapeOf(lines: readonly Line[], em: number): Shape {
  const edge = quantile(
    lines.map(({ right }) => right),
    0.9,
  );
  const begin = quantile(
    lines.map(({ left }) => left),
    0.1,
  );
  const indents = lines.map(({ left }) => (left - begin) / em);
  return {
    width: edge - begin,
    usual: median(lines.map(({ left, right }) => right - left)) ?? 0,
    filled: lines.filter(({ right }) => right >= edge - SLACK * em).length / lines.length,
    begun: indents.filter((indent) => Math.abs(indent) < 0.6 || (indent > 1.4 && indent < 2.6)).length / lines.length,
  };
}

/** Sentences that go on from line to line: commas and stops within lines, which cells of figures have none of. */
function readsOn(band: readonly Piece[], x: number): boolean {
  const text = band
    .filter(({ right }) => right <= x)
    .map(({ text: words }) => words)
    .join('');
  return (text.match(/[，。；、]/g)?.length ?? 0) * 40 >= text.length;
}
