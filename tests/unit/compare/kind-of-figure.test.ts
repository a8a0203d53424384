/** What keeps two figures of one indicator apart, or does not. */
import { describe, expect, it } from 'vitest';
import { basisApart, runOf } from '../../../lib/compare/kind-of-figure';
import type { Period } from '../../../lib/model/analysis';

const year: Period = { from: 2031, to: 2031, months: null, instant: false };
const end: Period = { ...year, instant: true };

describe('how a figure lies in its year', () => {
  it('is a whole one, or its end', () => {
    expect(runOf('gdp', year, null)).toBeNull();
    expect(runOf('gdp', null, null)).toBeNull();
    expect(runOf(null, end, null)).toBe('moment');
    expect(runOf('gdp', end, null)).toBe('moment');
  });

  it('is one for a stock, whether the end is printed or not', () => {
    expect(runOf('loans', end, null)).toBeNull();
    expect(runOf('loans', year, null)).toBeNull();
    expect(runOf('loans', null, null)).toBeNull();
    expect(runOf('loans', year, [1, 6])).toBe('moment');
  });

  it('is from January on, one month, or other months', () => {
    expect(runOf('gdp', year, [1, 6])).toBe('cumulative');
    expect(runOf('gdp', null, [4, 6])).toBe('span');
    expect(runOf(null, year, [6, 6])).toBe('month');
    expect(runOf('gdp', year, [1, 1]), 'January is a month').toBe('month');
    expect(runOf('gdp', end, [1, 6])).toBe('moment');
    expect(runOf(null, null, [2, 12])).toBe('span');
  });
});

describe('the basis of a figure', () => {
  it('is told where it is not the customary one of the indicator', () => {
    for (const measure of ['growth', 'change']) {
      expect(basisApart('gdp', measure, 'real')).toBeNull();
      expect(basisApart('gdp', measure, 'nominal')).toBe('nominal');
      expect(basisApart('retail_sales', measure, 'nominal')).toBeNull();
      expect(basisApart('retail_sales', measure, 'real')).toBe('real');
      expect(basisApart(null, measure, 'nominal')).toBeNull();
      expect(basisApart(null, measure, 'real')).toBe('real');
      expect(basisApart('gdp', measure, 'contribution')).toBe('contribution');
      expect(basisApart('gdp', measure, null)).toBeNull();
    }
  });

  it('tells amounts apart only as contributions', () => {
    expect(basisApart('gdp', 'amount', 'nominal')).toBeNull();
    expect(basisApart('retail_sales', 'amount', 'real')).toBeNull();
    expect(basisApart('gdp', 'amount', 'contribution')).toBe('contribution');
    expect(basisApart(null, 'share', null)).toBeNull();
  });
});
