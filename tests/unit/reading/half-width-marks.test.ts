/** Pages that print Chinese with half-width marks are read as those with full-width ones. */
import { expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { read } from '../../../lib/text/reading';

it.each([
  ['marks between Han characters', '全市稳中有进,结构向好;质效提升:', '全市稳中有进，结构向好；质效提升：'],
  ['marks behind values', '增长5.2%,高于全省;达到320亿元,增长3%', '增长5.2%，高于全省；达到320亿元，增长3%'],
  ['a mark behind a value at the end of a line', '增长5.2%,', '增长5.2%，'],
  ['brackets around Han characters', '地区生产总值(初步核算)1200亿元', '地区生产总值（初步核算）1200亿元'],
  ['both brackets around a number', '增长5.2%(同口径6.1%),下同', '增长5.2%（同口径6.1%），下同'],
  ['a name in Latin letters', '细颗粒物(PM2.5)浓度', '细颗粒物（PM2.5）浓度'],
  ['thousands and ratios', '收入1,234万元，结构为6.1:55.0:38.9', '收入1,234万元，结构为6.1:55.0:38.9'],
  ['Latin words', 'GDP, CPI (real) and PPI: see below', 'GDP, CPI (real) and PPI: see below'],
  ['numbers of a list', '(1)全市增长5%', '(1)全市增长5%'],
  ['a question', '怎么办?抓落实!', '怎么办？抓落实！'],
  ['a clock', '会议于9:30开始', '会议于9:30开始'],
])('folds %s', (_, printed, text) => {
  expect(read(printed).text).toBe(text);
});

it('reads the same rows from either print', () => {
  const text =
    '鹿鸣市2026年政府工作报告\n一、2025年和“十四五”时期工作回顾\n刚刚过去的2025年，全市地区生产总值1287.6亿元，按可比价格计算，增长5.3%；一般公共预算收入86.2亿元（同口径增长4.6%）。其中，税收收入60.1亿元。\n' +
    '二、2026年工作安排\n主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3万人以上。';
  const half = text.replace(/[，；：（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
  const told = (source: string) => {
    const { figures, indicators, headline } = analyse({ id: 'marks', text: source, force: true });
    return {
      figures: figures.map(({ quote, value }) => [quote, value]),
      indicators: indicators.map(({ confidence: _sure, section: _path, ...row }) => row),
      headline,
    };
  };
  expect(half).not.toBe(text);
  expect(told(half)).toEqual(told(text));
});
