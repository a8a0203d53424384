/**
 * Classes of UTF-16 units and their folded forms, for reading Chinese official prose.
 *
 * One lookup table over the basic plane: reading is called before the first paint, so every unit costs one array access.
 */

export const OTHER = 0;
export const SPACE = 1;
export const BREAK = 2;
/** Invisible or without meaning for a reader: zero-width marks, controls, variation selectors. */
export const DROPPED = 3;
export const HAN = 4;
export const DIGIT = 5;
export const LATIN = 6;
export const OPEN = 7;
export const CLOSE = 8;
/** Ends a sentence: 。！？；… */
export const STOP = 9;
/** Never ends a paragraph: ，、 */
export const COMMA = 10;
/** Ends a line and announces what follows; inside a line it parts a label from its value: 来源：某报. */
export const COLON = 11;

const REPLACEMENT = 0xfffd;
const classes = new Uint8Array(0x10000);
/** Zero for what is as it is: a table filled at the start would keep every page waiting. */
const folded = new Uint16Array(0x10000);

function classify(from: number, to: number, kind: number): void {
  classes.fill(kind, from, to + 1);
}

function classifyAll(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) classes[characters.charCodeAt(i)] = kind;
}

classify(0x00, 0x1f, DROPPED);
classify(0x7f, 0x9f, DROPPED);
classifyAll('\n\r\v\f\u0085\u2028\u2029', BREAK);
classifyAll(' \t\u00a0\u1680\u202f\u205f\u3000', SPACE);
classify(0x2000, 0x200a, SPACE);
classifyAll('\u00ad\u061c\u180e\u2060\ufeff', DROPPED);
classify(0x200b, 0x200f, DROPPED);
classify(0x202a, 0x202e, DROPPED);
classify(0x2061, 0x206f, DROPPED);
classify(0xfe00, 0xfe0f, DROPPED);
classify(0x30, 0x39, DIGIT);
classify(0x41, 0x5a, LATIN);
classify(0x61, 0x7a, LATIN);
classify(0xc0, 0x24f, LATIN);
classify(0x370, 0x3ff, LATIN);
classify(0x400, 0x4ff, LATIN);
classify(0x2e80, 0x2fdf, HAN);
classify(0x3005, 0x3007, HAN);
classify(0x3400, 0x4dbf, HAN);
classify(0x4e00, 0x9fff, HAN);
classify(0xf900, 0xfaff, HAN);
classify(0xd800, 0xdfff, HAN);
classify(0xff10, 0xff19, DIGIT);
classify(0xff21, 0xff3a, LATIN);
classify(0xff41, 0xff5a, LATIN);
classifyAll('“‘（《〈「『【〔［(["', OPEN);
classifyAll('”’）》〉」』】〕］)]', CLOSE);
classifyAll('。！？；…!?;', STOP);
classifyAll('：:', COLON);
classifyAll('，、,', COMMA);

// Full-width forms (Unicode block U+FF00) of digits, letters and the signs that numbers are written with.
for (const [from, to] of [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const) {
  for (let code = from; code <= to; code++) folded[code] = code - 0xfee0;
}
for (const sign of '％＋－／～＝＜＞＄＠＆') folded[sign.charCodeAt(0)] = sign.charCodeAt(0) - 0xfee0;
folded[0xfe6a] = 0x25; // ﹪
// − minus sign, ‐ and ‑ hyphens, ﹣ small hyphen-minus
for (const sign of '−‐‑﹣') folded[sign.charCodeAt(0)] = 0x2d;
for (const dot of '•・‧∙⋅') folded[dot.charCodeAt(0)] = 0xb7; // · between the parts of a name

// PDF text often carries Kangxi radicals and compatibility ideographs in place of the ideograph itself (⼈ for 人).
for (const [from, to] of [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
] as const) {
  for (let code = from; code <= to; code++) {
    const plain = String.fromCharCode(code).normalize('NFKC');
    if (plain.length === 1) folded[code] = plain.charCodeAt(0);
  }
}
// Radicals that Unicode maps to no ideograph or to one that simplified text does not use: by their simplified ideograph
// (Unihan, CJK Radicals Supplement).
const radicals = '⼾户⾭青⿈黄⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
for (let i = 0; i < radicals.length; i += 2) folded[radicals.charCodeAt(i)] = radicals.charCodeAt(i + 1);

/** Class of a UTF-16 unit (one of the constants above). */
export function classOf(code: number): number {
  return classes[code] ?? OTHER;
}

/** True for units that make a word of digits: half or full width. */
export function isDigit(code: number): boolean {
  return classes[code] === DIGIT;
}

/**
 * The unit a reader would take `source[at]` for: half-width digits, letters and signs; ． and ， only inside a number;
 * U+FFFD for half a surrogate pair.
 */
export function foldAt(source: string, at: number): number {
  const code = source.charCodeAt(at);
  if (code < 0x80) return code;
  if (code >= 0xd800 && code <= 0xdfff) return isPaired(source, at, code) ? code : REPLACEMENT;
  if (code === 0xff0e) return isDigit(source.charCodeAt(at - 1)) ? 0x2e : code;
  if (code === IDEOGRAPHIC_STOP) return isOcrPoint(source, at) ? 0x2e : code;
  if (code === 0xff0c) return groupsDigits(source, at) ? 0x2c : code;
  const plain = folded[code];
  return plain === undefined || plain === 0 ? code : plain;
}

const IDEOGRAPHIC_STOP = 0x3002;

/** 5。6%: a point that text recognition took for a full stop; digits stand on both sides and a percent sign soon behind. */
function isOcrPoint(source: string, at: number): boolean {
  if (!isDigit(source.charCodeAt(at - 1)) || !isDigit(source.charCodeAt(at + 1))) return false;
  for (let next = at + 2; next <= at + 4; next++) {
    const code = source.charCodeAt(next);
    if (code === 0x25 || code === 0xff05) return true;
    if (!isDigit(code) && classOf(code) !== SPACE) return false;
  }
  return false;
}

function isPaired(source: string, at: number, code: number): boolean {
  if (code < 0xdc00) {
    const next = source.charCodeAt(at + 1);
    return next >= 0xdc00 && next <= 0xdfff;
  }
  const previous = source.charCodeAt(at - 1);
  return previous >= 0xd800 && previous <= 0xdbff;
}

/** A comma is a thousands separator between one to three digits and exactly three more: １，２３４. */
function groupsDigits(source: string, at: number): boolean {
  let before = 0;
  while (before < 4 && isDigit(source.charCodeAt(at - 1 - before))) before++;
  let after = 0;
  while (after < 4 && isDigit(source.charCodeAt(at + 1 + after))) after++;
  return before >= 1 && before <= 3 && after === 3;
}
