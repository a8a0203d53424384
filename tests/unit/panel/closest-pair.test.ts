import { describe, expect, it } from 'vitest';
import { closestPair } from '../../../entrypoints/sidepanel/closest-pair';
import type { PageKind } from '../../../lib/model/kinds';

const report = (id: string, name: string, year: number | null, kind: PageKind = 'report') => ({
  id,
  year,
  region: { name, code: null, level: null, parents: [] },
  detection: { kind },
});

describe('closestPair', () => {
  it('takes the latest two years of one region, the earlier first', () => {
    const reports = [report('h25', '海陵省', 2025), report('y24', '云岭省', 2024), report('y26', '云岭省', 2026), report('y25', '云岭省', 2025)];
    expect(closestPair(reports)).toEqual(['y25', 'y26']);
  });

  it('takes the region read last of several that have two years, wherever its second report stands', () => {
    const reports = [report('h25', '海陵省', 2025), report('y26', '云岭省', 2026), report('y25', '云岭省', 2025), report('h24', '海陵省', 2024)];
    expect(closestPair(reports)).toEqual(['h24', 'h25']);
  });

  it('takes one sort of document before two of a region that say little of each other', () => {
    const mixed = [report('r24', '云岭省', 2024, 'release'), report('o21', '云岭省', 2021, 'outline')];
    expect(closestPair([...mixed, report('h26', '海陵省', 2026), report('h25', '海陵省', 2025)])).toEqual(['h25', 'h26']);
    expect(closestPair([...mixed, report('h26', '海陵省', 2026)])).toEqual(['o21', 'r24']);
  });

  it('takes the two read last where no region has two years', () => {
    expect(closestPair([report('h25', '海陵省', 2025), report('y24', '云岭省', 2024)])).toEqual(['y24', 'h25']);
    expect(closestPair([report('h25', '海陵省', 2025)])).toEqual([null, 'h25']);
    expect(closestPair([])).toEqual([null, null]);
  });
});
