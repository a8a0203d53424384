/** Budgets and final accounts: of which treasury a sum is that does not say it, and that 决算 is no part of a name. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const rowsOf = (region: string, body: string): string[] =>
  analyse({
    id: 'page',
    text: `关于${region}2024年财政决算的报告\n——2025年8月27日在${region}第六届人民代表大会常务委员会第三十一次会议上\n${region}财政局\n${body}`,
    force: true,
  }).indicators.map(({ name, code, measure, value, unit }) => `${name} ${code ?? '–'} ${measure} ${value}${unit}`);

describe('a sum that leaves out whose treasury it is of', () => {
  it.each([
    [
      '望川市',
      '市级一般公共预算支出63.5亿元。其中教育支出11.6亿元，增长5.2%。',
      ['市级一般公共预算支出 – level 6350000000元', '市级教育支出 – level 1160000000元', '市级教育支出 – growth 5.2%'],
    ],
    [
      '望川市',
      '市本级一般公共预算收入决算18.9亿元。税收收入决算11.2亿元，下降0.6%。',
      ['市本级一般公共预算收入 – level 1890000000元', '市本级税收收入 – level 1120000000元', '市本级税收收入 – growth -0.6%'],
    ],
    [
      '苍屏县',
      '县级财政拨款“三公”经费支出860万元。其中，公务接待费210万元。',
      ['县级财政拨款“三公”经费支出 – level 8600000元', '县级公务接待费 – level 2100000元'],
    ],
    [
      '望川市',
      '二、2024年市级财政收支决算情况\n一般公共预算收入18.9亿元，增长2%。加上级补助收入31.2亿元。',
      ['市级一般公共预算收入 – level 1890000000元', '市级一般公共预算收入 – growth 2%', '上级补助收入 – level 3120000000元'],
    ],
    // What comes from another year or account, and totals: below a heading of one treasury those of the whole city are others.
    [
      '望川市',
      '一、全市一般公共预算收支决算情况\n上年结转收入2.1亿元，调入资金1.2亿元，收入总量39.7亿元。\n二、市本级一般公共预算收支决算情况\n上年结转收入1.1亿元，调入资金0.2亿元，动用预算稳定调节基金0.4亿元，收入总量27.3亿元。支出总量27.3亿元。',
      [
        '上年结转收入 – level 210000000元',
        '调入资金 – level 120000000元',
        '一般公共预算收入总量 – level 3970000000元',
        '市本级上年结转收入 – level 110000000元',
        '市本级调入资金 – level 20000000元',
        '市本级动用预算稳定调节基金 – level 40000000元',
        '市本级一般公共预算收入总量 – level 2730000000元',
        '市本级一般公共预算支出总量 – level 2730000000元',
      ],
    ],
    [
      '望川市',
      '一、全市政府性基金收支决算情况\n转移性收入2.1亿元，转移性支出1.2亿元。',
      ['政府性基金转移性收入 – level 210000000元', '政府性基金转移性支出 – level 120000000元'],
    ],
    [
      '望川市',
      '2024年末，市级政府债务余额121.6亿元，其中一般债务余额46.2亿元。',
      ['市级政府债务余额 – level 12160000000元', '市级一般债务余额 – level 4620000000元'],
    ],
  ])('%s: %s', (region, body, expected) => expect(rowsOf(region, body)).toEqual(expected));

  it('is that of the caption in a table', () => {
    expect(
      rowsOf(
        '望川市',
        '附表　望川市本级一般公共预算支出决算表\n单位：万元\n科目\t2023年决算数\t2024年决算数\n教育支出\t104720\t110430\n科学技术支出\t21460\t22970\n',
      ),
    ).toEqual([
      '市本级教育支出 – level 1047200000元',
      '市本级教育支出 – level 1104300000元',
      '市本级科学技术支出 – level 214600000元',
      '市本级科学技术支出 – level 229700000元',
    ]);
  });

  it.each([
    ['全市一般公共预算收入59.6亿元，其中市级收入19亿元。税收收入38亿元，增长2%。', '税收收入 tax_revenue level 3800000000元'],
    ['市级支出61亿元。全市教育支出63亿元，增长2%。', '教育支出 – level 6300000000元'],
    ['争取省级补助12亿元。教育支出63亿元，增长2%。', '教育支出 – level 6300000000元'],
    ['全市一般公共预算收入决算59.66亿元，增长4.1%。', '一般公共预算收入 budget_revenue level 5966000000元'],
    ['全市一般公共预算支出决算277.3亿元，增长5.2%。', '一般公共预算支出 budget_expenditure level 27730000000元'],
  ])('is that of all where nothing else holds: %s', (body, expected) => expect(rowsOf('望川市', body)).toContain(expected));
});

describe('final accounts without headings', () => {
  const vintages = (title: string, body: string) =>
    analyse({ id: 'page', text: `${title}\n日期：2025-07-18\n${body}`, force: true }).indicators.map(({ vintage }) => vintage);
  const body = '2024年本区财政决算是：一般公共预算收入35.6亿元。完成一般公共预算支出44.2亿元，完成调整预算的100.2%。\n本区政府性基金收入12.3亿元，增长6%。';

  it('are final throughout', () => expect(vintages('关于云亭区2024年度财政决算的审查报告', body)).toEqual(Array(5).fill('final')));

  it('but not where the title tells of this year, too', () =>
    expect(vintages('关于云亭区2024年度财政决算和2025年上半年预算执行情况的报告', body)).toEqual(['final', null, null, null, null]));
});
