import { describe, expect, it } from 'vitest';
import { barsOf, tableText, tableWords } from '../../../components/panel/compare-view';
import type { CompareCell, CompareRegion, CompareTable } from '../../../lib/compare/table';

const cell = (year: number, value: number, rest: Partial<CompareCell> = {}): [number, CompareCell] => [
  year,
  {
    value,
    valueMax: null,
    bound: 'exact',
    status: 'actual',
    year,
    period: null,
    printed: { quote: '', value, valueMax: null, unit: '%' },
    reportId: '',
    reportTitle: '',
    reportUrl: '',
    indicator: 0,
    name: '',
    sentence: '',
    quoteOffset: 0,
    confidence: 1,
    others: [],
    ...rest,
  },
];

const region = (key: string, name: string): CompareRegion => ({ key, name, code: null, level: null, parents: [] });

const table: CompareTable = {
  code: 'gdp',
  measure: 'growth',
  unit: '%',
  actualYears: [2024, 2025],
  targetYears: [2026],
  rows: [
    {
      region: region('a', '澄浦市'),
      actual: new Map([cell(2025, -1.2)]),
      target: new Map([cell(2026, 5, { status: 'target', bound: 'at_least' })]),
    },
    {
      region: region('b', '=HYPERLINK("x")\t区'),
      actual: new Map([cell(2024, 6, { status: 'estimate' })]),
      target: new Map(),
    },
  ],
  apart: [],
};
const headings = {
  region: '地区',
  unit: '单位',
  status: '类别',
  sides: { actual: '完成', target: '目标' },
  year: String,
};

describe('tableWords', () => {
  it('words every cell in one unit, which it names', () => {
    const money: CompareTable = {
      ...table,
      measure: 'level',
      unit: '元',
      rows: [
        { region: region('a', '甲'), actual: new Map([cell(2025, 348.2e8)]), target: new Map() },
        { region: region('b', '乙'), actual: new Map([cell(2025, 5.1e8, { bound: 'about' })]), target: new Map() },
      ],
    };
    const chinese = tableWords(money, 'zh-CN');
    const cells = money.rows.map((row) => chinese.cell(row.actual.get(2025)!));
    expect([chinese.unit, ...cells]).toEqual(['亿元', '348.2', '约5.1']);
    expect(tableWords(money, 'en').unit).toMatch(/ yuan$/);
  });
});

describe('tableText', () => {
  const lines = tableText(table, tableWords(table, 'zh-CN'), headings).trimEnd().split('\n');

  it('has a line a region and kind of statement, a column a year', () => {
    expect(lines[0]).toBe('地区\t类别\t2024\t2025\t2026\t单位');
    expect(lines[1]).toBe('澄浦市\t完成\t\t-1.2\t\t%');
    expect(lines.at(-1)).toBe('澄浦市\t目标\t\t\t5以上\t%');
    expect(lines).toHaveLength(4);
  });

  it('lets no name break the table or become a formula', () => {
    expect(lines[2]!.split('\t')).toEqual(['\'=HYPERLINK("x") 区', '完成', '6', '', '', '%']);
  });
});

describe('barsOf', () => {
  it('draws every cell with its kind of statement', () => {
    expect(
      barsOf(table, tableWords(table, 'zh-CN')).map(({ region: key, year, status, value }) => [
        key,
        year,
        status,
        value,
      ]),
    ).toEqual([
      ['a', 2025, 'actual', -1.2],
      ['a', 2026, 'target', 5],
      ['b', 2024, 'estimate', 6],
    ]);
  });
});
