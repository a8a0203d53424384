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

  it('are doubted no more for being recognised once the reader has compared the figure with its picture', () => {
    const all = [{ start: 0, end: text.length, reason: 'recognised' as const }];
    const at = text.indexOf('1036.2亿元');
    const { indicators, figures } = analyse({ id: 'a', text, force: true, doubtful: all, looked: [{ start: at, end: at + '1036.2亿元'.length }] });
    const plain = read().indicators;
    for (const [index, indicator] of indicators.entries()) {
      const isLooked = figures[indicator.figure]?.start === at;
      expect(indicator.lookedAt ?? false).toBe(isLooked);
      expect(isReadWithDoubt(indicator)).toBe(!isLooked);
      if (isLooked) expect(indicator).toEqual({ ...plain[index], lookedAt: true });
    }
    expect(indicators.filter(({ lookedAt }) => lookedAt)).toHaveLength(1);
  });

  it('stay doubtful for any other reason, and where only a part of the figure was compared', () => {
    const at = text.indexOf('1036.2亿元');
    const read = (doubtful: { start: number; end: number; reason: 'recognised' | 'reading-order' }[], end: number) =>
      analyse({ id: 'a', text, force: true, doubtful, looked: [{ start: at, end }] }).indicators.find(
        ({ code, measure }) => code === 'gdp' && measure === 'level',
      );
    expect(read([{ start: 0, end: first.length, reason: 'reading-order' }], at + 8)).toMatchObject({ doubts: ['reading-order'] });
    expect(read([{ start: 0, end: first.length, reason: 'recognised' }], at + 3)).toMatchObject({ doubts: ['recognised'] });
  });

  it('name each reason once', () => {
    const { indicators } = read([
      { start: 0, end: 10, reason: 'recognised' },
      { start: 10, end: first.length, reason: 'recognised' },
    ]);
    expect(indicators.find(({ code, measure }) => code === 'gdp' && measure === 'level')?.doubts).toEqual(['recognised']);
  });
});
