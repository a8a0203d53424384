import { expect, it } from 'vitest';
import { chineseOf, isTranslation } from '../../../lib/text/tables/bilingual';

it.each([
  ['地区生产总值 Gross Regional Product', '地区生产总值'],
  ['一般公共预算收入General Public Budget Revenue', '一般公共预算收入'],
  ['指标 Item', '指标'],
  ['总量 Value (100 million yuan)', '总量'],
  ['增长（%） Growth Rate', '增长（%）'],
  ['单位：亿元 (100 million yuan)', '单位：亿元'],
  ['单位：亿元(100million yuan)', '单位：亿元'],
  ['增长(%) Growth Rate', '增长(%)'],
  ['人均GDP（元） Per Capita GDP', '人均GDP（元）'],
  ['R&D经费 Expenditure on R&D', 'R&D经费'],
  ['居民消费价格 (preceding year=100)', '居民消费价格 (preceding year=100)'],
  ['PM2.5', 'PM2.5'],
  ['人均GDP', '人均GDP'],
  ['PM2.5浓度', 'PM2.5浓度'],
  ['发电量（亿kWh）', '发电量（亿kWh）'],
  ['能耗 (万tce)', '能耗 (万tce)'],
  ['Gross Regional Product', 'Gross Regional Product'],
  ['增长5.6%', '增长5.6%'],
  ['2025', '2025'],
])('of %s stays %s', (words, chinese) => {
  expect(chineseOf(words)).toBe(chinese);
});

it('tells a title in English, and no number', () => {
  expect(isTranslation('2-1 Main Indicators of National Economy')).toBe(true);
  expect(isTranslation('2-1 主要指标')).toBe(false);
  expect(isTranslation('981.3')).toBe(false);
});

it.each(['a, ', 'abc 1 '])('comes to the end of %s again and again', (words) => {
  expect(chineseOf(`鹿${words.repeat(200_000)}鸣`)).toContain('鹿');
});
