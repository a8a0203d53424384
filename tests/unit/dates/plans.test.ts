import { describe, expect, it } from 'vitest';
import { planYears, planYearsOf, readOrdinal } from '../../../lib/language/dates/plans';

describe('five-year plans', () => {
  it.each([
    ['一五', 1953, 1957],
    ['二五', 1958, 1962],
    ['三五', 1966, 1970],
    ['五五', 1976, 1980],
    ['六五', 1981, 1985],
    ['十五', 2001, 2005],
    ['十三五', 2016, 2020],
    ['十四五', 2021, 2025],
    ['十五五', 2026, 2030],
    ['二十五', 2051, 2055],
    ['二十一五', 2056, 2060],
  ])('%s is %i–%i', (name, from, to) => {
    expect(planYearsOf(name)).toEqual({ from, to });
  });

  it.each(['五', '十四', '一二五', '青五', '百五'])('%s is none', (name) => {
    expect(planYearsOf(name)).toBeNull();
  });

  it('follows each other without a gap', () => {
    for (let plan = 6; plan < 40; plan++) expect(planYears(plan + 1)?.from).toBe((planYears(plan)?.to ?? 0) + 1);
  });

  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十九', 39],
    ['16', 16],
    ['', NaN],
    ['百', NaN],
    ['十十', NaN],
  ])('reads %s as %d', (text, value) => {
    expect(readOrdinal(text)).toBe(value);
  });
});
