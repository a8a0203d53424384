/** Short names of regions: the one place where a name loses its rank and its peoples. */
import type { Region } from '../../model/analysis';
import ethnicGroups from './data/ethnic-groups.json';

const PEOPLES = new RegExp(`(?:${ethnicGroups.groups.join('|')})族?$`);
const RANK = /(?:特别行政区|自治[区州县旗]|地区|林区|新区|[省市盟县区旗])$/;
const RANK_OF_TOWN = /(?:街道|苏木|[镇乡])$/;

/**
 * A region's name without its rank and the peoples named in it: 新疆维吾尔自治区 → 新疆, 恩施土家族苗族自治州 → 恩施,
 * 喀什地区 → 喀什. Names that would shrink to one character (城区, 赵县) stay whole.
 */
export function shortName(name: string): string {
  const bare = name.replace(RANK, '');
  if (bare === name || bare.length < 2) return name;
  if (!/自治[区州县旗]$/.test(name)) return bare;
  let rest = bare;
  for (;;) {
    const shorter = rest.replace(PEOPLES, '');
    if (shorter === rest || shorter.length < 2) return rest.length < 2 ? name : rest;
    rest = shorter;
  }
}

/** The names under which a region appears in its own text, longest first: 恩施土家族苗族自治州, 恩施州, 恩施; 石桥镇, 石桥. */
export function ownNames({ name }: Pick<Region, 'name'>): string[] {
  if (name === '') return [];
  const town = name.replace(RANK_OF_TOWN, '');
  const short = town.length >= 2 && town !== name ? town : shortName(name);
  const rank = /自治([区州县旗])$/.exec(name)?.[1] ?? /(新区|地区|盟)$/.exec(name)?.[1];
  const spoken = rank !== undefined && short !== name && rank !== '区' ? [short + rank] : [];
  return [...new Set([name, ...spoken, short])].sort((a, b) => b.length - a.length);
}
