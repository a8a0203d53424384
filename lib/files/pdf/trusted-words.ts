/** Takes out of a page's words what its fonts cannot be trusted to print: there stands U+FFFC, so that no number is left. */
import { trustIn, type FontFacts, type Trust } from './font-trust';
import type { Operators } from './page-look';
import type { PdfItem } from './pieces';

/** What PDF.js names so in OPS (pdfjs-dist, src/shared/util.js). */
const SET_FONT = 37;
const SHOW_TEXT = 44;
const UNREADABLE = '\ufffc';

/** What of each font can be trusted, by PDF.js's name of it; kept for a whole document. */
export type FontTrusts = Map<string, Trust | null>;

/**
 * An item of PDF.js runs over fonts, so that each sign is told by the operators, which show the same signs in the same order.
 * Where the two do not agree no digit of the page is trusted. Linear.
 *
 * @param fontOf what is known of a font; null where nothing is.
 */
export function trustedItems(items: readonly PdfItem[], operators: Operators, fontOf: (name: string) => FontFacts | null, trusts: FontTrusts): PdfItem[] {
  const shown = shownSigns(operators, (name) => {
    if (!trusts.has(name)) {
      const font = fontOf(name);
      trusts.set(name, font && trustIn(font));
    }
    return trusts.get(name) ?? null;
  });
  if (!shown.trusted.includes(false)) return [...items];
  const words = items.map(({ str }) => signsOf(str));
  const agree = words.join('') === shown.text;
  let at = 0;
  return items.map((item) => {
    if (!agree) return { ...item, str: item.str.replace(/\d/g, UNREADABLE) };
    // Signs are counted as they are compared: what normalising lengthens is not told apart.
    let str = '';
    for (const sign of item.str) {
      const length = signsOf(sign).length;
      const trusted = shown.trusted.slice(at, at + length).every(Boolean);
      str += trusted ? sign : UNREADABLE;
      at += length;
    }
    return { ...item, str };
  });
}

/** What a text prints, in one form: PDF.js resolves some signs of its own, and puts blanks where it sees gaps. */
function signsOf(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** All signs that a page shows, and for each unit whether its font can be trusted. */
function shownSigns({ fnArray, argsArray }: Operators, trustOf: (font: string) => Trust | null): { text: string; trusted: boolean[] } {
  const texts: string[] = [];
  const trusted: boolean[] = [];
  let trust: Trust | null = null;
  fnArray.forEach((operator, at) => {
    const [first] = listOf(argsArray[at]);
    if (operator === SET_FONT) trust = typeof first === 'string' ? trustOf(first) : null;
    if (operator !== SHOW_TEXT) return;
    for (const glyph of listOf(first)) {
      if (!isGlyph(glyph)) continue;
      const signs = signsOf(glyph.unicode);
      const isTrusted = trust === null || trust(glyph.originalCharCode, glyph.unicode);
      texts.push(signs);
      for (let unit = 0; unit < signs.length; unit++) trusted.push(isTrusted);
    }
  });
  return { text: texts.join(''), trusted };
}

function isGlyph(value: unknown): value is { unicode: string; originalCharCode: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'originalCharCode' in value &&
    typeof value.originalCharCode === 'number'
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
