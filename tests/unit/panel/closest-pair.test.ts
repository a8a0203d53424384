import { describe, expect, it } from 'vitest';
import { closestPair } from '../../../entrypoints/sidepanel/closest-pair';

const report = (id: string, name: string, year: number | null) => ({ id, year, region: { name, code: null, level: null, parents: [] } });

describe('closestPair', () => {
  it('takes the latest two years of one region, the earlier first', () => {
    const reports = [report('h25', '海陵省', 2025), report('y24', '云岭省', 2024), report('y26', '云岭省', 2026), report('y25', '云岭省', 2025)];
    expect(closestPair(reports)).toEqual(['y25', 'y26']);
  });

  it('takes the region read last of several that have two years, wherever its second report stands', () => {
    const reports = [report('h25', '海陵省', 2025), report('y26', '云岭省', 2026), report('y25', '云岭省', 2025), report('h24', '海陵省', 2024)];
    expect(closestPair(reports)).toEqual(['h24', 'h25']);
  });

  it('takes the two read last where no region has two years', () => {
    expect(closestPair([report('h25', '海陵省', 2025), report('y24', '云岭省', 2024)])).toEqual(['y24', 'h25']);
    expect(closestPair([report('h25', '海陵省', 2025)])).toEqual([null, 'h25']);
    expect(closestPair([])).toEqual([null, null]);
  });
});
