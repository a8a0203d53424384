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
  cMap?: unknown;
}

/** Stands for a sign that cannot be read (lib/text): what is left of a number beside it is no number. */
const UNREADABLE = '\ufffc';
const NAMES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const DIGITS = '0123456789';
/** Codes of two bytes; maps of longer ones may be of any length. */
const MOST_CODES = 0x10000;

/** Gives the words of a font's text as far as they can be trusted; null where all can. */
export function distrust(font: FontFacts): ((words: string) => string) | null {
  const map = mapOf(font.toUnicode);
  if (font.composite === true) {
    // Codes that stand for themselves are glyphs' numbers: 0x35 may be any sign.
    if (!map) return (words) => words.replace(/\S/g, UNREADABLE);
    return unreadable(isRemapped(digitsByCode(font.cMap), map) ? DIGITS : notPrinted(map, []));
  }
  const names = digitsByName(font);
  if (map && isRemapped(names, map)) return unreadable(DIGITS);
  return unreadable(notPrinted(map ?? [], [...names.values()]));
}

function unreadable(digits: string): ((words: string) => string) | null {
  if (digits === '') return null;
  return (words) => words.replace(/\d/g, (digit) => (digits.includes(digit) ? UNREADABLE : digit));
}

/** Digits that no code of the font stands for: where they come out all the same a code was taken for what it is called. */
function notPrinted(map: ArrayLike<unknown>, named: readonly string[]): string {
  const printed = new Set<string>(named);
  for (let code = 0; code < Math.min(map.length, MOST_CODES); code++) {
    const words = map[code];
    if (typeof words === 'string') for (const sign of words.normalize('NFKC')) printed.add(sign);
  }
  return Array.from(DIGITS).filter((digit) => !printed.has(digit)).join('');
}

/** Whether a code whose glyph is known to be a digit is said to be another sign. */
function isRemapped(digits: ReadonlyMap<number, string>, map: ArrayLike<unknown>): boolean {
  return [...digits].some(([code, digit]) => {
    const words = map[code];
    return typeof words === 'string' && words.normalize('NFKC') !== digit;
  });
}

/** Names of glyphs: five, five.tnum, fiveoldstyle. */
function digitsByName({ differences, defaultEncoding }: FontFacts): Map<number, string> {
  const digits = new Map<number, string>();
  for (const names of [listOf(defaultEncoding), listOf(differences)]) {
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
