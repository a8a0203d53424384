/**
 * Numbers of which only a piece is printed: XX.8亿元, 12?6.8亿元, □5%, .6%, a digit that the font keeps to itself or that
 * is a picture. What is left says something else than what was meant, so such a number is none.
 */
import { isArabic, isLatin } from '../../language/characters';

/** Signs that stand in for what could not be read or is to be filled in; U+FFFD, and U+FFFC for a picture. */
const HOLES = '□▯▢◻☐▇▆▅█▓▒░＿_\ufffd\ufffc�';
/** A bullet where it opens a line, a hole anywhere else. */
const BULLETS = '■◼◆●▲';
/** Holes only between digits or before a point: 12?6, 1*6. */
const BETWEEN = '?？*＊\'’`';
const PRIVATE = { from: 0xe000, to: 0xf8ff };

/** True where something that cannot be read stands right before or behind a number. */
export function isTorn(text: string, start: number, end: number): boolean {
  return isTornBefore(text, start) || isTornBehind(text, end);
}

function isTornBefore(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined) return false;
  if (isHole(text, start - 1)) return true;
  const digitBefore = isArabic(text, start - 2);
  switch (before) {
    case '.':
    case '?':
    case '\\':
      return true;
    case ' ':
    case ',':
      return digitBefore;
    case '，':
      return digitBefore && sharesPercent(text, start);
    case '点':
      return isHole(text, start - 2);
    case 'X':
    case 'x':
    case 'Ｘ':
      return !isLatin(text, start - 2) || 'Xx'.includes(text[start - 2] ?? '');
    default:
      return digitBefore && BETWEEN.includes(before);
  }
}

function isTornBehind(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined) return false;
  if (isHole(text, end)) return true;
  if (next === ' ') return isArabic(text, end + 1);
  return BETWEEN.includes(next) && (isArabic(text, end + 1) || (text[end + 1] === '.' && isArabic(text, end + 2)));
}

function isHole(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === undefined) return false;
  if (HOLES.includes(sign)) return true;
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
