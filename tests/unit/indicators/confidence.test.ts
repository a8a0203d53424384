/** How sure the engine is: surest of coded names beside their verb, least of what tells a part of a year or only a verb. */
import { expect, it } from 'vitest';
import learned from '../../../lib/extract/data/confidence.json';
import { readingDoubtsOf } from '../../../lib/extract/indicators/readings/confidence';
import { UNSURE_BELOW } from '../../../lib/model/certainty';
import { readingDoubts } from '../../../lib/model/doubts';
import { readAll } from './told';

function confidence(sentence: string): number {
  const { indicators } = readAll(sentence);
  return indicators[indicators.length - 1]?.confidence ?? NaN;
}

it.each(['地区生产总值增长5.2%。', '社会消费品零售总额达到860亿元。'])('is nearly certain of %s', (sentence) => {
  expect(confidence(sentence)).toBeGreaterThanOrEqual(0.9);
});

it.each(['上半年地区生产总值增长5.2%。', '前三季度出口额增长12%。'])('is as sure of a part of a year, which its period names: %s', (sentence) => {
  expect(confidence(sentence)).toBeGreaterThanOrEqual(0.9);
});

it('doubts a part of a month, which no period names', () => {
  expect(confidence('运营百日，接待游客增长18%。')).toBeLessThan(UNSURE_BELOW);
});

it('is less sure of what is told of the years of speeches', () => {
  expect(confidence('1981年全省修建水库320座。')).toBeLessThan(UNSURE_BELOW);
  expect(confidence('2011年全省修建水库320座。')).toBeGreaterThanOrEqual(0.9);
});

it.each([
  ['森林覆盖率达到45%。', '受益3万人。'],
  ['森林覆盖率达到45%。', '强化质量监管，合格率98%。'],
  ['新建公园16处。', '16处亮点纷呈的新景观。'],
])('trusts %s more than %s', (plain, doubtful) => {
  expect(confidence(plain)).toBeGreaterThan(confidence(doubtful));
});

it.each([
  ['1981年全省修建水库320座。', ['old-report']],
  ['运营百日，接待游客增长18%。', ['days-only']],
  ['2011年全省修建水库320座。', undefined],
])('says why it is not sure of %s', (sentence, doubts) => {
  expect(readAll(sentence).indicators.at(-1)?.doubts).toEqual(doubts);
});

it('has a reason for every sign that weighs against a reading', () => {
  const against = Object.entries(learned.signs).filter(([, { weight }]) => weight < -0.15);
  expect(against.length).toBeGreaterThan(5);
  for (const [sign] of against) expect([sign, readingDoubtsOf([sign], 0.5)]).not.toEqual([sign, ['little-said']]);
});

it('is never unsure without a reason, nor sure with one', () => {
  expect(readingDoubtsOf([], 0.79)).toEqual(['little-said']);
  expect(readingDoubtsOf(['half-quoted'], UNSURE_BELOW)).toEqual([]);
  expect(new Set(Object.keys(learned.signs).flatMap((sign) => readingDoubtsOf([sign], 0.5)))).toEqual(new Set(readingDoubts));
});
