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

/** What a UTF-16 unit is matched as; 0 for marks that matching passes over. */
const foldTable = new Uint16Array(0x10000);
for (let code = 0; code < foldTable.length; code += 1) {
  const upper = code >= 0x41 && code <= 0x5a;
  foldTable[code] = quoteCodes.has(code) ? 0 : upper ? code + 0x20 : (sameSign.get(code) ?? code);
}

/** The unit that `code` is matched as, 0 for a quotation mark. */
export function foldCode(code: number): number {
  return foldTable[code] ?? code;
}

/** A form as the matcher holds it: no quotation marks, no blanks, letters lower. */
export function foldForm(form: string): string {
  let folded = '';
  for (let index = 0; index < form.length; index += 1) {
    const code = foldCode(form.charCodeAt(index));
    if (code !== 0 && code !== 0x20 && code !== 0x3000) folded += String.fromCharCode(code);
  }
  return folded;
}

export const isOpeningQuote = (code: number): boolean => openingCodes.has(code);
export const isClosingQuote = (code: number): boolean => closingCodes.has(code);
