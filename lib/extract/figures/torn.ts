/**
 * Numbers of which only a piece is printed: XX.8亿元, 12?6.8亿元, □5%, .6%, a digit that the font keeps to itself or that
 * is a picture. What is left says something else than what was meant, so such a number is none.
 */
import { HAN_MULTIPLIER, classAt, isArabic, isLatin } from '../../language/characters';
import { startsUnit } from '../../language/units';

/** Signs that stand in for what could not be read or is to be filled in; U+FFFD, and U+FFFC for a picture. */
const HOLES = '□▯▢◻☐▇▆▅█▓▒░＿_\ufffd\ufffc�';
/** A bullet where it opens a line, a hole anywhere else. */
const BULLETS = '■◼◆●▲';
/** Holes only between digits or before a point: 12?6, 1*6. */
const BETWEEN = "?？*＊'’`";
const PRIVATE = { from: 0xe000, to: 0xf8ff };
/** Drawn over the digit before: a stroke through it, a key cap around it. */
const OVERLAID = /[\u0300-\u036f\u20d0-\u20f0]/;

/** True where something that cannot be read stands right before or behind a number. */
export function isTorn(text: string, start: number, end: number): boolean {
  return isTornBefore(text, start) || isTornBehind(text, end);
}

function isTornBefore(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined) return false;
  if (isHole(text, start - 1) || isForeignDigit(text, start)) return true;
  return TEARS.get(before)?.(text, start) ?? (BETWEEN.includes(before) && isArabic(text, start - 2));
}

const ANY_DIGIT = /\p{Nd}/u;

type Tears = (text: string, start: number) => boolean;
const always: Tears = () => true;
const betweenDigits: Tears = (text, start) => isArabic(text, start - 2);
const standsForDigits: Tears = (text, start) => !isLatin(text, start - 2) || 'Xx'.includes(text[start - 2] ?? '');

/** When a sign right before a number shows that more of it was there. */
const TEARS: ReadonlyMap<string, Tears> = new Map(
  Object.entries<Tears>({
    '.': always,
    '?': always,
    '\\': always,
    ' ': betweenDigits,
    '\n': (text, start) => betweenDigits(text, start) && isProse(text, start - 1) && !YEAR.test(text.slice(start, start + 5)),
    ',': betweenDigits,
    '，': (text, start) => betweenDigits(text, start) && sharesPercent(text, start),
    兆: always,
    点: (text, start) => isHole(text, start - 2),
    X: standsForDigits,
    x: standsForDigits,
    Ｘ: standsForDigits,
  }),
);

function isTornBehind(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined) return false;
  if (isHole(text, end)) return true;
  if (next === '\n') return goesOn(text, end + 1) && isProse(text, end);
  if (next === ' ') return isArabic(text, end + 1);
  // 25.4兆元: so many million millions, which no reading here knows.
  if (next === '兆') return !startsUnit(text, end);
  if (!BETWEEN.includes(next)) return false;
  const behind = text[end + 1] ?? '\n';
  return (
    isArabic(text, end + 1) ||
    (behind === '.' && isArabic(text, end + 2)) ||
    behind === '%' ||
    classAt(text, end + 1) === HAN_MULTIPLIER ||
    startsUnit(text, end + 1)
  );
}

const YEAR = /^(?:19|20)\d\d年/;
/** A line's last words: enough to tell prose from a cell. */
const LAST_WORDS = 60;

/** True where the line that ends at `end` is a sentence that has not ended: a number at its break may be a piece of one. */
function isProse(text: string, end: number): boolean {
  const words = text.slice(Math.max(0, end - LAST_WORDS), end);
  return /[，。；][^，。；]*$/.test(words.slice(words.lastIndexOf('\n') + 1));
}

/** What a number goes on with: digits that are no year, a point, a percent sign. */
function goesOn(text: string, at: number): boolean {
  return (isArabic(text, at) && !YEAR.test(text.slice(at, at + 5))) || text[at] === '%' || text[at] === '.';
}

/** A digit of another script, or a bold one that PDF text draws from the mathematical alphabets: 𝟏2亿元. */
function isForeignDigit(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1);
  if (code < 0x660) return false;
  const point = code >= 0xdc00 && code <= 0xdfff ? (text.codePointAt(start - 2) ?? 0) : code;
  return ANY_DIGIT.test(String.fromCodePoint(point));
}

function isHole(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === undefined) return false;
  if (HOLES.includes(sign) || OVERLAID.test(sign)) return true;
  if (BULLETS.includes(sign)) return at > 0 && text[at - 1] !== '\n';
  const code = sign.charCodeAt(0);
  return code >= PRIVATE.from && code <= PRIVATE.to;
}

/** 5，6%: a comma that was a point; 突破100，5个县 ends one clause and begins another. */
function sharesPercent(text: string, start: number): boolean {
  let end = start;
  while (end - start < 3 && isArabic(text, end)) end++;
  return text[end] === '%';
}
