import { describe, expect, it } from 'vitest';
import { barDomain, LINE, stepsOfBars, type Bar } from '../../../components/charts/bar-data';
import { textWidth } from '../../../components/charts/text-width';

const bar = (region: string, year: number, status: Bar['status'], value = 1, valueMax: number | null = null): Bar => ({
  id: `${region} ${year} ${status}`,
  region,
  name: `${region}市`,
  level: 'prefecture',
  months: null,
  year,
  status,
  value,
  valueMax,
  label: String(value),
});

describe('stepsOfBars', () => {
  const years = stepsOfBars([bar('甲', 2025, 'target'), bar('甲', 2025, 'estimate'), bar('甲', 2026, 'target'), bar('乙', 2025, 'actual')]);

  it('has the newest year first and only regions with values', () => {
    expect(years.map(({ year, names }) => [year, names.map(({ name }) => name)])).toEqual([
      [2026, ['甲市']],
      [2025, ['甲市', '乙市']],
    ]);
  });

  it('stacks a region’s result above its target, without overlap', () => {
    const { bars, height } = years[1]!;
    expect(bars.map(({ region, status }) => region + status)).toEqual(['甲estimate', '甲target', '乙actual']);
    for (const [index, placed] of bars.entries()) {
      const next = bars[index + 1]?.top ?? height;
      expect(next - placed.top).toBeGreaterThanOrEqual(LINE);
    }
  });

  it('names a region in the middle of its lines', () => {
    expect(years[1]!.names[0]!.middle).toBe(LINE);
    expect(years[0]!.names[0]!.middle).toBe(LINE / 2);
  });

  it('keeps two regions of one name apart', () => {
    const twins = ['530101', '530202'].map((region) => ({ ...bar(region, 2025, 'actual'), name: '新华区' }));
    expect(stepsOfBars(twins)[0]!.names).toHaveLength(2);
  });
});

describe('barDomain', () => {
  it('starts at nought, or at the deepest fall, and ends at the furthest range', () => {
    expect(barDomain([bar('甲', 2025, 'actual', 5), bar('甲', 2025, 'target', 5, 6)])).toEqual([0, 6]);
    expect(barDomain([bar('甲', 2025, 'actual', -2), bar('乙', 2025, 'actual', -1)])).toEqual([-2, 0]);
  });

  it('is never empty', () => {
    expect(barDomain([])).toEqual([0, 1]);
    expect(barDomain([bar('甲', 2025, 'actual', 0)])).toEqual([0, 1]);
  });
});

describe('textWidth', () => {
  it('counts Han as a whole em', () => {
    expect(textWidth('地区', 12)).toBe(24);
    expect(textWidth('5.8', 10)).toBeCloseTo(18);
  });
});
