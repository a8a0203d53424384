import { describe, expect, it } from 'vitest';
import { reportName } from '../../../lib/compare/cell';
import { pairReports } from '../../../lib/compare/report-pair';
import type { IndicatorRow } from '../../../lib/store/rows';
import { regions, report, row } from './rows';

const old = report('a', regions.chengjiang, 2025);
const young = report('b', regions.chengjiang, 2026);
const pair = (first: IndicatorRow[], second: IndicatorRow[]) =>
  pairReports({ report: old, indicators: first }, { report: young, indicators: second }).map(({ name, first: one, second: two, difference, percent }) => ({
    name,
    values: [one?.value ?? null, two?.value ?? null],
    difference,
    percent: percent === null ? null : Number(percent.toFixed(2)),
  }));

describe('one report against another', () => {
  it('sets the year looked back on beside the year looked back on', () => {
    expect(pair([row(old, { value: 100, year: 2024 })], [row(young, { value: 105, year: 2025 })])).toEqual([
      { name: 'gdp', values: [100, 105], difference: 5, percent: 5 },
    ]);
    expect(pair([row(old, { value: 100, year: 2025 })], [row(young, { value: 105, year: 2025 })])).toHaveLength(2);
  });

  it('keeps measures, targets, averages and other subjects apart', () => {
    const first = [row(old, { value: 5, measure: 'growth', unit: '%' })];
    const others = [
      row(young, { value: 5, measure: 'level' }),
      row(young, { value: 5, measure: 'growth', unit: '%', status: 'target' }),
      row(young, { value: 5, measure: 'growth', unit: '%', over: 'average' }),
      row(young, { value: 5, measure: 'growth', unit: '%', subject: '高新区' }),
    ];
    for (const other of others) expect(pair(first, [other])).toHaveLength(2);
    expect(pair(first, [row(young, { value: 5.5, measure: 'growth', unit: '%', status: 'estimate' })])).toEqual([
      { name: 'gdp', values: [5, 5.5], difference: 0.5, percent: null },
    ]);
  });

  it('brings units together, and subtracts nothing where that cannot be', () => {
    const grain = (of: typeof old, value: number, unit: string) => row(of, { code: 'grain_output', value, unit });
    expect(pair([grain(old, 400, '吨')], [grain(young, 900_000, '斤')])[0]).toMatchObject({ values: [400, 450], difference: 50, percent: 12.5 });
    expect(pair([row(old, { value: 10, unit: '元' })], [row(young, { value: 3, unit: '美元' })])[0]).toMatchObject({ values: [10, 3], difference: null });
  });

  it('matches what has no code by its name, and lists shared rows first', () => {
    const plain = (of: typeof old, name: string, value: number) => ({ ...row(of, { value, name, unit: '个', headline: false }), code: null });
    expect(pair([plain(old, '改造小区', 40), plain(old, '新建学校', 3)], [plain(young, '新建学校', 5)]).map(({ name, values }) => [name, values])).toEqual([
      ['新建学校', [3, 5]],
      ['改造小区', [40, null]],
    ]);
  });

  it('leaves out what is excluded and the earlier end of a rise', () => {
    expect(pair([row(old, { value: 1, excluded: true }), { ...row(old, { value: 2, code: 'cpi' }), role: 'from' }], [])).toEqual([]);
  });
});

describe('reportName', () => {
  it('says whose and of which year a report is, where its title does not', () => {
    expect(reportName(report('a', regions.chengjiang, 2026, { title: '政府工作报告' }))).toBe('澄浦市2026年政府工作报告');
    expect(reportName(report('a', regions.chengjiang, 2026, { title: '2026年澄浦市政府工作报告' }))).toBe('2026年澄浦市政府工作报告');
    expect(reportName({ ...report('a', regions.chengjiang, 2026, { title: null }), pageTitle: '' })).toBe('澄浦市2026年https://a.example/');
  });
});
