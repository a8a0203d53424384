/** What the passes know of the report around a phrase. */
import { ownNames } from '../../language/regions';
import type { Region } from '../../model/analysis';
import { PLAIN_RUN, type RuleRun } from '../rules/rule';

export interface Surroundings {
  /** Names by which a report calls its own region: 云岭省, 云岭. */
  names: ReadonlySet<string>;
  /** Which rules read it, and whether anybody asks why. */
  rules: RuleRun;
}

/** Surroundings of one document. */
export function surroundingsOf(region: Region, rules: RuleRun = PLAIN_RUN): Surroundings {
  return { names: new Set(ownNames(region)), rules };
}
