/** Between which numbers the true value lies, as far as a printed figure says. */
import type { Bound } from '../model/analysis';

/** A value beside the words that it is printed in. */
export interface PrintedValue {
  value: number;
  valueMax: number | null;
  bound: Bound;
  /** As printed, before conversion. */
  printed: { quote: string; value: number; valueMax: number | null; unit: string };
}

export interface Interval {
  low: number;
  high: number;
}

/** What 约 and 近 leave open, as a share of the value. */
export const ABOUT = 0.05;

/**
 * Half a step of the last printed digit, in the printed unit: 1968.5亿 is exact to 0.05亿. For numbers written in words
 * the last digit that is not nought counts.
 */
export function halfStep(quote: string, value: number): number {
  const size = Math.abs(value);
  const digits = /\d[\d,，]{0,20}(?:\.(\d{1,10}))?/.exec(quote);
  const number = digits ? Number(digits[0].replace(/[,，]/g, '')) : 0;
  const decimals = digits?.[1]?.length ?? 0;
  if (number > 0 && size > 0) {
    const times = size / number;
    const power = Math.round(Math.log10(times));
    // A figure that the reader set right no longer says what is printed: its own digits count.
    if (Math.abs(times / 10 ** power - 1) < 1e-9) return 0.5 * 10 ** (power - decimals);
  }
  if (size === 0) return 0.5 * 10 ** -decimals;
  return 0.5 * 10 ** lastDigit(size);
}

/** Power of ten of the last digit that is not nought. */
function lastDigit(value: number): number {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return Number(exponent) - (mantissa.split('.')[1]?.length ?? 0);
}

/** The interval in the cell's unit. A bound is open at its far end; 下降3%以上 reaches further down. */
export function intervalOf({ value, valueMax, bound, printed }: PrintedValue): Interval {
  const scale = printed.value === 0 ? 1 : Math.abs(value / printed.value);
  const half = halfStep(printed.quote, printed.value) * (Number.isFinite(scale) && scale > 0 ? scale : 1);
  const outward = value < 0 ? -1 : 1;
  switch (bound) {
    case 'at_least':
      return outward > 0 ? { low: value, high: Infinity } : { low: -Infinity, high: value };
    case 'at_most':
      return outward > 0 ? { low: -Infinity, high: value } : { low: value, high: Infinity };
    case 'about':
    case 'near': {
      const room = Math.max(half, Math.abs(value) * ABOUT);
      return { low: value - room, high: value + room };
    }
    case 'exact':
    case 'range': {
      const [low, high] = [value, valueMax ?? value].sort((a, b) => a - b) as [number, number];
      return { low: low - half, high: high + half };
    }
  }
}

/** Distance between two intervals; 0 where they touch. */
export function gapBetween(a: Interval, b: Interval): number {
  const slack = 1e-9 * Math.max(...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs), 1);
  const gap = Math.max(a.low - b.high, b.low - a.high);
  return gap > slack ? gap : 0;
}
