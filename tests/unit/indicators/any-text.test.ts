/** What must hold of any text whatever: offsets inside it, finite values, and work in proportion to its length. */
import fc from '../fast-check';
import { describe, expect, it, vi } from 'vitest';
import { sentencesOf } from '../../../lib/extract/indicators/clauses';
import { WordTable } from '../../../lib/extract/indicators/word-table';
import { scanFigures } from '../../../lib/extract/scan-figures';
import { IndicatorSchema } from '../../../lib/model/analysis';
import * as v from 'valibot';
import { readAll } from './told';

const pieces = [
  '地区生产总值',
  '城镇、农村居民人均可支配收入',
  '分别',
  '增长',
  '下降',
  '达到',
  '由',
  '从',
  '提高到',
  '新建',
  '5%',
  '3.2%、6%',
  '12个',
  '1.5万亿元',
  '公园',
  '，',
  '。',
  '；',
  '、',
  '和',
  '（',
  '）',
  '“',
  '”',
  '：',
  '\n',
  '比上年',
  '高于全国',
  '居全国第4位',
  '占',
  '比重',
  '其中',
  '2023年',
  '到2030年',
  '年均',
  '累计',
  '翻一番',
  '喜迁新居',
  '等',
  '的',
  '均',
  '——',
  'x',
  '\ud800',
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

describe('work', () => {
  /** Steps of reading a text: every word that is looked up. Unlike time, they are the same on every machine. */
  function steps(text: string): number {
    const starting = vi.spyOn(WordTable.prototype, 'startingAt');
    const ending = vi.spyOn(WordTable.prototype, 'endingAt');
    readAll(text);
    const count = starting.mock.calls.length + ending.mock.calls.length;
    starting.mockRestore();
    ending.mockRestore();
    return count;
  }

  const atMostDoubles = (unit: string) => {
    const once = steps(unit.repeat(300));
    // Twice the text may need a little more than twice the work where dates are looked back for; work by the square would need four times.
    expect(steps(unit.repeat(600))).toBeLessThanOrEqual(2.5 * once + 200);
  };

  it.each([
    '新建公园3个、',
    '城镇、农村居民人均可支配收入分别增长5%、6%，',
    '从5%提高到6%，',
    '地区生产总值，',
    '5%、',
    '（增长5%',
    '“新建5个',
    '比全国高5%',
    '和3个',
  ])('grows with the length of the text alone: %s', atMostDoubles);

  /** What is looked at for one figure is at most its clause, and those around it are counted: a clause without end would be work without end. */
  it('cuts every clause, whatever the text is made of', () => {
    const longest = (unit: string) => {
      const text = unit.repeat(300);
      const section = { start: 0, end: text.length, title: '', level: 0, path: [], phase: 'review' as const, period: null };
      const sentences = sentencesOf(text, scanFigures({ text }), [section]);
      return Math.max(0, ...sentences.flatMap(({ clauses }) => clauses.map((clause) => clause.text.length)));
    };
    expect(longest('条一亿')).toBeLessThan(450);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, '条', '一', '亿', '12'), { minLength: 1, maxLength: 8 }), (parts) => longest(parts.join('')) < 450),
      { numRuns: 100 },
    );
  });

  it('grows with the length of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }), (parts) => atMostDoubles(parts.join(''))),
      { numRuns: 40 },
    );
  });
});
