/**
 * Han characters as ranges in builds for browsers. `\p{Script=Han}` by itself has a program compile some twenty ranges, most of them
 * pairs of surrogates, anew for each of sixty expressions, with a repetition behind it for a quarter of a millisecond. In a class
 * with others the name costs next to nothing and stays.
 */

/** All of Han lies here. */
const FIRST = 0x2e80;
const LAST = 0x3ffff;

/**
 * Numerals of old markets, hexagrams, marks of old manuscripts and of Vietnamese: no page prints them, so that they may count as Han or not, and each of
 * ninety classes would be half as long again with them.
 */
const NEVER_PRINTED: readonly (readonly [from: number, to: number])[] = [
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x4dc0, 0x4dff],
  [0x16fe0, 0x16fff],
];

export const isNeverPrinted = (code: number): boolean => NEVER_PRINTED.some(([from, to]) => code >= from && code <= to);

/** The inside of a class: what is Han, and what lies between two such and is no character yet. */
export const hanRanges: string = rangesOf(/^\p{Script=Han}$/u, /^\p{Cn}$/u);

function rangesOf(wanted: RegExp, unassigned: RegExp): string {
  let ranges = '';
  let from = -1;
  let to = -1;
  const close = () => {
    if (from >= 0) ranges += from === to ? String.fromCodePoint(from) : `${String.fromCodePoint(from)}-${String.fromCodePoint(to)}`;
    from = -1;
  };
  for (let code = FIRST; code <= LAST; code++) {
    const letter = String.fromCodePoint(code);
    if (isNeverPrinted(code)) continue;
    if (wanted.test(letter)) {
      if (from < 0) from = code;
      to = code;
    } else if (!unassigned.test(letter)) close();
  }
  close();
  return ranges;
}

/** In a literal, and as it stands in a string from which an expression is made: there every stroke stands twice. */
const name = /(\\{1,2})p\{Script=Han\}/g;

/** The source of a module with ranges in place of the name of the script where it stands by itself. */
export function withHanRanges(code: string): string {
  return code.replace(name, (whole, stroke: string, at: number) => (isInClass(code, at, stroke.length) ? whole : `[${hanRanges}]`));
}

/** Whether a place of an expression stands in a class: the last bracket before it on its line opens one. */
function isInClass(code: string, at: number, stroke: number): boolean {
  for (let before = at - 1; before >= 0 && code[before] !== '\n'; before--) {
    if (/[[\]]/.test(code[before]!) && !isEscaped(code, before, stroke)) return code[before] === '[';
  }
  return false;
}

function isEscaped(code: string, at: number, stroke: number): boolean {
  let signs = 0;
  while (code[at - 1 - signs] === '\\') signs++;
  return Math.floor(signs / stroke) % 2 === 1;
}
