import { expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { readAll } from './told';

const report = (sentence: string): string => `政府工作报告
——2026年1月8日在青岚省第三届人民代表大会第四次会议上
各位代表：现在，我代表省人民政府向大会报告工作，请予审议。
一、“十四五”时期工作回顾
“十四五”时期，${sentence}
二、2026年工作安排
今年要增强信心。`;

it.each([
  ['全省地区生产总值年均增长5.6%。', 'average'],
  ['PM2.5平均浓度累计下降17%。', 'total'],
  ['累计完成固定资产投资2360亿元。', 'total'],
])('%s stands for the span as %s', (sentence, over) => {
  const [indicator] = analyse({ id: 'over', text: report(sentence) }).indicators;
  expect(indicator?.period).toEqual({ from: 2021, to: 2025, months: null, instant: false });
  expect(indicator?.over).toBe(over);
});

it('is not told of a single year', () => {
  const [indicator] = analyse({ id: 'one', text: report('城镇化率达到66.1%。') }).indicators;
  expect(indicator).not.toHaveProperty('over');
});

it('holds for every count of a list', () => {
  const { indicators } = analyse({ id: 'list', text: report('云江铁路运行良好，累计发送旅客超640万人次、运输货物超740万吨。') });
  expect(indicators.map(({ name, over }) => [name, over])).toEqual([
    ['云江铁路发送旅客', 'total'],
    ['云江铁路运输货物', 'total'],
  ]);
});

it.each([
  ['制度性交易成本累计降低35%。', 'total'],
  ['全年用水总量累计下降3%。', undefined],
])('tells a rate added up from one of the year: %s', (sentence, over) => {
  const [indicator] = readAll(sentence).indicators;
  expect(indicator?.over).toBe(over);
});

it('keeps a rate added up out of the headline table of its year', () => {
  const text = report('工作扎实推进。')
    .replace('一、“十四五”时期工作回顾', '一、2025年工作回顾')
    .replace('“十四五”时期，', '单位地区生产总值能耗累计下降14.5%，城镇化率达到66.1%，');
  expect(analyse({ id: 'headline', text }).headline.map(({ code }) => code)).toEqual(['urbanization_rate']);
});
