/** What the passes know of the report around a phrase. */
import type { Region } from '../../model/analysis';
import { PLAIN_RUN, type RuleRun } from '../rules/rule';

export interface Surroundings {
  /** Names by which a report calls its own region: 云岭省, 云岭. */
  names: ReadonlySet<string>;
  /** Which rules read it, and whether anybody asks why. */
  rules: RuleRun;
}

const ENDING = /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|自治州|自治县|地区|[省市县区旗盟镇乡])$/;

/** Surroundings of one document. */
export function surroundingsOf(region: Region, rules: RuleRun = PLAIN_RUN): Surroundings {
  const names = new Set<string>();
  if (region.name !== '') {
    const short = region.name.replace(ENDING, '');
    for (const name of [region.name, short]) if (name.length >= 2) names.add(name);
  }
  return { names, rules };
}
