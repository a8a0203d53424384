/** Mean, rank, shade and middle of a column of values. */
import { describe, expect, it } from 'vitest';
import { columnStatistics, heatOf, median } from '../../../lib/compare/statistics';

describe('a column', () => {
  it('has its mean, ends and number of values, whatever their order', () => {
    expect(columnStatistics([3, 9, 6])).toMatchObject({ mean: 6, count: 3, least: 3, most: 9 });
    expect(columnStatistics([-4, 2])).toMatchObject({ mean: -1, count: 2, least: -4, most: 2 });
  });

  it('has a mean without binary dust', () => {
    expect(columnStatistics([0.1, 0.2]).mean).toBe(0.15);
  });

  it('has no mean of one value, and nothing of none', () => {
    expect(columnStatistics([7])).toMatchObject({ mean: null, count: 1, least: 7, most: 7 });
    expect(columnStatistics([])).toMatchObject({ mean: null, count: 0, least: 0, most: 0 });
  });

  it('ranks from the largest; equal values share a rank, and the next one counts both', () => {
    const { rankOf } = columnStatistics([5, 8, 8, -1]);
    expect([8, 5, -1].map(rankOf)).toEqual([1, 3, 4]);
    expect(rankOf(99), 'what is not in the column').toBe(0);
  });

  it('leaves its values as they were', () => {
    const values = [1, 3, 2];
    columnStatistics(values);
    median(values);
    expect(values).toEqual([1, 3, 2]);
  });
});

describe('the shade of a value', () => {
  it('goes from the least to the most where nothing falls', () => {
    const column = { least: 2, most: 6 };
    expect([2, 3, 6].map((value) => heatOf(value, column))).toEqual([
      { strength: 0, falls: false },
      { strength: 0.25, falls: false },
      { strength: 1, falls: false },
    ]);
  });

  it('begins at nought where the least is nought', () => {
    expect(heatOf(1, { least: 0, most: 4 })).toEqual({ strength: 0.25, falls: false });
  });

  it('goes from nought outwards where one falls, by what lies furthest', () => {
    const fallsFar = { least: -8, most: 4 };
    expect([-8, -2, 0, 4].map((value) => heatOf(value, fallsFar))).toEqual([
      { strength: 1, falls: true },
      { strength: 0.25, falls: true },
      { strength: 0, falls: false },
      { strength: 0.5, falls: false },
    ]);
    expect(heatOf(-2, { least: -2, most: 8 })).toEqual({ strength: 0.25, falls: true });
    expect(heatOf(-3, { least: -3, most: -1 })).toEqual({ strength: 1, falls: true });
  });

  it('is none where all values are one', () => {
    expect(heatOf(5, { least: 5, most: 5 })).toEqual({ strength: 0, falls: false });
    expect(heatOf(0, { least: 0, most: 0 })).toEqual({ strength: 0, falls: false });
  });
});

describe('the middle value', () => {
  it('is the middle one, or the mean of the two in the middle', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([9, 1, 4, 6])).toBe(5);
    expect(median([10, 9])).toBe(9.5);
    expect(median([0.1, 0.2])).toBe(0.15);
    expect(median([7])).toBe(7);
  });

  it('is not a number for none', () => {
    expect(median([])).toBeNaN();
  });
});
