import { describe, expect, it } from 'vitest';
import { compareTable, measuresOf } from '../../../lib/compare/table';
import { byId, regions, report, row, type ReportOptions, type RowOptions } from './rows';

const chengjiang = report('cj', regions.chengjiang, 2031);
const lanbo = report('lb', regions.lanbo, 2031);
const yunling = report('yl', regions.yunling, 2031);
const xingang = report('xg', regions.xingang, 2031);
const reports = byId([chengjiang, lanbo, yunling, xingang]);
const gdpLevel = { code: 'gdp', measure: 'level' } as const;

describe('the comparison table', () => {
  it('lines regions up by level and code, years in order', () => {
    const rows = [
      row(xingang, { value: 1 }),
      row(lanbo, { value: 2 }),
      row(lanbo, { value: 3, year: 2028 }),
      row(yunling, { value: 4 }),
      row(chengjiang, { value: 5 }),
    ];
    const table = compareTable(rows, reports, gdpLevel);
    expect(table.rows.map((line) => line.region.name)).toEqual(['云岭省', '澄浦市', '澜泊市', '新港区']);
    expect(table.actualYears).toEqual([2028, 2030]);
    expect(table.targetYears).toEqual([]);
    expect(table.rows[2]?.actual.get(2028)?.value).toBe(3);
    expect(table.rows[3]?.region.key).toBe('云岭省/澄浦市/新港区');
  });

  it('keeps targets apart from results and shows estimates as such', () => {
    const rows = [
      row(chengjiang, { value: 5, measure: 'growth', unit: '%', status: 'estimate' }),
      row(chengjiang, { value: 6, measure: 'growth', unit: '%', status: 'target', year: 2030, index: 1 }),
      row(chengjiang, { value: 7, measure: 'growth', unit: '%', status: 'target', year: 2031, index: 2, bound: 'about' }),
    ];
    const table = compareTable(rows, reports, { code: 'gdp', measure: 'growth' });
    expect(table.actualYears).toEqual([2030]);
    expect(table.targetYears).toEqual([2030, 2031]);
    expect(table.rows[0]?.actual.get(2030)).toMatchObject({ value: 5, status: 'estimate', others: [] });
    expect(table.rows[0]?.target.get(2030)?.value).toBe(6);
    expect(table.rows[0]?.target.get(2031)).toMatchObject({ value: 7, bound: 'about', year: 2031 });
  });

  it('never mixes measures, indicators or reports that it does not know', () => {
    const rows = [
      row(chengjiang, { value: 5 }),
      row(chengjiang, { value: 5, measure: 'growth', unit: '%', index: 1 }),
      row(chengjiang, { value: 5, code: 'fdi', index: 2 }),
      row(chengjiang, { value: 5, headline: false, index: 3 }),
      row(report('gone', regions.lanbo, 2031), { value: 5 }),
    ];
    const table = compareTable(rows, reports, gdpLevel);
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]?.actual.size).toBe(1);
    expect(table.rows[0]?.actual.get(2030)?.others).toEqual([]);
  });

  it('brings units of one kind to the commonest, and keeps the printed value', () => {
    const grain = { code: 'grain_output' };
    const rows = [
      row(yunling, { ...grain, value: 3_000_000, unit: '吨' }),
      row(chengjiang, { ...grain, value: 2_000_000_000, valueMax: 2_100_000_000, unit: '斤' }),
      row(lanbo, { ...grain, value: 800_000, unit: '吨' }),
    ];
    const table = compareTable(rows, reports, { code: 'grain_output', measure: 'level' });
    expect(table.unit).toBe('吨');
    expect(table.rows[1]?.actual.get(2030)).toMatchObject({
      value: 1_000_000,
      valueMax: 1_050_000,
      printed: { value: 2_000_000_000, unit: '斤', quote: '2000000000斤' },
    });
  });

  it('leaves out what no conversion can align: dollars beside yuan', () => {
    const rows = [row(yunling, { value: 10 }), row(chengjiang, { value: 20 }), row(lanbo, { value: 3, unit: '美元' })];
    const table = compareTable(rows, reports, gdpLevel);
    expect(table.rows.map((line) => line.region.name)).toEqual(['云岭省', '澄浦市']);
    expect(table.apart).toMatchObject([{ value: 3, printed: { unit: '美元' }, reportId: 'lb' }]);
  });

  it.each<[string, Partial<RowOptions>, ReportOptions, number]>([
    ['a result rather than an estimate', { status: 'estimate' }, {}, 2031],
    ['a value rather than a bound', { bound: 'at_least' }, {}, 2031],
    ['the later report', {}, {}, 2033],
    ['the report in which more was read', {}, { indicatorCount: 99 }, 2031],
    ['the report saved last', {}, { savedAt: 99 }, 2031],
  ])('shows of several sources %s, the others behind it', (_, worse, better, year) => {
    const first = report('first', regions.chengjiang, 2031);
    const second = report('second', regions.chengjiang, year, better);
    const rows = [row(first, { value: 1, year: 2030, ...worse }), row(second, { value: 2, year: 2030 })];
    for (const order of [rows, [...rows].reverse()]) {
      const cell = compareTable(order, byId([first, second]), gdpLevel).rows[0]?.actual.get(2030);
      expect(cell).toMatchObject({ value: 2, reportId: 'second', others: [{ value: 1, reportId: 'first' }] });
    }
  });

  it('leads each cell to its sentence', () => {
    const table = compareTable([row(chengjiang, { value: 5 })], reports, gdpLevel);
    expect(table.rows[0]?.actual.get(2030)).toMatchObject({
      sentence: '这里是一句话。',
      quoteOffset: 5,
      reportTitle: '澄浦市政府工作报告',
      reportUrl: 'https://cj.example/',
      indicator: 0,
    });
  });

  it('is empty for an empty library', () => {
    expect(compareTable([], new Map(), gdpLevel)).toEqual({
      ...gdpLevel, unit: '', actualYears: [], targetYears: [], rows: [], apart: [],
    });
  });
});

describe('the measures of an indicator', () => {
  it('come commonest first', () => {
    const growth = { value: 1, measure: 'growth', unit: '%' } as const;
    const rows = [row(lanbo, growth), row(yunling, growth), row(yunling, { value: 1, index: 1 }), row(lanbo, { value: 1, code: 'fdi' })];
    expect(measuresOf(rows, 'gdp')).toEqual(['growth', 'level']);
  });
});
