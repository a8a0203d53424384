/** Making periods: whole years unless a caller says more. */
import type { Months, Period } from './analysis';

/** Whole years, both included; with `months` a part of the last one. */
export function years(from: number, to: number, months: Months | null = null, instant = false): Period {
  return { from, to, months, instant };
}

/** One whole year; null for an unknown one. */
export function oneYear(year: number | null): Period | null {
  return year === null ? null : years(year, year);
}

/** A span of years as a period. */
export function yearsOf(span: { from: number; to: number } | null): Period | null {
  return span && years(span.from, span.to);
}

/** 八月至十月: three months that are no quarter, as labour surveys of Hong Kong and Macau tell them, all of them together. */
export const isMovingSpan = ([first, last]: Months): boolean => last - first === 2 && first % 3 !== 1;
