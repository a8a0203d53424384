/** Whether a result reaches its target, by the words of the target and by what the indicator is. */
import type { Bound } from '../model/analysis';
import data from './data/directions.json';
import { ABOUT } from './precision';

/** What is held against what, both in the same unit. */
export interface Stated {
  code: string;
  value: number;
  valueMax: number | null;
  bound: Bound;
}

export interface Verdict {
  /** Null where the result is only a bound that does not settle it. */
  met: boolean | null;
  /** Result less target (its nearer end where it is a range). */
  difference: number;
  /** The target is a ceiling: less is met. */
  ceiling: boolean;
}

const lower = new Set(data.lowerIsBetter);

export const lowerIsBetter = (code: string): boolean => lower.has(code);

export function verdictOf(target: Stated, result: Pick<Stated, 'value' | 'valueMax' | 'bound'>): Verdict {
  const ceiling = isCeiling(target);
  const difference = Number((nearest(result, ceiling) - aim(target, ceiling)).toPrecision(12));
  return { met: meets(target, result, ceiling), difference, ceiling };
}

/** The words of the target go first (以内, 以上), then what the indicator is. A fall of at least 3% is a ceiling of −3%. */
export function isCeiling({ bound, value, code }: Pick<Stated, 'bound' | 'value' | 'code'>): boolean {
  const falls = value < 0;
  if (bound === 'at_most') return !falls;
  if (bound === 'at_least' && !lowerIsBetter(code)) return falls;
  return lowerIsBetter(code);
}

type Amount = Pick<Stated, 'value' | 'valueMax' | 'bound'>;

/** The end of a target's range that is easier to reach. */
function aim({ value, valueMax }: Amount, ceiling: boolean): number {
  const ends = [value, valueMax ?? value];
  return ceiling ? Math.max(...ends) : Math.min(...ends);
}

const nearest = ({ value, valueMax }: Amount, ceiling: boolean): number => (ceiling ? Math.min(value, valueMax ?? value) : Math.max(value, valueMax ?? value));

/** Bounds that leave open on which side of them the value lies. */
const open = (bound: Bound, value: number): 'up' | 'down' | null => {
  if (bound === 'at_least') return value < 0 ? 'down' : 'up';
  if (bound === 'at_most') return value < 0 ? 'up' : 'down';
  return null;
};

function meets(target: Amount, result: Amount, ceiling: boolean): boolean | null {
  const goal = aim(target, ceiling);
  // 左右 allows for a little less: as much as 约 and 近 leave open elsewhere.
  const room = target.bound === 'about' || target.bound === 'near' ? Math.abs(goal) * ABOUT : 0;
  const dust = Math.abs(goal) * 1e-9;
  const value = nearest(result, ceiling);
  const reached = ceiling ? value <= goal + room + dust : value >= goal - room - dust;
  const reach = open(result.bound, result.value);
  if (reach === null) return reached;
  const further = ceiling ? reach === 'down' : reach === 'up';
  // 超过5% against 5%: met whatever the value; 超过4% against 5%: it may be.
  if (further) return reached ? true : null;
  return reached ? null : false;
}
