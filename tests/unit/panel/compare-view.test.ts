import { describe, expect, it } from 'vitest';
import { barsOf } from '../../../components/panel/compare-bars';
import { tableText, type CompareCell, type CompareView } from '../../../components/panel/compare-view';

const cell = (value: number, words: string, status: CompareCell['status'] = 'actual'): CompareCell => ({
  status,
  value,
  valueMax: null,
  bound: 'exact',
  words,
  source: { title: '', url: '', sentence: '', quote: '', offset: 0 },
});

const view: CompareView = {
  unit: '%',
  actualYears: [2024, 2025],
  targetYears: [2026],
  rows: [
    {
      region: { key: 'a', name: '澄江市', parents: [] },
      actual: new Map([[2025, cell(-1.2, '−1.2')]]),
      target: new Map([[2026, cell(5, '5左右', 'target')]]),
    },
    { region: { key: 'b', name: '=HYPERLINK("x")\t区', parents: [] }, actual: new Map([[2024, cell(6, '6')]]), target: new Map() },
  ],
  otherUnits: 0,
};
const words = {
  region: '地区',
  unit: '单位',
  status: '类别',
  sides: { actual: '完成', target: '目标' },
  year: (year: number) => String(year),
};

describe('tableText', () => {
  const lines = tableText(view, words).trimEnd().split('\n');

  it('has a line a region and kind of statement, a column a year', () => {
    expect(lines[0]).toBe('地区\t类别\t2024\t2025\t2026\t单位');
    expect(lines[1]).toBe('澄江市\t完成\t\t−1.2\t\t%');
    expect(lines.at(-1)).toBe('澄江市\t目标\t\t\t5左右\t%');
    expect(lines).toHaveLength(4);
  });

  it('lets no name break the table or become a formula', () => {
    expect(lines[2]!.split('\t')).toEqual(["'=HYPERLINK(\"x\") 区", '完成', '6', '', '', '%']);
  });
});

describe('barsOf', () => {
  it('draws every cell', () => {
    expect(barsOf(view).map(({ region, year, status, value }) => [region, year, status, value])).toEqual([
      ['澄江市', 2025, 'actual', -1.2],
      ['澄江市', 2026, 'target', 5],
      ['=HYPERLINK("x")\t区', 2024, 'actual', 6],
    ]);
  });
});
