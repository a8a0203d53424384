import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, readAmount } from '../../../lib/compare/amount';
import { partOfYear } from '../../../lib/compare/part-of-year';
import { gapBetween, halfStep, intervalOf } from '../../../lib/compare/precision';
import { circleOf, oneCircle, statisticsByCircle, withoutNation, withoutWhole } from '../../../lib/compare/levels';
import { columnStatistics, heatOf } from '../../../lib/compare/statistics';
import type { Region, RegionLevel } from '../../../lib/model/analysis';

describe('amounts as typed', () => {
  it.each([
    ['1968.5亿', 196_850_000_000],
    ['3.51 万', 35_100],
    ['１，０３６', 1036],
    ['-2.5', -2.5],
    ['−2.5', -2.5],
    ['1.2万亿', 1.2e12],
  ])('%s', (text, value) => {
    expect(readAmount(text)).toBe(value);
  });

  it.each(['', '亿', '5%', '1.2.3', '1e9', '五亿', 'NaN'])('refuses %s', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 0.01, 1e4, 1e6), (digits, scale) => {
        const value = Number((digits * scale).toPrecision(12));
        expect(readAmount(amountText(value))).toBe(value);
      }),
    );
  });
});

describe('what a printed figure leaves open', () => {
  it('is half a step of its last digit', () => {
    expect(halfStep('1968.5亿元', 196_850_000_000)).toBeCloseTo(5e6, 3);
    expect(halfStep('5.4%', 5.4)).toBeCloseTo(0.05, 10);
    expect(halfStep('20%', 20)).toBeCloseTo(0.5, 10);
    expect(halfStep('二百万', 2e6)).toBe(5e5);
  });

  it('does not trust the print of a figure that was set right', () => {
    expect(halfStep('1968.5亿元', 2000e8)).toBe(0.5e11);
  });

  const cell = (value: number, bound: 'exact' | 'about' | 'at_least' | 'at_most', quote = `${Math.abs(value)}%`) => ({
    value,
    valueMax: null,
    bound,
    printed: { quote, value, valueMax: null, unit: '%' },
  });

  it('reaches as far as its bound', () => {
    expect(intervalOf(cell(5, 'at_least'))).toEqual({ low: 5, high: Infinity });
    expect(intervalOf(cell(-3, 'at_least'))).toEqual({ low: -Infinity, high: -3 });
    expect(intervalOf(cell(5, 'at_most'))).toEqual({ low: -Infinity, high: 5 });
    expect(intervalOf(cell(100, 'about'))).toEqual({ low: 95, high: 105 });
  });

  it('has no gap to what it touches', () => {
    expect(gapBetween({ low: 1, high: 2 }, { low: 2, high: 3 })).toBe(0);
    expect(gapBetween({ low: 1, high: 2 }, { low: 2.5, high: 3 })).toBe(0.5);
  });
});

describe('part of the year', () => {
  const of = (sentence: string) => partOfYear(sentence, sentence.search(/\d{1,3}亿/));
  it.each([
    ['前三季度，全市完成投资30亿元。', '前三季度'],
    ['上半年税收12亿元。', '上半年'],
    ['1—9月，出口5亿元。', '1—9月'],
    ['前10个月实现收入8亿元。', '前10个月'],
    ['一季度增加值20亿元。', '一季度'],
    ['1—12月，出口5亿元。', null],
    ['全年投资30亿元。', null],
    ['上半年开局良好；全年投资30亿元。', null],
    ['上半年略降，全年达到30亿元。', null],
    ['上半年形势严峻。投资30亿元。', null],
  ])('%s', (sentence, words) => {
    expect(of(sentence)).toBe(words);
  });
});

describe('a column as a whole', () => {
  it('has a mean and ranks, equals sharing one', () => {
    const { mean, rankOf, count } = columnStatistics([5, 7, 5, 3]);
    expect([mean, count, rankOf(7), rankOf(5), rankOf(3)]).toEqual([5, 4, 1, 2, 4]);
    expect(columnStatistics([5]).mean).toBeNull();
  });

  it('holds regions only against those of their level, a range by its lower end', () => {
    const of = (level: Region['level'], value: number, valueMax: number | null = null) => ({ region: { level }, value, valueMax });
    const figures = [of('nation', 100), of('province', 5, 9), of('province', 6), of('prefecture', 50)];
    const levels = statisticsByCircle(figures, false);
    expect(levels.get('province')).toMatchObject({ count: 2, mean: 5.5, least: 5, most: 6 });
    expect(levels.get('province')!.rankOf(5)).toBe(2);
    expect(levels.get('nation')).toMatchObject({ count: 1, mean: null });
    expect(oneCircle(figures, false)).toBeUndefined();
    expect(oneCircle(figures.slice(0, 3), false)).toBe('province');
    expect(withoutNation(figures.slice(0, 1))).toHaveLength(1);
    expect(oneCircle(figures.slice(0, 1), false)).toBe('nation');
  });

  it('holds those of an own list against one another whatever their levels, the nation apart', () => {
    const of = (level: Region['level'], value: number) => ({ region: { level }, value, valueMax: null });
    const figures = [of('nation', 100), of('province', 5), of('prefecture', 50), of(null, 7)];
    const circles = statisticsByCircle(figures, true);
    expect(circles.get('list')).toMatchObject({ count: 3, least: 5, most: 50 });
    expect(circles.get(circleOf({ level: 'prefecture' }, true))!.rankOf(50)).toBe(1);
    expect(circles.get(circleOf({ level: 'nation' }, true))).toMatchObject({ count: 1 });
    expect(oneCircle(figures, true)).toBe('list');
  });

  it('is shaded from least to most, and from nought where something falls', () => {
    expect(heatOf(7, { least: 3, most: 7 })).toEqual({ strength: 1, falls: false });
    expect(heatOf(3, { least: 3, most: 7 })).toEqual({ strength: 0, falls: false });
    expect(heatOf(-2, { least: -2, most: 4 })).toEqual({ strength: 0.5, falls: true });
    expect(heatOf(5, { least: 5, most: 5 }).strength).toBe(0);
  });
});

describe('what can be seen on one scale', () => {
  const figure = (level: RegionLevel, value: number, valueMax: number | null = null) => ({ region: { level }, value, valueMax });

  it('is without the nation where its total leaves the others no room', () => {
    const parts = [figure('province', 14.6e12), figure('province', 6.7e12)];
    expect(withoutWhole([figure('nation', 140e12), ...parts])).toEqual(parts);
  });

  it.each([
    ['an amount per head', [figure('nation', 43_000), figure('province', 91_000)]],
    ['a total of little more than one part', [figure('nation', 30), figure('province', 10)]],
    ['the nation alone', [figure('nation', 140e12), figure('nation', 134e12)]],
    ['no nation', [figure('province', 9), figure('county', 1)]],
    ['nothing', []],
  ])('is all of %s', (_, figures) => {
    expect(withoutWhole(figures)).toBe(figures);
  });
});
