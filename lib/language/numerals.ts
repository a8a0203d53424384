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
  let end = run.length;
  let exponent = 0;
  while (end > 0) {
    const power = multipliers.get(run[end - 1] ?? '');
    if (power === undefined || power < 4) break;
    exponent += power;
    end--;
  }
  if (exponent > 16 || run.slice(end) === '万万' || run.slice(end) === '亿万') return null;
  const head = run.slice(0, end);
  // 两亿四千万 is a sum, 一万二千亿 a product: only there is the last multiplier a factor of the whole.
  if (largest(head) >= (multipliers.get(run[end] ?? '') ?? Infinity)) {
    const sum = integer(run);
    return sum === null ? null : { mantissa: String(sum), exponent: 0, magnitudeOnly: false };
  }
  if (head === '') return exponent > 0 ? { mantissa: '1', exponent, magnitudeOnly: true } : null;
  const value = integer(head);
  if (value === null) return null;
  // 百 of 百万 is a magnitude, 十 of 十万 a count: 十 alone is the number ten.
  const magnitudeOnly = /^[百千]$/.test(head) || (head === '十' && exponent > 0);
  return { mantissa: String(value), exponent, magnitudeOnly };
}

function largest(run: string): number {
  return Math.max(0, ...[...run].map((char) => multipliers.get(char) ?? 0).filter((power) => power >= 4));
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
    if (power === undefined || power < 4) return null;
    exponent += power;
  }
  if (whole === null || fraction === '' || exponent > 16) return null;
  return { mantissa: `${whole}.${fraction}`, exponent, magnitudeOnly: false };
}

/** An integer below 10^16 in full notation; null where digits and multipliers do not form one. */
function integer(run: string): number | null {
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  let smallest = Infinity;
  let smallestBig = Infinity;
  let zero = false;
  for (let i = 0; i < run.length; i++) {
    const char = run[i] ?? '';
    const digit = digits.get(char);
    if (digit !== undefined) {
      if (pending !== null) return null;
      if (digit === 0) {
        zero = true;
        continue;
      }
      pending = digit;
      continue;
    }
    const power = multipliers.get(char);
    if (power === undefined) return null;
    if (power >= 4) {
      if (power >= smallestBig) return null;
      const part: number = section + (pending ?? 0);
      if (part === 0) return null;
      total += part * 10 ** power;
      smallestBig = power;
      section = 0;
      smallest = Infinity;
    } else {
      if (power >= smallest) return null;
      if (pending === null && power > 1 && i > 0) return null;
      section += (pending ?? 1) * 10 ** power;
      smallest = power;
    }
    pending = null;
    zero = false;
  }
  // 两千五 is 2500, 两千零五 is 2005.
  const last = multipliers.get(run[run.length - 2] ?? '');
  if (pending !== null && !zero && last !== undefined && last >= 2) return total + section + pending * 10 ** (last - 1);
  return total + section + (pending ?? 0);
}
