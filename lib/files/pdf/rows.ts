/** Pieces of a page by baseline, and the pieces of a row that belong together. */
import type { Piece } from './pieces';

/** Baselines closer than this (in em of the larger type) are one row: superscripts stand 0.3 to 0.4 em higher. */
const ROW_TOLERANCE = 0.45;
/** Narrower gaps are how type is spaced; in em. */
const BLANK_GAP = 0.3;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

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

/** The row with pieces joined whose gap is `widest` em at most; a visible gap becomes a blank. */
export function joinRow(row: readonly Piece[], widest: number): Piece[] {
  if (row.length === 0) return [];
  const main = row.reduce((tallest, piece) => (piece.size > tallest.size ? piece : tallest));
  const joined: Piece[] = [];
  for (const piece of row) {
    const text = isRaised(piece, main) ? raised(piece.text) : piece.text;
    const before = joined.at(-1);
    const gap = before ? piece.left - before.right : Infinity;
    if (before && gap <= widest * main.size) {
      const blank = gap > BLANK_GAP * main.size || (piece.blankBefore === true && gap > 0.05 * main.size && isLatin(before.text.at(-1)) && isLatin(text[0]));
      before.text += blank ? ` ${text}` : text;
      before.right = Math.max(before.right, piece.right);
      if (piece.size > before.size) Object.assign(before, { size: piece.size, baseline: piece.baseline });
    } else joined.push({ ...piece, text });
  }
  return joined;
}

function isLatin(sign = ''): boolean {
  return sign > ' ' && sign < '\u0250';
}

/** A footnote's number or an exponent: 573³家 is no 5733家. */
function isRaised(piece: Piece, main: Piece): boolean {
  return piece.size <= 0.8 * main.size && main.baseline - piece.baseline >= 0.15 * main.size && /^[\d[\]［］()（）]{1,6}$/.test(piece.text);
}

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}
