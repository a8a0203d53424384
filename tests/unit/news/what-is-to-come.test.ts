/** What news tells of the year to come: lists under a slogan, what a budget arranges; and what deputies only wish for. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const close = '政府工作报告全文已在门户网站公布，欢迎社会各界查阅并提出宝贵意见。让我们同心协力，把蓝图变成现实，把目标落到实处。'.repeat(2);

/** Rows of an invented story of January 2026 about one report. */
function rowsOf(lines: string[]): string[] {
  const text = ['青禾市政府工作报告速览', '2026年1月16日 来源：青禾发布', '市长林小川作政府工作报告。', ...lines, close].join('\n');
  const { detection, indicators } = analyse({ id: 'n', text });
  expect(detection.kind, detection.reasons.join()).toBe('coverage');
  return indicators.map(({ name, status, period, value }) => `${name} ${status} ${period?.to} ${value}`);
}

describe('a list under a slogan', () => {
  it.each<[string, string[]]>([
    [
      '报告晒出2026年“任务书”：新建改建农村公路120公里，新增城镇就业3.5万人，地区生产总值迈上1300亿元台阶。',
      ['新建改建农村公路 target 2026 120', '新增城镇就业 target 2026 35000', '地区生产总值 target 2026 130000000000'],
    ],
    ['今年发展“路线图”这样画。改造老旧小区86个，新增幼儿园学位3000个。', ['改造老旧小区 target 2026 86', '新增幼儿园学位 target 2026 3000']],
    ['报告开出十件民生实事清单：改造农村户厕5000户；新增停车位2000个。', ['改造农村户厕 target 2026 5000', '新增停车位 target 2026 2000']],
    ['2026年重点任务清单\n新增城镇就业3万人，改造老旧小区86个。', ['新增城镇就业 target 2026 30000', '改造老旧小区 target 2026 86']],
    ['围绕“施工图”，实施重点项目180个，完成投资320亿元。', ['实施重点项目 target 2026 180', '投资 target 2026 32000000000']],
  ])('is to be done: %s', (line, expected) => {
    expect(rowsOf([line])).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['2025年“任务书”全面完成：新增城镇就业3.2万人，改造老旧小区90个。', ['新增城镇就业 actual 2025 32000', '改造老旧小区 actual 2025 90']],
    ['去年的“路线图”变成了实景图：新增城镇就业3.2万人。', ['新增城镇就业 actual 2025 32000']],
    ['2025年，民生实事清单兑现，改造老旧小区90个。', ['改造老旧小区 actual 2025 90']],
  ])('is done where the story says so: %s', (line, expected) => {
    expect(rowsOf([line])).toEqual(expected);
  });
});

describe('what a budget arranges', () => {
  it.each<[string, string[]]>([
    ['安排教育支出45亿元，较上年预算增长5%。', ['教育支出 target 2026 4500000000', '教育支出 target 2026 5']],
    ['一般公共预算支出安排320亿元，比上年预算增长3.2%。', ['一般公共预算支出 target 2026 32000000000', '一般公共预算支出 target 2026 3.2']],
    ['2025年，安排科技支出12亿元。', ['科技支出 actual 2025 1200000000']],
  ])('%s', (line, expected) => {
    expect(rowsOf([line])).toEqual(expected);
  });

  it('is told of a budget alone, and its growth stands in no column of growth', () => {
    const text = [
      '鹿鸣市公布2026年预算：教育支出安排45亿元',
      '鹿鸣日报 2026年1月16日',
      '记者从市十五届人大六次会议上获悉，2026年全市一般公共预算收入预算安排108.4亿元，较上年预算增长4%；一般公共预算支出安排320亿元，较上年预算增长3.2%。',
      '其中，教育支出安排45亿元，比上年预算增长5.1%；支出28.6亿元用于社会保障和就业；支出12亿元，用于科技创新。',
    ].join('\n');
    const { detection, report, indicators, headline } = analyse({ id: 'budget', text });
    expect([detection.kind, report?.region.name, report?.year]).toEqual(['coverage', '鹿鸣市', 2026]);
    expect(indicators.filter(({ figure }) => figure > 0).map(({ name, status, value, against }) => [name, status, value, against].join(' '))).toEqual([
      '一般公共预算收入 target 10840000000 ',
      '一般公共预算收入 target 4 较上年预算',
      '一般公共预算支出 target 32000000000 ',
      '一般公共预算支出 target 3.2 较上年预算',
      '教育支出 target 4500000000 ',
      '教育支出 target 5.1 比上年预算',
      '社会保障和就业支出 target 2860000000 ',
      '科技创新支出 target 1200000000 ',
    ]);
    expect(headline.map(({ code, measure }) => `${code} ${measure}`)).toEqual(['budget_revenue level', 'budget_expenditure level']);
  });
});

describe('what somebody wishes for', () => {
  it.each([
    '“建议今年将城镇新增就业提高到4万人。”陈水生代表说。',
    '王小梅代表呼吁，把学前教育经费占比提高到8%，希望每年新增幼儿园20所。',
    '李建国委员建议，到2030年森林覆盖率达到50%，研发经费投入强度达到3%以上。',
    '代表们建议：加大投入，力争固定资产投资增长8%。',
    '周明代表说，希望全市旅游收入早日突破500亿元。',
    '专家建议，将研发投入强度提高到3%。',
  ])('is no target of the region: %s', (line) => {
    expect(rowsOf([line])).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['“报告提出今年地区生产总值增长5.5%左右，让人振奋。”周明代表说。', ['地区生产总值 target 2026 5.5']],
    ['今年主要预期目标建议为：地区生产总值增长5.5%左右。', ['地区生产总值 target 2026 5.5']],
    ['2025年，办理人大代表建议120件，办结率100%。', ['办理人大代表建议 actual 2025 120', '办结率 actual 2025 100']],
  ])('is told where the government says it: %s', (line, expected) => {
    expect(rowsOf([line])).toEqual(expected);
  });
});

it('tells an outline of figures in words', () => {
  const text = [
    '鹿鸣市“十五五”规划纲要草案提请审议',
    '鹿鸣日报 2026年1月16日',
    '《鹿鸣市国民经济和社会发展第十五个五年规划纲要（草案）》提请市五届人大六次会议审议。纲要草案提出，“十五五”时期地区生产总值年均增长百分之五点五左右，到二〇三〇年常住人口城镇化率达到百分之六十八，森林覆盖率达到百分之四十五，人均预期寿命达到八十一岁，粮食产量稳定在一百六十万吨以上。',
  ].join('\n');
  const { detection, report, indicators } = analyse({ id: 'outline', text });
  expect([detection.kind, report?.region.name, report?.year]).toEqual(['coverage', '鹿鸣市', 2026]);
  expect(indicators.map(({ name, value, status, period }) => `${name} ${value} ${status} ${period?.from}–${period?.to}`)).toEqual([
    '地区生产总值 5.5 target 2026–2030',
    '常住人口城镇化率 68 target 2030–2030',
    '森林覆盖率 45 target 2030–2030',
    '人均预期寿命 81 target 2030–2030',
    '粮食产量 1600000 target 2030–2030',
  ]);
});
