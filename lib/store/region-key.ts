import type { Region } from '../model/analysis';

/**
 * One key for one region: its adcode, or, where the list of divisions lacks it, its printed name below its parents'.
 * Two provinces may each have a 高新区.
 */
export function regionKey(region: Pick<Region, 'name' | 'code' | 'parents'>): string {
  return region.code ?? [...region.parents, region.name].join('/');
}
