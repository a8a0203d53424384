/** Steps of time: figures stand side by side only where they are of the same one. */
import type { Months } from '../model/analysis';

/** A year, or a part of one. */
export interface Step {
  year: number;
  /** null for the whole year. */
  months: Months | null;
}

export const stepKey = ({ year, months }: Step): string => [year, ...(months ?? [])].join(' ');

/** By the end of the part, then by its beginning; the whole year last. */
export const byMonths = (a: Months | null, b: Months | null): number => (a?.[1] ?? 13) - (b?.[1] ?? 13) || (a?.[0] ?? 0) - (b?.[0] ?? 0);

/** Each step among the figures once, the newest first. */
export function stepsOf(figures: readonly Step[]): Step[] {
  const steps = new Map(figures.map(({ year, months }) => [stepKey({ year, months }), { year, months }]));
  return [...steps.values()].sort((a, b) => b.year - a.year || byMonths(b.months, a.months));
}
