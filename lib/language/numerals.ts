/** Values of Chinese numerals (三百二十, 两千五, 一点二亿) as decimal digits and a power of ten. */
import { digits, multipliers } from './number-words';

export interface Numeral {
  mantissa: string;
  exponent: number;
  magnitudeOnly: boolean;
}

/**
 * Reads a whole run of numeral characters; null where it is no number (十五五, 百千万, 一二三).
 *
 * Runs are at most 24 characters long (see numbers.ts), so sums stay exact.
 */
export function readNumeral(run: string): Numeral | null {
  const point = run.indexOf('点');
  if (point >= 0) return readDecimal(run, point);
  const { head, exponent } = withoutMultipliers(run);
  if (exponent > MOST_DIGITS || run.slice(head.length) === '万万' || run.slice(head.length) === '亿万') return null;
  // 两亿四千万 is a sum, 一万二千亿 a product: only there is the last multiplier a factor of the whole.
  if (largest(head) >= (multipliers.get(run[head.length] ?? '') ?? Infinity)) return numeralOf(integer(run), 0, false);
  if (head === '') return exponent > 0 ? { mantissa: '1', exponent, magnitudeOnly: true } : null;
  // 百 of 百万 is a magnitude, 十 of 十万 a count: 十 alone is the number ten.
  return numeralOf(integer(head), exponent, /^[百千]$/.test(head) || (head === '十' && exponent > 0));
}

/** No number of a report has more. */
const MOST_DIGITS = 16;
/** 万 and 亿 multiply what stands before them; 十, 百, 千 are places within. */
const SMALLEST_FACTOR = 4;

function numeralOf(value: number | null, exponent: number, magnitudeOnly: boolean): Numeral | null {
  return value === null ? null : { mantissa: String(value), exponent, magnitudeOnly };
}

/** 一万二千 and 8 of 一万二千亿: what stands before the 万 and 亿 at the end. */
function withoutMultipliers(run: string): { head: string; exponent: number } {
  let end = run.length;
  let exponent = 0;
  while (end > 0) {
    const power = multipliers.get(run[end - 1] ?? '');
    if (power === undefined || power < SMALLEST_FACTOR) break;
    exponent += power;
    end--;
  }
  return { head: run.slice(0, end), exponent };
}

function largest(run: string): number {
  return Math.max(0, ...[...run].map((char) => multipliers.get(char) ?? 0).filter((power) => power >= SMALLEST_FACTOR));
}

/** 一点二五亿: single digits after 点, then 万 or 亿. */
function readDecimal(run: string, point: number): Numeral | null {
  const whole = integer(run.slice(0, point));
  let end = point + 1;
  let fraction = '';
  for (; end < run.length; end++) {
    const digit = digits.get(run[end] ?? '');
    if (digit === undefined) break;
    fraction += String(digit);
  }
  let exponent = 0;
  for (let i = end; i < run.length; i++) {
    const power = multipliers.get(run[i] ?? '');
    if (power === undefined || power < SMALLEST_FACTOR) return null;
    exponent += power;
  }
  if (whole === null || fraction === '' || exponent > MOST_DIGITS) return null;
  return { mantissa: `${whole}.${fraction}`, exponent, magnitudeOnly: false };
}

/** What is read of an integer so far. */
interface Sum {
  total: number;
  /** What 十, 百, 千 have made since the last 万 or 亿. */
  section: number;
  /** A digit whose place is still to come. */
  pending: number | null;
  /** The last place of the section, and the last 万 or 亿: each is smaller than the one before. */
  place: number;
  factor: number;
  /** 零 before the pending digit. */
  zero: boolean;
}

/** An integer below 10^16 in full notation; null where digits and multipliers do not form one. */
function integer(run: string): number | null {
  const sum: Sum = { total: 0, section: 0, pending: null, place: Infinity, factor: Infinity, zero: false };
  for (let at = 0; at < run.length; at++) {
    if (!takes(sum, run[at] ?? '', at === 0)) return null;
  }
  return sum.total + sum.section + lastDigit(sum, run);
}

/** Adds a character; false where it can not follow what came before. */
function takes(sum: Sum, char: string, isFirst: boolean): boolean {
  const digit = digits.get(char);
  if (digit !== undefined) return takesDigit(sum, digit);
  const power = multipliers.get(char);
  if (power === undefined) return false;
  const taken = power >= SMALLEST_FACTOR ? takesFactor(sum, power) : takesPlace(sum, power, isFirst);
  sum.pending = null;
  sum.zero = false;
  return taken;
}

function takesDigit(sum: Sum, digit: number): boolean {
  if (sum.pending !== null) return false;
  if (digit === 0) sum.zero = true;
  else sum.pending = digit;
  return true;
}

function takesFactor(sum: Sum, power: number): boolean {
  const part = sum.section + (sum.pending ?? 0);
  if (power >= sum.factor || part === 0) return false;
  sum.total += part * 10 ** power;
  sum.factor = power;
  sum.section = 0;
  sum.place = Infinity;
  return true;
}

/** 十 may go without a digit, 百 and 千 only where the numeral begins. */
function takesPlace(sum: Sum, power: number, isFirst: boolean): boolean {
  if (power >= sum.place || (sum.pending === null && power > 1 && !isFirst)) return false;
  sum.section += (sum.pending ?? 1) * 10 ** power;
  sum.place = power;
  return true;
}

/** 两千五 is 2500, 两千零五 is 2005. */
function lastDigit({ pending, zero }: Sum, run: string): number {
  if (pending === null) return 0;
  const before = multipliers.get(run[run.length - 2] ?? '');
  return !zero && before !== undefined && before >= 2 ? pending * 10 ** (before - 1) : pending;
}
