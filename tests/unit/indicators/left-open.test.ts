import { describe, expect, it } from 'vitest';
import { readAll } from './told';

/** The doubts of each figure that tells something, as printed. */
const doubtsIn = (text: string): Record<string, readonly string[]> => {
  const { quotes, indicators } = readAll(text);
  return Object.fromEntries(indicators.map(({ figure, doubts }): [string, readonly string[]] => [quotes[figure] ?? '', doubts ?? []]));
};

describe('what the words leave open', () => {
  it.each([
    ['该项支出总额达到86亿元。', '86亿元'],
    ['这方面的收入增长9%。', '9%'],
    ['云亭区先行先试，该区新建冷库18座，改造水渠46公里。', '46公里'],
    ['望川县先行先试，当地新建冷库18座，改造水渠46公里。', '46公里'],
    ['产值达到31亿元。', '31亿元'],
    ['建立健全种粮补贴制度，补贴资金增加到6.3亿元。', '6.3亿元'],
    ['国有林场加快改革，亏损减少到400万元。', '400万元'],
    ['省级财政用于这些方面的支出98亿元。', '98亿元'],
    ['新成果又有增加，已经应用于生产的比重达到50%。', '50%'],
    ['启明集团计划总投资42亿元建设电池材料基地。', '42亿元'],
    ['全省粮食亩产386公斤，高的达到720公斤。', '720公斤'],
    ['企业平均负债率58%，有的高达91%。', '91%'],
    ['全县村集体收入平均30万元，最低的8万元。', '8万元'],
    ['全市利用这些资金3亿元。', '3亿元'],
    ['结构持续优化，对全部工业增长的贡献率为31.6%。', '31.6%'],
    ['综合保税区封关运行，进出口总额达到77亿元。', '77亿元'],
    ['出口额跃居全国第一位，占国内市场份额提高2个百分点。', '2个百分点'],
    ['有三成的乡镇，集体经营收入增长9%。', '三成'],
    ['新增公路96公里、总里程达到4300公里，高速公路通达各县，突破610公里。', '610公里'],
    ['常住人口96万人，户均2.7人。', '2.7人'],
  ])('does not say whose: %s', (text, figure) => {
    expect(doubtsIn(text)[figure]).toContain('whose-open');
  });

  it.each([
    ['两年新增2600亿元信贷，其中普惠贷款740亿元。', ['2600亿元', '740亿元']],
    ['三年投入67亿元资金，用于水毁修复。', ['67亿元']],
    ['四年改造老旧管网1900公里，其中供热管网620公里。', ['1900公里', '620公里']],
    ['2025年，进出口总额达到730亿元，年均增长8.4%。', ['8.4%']],
    ['进出口总额年均增长8.4%。', ['8.4%']],
    ['建省以来，全省治理沙地1260万亩。', ['1260万亩']],
  ])('does not say of which years: %s', (text, figures) => {
    const doubts = doubtsIn(text);
    for (const figure of figures) expect(doubts[figure]).toContain('year-open');
  });

  it.each([
    '全年新建冷库18座，改造水渠46公里。',
    '一般公共预算收入86亿元，增长3.1%。',
    '望川县地区生产总值达到310亿元。',
    '工业产值达到310亿元。',
    '其他收入6.1亿元。',
    '五年来，新建公路910公里。',
    '该当场办结事项312件。',
  ])('says enough: %s', (text) => {
    const all = Object.values(doubtsIn(text));
    expect(all).not.toEqual([]);
    for (const doubts of all) expect(doubts).toEqual([]);
  });
});
