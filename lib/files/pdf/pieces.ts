/** The words of a printed page with their places: what PDF.js calls text items, put upright and cut where other words stand between. */
import { foldAt } from '../../text/characters';
import type { PagePicture } from '../scan/recognition';
import { median } from './statistics';

/** A text item as PDF.js gives it (TextItem): `transform` leads from glyph space to the page's, `width` is in points. */
export interface PdfItem {
  str: string;
  transform: readonly number[];
  width: number;
  /** Set in a vertical font: the words run down by so many points. */
  fall?: number;
}

/** A page and its viewport at scale 1, which turns the page upright and its y axis down. */
export interface PdfPage {
  width: number;
  height: number;
  transform: readonly number[];
  items: readonly PdfItem[];
  /** A machine has read its words off a picture: before it came to us (they lie unseen over it), or here. */
  recognised?: boolean;
  /** It is a picture, and nobody has read its words. */
  unread?: boolean;
  /** How it looks, where it was read here. */
  picture?: PagePicture;
}

/** Words on one baseline. Points from the upper left corner of the page as it is read; `size` is the font's. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** A blank stood before it in the file: between Latin words it counts however narrow. */
  blankBefore?: boolean;
}

/** Words of a page that run one way, as upright as can be, and how high the page is that way. */
export interface PrintedSide {
  height: number;
  pieces: Piece[];
}

/** Quarter turns clockwise in which words may run; `down`: characters upright, one below the other, lines from right to left. */
type Direction = 0 | 1 | 2 | 3 | 'down';

/** A quarter turn's words are read where they are so many at least: fewer are stamps and notes in the margin. */
const FEWEST_TURNED = 60;
/** Steps from character to character that tell how a page is written. */
const FEWEST_STEPS = 12;
/** Where in an upright character its baseline lies, in em from the top. */
const ASCENT = 0.88;
const MIDDLE = 0.38;

/**
 * Everything that a page prints, by the way it runs, the main one first; watermarks across the page and what lies off it
 * are left out.
 */
export function sidesOf(page: PdfPage): PrintedSide[] {
  const upright = page.items.map((item) => ({ item, matrix: multiply(page.transform, item.transform) }));
  const down = runsDown(upright);
  const sides = new Map<Direction, { pieces: Piece[]; units: number }>();
  for (const { item, matrix } of upright) {
    const turn = directionOf(matrix);
    if (turn === null || item.str.trim() === '') continue;
    const direction = down && (turn === 0 || turn === 1) ? 'down' : turn;
    const pieces = placed(item, matrix, direction, turn, page);
    const side = sides.get(direction) ?? { pieces: [], units: 0 };
    sides.set(direction, side);
    for (const piece of pieces) side.pieces.push(piece);
    side.units += item.str.length;
  }
  const falling = sides.get('down');
  if (falling) falling.pieces = withPlainQuotes(falling.pieces);
  const main = [...sides.entries()].sort(([, a], [, b]) => b.units - a.units);
  return main
    .filter(([, { units }], at) => at === 0 || units >= FEWEST_TURNED)
    .map(([direction, { pieces }]) => ({ height: direction === 0 || direction === 2 ? page.height : page.width, pieces: withoutShadows(pieces) }));
}

type Matrix = [number, number, number, number, number, number];

function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Slanted words are watermarks and stamps. */
function directionOf([a, b]: Matrix): 0 | 1 | 2 | 3 | null {
  if (Math.abs(b) <= 0.1 * Math.abs(a)) return a > 0 ? 0 : 2;
  if (Math.abs(a) <= 0.1 * Math.abs(b)) return b > 0 ? 1 : 3;
  return null;
}

/** Vertical type: in the file's order most upright characters follow below the one before, not beside it. */
function runsDown(items: readonly { item: PdfItem; matrix: Matrix }[]): boolean {
  let below = 0;
  let beside = 0;
  let last: { x: number; y: number } | null = null;
  for (const { item, matrix } of items) {
    if (item.str.trim() === '' || directionOf(matrix) !== 0) continue;
    const size = Math.hypot(matrix[2], matrix[3]);
    const [x, y] = [matrix[4], matrix[5]];
    if (item.fall) below += item.str.length;
    else if (item.str.trim().length > 2) beside += item.str.length;
    else if (last) {
      const [right, fall] = [Math.abs(x - last.x), y - last.y];
      if (right < 0.4 * size && fall > 0.5 * size && fall < 2.5 * size) below++;
      else if (Math.abs(fall) < 0.4 * size && right < 3 * size) beside++;
    }
    last = { x, y };
  }
  return below >= FEWEST_STEPS && below > beside;
}

function placed(item: PdfItem, matrix: Matrix, direction: Direction, turn: 0 | 1 | 2 | 3, page: PdfPage): Piece[] {
  const size = Math.hypot(matrix[2], matrix[3]);
  const [x, y] = [matrix[4], matrix[5]];
  const { width } = item;
  // A broken file may give numbers that are none; no comparison holds for them.
  const shown = size > 0 && size < Infinity && width >= 0 && width < Infinity && x < page.width && x > -Infinity && y > 0 && y - size < page.height;
  if (!shown) return [];
  if (direction === 'down') return [fallingPiece(item, { x, y, size }, turn, page)];
  const [left, baseline, limit] = turned(x, y, direction, page);
  return left + width > 0 && left < limit ? cut(item.str, { left, baseline, size, width }) : [];
}

