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
