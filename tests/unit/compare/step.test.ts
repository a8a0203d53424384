/** Years and their parts in order. */
import { describe, expect, it } from 'vitest';
import { byMonths, stepKey, stepsOf, type Step } from '../../../lib/compare/step';
import type { Months } from '../../../lib/model/analysis';

const step = (year: number, months: Months | null = null): Step => ({ year, months });

describe('steps of time', () => {
  it('are told apart by year and by both months', () => {
    const keys = [step(2030), step(2031), step(2031, [1, 6]), step(2031, [4, 6]), step(2031, [1, 9])].map(stepKey);
    expect(keys).toEqual(['2030', '2031', '2031 1 6', '2031 4 6', '2031 1 9']);
  });

  it('stand by their end, then by their beginning; the whole year last', () => {
    const parts: (Months | null)[] = [null, [1, 12], [7, 9], [1, 9], [9, 9], [1, 3]];
    expect([...parts].sort(byMonths)).toEqual([[1, 3], [1, 9], [7, 9], [9, 9], [1, 12], null]);
    expect([...parts].reverse().sort(byMonths)).toEqual([[1, 3], [1, 9], [7, 9], [9, 9], [1, 12], null]);
    expect(byMonths(null, null)).toBe(0);
    expect(byMonths([1, 6], [1, 6])).toBe(0);
  });

  it('of figures are each there once, the newest first', () => {
    const figures = [step(2030, [1, 6]), step(2031, [1, 3]), step(2030), step(2031, [1, 9]), step(2030), step(2031, [7, 9]), step(2031, [1, 9])];
    const wanted = [step(2031, [7, 9]), step(2031, [1, 9]), step(2031, [1, 3]), step(2030), step(2030, [1, 6])];
    expect(stepsOf(figures)).toEqual(wanted);
    expect(stepsOf([...figures].reverse())).toEqual(wanted);
  });

  it('carry nothing of the figures that they were taken from', () => {
    expect(stepsOf([{ ...step(2031), value: 7 } as Step])).toEqual([step(2031)]);
  });
});
