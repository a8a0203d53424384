/** What must hold of any text whatever: offsets inside it, finite values, and time in proportion to its length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndicatorSchema } from '../../../lib/model/analysis';
import { cutterForDocument, LONGEST } from '../../../lib/extract/segment';
import * as v from 'valibot';
import { readAll } from './told';

const pieces = [
  '地区生产总值', '城镇、农村居民人均可支配收入', '分别', '增长', '下降', '达到', '由', '从', '提高到', '新建', '5%', '3.2%、6%', '12个', '1.5万亿元',
  '公园', '，', '。', '；', '、', '和', '（', '）', '“', '”', '：', '\n', '比上年', '高于全国', '居全国第4位', '占', '比重', '其中', '2023年', '到2030年', '年均',
  '累计', '翻一番', '喜迁新居', '等', '的', '均', '——', 'x', '\ud800',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('gives well-formed indicators whose sentences lie in the text', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 120 })), (text) => {
        const { text: read, quotes, indicators } = readAll(text);
        for (const indicator of indicators) {
          v.assert(IndicatorSchema, indicator);
          expect(Number.isFinite(indicator.value)).toBe(true);
          expect(indicator.name.trim()).not.toBe('');
          expect(indicator.figure).toBeLessThan(quotes.length);
          expect(indicator.sentence.end).toBeLessThanOrEqual(read.length);
          expect(read.slice(indicator.sentence.start, indicator.sentence.end)).toContain(quotes[indicator.figure]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says the same of a sentence wherever it stands', () => {
    const sentence = '全省地区生产总值增长5.6%，其中第三产业增加值增长6.1%。';
    const alone = readAll(sentence).indicators.map(({ name, value, measure }) => ({ name, value, measure }));
    fc.assert(
      fc.property(texts, (before) => {
        const all = readAll(`${before}。\n${sentence}`).indicators.slice(-alone.length);
        expect(all.map(({ name, value, measure }) => ({ name, value, measure }))).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });
});

describe('time', () => {
  const repeated = [
    '新建公园3个、',
    '城镇、农村居民人均可支配收入分别增长5%、6%，',
    '从5%提高到6%，',
    '地区生产总值，',
    '5%、',
    '（增长5%',
    '“新建5个',
    '比全国高',
    '2023年',
  ];

  it.each(repeated)('grows with the length of the text alone: %s', (unit) => {
    const cost = (times: number) => {
      const text = unit.repeat(times);
      const before = performance.now();
      readAll(text);
      return performance.now() - before;
    };
    cost(500);
    const small = Math.min(cost(1500), cost(1500), cost(1500));
    const large = Math.min(cost(12000), cost(12000));
    // Eight times the text: quadratic work would cost 64 times as much.
    expect(large).toBeLessThan(24 * Math.max(small, 2));
  }, 60_000);
});

describe('words of a phrase', () => {
  it('cuts what rules leave open', () => {
    expect(cutterForDocument()('天然气加工率')).toEqual(['天然气', '加工', '率']);
  });

  it('refuses what would cost too much', () => {
    const cut = cutterForDocument();
    expect(cut('长'.repeat(LONGEST + 1))).toBeNull();
    expect(cut('增长5%')).toBeNull();
  });

  it('gives a document only so many calls, and remembers answers', () => {
    const cut = cutterForDocument();
    const phrases = Array.from({ length: 80 }, (_, at) => `${String.fromCharCode(0x4e00 + at)}${String.fromCharCode(0x5000 + at)}产量`);
    const answers = phrases.map((phrase) => cut(phrase));
    expect(answers.filter((words) => words === null).length).toBeGreaterThan(0);
    expect(cut(phrases[0] ?? '')).toEqual(answers[0]);
  });
});