/** Place and width of the page when it is turned so that words of a direction run to the right. */
function turned(x: number, y: number, direction: 0 | 1 | 2 | 3, { width, height }: PdfPage): [left: number, baseline: number, limit: number] {
  if (direction === 0) return [x, y, width];
  if (direction === 1) return [y, width - x, height];
  if (direction === 2) return [width - x, height - y, width];
  return [height - y, x, height];
}

/** In vertical type the way down is the line's, and lines follow from right to left. */
function fallingPiece({ str, width, fall }: PdfItem, { x, y, size }: { x: number; y: number; size: number }, turn: 0 | 1 | 2 | 3, page: PdfPage): Piece {
  const text = printed(str.trim());
  // Latin words lie on their side; a vertical font counts from the upper middle of its first character.
  if (turn === 1) return { text, left: y, right: y + width, baseline: page.width - (x + MIDDLE * size) + MIDDLE * size, size };
  const middle = fall ? x : x + width / 2;
  const top = fall ? y : y - ASCENT * size;
  return { text, left: top, right: top + (fall ?? size), baseline: page.width - middle + MIDDLE * size, size };
}

/** Width of a text in halves of an em, as Chinese type sets it. */
export function widthOf(text: string): number {
  let halves = 0;
  for (let at = 0; at < text.length; at++) halves += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return halves;
}

interface Place {
  left: number;
  baseline: number;
  size: number;
  width: number;
}

/**
 * An item's words. PDF.js makes one item of words in one font although words in another stand in a gap between them
 * (26.5微克 立方米 with the / of another font), and puts a blank there: cut at blanks, all of a row come into order. What is
 * wider than the words themselves is the blanks'.
 */
function cut(str: string, { left, baseline, size, width }: Place): Piece[] {
  const words = str.split(/\s+/);
  const natural = words.reduce((sum, word) => sum + widthOf(word), 0);
  const blanks = words.length - 1;
  const whole = (natural * size) / 2;
  // Type may be narrower than Chinese type: then words and blanks share the width as they are long.
  const scale = blanks > 0 && whole < width ? 1 : width / Math.max(1e-9, ((natural + blanks) * size) / 2);
  const blank = blanks > 0 && whole < width ? (width - whole) / blanks : (scale * size) / 2;
  const pieces: Piece[] = [];
  let at = left;
  for (const [number, word] of words.entries()) {
    if (number > 0) at += blank;
    const right = at + (widthOf(word) * scale * size) / 2;
    if (word !== '') pieces.push({ text: printed(word), left: at, right, baseline, size, ...(number > 0 && pieces.length > 0 ? { blankBefore: true } : {}) });
    at = right;
  }
  return pieces;
}

/** Signs of vertical type (U+FE10–FE48), which the text sets as usual. */
const VERTICAL_FORMS = new Map(
  Array.from(
    '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'.matchAll(/(.)(.)/gu),
    ([, form = '', sign = '']) => [form, sign] as const,
  ),
);

/**
 * Fonts that draw a radical and its ideograph with one glyph make many writers of PDF name the radical (⼈ for 人), and the
 * horizontal bar for the dash: the page prints the ideograph, the dash.
 */
function printed(text: string): string {
  return text
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => String.fromCharCode(foldAt(sign, 0)))
    .replace(/[\ufe10-\ufe48]/g, (sign) => VERTICAL_FORMS.get(sign) ?? sign)
    .replaceAll('\u2015', '—');
}

/** Vertical text in simplified script prints “” as 『』 and ‘’ as 「」 (GB/T 15834—2011, 5.2); in traditional script 「」 are the outer ones. */
function withPlainQuotes(pieces: Piece[]): Piece[] {
  const count = (sign: string) => pieces.reduce((sum, { text }) => sum + (text.includes(sign) ? 1 : 0), 0);
  if (count('『') <= count('「')) return pieces;
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/[『』「」]/g, (sign) => PLAIN_QUOTES[sign] ?? sign) }));
}

const PLAIN_QUOTES: Readonly<Record<string, string>> = { '『': '“', '』': '”', '「': '‘', '」': '’' };

/** Bold is often imitated by printing the words again a hair's breadth away. */
function withoutShadows(pieces: readonly Piece[]): Piece[] {
  const last = new Map<string, Piece>();
  return pieces.filter((piece) => {
    const before = last.get(piece.text);
    last.set(piece.text, piece);
    return !before || Math.max(Math.abs(before.left - piece.left), Math.abs(before.baseline - piece.baseline)) > 0.2 * piece.size;
  });
}

/** The size that most of the pieces are set in. */
export function usualSize(pieces: readonly Piece[]): number {
  return median(pieces.map(({ size }) => size)) ?? 0;
}
