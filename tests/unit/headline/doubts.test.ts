/** Values that cannot be right are told so, with the reason; right ones are left alone. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import type { ReferenceLevel } from '../../../lib/extract/doubts';

const report = (review: string): string => `2026年望川市政府工作报告
——2026年1月15日在望川市第五届人民代表大会第五次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2025年工作回顾
${review}
二、2026年工作安排
今年要增强信心。`;

function doubtsIn(review: string, reference?: ReferenceLevel): string[] {
  const { figures, indicators } = analyse({ id: 'doubts', text: report(review), reference });
  return indicators.flatMap(({ figure, doubts = [] }) => doubts.map((doubt) => `${figures[figure]?.quote ?? ''} ${doubt}`));
}

describe('doubts', () => {
  it.each([
    ['城镇调查失业率达到72.5%。', ['72.5% impossible']],
    ['常住人口城镇化率达到165%。', ['165% impossible']],
    ['地区生产总值下降105.4%。', ['105.4% impossible']],
    ['进出口总额212.6亿元，其中出口1583亿元。', ['1583亿元 exceeds-whole']],
    ['地区生产总值1473.9亿元，其中第二产业增加值6127亿元。', ['6127亿元 exceeds-whole']],
    ['一般公共预算收入98.6亿元，税收收入712亿元。', ['712亿元 exceeds-whole']],
    ['2024年地区生产总值1490亿元。2025年，地区生产总值达到15684亿元，增长5.4%。', ['15684亿元 contradicts-growth']],
    [
      '地区生产总值112.6亿元，第一、二、三产业增加值分别为168.2亿元、462.7亿元、495.5亿元。',
      ['112.6亿元 below-parts', '168.2亿元 exceeds-whole', '462.7亿元 exceeds-whole', '495.5亿元 exceeds-whole'],
    ],
    ['一般公共预算收入2023年为78.2亿元，2024年为82.6亿元，2025年为856.4亿元。', ['856.4亿元 contradicts-series']],
    ['2022年粮食产量58.2万吨。2023年粮食产量5.83万吨。2024年粮食产量58.6万吨。2025年粮食产量58.9万吨。', ['5.83万吨 contradicts-series']],
    ['2024年上半年地区生产总值612.4亿元。2025年上半年，地区生产总值达到6461亿元，增长5.4%。', ['6461亿元 contradicts-growth']],
    ['2025年前三季度，进出口总额212.6亿元，其中出口1583亿元。', ['1583亿元 exceeds-whole']],
    ['一般公共预算收入28.2亿元，其中地方一般公共预算收入3.1亿元。', ['28.2亿元 contradicts-document', '3.1亿元 contradicts-document']],
    ['固定资产投资增长7.2%。全市经济稳中向好，固定资产投资增长9.8%。', ['7.2% contradicts-document', '9.8% contradicts-document']],
  ])('%s', (review, expected) => expect(doubtsIn(review)).toEqual(expected));

  it.each([
    '地区生产总值1473.9亿元、增长5.4%，第一、二、三产业增加值分别为142.3亿元、612.7亿元、813.4亿元。',
    '进出口总额212.6亿元，其中出口158.3亿元，进口54.3亿元。',
    '2024年地区生产总值1490亿元。2025年，地区生产总值达到1473.9亿元，增长5.4%。',
    '城镇调查失业率5.2%，城镇化率65%，空气质量优良天数比例87.6%。',
    '青石县地区生产总值86亿元，白鹭县地区生产总值960亿元，云亭区地区生产总值120亿元。',
    '高新技术企业2020年为12家，2024年为126家，2025年为138家。',
    '2025年一季度地区生产总值312.6亿元，上半年地区生产总值682.4亿元，全年地区生产总值1473.9亿元。',
    '新登记经营主体1.5万户，实有经营主体31万户。',
    '地区生产总值突破1400亿元，达到1473.9亿元，增长5.4%。全年地区生产总值1474亿元，比上年增长5.4%。',
    '一般公共预算收入82.1亿元，由2020年的61.4亿元增加到82.1亿元。',
    '居民消费价格上涨0.3%，其中12月份居民消费价格同比上涨0.9%，环比上涨0.1%。',
    '居民人均可支配收入增长5.6%，扣除价格因素实际增长5.3%。',
  ])('none of %s', (review) => expect(doubtsIn(review)).toEqual([]));

  it('holds a value against the reference figure of its region', () => {
    const known: ReferenceLevel = (code, year, unit) => (code === 'gdp' && year === 2024 && unit === '元' ? 149_000_000_000 : null);
    expect(doubtsIn('地区生产总值达到15.6万亿元。', known)).toEqual(['15.6万亿元 magnitude']);
    expect(doubtsIn('地区生产总值达到1473.9亿元。', known)).toEqual([]);
  });

  it('keeps an impossible value out of the headline rows', () => {
    expect(analyse({ id: 'row', text: report('城镇调查失业率达到72.5%，地区生产总值增长5%。') }).headline.map(({ code }) => code)).toEqual(['gdp']);
  });
});
