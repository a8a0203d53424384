/** Digits as they are printed: with thousands separators, a decimal part, and set apart by justified lines (7 4 7 7 2亿元). */
import { HAN_MULTIPLIER, classAt, isArabic } from './characters';
import { startsUnit } from './units';

/** 15 digits stay exact in a double; no report prints more. */
export const MOST_DIGITS = 15;
/** So many digits apart are a number set wide; two may be two numbers. */
const FEWEST_APART = 3;

export interface Digits {
  /** Decimal digits, the point among them; null for identifiers, versions (1.2.3) and digits apart that make no number. */
  digits: string | null;
  end: number;
}

/** The number whose first digit stands at `start`. Looks at a bounded number of characters beyond its end. */
export function digitsAt(text: string, start: number): Digits {
  const apart = apartAt(text, start);
  if (apart) return apart;
  let end = start;
  while (isArabic(text, end)) end++;
  let whole = text.slice(start, Math.min(end, start + MOST_DIGITS + 1));
  if (end - start <= 3 && whole[0] !== '0') ({ whole, end } = grouped(text, whole, end));
  let fraction = '';
  if (isPoint(text, end)) {
    const from = end + 1;
    end = from;
    while (isArabic(text, end)) end++;
    fraction = text.slice(from, Math.min(end, from + MOST_DIGITS + 1));
    if (text[end] === '.' && isArabic(text, end + 1)) return { digits: null, end: pastDotted(text, end) };
  }
  if (whole.length + fraction.length > MOST_DIGITS) return { digits: null, end };
  return { digits: fraction === '' ? whole : `${whole}.${fraction}`, end };
}

/** 1,332 and 3 456: groups of three behind the first digits. */
function grouped(text: string, first: string, from: number): { whole: string; end: number } {
  let whole = first;
  let end = from;
  const separator = text[end] === ' ' && isSpaced(text, end) ? ' ' : ',';
  while (text[end] === separator && groupAt(text, end + 1) && whole.length < MOST_DIGITS) {
    whole += text.slice(end + 1, end + 4);
    end += 4;
  }
  return { whole, end };
}

/** The point of 1.8, and of 1·8% as scanned pages print it; 4·11 is a date. */
function isPoint(text: string, at: number): boolean {
  if (!isArabic(text, at + 1)) return false;
  if (text[at] === '.') return true;
  return text[at] === '·' && (text[at + 2] === '%' || (isArabic(text, at + 2) && text[at + 3] === '%'));
}

/** 3 456.78万元: blanks group thousands where a unit follows; 120 345 may be two cells of a table. */
function isSpaced(text: string, at: number): boolean {
  let end = at;
  while (end - at < MOST_DIGITS && text[end] === ' ' && groupAt(text, end + 1)) end += 4;
  return end > at && (isPoint(text, end) || measures(text, end));
}

function measures(text: string, at: number): boolean {
  return classAt(text, at) === HAN_MULTIPLIER || startsUnit(text, at);
}

function groupAt(text: string, at: number): boolean {
  return isArabic(text, at) && isArabic(text, at + 1) && isArabic(text, at + 2) && !isArabic(text, at + 3);
}

/** Behind a version or an address: 1.2.3, 127.0.0.1. */
function pastDotted(text: string, at: number): number {
  let end = at;
  while (isArabic(text, end) || (text[end] === '.' && isArabic(text, end + 1))) end++;
  return end;
}

/** 7 4 7 7 2亿元, 1 2 5.6亿元: one number where all its digits stand apart and something is measured; else none. */
function apartAt(text: string, start: number): Digits | null {
  if (!isApart(text, start + 1)) return null;
  const whole = singles(text, start);
  let { digits, end } = whole;
  if (isPoint(text, end) && text[end] === '.') {
    const fraction = singles(text, end + 1);
    digits += `.${fraction.digits}`;
    end = fraction.end;
  }
  const isOne = whole.digits.length >= FEWEST_APART && digits.length <= MOST_DIGITS && !isArabic(text, end) && measures(text, end);
  return { digits: isOne ? digits : null, end };
}

/** True where a blank and a single digit follow. */
function isApart(text: string, at: number): boolean {
  return text[at] === ' ' && isArabic(text, at + 1) && !isArabic(text, at + 2);
}

function singles(text: string, start: number): { digits: string; end: number } {
  let digits = text[start] ?? '';
  let end = start + 1;
  while (isApart(text, end)) {
    if (digits.length <= MOST_DIGITS) digits += text[end + 1] ?? '';
    end += 2;
  }
  return { digits, end };
}
