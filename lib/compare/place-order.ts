import type { Region, RegionLevel } from '../model/analysis';

export const levels = ['nation', 'province', 'prefecture', 'county', 'township'] as const satisfies readonly RegionLevel[];

const collator = new Intl.Collator('zh-CN');

/** By level and adcode, regions without one last, then by name. */
export function byPlace(a: Region, b: Region): number {
  const level = (region: Region) => (region.level === null ? levels.length : levels.indexOf(region.level));
  const code = (region: Region) => region.code ?? '~';
  return level(a) - level(b) || (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : 0) || collator.compare(a.name, b.name);
}
