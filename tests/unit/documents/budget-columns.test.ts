/** Columns of budget tables: what was set, first and adjusted, beside what came out and how much of it that is. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const HEAD = '关于云亭区2025年财政决算（草案）的报告\n2026年7月21日\n云亭区财政局\n主任、各位副主任、各位委员：\n一、2025年决算情况\n单位：万元\n';

const rowsOf = (table: string): string[] =>
  analyse({ id: 'budget', text: HEAD + table, force: true }).indicators.map(({ name, value, status, vintage }) =>
    [name, value, status, vintage].filter((part) => part !== null).join(' '),
  );

describe('columns of a budget table', () => {
  it.each([
    ['年初预算', '调整预算', '决算数'],
    ['年初预算数', '调整预算数', '决算'],
    ['2025年预算', '调整后预算', '2025年决算数'],
    ['年度预算', '调整后的预算', '完成数'],
  ])('tell targets under %s and %s, results under %s', (first, adjusted, out) => {
    const rows = rowsOf(`项目 | ${first} | ${adjusted} | ${out}\n税收收入 | 82000 | 84000 | 85100\n非税收入 | 38000 | 42000 | 43500`);
    expect(rows.map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual([
      '税收收入 820000000 target',
      '税收收入 840000000 target',
      '税收收入 851000000 actual',
      '非税收入 380000000 target',
      '非税收入 420000000 target',
      '非税收入 435000000 actual',
    ]);
  });

  it('tell how much of the budget came out as results', () => {
    const rows = rowsOf('项目 | 调整预算 | 决算数 | 为调整预算的%\n非税收入 | 42000 | 43500 | 103.6');
    expect(rows.at(-1)).toMatch(/^非税收入调整预算完成率 103.6 actual/);
  });

  it('leave the names of accounts alone', () => {
    const rows = rowsOf('项目 | 一般公共预算 | 政府性基金预算\n收入 | 128600 | 42000\n支出 | 131000 | 45000');
    expect(rows.every((row) => row.includes(' actual'))).toBe(true);
  });
});
