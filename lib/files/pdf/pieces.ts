/** The words of a PDF page with their places: what PDF.js calls text items, put upright and joined into printed pieces. */
import { foldAt } from '../../text/characters';

/** A text item as PDF.js gives it (TextItem): `transform` leads from glyph space to the page's, `width` is in points. */
export interface PdfItem {
  str: string;
  transform: readonly number[];
  width: number;
}

/** A page and its viewport at scale 1, which turns the page upright and its y axis down. */
export interface PdfPage {
  width: number;
  height: number;
  transform: readonly number[];
  items: readonly PdfItem[];
}

/** Words on one baseline without a wide gap. Points from the page's upper left corner; `size` is the font's. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Blanks wider than this (in em) part the cells of a table and the columns of a page. */
const WIDE_GAP = 1.5;
/** Narrower gaps are how type is spaced; in em. */
const BLANK_GAP = 0.3;
/** Baselines closer than this (in em of the larger type) are one row: superscripts stand 0.3 to 0.4 em higher. */
const ROW_TOLERANCE = 0.45;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Everything that a page prints from left to right; watermarks across the page and what lies off it are left out. */
export function piecesOf(page: PdfPage): Piece[] {
  const shown = page.items.map((item) => placed(item, page)).filter((piece) => piece !== null);
  return rowsOf(withoutShadows(shown)).flatMap(joinRow);
}

/** Pieces by baseline, top to bottom; in a row from left to right. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: { pieces: Piece[]; tallest: Piece }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row && piece.baseline - row.tallest.baseline <= ROW_TOLERANCE * Math.max(piece.size, row.tallest.size)) {
      row.pieces.push(piece);
      if (piece.size > row.tallest.size) row.tallest = piece;
    } else rows.push({ pieces: [piece], tallest: piece });
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.left - b.left));
}

function placed({ str, transform, width }: PdfItem, page: PdfPage): Piece | null {
  const text = str.trim();
  if (text === '') return null;
  const [a, b, c, d, x, y] = multiply(page.transform, transform);
  const size = Math.hypot(c, d);
  const upright = a > 0 && Math.abs(b) <= 0.1 * a;
  if (!upright || !(size > 0 && size < Infinity) || !(width >= 0 && width < Infinity)) return null;
  // Blanks at the ends take their share of the width, so that indentation by blanks counts.
  const unit = width / Math.max(1, widthOf(str));
  const left = x + unit * widthOf(str.slice(0, str.length - str.trimStart().length));
  const right = x + width - unit * widthOf(str.slice(str.trimEnd().length));
  // A broken file may give numbers that are none; no comparison holds for them.
  const onPage = left <= right && right > 0 && left < page.width && y > 0 && y - size < page.height;
  return onPage ? { text: withoutRadicals(text), left, right, baseline: y, size } : null;
}

function multiply(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Width of a text in halves of an em, as Chinese type sets it. */
export function widthOf(text: string): number {
  let halves = 0;
  for (let at = 0; at < text.length; at++) halves += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return halves;
}

/**
 * Fonts that draw a radical and its ideograph with one glyph make many writers of PDF name the radical (⼈ for 人): the
 * page prints the ideograph.
 */
function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => String.fromCharCode(foldAt(sign, 0)));
}

/** Bold is often imitated by printing the words again a hair's breadth away. */
function withoutShadows(pieces: readonly Piece[]): Piece[] {
  const last = new Map<string, Piece>();
  return pieces.filter((piece) => {
    const before = last.get(piece.text);
    last.set(piece.text, piece);
    return !before || Math.max(Math.abs(before.left - piece.left), Math.abs(before.baseline - piece.baseline)) > 0.2 * piece.size;
  });
}

function joinRow(row: readonly Piece[]): Piece[] {
  const main = row.reduce((tallest, piece) => (piece.size > tallest.size ? piece : tallest));
  const joined: Piece[] = [];
  for (const piece of row) {
    const text = isRaised(piece, main) ? raised(piece.text) : piece.text;
    const before = joined.at(-1);
    const gap = before ? piece.left - before.right : Infinity;
    if (before && gap <= WIDE_GAP * main.size) {
      before.text += gap > BLANK_GAP * main.size ? ` ${text}` : text;
      before.right = Math.max(before.right, piece.right);
      if (piece.size > before.size) Object.assign(before, { size: piece.size, baseline: piece.baseline });
    } else joined.push({ ...piece, text });
  }
  return joined;
}

/** A footnote's number or an exponent: 573³家 is no 5733家. */
function isRaised(piece: Piece, main: Piece): boolean {
  return piece.size <= 0.8 * main.size && main.baseline - piece.baseline >= 0.15 * main.size && /^[\d[\]［］()（）]{1,6}$/.test(piece.text);
}

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}
