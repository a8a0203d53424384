/** The library's regions as a tree by province, to choose several levels at once. */
import type { Region, RegionLevel } from '../model/analysis';
import type { ReportRow } from '../store/rows';
import { regionKey } from '../store/region-key';
import type { CompareRegion } from './cell';
import { byPlace, levels } from './place-order';

export interface RegionNode {
  /** Region key, or `above:` and the names for one that only others lie in. */
  id: string;
  name: string;
  /** null where no stored report is of this region itself. */
  region: CompareRegion | null;
  /** Stored reports of the region itself. */
  reports: number;
  children: RegionNode[];
}

export interface StoredRegion extends CompareRegion {
  reports: number;
}

/** The regions that have stored reports with comparable figures, each once, by place. */
export function storedRegions(reports: readonly Pick<ReportRow, 'region' | 'codes'>[]): StoredRegion[] {
  const found = new Map<string, StoredRegion>();
  for (const { region, codes } of reports) {
    if (region.name === '' || codes.length === 0) continue;
    const key = regionKey(region);
    const known = found.get(key);
    if (known) known.reports += 1;
    else found.set(key, { ...region, key, reports: 1 });
  }
  return [...found.values()].sort(byPlace);
}

/** Regions under their parents, outermost first; siblings by place. */
export function regionTree(regions: readonly StoredRegion[]): RegionNode[] {
  const roots: RegionNode[] = [];
  const nodes = new Map<string, RegionNode>();
  const pathOf = (region: Region) => [...region.parents, region.name].join('/');
  const nodeAt = (path: readonly string[]): RegionNode => {
    const id = `above:${path.join('/')}`;
    const known = nodes.get(path.join('/'));
    if (known) return known;
    const node: RegionNode = { id, name: path.at(-1) ?? '', region: null, reports: 0, children: [] };
    nodes.set(path.join('/'), node);
    siblings(path).push(node);
    return node;
  };
  const siblings = (path: readonly string[]): RegionNode[] => (path.length > 1 ? nodeAt(path.slice(0, -1)).children : roots);
  for (const region of [...regions].sort(byPlace)) {
    const { reports, ...place } = region;
    const path = pathOf(region);
    const known = nodes.get(path);
    if (known && known.region === null) Object.assign(known, { id: region.key, region: place, reports });
    else {
      // Two provinces may each have a 高新区 without parents printed: the key tells them apart.
      const node: RegionNode = { id: region.key, name: region.name, region: place, reports, children: [] };
      if (!known) nodes.set(path, node);
      siblings([...region.parents, region.name]).push(node);
    }
  }
  return roots;
}

/** Keys of the regions at and below a node that have reports. */
export function keysBelow(node: RegionNode): string[] {
  return [...(node.region ? [node.region.key] : []), ...node.children.flatMap(keysBelow)];
}

/** The parts of the tree that hold a name with these words, with everything above them; and below a region that fits. */
export function filterTree(nodes: readonly RegionNode[], wanted: string): RegionNode[] {
  const needle = wanted.trim();
  if (needle === '') return [...nodes];
  return nodes.flatMap((node) => {
    if (node.name.includes(needle)) return [node];
    const children = filterTree(node.children, needle);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** The levels that occur, outermost first, with the keys of their regions. */
export function regionsByLevel(regions: readonly StoredRegion[]): { level: RegionLevel; keys: string[] }[] {
  return levels
    .map((level) => ({ level, keys: regions.filter((region) => region.level === level).map(({ key }) => key) }))
    .filter(({ keys }) => keys.length > 0);
}
