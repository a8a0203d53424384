/** A paragraph's first character set large, with its first lines beside it: the character belongs before the first of them. */
import type { Piece } from './pieces';
import { rowsOf } from './rows';
import { median } from './statistics';

/** So many times the size of the text, at least. */
const LARGE = 1.8;
/** A character's top, and the lines of the text, in em. */
const TOP = 0.88;
const LINE = 1.35;
/** How far a line beside it may begin from it, and how far one below it from its left edge; in em of the text. */
const BESIDE = 1.5;
const UNDER = 0.6;
/** How far below it the text may go on, in em of the text. */
const BELOW = 3;
const INDENT = 2;
/** Numbers are set large for their own sake. */
const CAPITAL = /^[\p{Script=Han}A-Z]$/u;

/** The pieces with every such character as large as its text and on its first line, and the lines beside it as wide as the others. */
export function withoutDropCaps(pieces: readonly Piece[]): Piece[] {
  const large = pieces.filter(({ text }) => CAPITAL.test(text.trim()));
  const size = median(pieces.filter(({ text }) => text.length > 3).map((piece) => piece.size));
  if (large.length === 0 || size === null) return [...pieces];
  const changed = new Map<Piece, Piece>();
  for (const capital of large) if (capital.size >= LARGE * size) settle(capital, pieces, size, changed);
  return changed.size === 0 ? [...pieces] : pieces.map((piece) => changed.get(piece) ?? piece);
}

function settle(capital: Piece, pieces: readonly Piece[], size: number, changed: Map<Piece, Piece>): void {
  const text = pieces.filter((piece) => piece !== capital && Math.abs(piece.size - size) <= 0.2 * size);
  const top = capital.baseline - TOP * capital.size;
  const beside = rowsOf(
    text.filter(({ left, baseline }) => left >= capital.right - 0.3 * size && baseline > top && baseline <= capital.baseline + 0.3 * size),
  ).flatMap(([first]) => (first && first.left - capital.right <= BESIDE * size ? [first] : []));
  const [first, second] = beside;
  if (!first || !second || first.baseline > top + LINE * size) return;
  const goesOn = text.some(
    ({ left, baseline }) => Math.abs(left - capital.left) <= UNDER * size && baseline > capital.baseline && baseline - capital.baseline <= BELOW * size,
  );
  if (!goesOn) return;
  // Indented, as other first lines are: it begins a paragraph.
  const left = Math.min(capital.left + INDENT * size, first.left - size);
  changed.set(capital, { ...capital, text: capital.text.trim(), left, right: first.left, baseline: first.baseline, size: first.size });
  for (const line of beside.slice(1)) changed.set(line, { ...line, left: capital.left });
}
