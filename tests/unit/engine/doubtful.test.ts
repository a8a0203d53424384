import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { isReadWithDoubt } from '../../../lib/model/certainty';

const first = '2025年，全市地区生产总值达到1036.2亿元，比上年增长5.6%。';
const second = '一般公共预算收入82.4亿元，增长4.1%。';
const text = `${first}\n${second}`;
const read = (doubtful?: Parameters<typeof analyse>[0]['doubtful']) => analyse({ id: 'a', text, force: true, ...(doubtful ? { doubtful } : {}) });

describe('words that may not stand there', () => {
  it('make what is read in them doubtful, and nothing else', () => {
    const plain = read();
    const { indicators } = read([{ start: first.length + 1, end: text.length, reason: 'reading-order' }]);
    expect(indicators.length).toBe(plain.indicators.length);
    for (const [at, indicator] of indicators.entries()) {
      const inSecond = indicator.sentence.start > first.length;
      expect(indicator.doubts?.includes('reading-order') ?? false).toBe(inSecond);
      if (inSecond) expect(isReadWithDoubt(indicator)).toBe(true);
      else expect(indicator).toEqual(plain.indicators[at]);
    }
    expect(indicators.some(({ doubts }) => doubts)).toBe(true);
  });

  it('name each reason once', () => {
    const { indicators } = read([
      { start: 0, end: 10, reason: 'recognised' },
      { start: 10, end: first.length, reason: 'recognised' },
    ]);
    expect(indicators.find(({ code, measure }) => code === 'gdp' && measure === 'level')?.doubts).toEqual(['recognised']);
  });
});
