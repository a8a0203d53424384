import { expect, it } from 'vitest';
import { MOST_NUMBERS, readingBound } from '../../../lib/highlight/reading-bound';

it('a text is read as a whole, unless it has more numbers than any document', () => {
  const line = '完成投资12.5亿元，增长6%，新增企业1,204家。\n';
  expect(readingBound(line.repeat(1000))).toBe(line.length * 1000);
  const long = line.repeat(MOST_NUMBERS);
  const bound = readingBound(long);
  expect(bound).toBeLessThan(long.length);
  expect(long[bound]).toBe('\n');
  expect(long.slice(0, bound).match(/\d[\d,.]*/g)!.length).toBeGreaterThan(MOST_NUMBERS - 4);
});

it('one endless line is cut as well', () => {
  expect(readingBound('1 '.repeat(MOST_NUMBERS * 2))).toBeLessThan(MOST_NUMBERS * 2 + 1);
});
