/** Indicators of tables: the unit in the row or the header, the year and what is told in the header. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const head =
  '政府工作报告\n——2026年1月8日在苍屏县第三届人民代表大会第五次会议上\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、2025年工作回顾\n过去一年，主要指标完成情况如下。\n';

function told(table: string): string[] {
  const text = head + table;
  const { figures, indicators } = analyse({ id: 'table', text, force: true });
  return indicators.map(({ figure, name, code, measure, value, unit, status, period }) => {
    const { start, end } = figures[figure] ?? { start: 0, end: 0 };
    return [text.slice(start, end), name, code, measure, value, unit, status, period?.to].join(' ');
  });
}

describe('a table of indicators', () => {
  it('takes units and years from labels and headers', () => {
    expect(
      told('指标\t单位\t2025年完成\t增长（%）\t2026年目标（%）\n地区生产总值\t亿元\t612.3\t7.1\t6.5左右\n城镇居民人均可支配收入\t元\t46,210\t-4.8\t5\n'),
    ).toEqual([
      '612.3 地区生产总值 gdp level 61230000000 元 actual 2025',
      '7.1 地区生产总值 gdp growth 7.1 % actual 2025',
      '6.5左右 地区生产总值 gdp growth 6.5 % target 2026',
      '46,210 城镇居民人均可支配收入 income_urban level 46210 元 actual 2025',
      '-4.8 城镇居民人均可支配收入 income_urban growth -4.8 % actual 2025',
      '5 城镇居民人均可支配收入 income_urban growth 5 % target 2026',
    ]);
  });

  it('takes the unit that stands in the brackets of a label', () => {
    expect(told('指标\n2024年\n2025年\n粮食产量（万吨）\n118.2\n120.5\n新建学校（所）\n12\n9\n')).toEqual(
      [
        '118.2 粮食产量 grain_output level 1182000 吨 actual 2024',
        '120.5 粮食产量 grain_output level 1205000 吨 actual 2025',
        '12 新建学校 level 12 所 actual 2024',
        '9 新建学校 level 9 所 actual 2025',
      ].map((line) => line.replace('新建学校 level', '新建学校  level')),
    );
  });

  it('gives each row the one of several units that fits it, and growth its per cent', () => {
    expect(
      told('表1 主要指标（单位：亿元、%）\n指标\t2025年\t增长\n规模以上工业增加值\t—\t6.8\n社会消费品零售总额\t168.4\t4.9\n城镇调查失业率\t5.2\t—\n'),
    ).toEqual([
      '6.8 规模以上工业增加值 industry_value_added growth 6.8 % actual 2025',
      '168.4 社会消费品零售总额 retail_sales level 16840000000 元 actual 2025',
      '4.9 社会消费品零售总额 retail_sales growth 4.9 % actual 2025',
      '5.2 城镇调查失业率 surveyed_unemployment share 5.2 % actual 2025',
    ]);
    expect(
      told('表2-1 （单位：个、人）\n行业\t法人单位数\t从业人员期末人数\t其中：女性\n采矿业\t126\t4862\t826\n建筑业\t2146\t38620\t5286\n').map((row) =>
        row
          .split(' ')
          .filter((_, at) => [0, 1, 5].includes(at))
          .join(' '),
      ),
    ).toEqual([
      '126 采矿业法人单位 个',
      '4862 采矿业从业人员人数 人',
      '826 采矿业女性 人',
      '2146 建筑业法人单位 个',
      '38620 建筑业从业人员人数 人',
      '5286 建筑业女性 人',
    ]);
    // 2.1 is no sum of money, whatever the caption says of the others.
    expect(told('表3 （单位：亿元、%）\n指标\t2025年\t增长\n进出口总额\t36.8\t12.4\n从业人员\t2.1\t3.2\n').map((row) => row.split(' ')[0])).toEqual([
      '36.8',
      '12.4',
      '3.2',
    ]);
  });

  it('takes no caption’s number for a figure', () => {
    expect(told('以下是各县情况。\n表2分县区指标（单位：亿元）\n指标\t2025年\n进出口总额\t36.8\n出口总额\t30.2\n').map((row) => row.split(' ')[0])).toEqual([
      '36.8',
      '30.2',
    ]);
  });

  it('tells what came about from growth at constant prices', () => {
    const plan = '指标\t单位\t2024年实际增长（%）\t2025年计划增长（%）\n地区生产总值\t亿元\t5.6\t6.5\n进出口总额\t亿元\t4.1\t5\n';
    const prices = '指标\t单位\t2025年名义增长（%）\t2025年实际增长（%）\n城镇居民人均可支配收入\t元\t5.2\t4.9\n农村居民人均可支配收入\t元\t6.2\t5.9\n';
    const basis = (table: string) => analyse({ id: 'table', text: head + table, force: true }).indicators.map((indicator) => indicator.basis);
    expect(basis(plan)).toEqual([null, null, null, null]);
    expect(basis(prices)).toEqual(['nominal', 'real', 'nominal', 'real']);
  });

  it('reads lasting years, and what is added up over a plan that ended', () => {
    const text =
      '鹿鸣市国民经济和社会发展第十五个五年规划纲要\n第一章 发展基础\n“十四五”时期，经济稳中有进。\n第二章 主要目标\n专栏1 主要指标\n指标\t2025年\t2030年\t年均增长〔累计〕\n平均受教育年限（年）\t10.9\t11.4\t〔0.5〕\n每万人口高价值发明专利拥有量（件）\t6.8\t10.5\t〔3.7〕\n单位地区生产总值二氧化碳排放降低（%）\t〔16.8〕\t—\t〔17〕\n';
    const { figures, indicators } = analyse({ id: 'outline', text });
    expect(
      indicators.map(({ figure, measure, value, unit, status, period }) =>
        [figures[figure]?.quote, measure, value, unit, status, period?.from, period?.to].join(' '),
      ),
    ).toEqual([
      '10.9 level 10.9 年 actual 2025 2025',
      '11.4 level 11.4 年 target 2030 2030',
      '〔0.5〕 change 0.5 年 target 2026 2030',
      '6.8 level 6.8 件 actual 2025 2025',
      '10.5 level 10.5 件 target 2030 2030',
      '〔3.7〕 change 3.7 件 target 2026 2030',
      '〔16.8〕 growth -16.8 % actual 2021 2025',
      '〔17〕 growth -17 % target 2026 2030',
    ]);
  });

  it('takes no date from a sentence that ran into the caption', () => {
    const text =
      '鹿鸣市国民经济和社会发展第十五个五年规划纲要\n第一章 发展基础\n“十四五”时期，经济稳中有进。\n第二章 主要目标\n再到2035年，全市居民人均收入力争比2025年增加一倍。\n专栏2 “十五五”时期主要指标\n指标 2025年 2030年 年均增速〔累计〕 属性\n工业技改投资增长（%） 7.2 — 8.5左右 预期性\n森林覆盖率（%） 41.3 44 〔2.7〕 预期性\n';
    const { figures, indicators } = analyse({ id: 'outline', text, force: true });
    const years: Record<string, string> = Object.fromEntries(
      indicators.map(({ figure, period }) => [figures[figure]?.quote ?? '', [period?.from, period?.to].join('–')]),
    );
    expect(years).toMatchObject({ '7.2': '2025–2025', '8.5左右': '2026–2030', '44': '2030–2030', '〔2.7〕': '2026–2030' });
  });

  it('does not give a percentage the unit of the sums beside it', () => {
    expect(
      told('指标\t单位\t2025年完成\t2026年目标\n地区生产总值\t亿元\t612.3\t6.5\n社会消费品零售总额\t亿元\t212.3\t5\n').map((line) => line.split(' ')[0]),
    ).toEqual(['612.3', '212.3']);
  });
});

describe('a note on prices', () => {
  const basisUnder = (note: string) => {
    const text = `${head}指标\t单位\t2025年完成\t增长（%）\n地区生产总值\t亿元\t612.3\t7.1\n规模以上工业增加值\t亿元\t210.6\t6.8\n进出口总额\t亿元\t35.2\t-4.8\n${note}\n`;
    const { indicators } = analyse({ id: 'table', text, force: true });
    return indicators.filter(({ measure }) => measure === 'growth').map(({ basis }) => basis);
  };

  it.each([
    ['of all rows', '注：绝对额按现价计算，增长速度按可比价格计算。', ['real', 'real', 'real']],
    ['of those that it names', '注：规模以上工业增速按可比价格计算。', [null, 'real', null]],
    ['of an aggregate and its parts', '注：地区生产总值、各产业增加值增长速度按不变价格计算。', ['real', 'real', null]],
    ['of what it qualifies', '注：规模以上工业总产值增速按可比价格计算。', [null, null, null]],
    ['of none', '注：数据为初步统计数。', [null, null, null]],
  ])('is %s', (_, note, bases) => {
    expect(basisUnder(note)).toEqual(bases);
  });
});

describe('the nation', () => {
  it('has a 国内生产总值, however a table or a sentence shortens it', () => {
    const text =
      '2031年一季度国民经济运行情况\n国家统计局\n（2031年4月16日）\n一季度，GDP同比增长5.1%。\n表1 2031年一季度GDP\n指标\t绝对额（亿元）\t同比增长（%）\nGDP\t301200\t5.1\n第一产业\t12000\t3.2\n';
    const { report, indicators } = analyse({ id: 'nation', text, force: true });
    expect(report?.region.level).toBe('nation');
    expect(indicators.filter(({ code }) => code === 'gdp').map(({ name }) => name)).toEqual(['国内生产总值', '国内生产总值', '国内生产总值']);
  });
});
