/**
 * Which signs of a font print what the file says they are. A file may say nothing of them, or something else than they print
 * (against copying): then a number is unreadable, and never another number.
 *
 * What PDF.js tells of a font under `fontExtraProperties` (pdfjs-dist, src/core/fonts.js, EXPORT_DATA_EXTRA_PROPERTIES).
 */
export interface FontFacts {
  /** Codes of several bytes, which have no names. */
  composite?: unknown;
  /** What each code is: `_map` by code; without it every code stands for itself, which nobody has said. */
  toUnicode?: unknown;
  /** Names of glyphs by code, those that the file sets over those of the font. */
  differences?: unknown;
  defaultEncoding?: unknown;
  /** No font program comes with the file: then the usual encoding is what prints. */
  missingFile?: unknown;
  cMap?: unknown;
}

const NAMES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** Codes of two bytes; maps of longer ones may be of any length. */
const MOST_CODES = 0x10000;

/** Whether a glyph prints what its text says: `code` is its character code, `words` its text. */
export type Trust = (code: number, words: string) => boolean;

/** What of a font's glyphs can be trusted. */
export function trustIn(font: FontFacts): Trust {
  const map = mapOf(font.toUnicode);
  if (font.composite === true) {
    // Codes that stand for themselves are glyphs' numbers: 0x35 may be any sign.
    if (!map) return () => false;
    const digits = digitsByCode(font.cMap);
    return (code, words) => map[code] !== undefined && isAs(digits.get(code), words);
  }
  const names = digitsByName(font);
  return (code, words) => (names.has(code) ? isAs(names.get(code), words) : map?.[code] !== undefined || !/[\d\p{Cc}]/u.test(words));
}

const isAs = (digit: string | undefined, words: string): boolean => digit === undefined || words.normalize('NFKC') === digit;

/** Names of glyphs: five, five.tnum, fiveoldstyle. */
function digitsByName({ differences, defaultEncoding, missingFile }: FontFacts): Map<number, string> {
  const digits = new Map<number, string>();
  for (const names of [missingFile === true ? listOf(defaultEncoding) : [], listOf(differences)]) {
    for (let code = 0; code < Math.min(names.length, 256); code++) {
      const name = names[code];
      if (typeof name !== 'string' || name === '' || name === '.notdef') continue;
      const digit = NAMES.findIndex((digit) => name === digit || name.startsWith(`${digit}.`) || name === `${digit}oldstyle`);
      if (digit >= 0) digits.set(code, String(digit));
      else digits.delete(code);
    }
  }
  return digits;
}

/**
 * Codes of a predefined character map lead to the characters of a published collection: in those of Adobe 17 to 26 are the
 * digits, in Adobe-GB1 814 to 823 those of half width (Adobe Technical Note 5079).
 */
function digitsByCode(cMap: unknown): Map<number, string> {
  const digits = new Map<number, string>();
  if (typeof cMap !== 'object' || cMap === null || !('_map' in cMap) || !('builtInCMap' in cMap) || cMap.builtInCMap !== true) return digits;
  const characters = listOf(cMap._map);
  for (let code = 0; code < Math.min(characters.length, MOST_CODES); code++) {
    const digit = [17, 814].map((zero) => Number(characters[code] ?? NaN) - zero).find((number) => number >= 0 && number <= 9);
    if (digit !== undefined) digits.set(code, String(digit));
  }
  return digits;
}

function mapOf(toUnicode: unknown): ArrayLike<unknown> | null {
  if (typeof toUnicode !== 'object' || toUnicode === null || !('_map' in toUnicode)) return null;
  return listOf(toUnicode._map);
}

function listOf(value: unknown): ArrayLike<unknown> {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
