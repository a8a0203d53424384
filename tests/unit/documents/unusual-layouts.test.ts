/** Documents in layouts that offices also use: what each row of them must say. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

/** Each row as one line: whose, what, how much, how far settled, when. */
function told(text: string): string[] {
  return analyse({ id: 'layout', text, force: true }).indicators.map(({ subject, name, measure, value, valueMax, unit, status, period }) => {
    const years = period === null ? '-' : period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`;
    const months = period?.months ? ` m${period.months.join('-')}` : '';
    const amount = `${value}${valueMax === null ? '' : `–${valueMax}`}${unit}`;
    return `${subject === '' ? '' : `${subject}: `}${name} ${measure} ${amount} ${status} ${years}${months}${period?.instant ? ' end' : ''}`;
  });
}

describe('an outline whose table is set with single blanks, in groups', () => {
  const outline =
    '苍屏县国民经济和社会发展第十四个五年规划纲要\n第一章 发展环境\n第一节 “十三五”发展成就\n2020年全县生产总值达到93.5亿元。\n第二节 主要目标\n专栏1：主要指标\n' +
    '指标 2020年 2025年 年均增长 指标属性\n一、经济发展\n1.地区生产总值（亿元） 93.5 130 6.8左右 预期性\n2.常住人口城镇化率（%） 41.2 48 [6.8] 预期性\n' +
    '二、生态环境\n3.森林覆盖率（%） 62.4 63 — 约束性\n4.地表水达到或好于Ⅲ类水体比例（%） 98 100 — 约束性\n注：[ ]内为五年累计数。\n' +
    '第二章 乡村振兴\n建成高标准农田9万亩。\n';

  it('reads base years, end years, averages and sums, and goes on with the plan behind it', () => {
    expect(told(outline)).toEqual([
      '生产总值 level 9350000000元 actual 2020',
      '地区生产总值 level 9350000000元 actual 2020',
      '地区生产总值 level 13000000000元 target 2025',
      '地区生产总值 growth 6.8% target 2021–2025',
      '常住人口城镇化率 share 41.2% actual 2020',
      '常住人口城镇化率 share 48% target 2025',
      '常住人口城镇化率 change 6.8个百分点 target 2021–2025',
      '森林覆盖率 share 62.4% actual 2020',
      '森林覆盖率 share 63% target 2025',
      '地表水达到或好于Ⅲ类水体比例 share 98% actual 2020',
      '地表水达到或好于Ⅲ类水体比例 share 100% target 2025',
      '建成高标准农田 level 90000亩 target 2021–2025',
    ]);
  });

  it('takes 年均增速 under the last year for a yearly one', () => {
    const tabs =
      '苍屏县国民经济和社会发展第十四个五年规划纲要\n主要指标\n指标\t2020年\t2025年目标\t\n\t\t目标值\t年均增速\n地区生产总值（亿元）\t93.5\t130\t6.8%\n工业投资（亿元）\t20\t31\t9%\n';
    expect(told(tabs)).toContain('地区生产总值 growth 6.8% target 2021–2025');
  });
});

describe('heads that a text cannot draw over several columns', () => {
  it('stand over the empty cells to their right', () => {
    const plan =
      '关于苍屏县2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告\n附表：主要指标\n' +
      '指标\t单位\t2025年计划\t\t2025年预计完成\t\t2026年计划\t\n\t\t绝对值\t增长(%)\t绝对值\t增长(%)\t绝对值\t增长(%)\n一、经济增长\t\t\t\t\t\t\t\n' +
      '地区生产总值\t亿元\t132\t6.5\t131.4\t6.1\t141\t6左右\n财政收入\t亿元\t9\t4\t9.2\t6.3\t9.5\t3\n';
    expect(told(plan).slice(0, 6)).toEqual([
      '地区生产总值 level 13200000000元 target 2025',
      '地区生产总值 growth 6.5% target 2025',
      '地区生产总值 level 13140000000元 estimate 2025',
      '地区生产总值 growth 6.1% estimate 2025',
      '地区生产总值 level 14100000000元 target 2026',
      '地区生产总值 growth 6% target 2026',
    ]);
  });
});

describe('half a year held against its targets', () => {
  const head = '关于苍屏县2025年国民经济和社会发展计划上半年执行情况的报告\n县人大常委会：\n受县人民政府委托，现将情况报告如下。\n一、上半年计划执行情况\n';

  it('tells the target as one of the whole year, and no distance to it', () => {
    expect(
      told(
        `${head}上半年，一般公共预算收入增长2.3%，低于4%的年度预期目标；进出口增长7.1%，好于6%左右的预期目标。固定资产投资增速与5%的年度目标有2.2个百分点的差距。\n`,
      ),
    ).toEqual([
      '一般公共预算收入 growth 2.3% actual 2025 m1-6',
      '一般公共预算收入 growth 4% target 2025',
      '进出口总额 growth 7.1% actual 2025 m1-6',
      '进出口总额 growth 6% target 2025',
    ]);
  });

  it('plans the other half', () => {
    expect(told(`${head}上半年，完成投资30亿元。\n二、下半年工作安排\n下半年，新开工工业项目18个。1—6月已开工9个项目。\n`).slice(1)).toEqual([
      '新开工工业项目 change 18个 target 2025 m7-12',
      '开工项目 level 9个 actual 2025 m1-6',
    ]);
  });

  it('reads 年度目标 of a table as one of the year, in what each row counts in', () => {
    const table =
      '附表 2025年上半年主要指标完成情况\n指标\t年度目标（%）\t1—6月完成\t同比增长（%）\n地区生产总值（亿元）\t6左右\t68.4\t5.8\n城镇新增就业（人）\t1800\t1120\t2.6\n';
    expect(told(head + table)).toEqual([
      '地区生产总值 growth 6% target 2025',
      '地区生产总值 level 6840000000元 actual 2025 m1-6',
      '地区生产总值 growth 5.8% actual 2025 m1-6',
      '城镇新增就业 level 1800人 target 2025',
      '城镇新增就业 level 1120人 actual 2025 m1-6',
      '城镇新增就业 growth 2.6% actual 2025 m1-6',
    ]);
  });
});

describe('a census', () => {
  const people = '苍屏县第七次全国人口普查公报（第二号）\n苍屏县统计局\n';

  it('is of its moment where nobody prints it, and set against the one before', () => {
    expect(told(`${people}平均每个家庭户的人口为2.7人，比2010年第六次全国人口普查的3.3人减少0.6人。\n`)).toEqual([
      '平均每个家庭户的人口 level 2.7人 actual 2020 m11-11 end',
      '平均每个家庭户的人口 level 3.3人 actual 2010 m11-11 end',
      '平均每个家庭户的人口 change -0.6人 actual 2011–2020',
    ]);
  });

  it('gives each place what stands where it does, and no name to classes', () => {
    expect(
      told(
        `${people}与2010年第六次全国人口普查相比，6个乡镇中，有4个镇人口增加。人口增长较多的2个镇依次为：青禾镇、石桥镇，分别增加3120人、1860人。全县12个乡镇中，人口超过5万人的有1个，在2万人至5万人之间的有4个，少于2万人的有7个。\n`,
      ),
    ).toEqual(['人口增加镇 level 4个 actual 2020 m11-11 end', '青禾镇: 人口 change 3120人 actual 2011–2020', '石桥镇: 人口 change 1860人 actual 2011–2020']);
  });

  it('carries the comparison to the next count, and its moment to the years of a table', () => {
    const economy =
      '苍屏县第五次全国经济普查公报（第一号）\n2023年末，全县共有法人单位3120个，与2018年末相比，增长28.4%；产业活动单位3604个，增加610个。\n' +
      '表1 单位和人员\n行业\t法人单位（个）\t\t从业人员（人）\t\n\t2023年\t2018年\t2023年\t2018年\n制造业\t306\t288\t8120\t8640\n建筑业\t214\t120\t4015\t3180\n';
    expect(told(economy)).toEqual([
      '法人单位 level 3120个 actual 2023 end',
      '法人单位 growth 28.4% actual 2019–2023',
      '产业活动单位 level 3604个 actual 2023 end',
      '产业活动单位 change 610个 actual 2019–2023',
      '制造业法人单位 level 306个 actual 2023 end',
      '制造业法人单位 level 288个 actual 2018 end',
      '制造业从业人员 level 8120人 actual 2023 end',
      '制造业从业人员 level 8640人 actual 2018 end',
      '建筑业法人单位 level 214个 actual 2023 end',
      '建筑业法人单位 level 120个 actual 2018 end',
      '建筑业从业人员 level 4015人 actual 2023 end',
      '建筑业从业人员 level 3180人 actual 2018 end',
    ]);
  });

  it('reads the sectors below a counted row as parts of it', () => {
    const table =
      '苍屏县第五次全国经济普查公报（第一号）\n表1 单位数\n\t单位数（个）\t比重（%）\n一、产业活动单位\t3604\t100\n第二产业\t702\t19.5\n二、个体经营户\t9860\t100\n';
    expect(told(table)).toEqual([
      '产业活动单位 level 3604个 actual 2023 end',
      '产业活动单位比重 share 100% actual 2023 end',
      '产业活动单位第二产业 level 702个 actual 2023 end',
      '产业活动单位第二产业比重 share 19.5% actual 2023 end',
      '个体经营户 level 9860个 actual 2023 end',
      '个体经营户比重 share 100% actual 2023 end',
    ]);
  });
});

describe('a census', () => {
  it('tells what came in its year beside what came since the one before', () => {
    expect(told('苍屏县第五次全国经济普查公报（第一号）\n2023年末，全县共有产业活动单位3120个，增加460个。全年新增企业300家。营业收入82亿元。\n')).toEqual([
      '产业活动单位 level 3120个 actual 2023 end',
      '产业活动单位 change 460个 actual 2019–2023',
      '新增企业 change 300家 actual 2023',
      '营业收入 level 8200000000元 actual 2023',
    ]);
  });
});

describe('a value of another year that the next one is counted from', () => {
  it.each([
    [
      '2025年，城镇调查失业率为5%，比上年的5.4%回落0.4个百分点。',
      ['城镇调查失业率 share 5% actual 2025', '城镇调查失业率 share 5.4% actual 2024', '城镇调查失业率 change -0.4个百分点 actual 2025'],
    ],
    [
      '2025年，户均人口为2.6人，比2015年的3.1人减少0.5人。',
      ['户均人口 level 2.6人 actual 2025', '户均人口 level 3.1人 actual 2015', '户均人口 change -0.5人 actual 2016–2025'],
    ],
  ])('%s', (text, rows) => {
    expect(told(text)).toEqual(rows);
  });
});

describe('what a plant can make', () => {
  it.each([
    ['2025年，项目形成年产8万吨的生产能力，年产值达到6亿元。', ['年生产能力 level 80000吨 actual 2025', '年产值 level 600000000元 actual 2025']],
    ['2025年，新增年产3GWh产能。', ['年产能 change 3GWh actual 2025']],
  ])('%s', (text, rows) => {
    expect(told(text)).toEqual(rows);
  });
});
