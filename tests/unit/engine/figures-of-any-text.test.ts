/** What marks rely on, for any text in any script: spans that are quotes, in order, whatever was read before. */
import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { pageFigures } from '../../../lib/engine/page-figures';

const pieces = [
  ...'0123456789 .,，。、％%‰-−＋+~—至到一二兩三十百千萬億万亿點点成半負负餘余多約约元畝亩噸吨戶户個个□?\ue001\ufffd\ufffc\n\t|１２。',
  '個百分點',
  '个百分点',
  '地區生產總值',
  '百分之',
  '分之',
  '千瓦時',
  '左右',
  '以上',
  'https://a.cn/1?b=2%',
  '2026/1/2 10:30 報告',
  '3/12',
  '阅读 1',
  '1 2 3 亿元',
  '86 . 3',
  '𝟏',
  '\u200b',
] as const;
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((parts) => parts.join(''));

describe('figures of any text', () => {
  it('are quoted as printed, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
        let last = 0;
        for (const { start, end, quote, value, valueMax } of pageFigures(source)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(source.slice(start, end)).toBe(quote);
          expect(value >= 0 && Number.isFinite(value) && (valueMax === null || valueMax >= value)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('do not depend on what was read before', () => {
    fc.assert(
      fc.property(text, text, (source, other) => {
        const alone = pageFigures(source);
        pageFigures(other);
        expect(pageFigures(source)).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});
