import { describe, expect, it } from 'vitest';
import { commonUnit, unitFactor } from '../../../lib/compare/units';

describe('bringing one unit to another', () => {
  it.each([
    ['斤', '吨', 0.0005],
    ['吨', '斤', 2000],
    ['公顷', '亩', 15],
    ['平方公里', '公顷', 100],
    ['平方公里', '亩', 1500],
    ['千瓦时', '度', 1],
    ['万', '万', 1],
  ])('%s to %s', (from, to, factor) => {
    expect(unitFactor(from, to)).toBeCloseTo(factor, 10);
  });

  it.each([
    ['美元', '元'],
    ['人', '人次'],
    ['%', '个百分点'],
    ['吨', '吨标准煤'],
    ['公里', '平方公里'],
    ['台', '套'],
  ])('not %s to %s', (from, to) => {
    expect(unitFactor(from, to)).toBeNull();
  });
});

describe('the common unit', () => {
  it('is the commonest of the commonest kind', () => {
    expect(commonUnit(['美元', '元', '元'])).toBe('元');
    expect(commonUnit(['斤', '吨', '吨'])).toBe('吨');
    expect(commonUnit(['台', '斤', '吨'])).toBe('斤');
    expect(commonUnit([])).toBe('');
  });
});
