import { describe, expect, it } from 'vitest';
import { columnsOf, comparisonText } from '../../../scripts/demo/comparison-text';
import type { Comparison } from '../../../scripts/demo/panel';

const comparison: Comparison = {
  title: '地区生产总值 · 增速',
  unit: '单位：%',
  sides: [
    {
      name: '完成',
      columns: ['地区', '2024年', '2025年'],
      rows: [
        ['望川市', '预计5.8', '5.4'],
        ['云汀市', '6', '–'],
      ],
    },
    { name: '目标', columns: ['地区', '2026年'], rows: [['黎阳自治州', '5以上']] },
  ],
};

describe('comparisonText', () => {
  it('keeps columns straight though Han characters take two', () => {
    const lines = comparisonText(comparison).split('\n');
    const results = lines.filter((line) => /完成|望川|云汀/.test(line)).map(columnsOf);
    expect(new Set(results).size).toBe(1);
    const years = lines.filter((line) => line.includes('年'));
    // The same column of both tables ends at the same place, however wide the names in either are.
    expect(columnsOf(years[1]!)).toBe(columnsOf(years[0]!.slice(0, years[0]!.indexOf('年') + 1)));
  });

  it('tells what is compared, in which unit, and which table is which', () => {
    const text = comparisonText(comparison);
    expect(text.split('\n')[0]).toBe('地区生产总值 · 增速 · 单位：%');
    expect(text).toMatch(/完成 +2024年 +2025年/);
    expect(text).toMatch(/黎阳自治州 +5以上$/);
  });

  it('says nothing of a unit that there is none of, and of tables that are not there', () => {
    expect(comparisonText({ title: '位次', unit: '', sides: [] })).toBe('位次');
  });
});

describe('columnsOf', () => {
  it('counts what a terminal gives each character', () => {
    expect(['5%', '约5', '（１）', '–'].map(columnsOf)).toEqual([2, 3, 6, 1]);
  });
});
