/** Regions above the report's own, called by their rank alone: 全省 in the report of a city. */
import type { Surroundings } from './surroundings';

const LEVELS: readonly string[] = ['nation', 'province', 'prefecture', 'county', 'township'];
/** How far down each stands among them; 区 may be an autonomous region or a district. */
const RANK: Readonly<Record<string, number>> = { 省: 1, 疆: 1, 市: 2, 州: 2, 盟: 2, 县: 3, 旗: 3 };

/** Words that begin with such a call. */
export const CALLED_BY_RANK = /^(?:[全我本][省市区县州旗盟疆]|全自治[区州])/;

/** How 全省, 我市 or 全自治州 stands to the report's own region; null where the words do not tell. */
export function standingOf(where: string, { level, region }: Pick<Surroundings, 'level' | 'region'>): 'own' | 'wider' | null {
  const last = where.charAt(where.length - 1);
  if (level === null || region.endsWith(last)) return 'own';
  const own = LEVELS.indexOf(level);
  const rank = RANK[last] ?? (own === LEVELS.length - 1 ? 3 : 1);
  if (rank < own) return 'wider';
  return rank === own ? 'own' : null;
}
