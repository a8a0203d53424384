/** What the passes know of the report around a phrase. */
import { ownNames } from '../../language/regions';
import type { Region } from '../../model/analysis';
import { PLAIN_RUN, type RuleRun } from '../rules/rule';

export interface Surroundings {
  /** Names by which a report calls its own region: 云岭省, 云岭. */
  names: ReadonlySet<string>;
  /** The region's full name; '' where nobody knows. */
  region: string;
  level: Region['level'];
  /** Which rules read it, and whether anybody asks why. */
  rules: RuleRun;
}

/** By these a report of the nation, or one of nobody knows whom, calls its own region; in any other they are somebody else. */
const NATION = ['全国', '我国', '中国', '全中国', '国家'];

/** Surroundings of one document. */
export function surroundingsOf(region: Region, rules: RuleRun = PLAIN_RUN): Surroundings {
  const ofNation = region.level === 'nation' || region.name === '';
  return { names: new Set([...ownNames(region), ...(ofNation ? NATION : [])]), region: region.name, level: region.level, rules };
}
