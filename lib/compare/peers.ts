/**
 * With whom a region is compared. Every default of the comparison comes from here: from the region that the reader stands
 * in, never from the order of codes.
 */
import type { Region } from '../model/analysis';
import { regionKey } from '../store/region-key';
import type { CompareRegion } from './cell';
import { provinceOf } from './provinces';

/** `parent`: of its level under the same region; `neighbours`: what it touches, known for provincial regions. */
export const peerKinds = ['level', 'parent', 'neighbours'] as const;
export type PeerKind = (typeof peerKinds)[number];

/** Fewer than these beside the region itself are no company: the wider circle is taken. */
const FEWEST = 2;

/** The regions of a kind, the region itself among them, in the order given. Empty where the kind has no meaning for it. */
export function peersOf<T extends CompareRegion>(home: Region, regions: readonly T[], kind: PeerKind): T[] {
  const key = regionKey(home);
  if (home.level === null) return [];
  const alike = regions.filter((region) => region.key === key || region.level === home.level);
  switch (kind) {
    case 'level':
      return alike;
    case 'parent': {
      const parent = home.parents.at(-1);
      return parent === undefined ? [] : alike.filter((region) => region.key === key || region.parents.at(-1) === parent);
    }
    case 'neighbours': {
      const province = provinceOf(home.code);
      return province ? alike.filter((region) => region.key === key || (region.code !== null && province.neighbours.includes(region.code))) : [];
    }
  }
}

/** The nearest circle with company enough: below provinces the same parent, else the same level; null where it stands alone. */
export function nearestPeers(home: Region, regions: readonly CompareRegion[]): PeerKind | null {
  const near = others(home, peersOf(home, regions, 'parent'));
  if (near >= FEWEST) return 'parent';
  return others(home, peersOf(home, regions, 'level')) > 0 ? 'level' : null;
}

function others(home: Region, found: readonly CompareRegion[]): number {
  const key = regionKey(home);
  return found.filter((region) => region.key !== key).length;
}
