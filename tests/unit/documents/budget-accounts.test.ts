/** Budgets: what was approved, changed and came about, and whose account a bare 收入 is. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const head =
  '关于望川县2025年预算执行情况和2026年预算草案的报告\n——2026年1月8日在望川县第十八届人民代表大会第五次会议上\n望川县财政局\n各位代表：\n受县人民政府委托，现将2025年预算执行情况和2026年预算草案提请大会审议。\n';

function rows(text: string): string[] {
  const { figures, indicators } = analyse({ id: 'budget', text: head + text });
  return indicators.map(({ figure, name, code, measure, status, vintage, period }) =>
    [figures[figure]?.quote, name, code, measure, status, vintage, period?.to].filter((part) => part != null).join(' '),
  );
}

describe('a budget', () => {
  it('tells the approved, the changed and the executed apart', () => {
    expect(
      rows(
        '一、2025年预算执行情况\n（一）一般公共预算\n县十八届人大四次会议批准的一般公共预算收入为86000万元，执行中调整为79500万元。全年实际完成81230万元，为调整预算的102.2%，增长2.6%。',
      ),
    ).toEqual([
      '86000万元 一般公共预算收入 budget_revenue level target 2025',
      '79500万元 一般公共预算收入 budget_revenue level target plan_adjusted 2025',
      '81230万元 一般公共预算收入 budget_revenue level actual 2025',
      '102.2% 一般公共预算收入调整预算完成率 share actual 2025',
      '2.6% 一般公共预算收入 budget_revenue growth actual 2025',
    ]);
  });

  it('keeps totals, which hold transfers and debt, apart from revenue and expenditure', () => {
    expect(rows('一、2025年预算执行情况\n（一）一般公共预算\n收入总计512640万元，其中：上级补助收入254600万元。支出总计498720万元。')).toEqual([
      '512640万元 一般公共预算收入总计 level actual 2025',
      '254600万元 上级补助收入 level actual 2025',
      '498720万元 一般公共预算支出总计 level actual 2025',
    ]);
  });

  it('names the account of the heading', () => {
    expect(
      rows(
        '一、2025年预算执行情况\n全县经济平稳。\n二、2026年预算草案\n（一）一般公共预算\n收入安排83000万元。\n（二）政府性基金预算\n收入预算105000万元，支出预算128000万元。\n（三）国有资本经营预算\n收入安排1500万元，支出安排700万元。\n（四）社会保险基金预算\n收入预算71200万元，支出预算64500万元，当年收支结余6700万元，年末滚存结余101560万元。',
      ),
    ).toEqual([
      '83000万元 一般公共预算收入 budget_revenue level target 2026',
      '105000万元 政府性基金收入 level target 2026',
      '128000万元 政府性基金支出 level target 2026',
      '1500万元 国有资本经营收入 level target 2026',
      '700万元 国有资本经营支出 level target 2026',
      '71200万元 社会保险基金收入 level target 2026',
      '64500万元 社会保险基金支出 level target 2026',
      '6700万元 社会保险基金收支结余 level target 2026',
      '101560万元 社会保险基金年末滚存结余 level target 2026',
    ]);
  });

  it('leaves out of the name who settled it', () => {
    expect(rows('一、2025年预算执行情况\n省财政厅核定我县政府债务限额68.5亿元，年末政府债务余额65.8亿元。')).toEqual([
      '68.5亿元 政府债务限额 level actual 2025',
      '65.8亿元 政府债务余额 level actual 2025',
    ]);
  });
});
