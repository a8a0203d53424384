/** How printed forms of one term are made alike: quotation marks ignored, letters lower, signs in one width. */

/** Marks that may stand around or inside a term without changing it. */
const quoteCodes = new Set([...'“”‘’"\'「」『』'].map((mark) => mark.charCodeAt(0)));
const openingCodes = new Set([...'“‘「『'].map((mark) => mark.charCodeAt(0)));
const closingCodes = new Set([...'”’」』'].map((mark) => mark.charCodeAt(0)));

const sameSign = new Map(
  [
    ['＋', '+'],
    ['﹢', '+'],
    ['－', '-'],
    ['—', '-'],
    ['–', '-'],
    ['‐', '-'],
    ['•', '·'],
    ['・', '·'],
    ['‧', '·'],
    ['×', 'x'],
    ['＊', '*'],
  ].map(([from = '', to = '']) => [from.charCodeAt(0), to.charCodeAt(0)] as const),
);

/** In the table, a mark that matching passes over. Zero stands for what is as it is: the table is not filled at the start. */
const DROPPED = 1;
const foldTable = new Uint16Array(0x10000);
for (const code of quoteCodes) foldTable[code] = DROPPED;
for (let upper = 0x41; upper <= 0x5a; upper += 1) foldTable[upper] = upper + 0x20;
for (const [code, sign] of sameSign) foldTable[code] = sign;

/** The unit that `code` is matched as, 0 for a quotation mark. */
export function foldCode(code: number): number {
  const folded = foldTable[code];
  if (folded === undefined || folded === 0) return code;
  return folded === DROPPED ? 0 : folded;
}

/** A form as the matcher holds it: no quotation marks, no blanks, letters lower. */
export function foldForm(form: string): string {
  let plain = 0;
  while (plain < form.length && isFolded(form.charCodeAt(plain))) plain += 1;
  // Nearly all forms are.
  if (plain === form.length) return form;
  let folded = form.slice(0, plain);
  for (let index = plain; index < form.length; index += 1) {
    const code = foldCode(form.charCodeAt(index));
    if (code !== 0 && !isBlank(code)) folded += String.fromCharCode(code);
  }
  return folded;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000;
const isFolded = (code: number): boolean => foldCode(code) === code && !isBlank(code);

export const isOpeningQuote = (code: number): boolean => openingCodes.has(code);
export const isClosingQuote = (code: number): boolean => closingCodes.has(code);
