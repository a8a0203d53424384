/** Parts of a nation's budget, harvests in accounts of part of a year, headlines of 今年, numbered paragraphs of an address. Invented. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

it('gives the code of the nation’s revenue to the nation’s alone', () => {
  const text =
    '关于2031年中央和地方预算执行情况与2032年中央和地方预算草案的报告\n——2032年3月5日在第二十届全国人民代表大会第五次会议上\n财政部\n各位代表：\n一、2031年中央和地方预算执行情况\n全国一般公共预算收入183351亿元，增长3%。中央一般公共预算收入85457亿元。地方一般公共预算收入97894亿元，增长2.1%。';
  const { indicators } = analyse({ id: 'nation', text, force: true });
  expect(indicators.map(({ name, code, measure }) => `${name} ${code} ${measure}`)).toEqual([
    '一般公共预算收入 budget_revenue level',
    '一般公共预算收入 budget_revenue growth',
    '中央一般公共预算收入 null level',
    '地方一般公共预算收入 null level',
    '地方一般公共预算收入 null growth',
  ]);
});

it('dates a summer harvest to its year', () => {
  const text =
    '2031年前三季度全市经济运行情况\n望川市统计局\n2031年10月25日\n前三季度，全市地区生产总值892亿元，同比增长5.3%。全市夏粮总产量139.2万吨，比上年减少1.6万吨。蔬菜产量210万吨，增长2%。';
  const { indicators } = analyse({ id: 'release', text });
  expect(indicators.map(({ name, period }) => `${name} ${period?.to} ${period?.months?.join('–') ?? 'whole'}`)).toEqual([
    '地区生产总值 2031 1–9',
    '地区生产总值 2031 1–9',
    '夏粮总产量 2031 whole',
    '夏粮总产量 2031 whole',
    '蔬菜产量 2031 1–9',
    '蔬菜产量 2031 1–9',
  ]);
});

it('takes 今年 over a story for the year that the report plans for', () => {
  const text =
    '鹿鸣今年GDP目标增长5.5%：新质生产力提速\n鹿鸣日报 2031年2月26日\n2月25日，鹿鸣市第五届人民代表大会第六次会议开幕，市长林小川作政府工作报告。报告提出，2031年全市地区生产总值预期目标为增长5.5%。2030年全市地区生产总值1240亿元，增长5.8%。';
  const { indicators } = analyse({ id: 'story', text });
  expect(indicators.map(({ value, status, period }) => `${value} ${status} ${period?.to}`)).toEqual([
    '5.5 target 2031',
    '5.5 target 2031',
    '124000000000 actual 2030',
    '5.8 actual 2030',
  ]);
});

it('knows a page of a policy address by its title and its numbered paragraphs', () => {
  const text = '二零三一年施政報告\n61. 政府會繼續增加土地供應，未來五年興建公營房屋10萬個單位。\n62. 香港的創新及科技投資將增加至50億元，惠及3000間企業。';
  expect(analyse({ id: 'address', text }).detection.kind).toBe('report');
});

describe('parts by time behind parts by branch', () => {
  const release = (body: string): string[] =>
    analyse({ id: 'page', text: `2026年前三季度望川市经济运行情况\n望川市统计局 2026年10月20日\n${body}`, force: true }).indicators.map(
      ({ name, value, period }) => `${name} ${value} m${period?.months?.join('–')}`,
    );

  it.each([
    ['前三季度，全市地区生产总值增长5.3%。分产业看，第一产业增加值增长3.7%。分季度看，一季度增长5.5%，二季度增长5.4%。', '地区生产总值'],
    ['前三季度，固定资产投资增长5.3%。其中，工业投资增长3.7%。分季度看，一季度增长5.5%，二季度增长5.4%。', '固定资产投资'],
    ['前三季度，进出口总额增长5.3%。其中，出口增长3.7%。从季度看，一季度增长5.5%，二季度增长5.4%。', '进出口总额'],
    ['前三季度，社会消费品零售总额增长5.3%。分季度看，一季度增长5.5%，二季度增长5.4%。', '社会消费品零售总额'],
    ['前三季度，用电量增长5.3%。分产业看，第三产业用电量增长3.7%。按季度看，一季度增长5.5%，二季度增长5.4%。', '用电量'],
  ])('%s', (body, whole) => expect(release(body).slice(-2)).toEqual([`${whole} 5.5 m1–3`, `${whole} 5.4 m4–6`]));
});

describe('what is told of a part of a year', () => {
  const rowsOf = (text: string): string[] =>
    analyse({ id: 'page', text, force: true }).indicators.map(
      ({ name, value, status, period }) => `${name} ${value} ${status} ${period?.to}${period?.months ? ` m${period.months.join('–')}` : ''}`,
    );
  const release = (body: string): string[] =>
    rowsOf(`2026年上半年望川市经济运行情况\n望川市统计局 2026年7月20日\n6月份，全市规模以上工业增加值增长9.3%。${body}`).slice(1);

  it.each([
    ['固定资产投资增长4.2%，比1—5月回落0.5个百分点。', ['固定资产投资 4.2 actual 2026 m1–6', '固定资产投资 -0.5 actual 2026 m1–6']],
    ['房地产开发投资下降7.6%，降幅比一季度收窄5.1个百分点。', ['房地产开发投资 -7.6 actual 2026 m1–6', '房地产开发投资降幅 -5.1 actual 2026 m1–6']],
    ['进出口总额增长4.8%，较1-5月加快1个百分点。', ['进出口总额 4.8 actual 2026 m1–6', '进出口总额 1 actual 2026 m1–6']],
    ['社会消费品零售总额增长4.8%，比5月份加快1个百分点。', ['社会消费品零售总额 4.8 actual 2026 m6–6', '社会消费品零售总额 1 actual 2026 m6–6']],
    ['其中，制造业增加值增长9.9%。', ['制造业增加值 9.9 actual 2026 m6–6']],
  ])('is added up where it is held against months added up: %s', (body, expected) => expect(release(body)).toEqual(expected));

  it.each(['望川市2024年财政决算报告', '关于望川市2024年财政决算和2025年上半年预算执行情况的报告'])(
    'has come about in the year after final accounts: %s',
    (title) => {
      expect(
        rowsOf(
          `${title}\n望川市财政局 2025年8月21日\n一、2024年财政决算\n全市税收收入86200万元。\n二、2025年上半年预算执行情况\n1—6月，全市一般公共预算收入47120万元，增长4.8%。`,
        ),
      ).toEqual(['税收收入 862000000 actual 2024', '一般公共预算收入 471200000 actual 2025 m1–6', '一般公共预算收入 4.8 actual 2025 m1–6']);
    },
  );

  it.each(['2025年元至四月份财政预算执行情况', '2025年一季度预算执行情况', '2025年四月份财政预算执行情况'])(
    'is of the months that the title of a budget names: %s',
    (part) => {
      const [row] = rowsOf(`望川市${part}\n望川市财政局\n一、收入完成情况\n全市税收收入8.6亿元，增长3%。`);
      expect(row).toMatch(/^税收收入 860000000 actual 2025 m(?:1–4|1–3|4–4)$/);
    },
  );

  it('lasts until the end of the account where it is told since the year began', () => {
    expect(
      rowsOf(
        '2025年前三季度望川市经济运行情况\n望川市统计局\n前三季度，全市地区生产总值增长5%。\n今年以来，全市秋收有序推进，蔬菜产量增长7.9%，生猪出栏增长1.5%。',
      ),
    ).toEqual(['地区生产总值 5 actual 2025 m1–9', '蔬菜产量 7.9 actual 2025 m1–9', '生猪出栏 1.5 actual 2025 m1–9']);
  });

  it('is settled in the column of the accounts alone, not in that of what was first told', () => {
    const { indicators } = analyse({
      id: 'page',
      force: true,
      text: '望川市2024年财政决算的报告\n望川市财政局\n一、全市收支决算情况\n表1：2024年望川市一般公共预算收支决算平衡表\n单位：亿元\n收入 | 执行数 | 决算数\n总计 | 588 | 589\n税收收入 | 143 | 144\n非税收入 | 66 | 66',
    });
    expect(indicators.map(({ name, value, vintage }) => `${name} ${value / 1e8} ${vintage}`)).toEqual([
      '税收收入 143 null',
      '税收收入 144 final',
      '非税收入 66 null',
      '非税收入 66 final',
    ]);
  });

  it.each(['发展目标', '总体目标', '奋斗目标', '主要目标', '预期目标'])('is planned under the heading %s of an outline', (heading) => {
    expect(
      rowsOf(
        `望川市国民经济和社会发展第十五个五年规划纲要\n（2026年1月16日望川市第六届人民代表大会第五次会议批准）\n第一章 发展基础\n“十四五”时期，全市地区生产总值年均增长5.4%。\n第二章 ${heading}\n生态环境。森林覆盖率稳定在62%以上。`,
      )[1],
    ).toBe('森林覆盖率 62 target 2030');
  });
});
