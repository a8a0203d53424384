/** What was planned for a year beside what a later report says came of it. */
import type { Bound } from '../model/analysis';
import type { CompareCell, CompareRegion } from './cell';
import data from './data/directions.json';
import type { CompareMatrix, Quantity } from './matrix';
import { ABOUT } from './precision';

/** `open`: no stored report tells the result yet; `unlike`: there is one that the target cannot be held against. */
export type Outcome = 'met' | 'missed' | 'open' | 'unlike';

/** Why a result cannot be held against its target. */
export type Unlike = 'other-measure' | 'only-bound';

export interface TargetResult {
  id: string;
  quantity: Quantity;
  region: CompareRegion;
  year: number;
  target: CompareCell;
  result: CompareCell | null;
  outcome: Outcome;
  unlike: Unlike | null;
  /** Result less target (its nearer end where it is a range), in the unit of both; null where there is nothing to subtract. */
  difference: number | null;
  /** The target is a ceiling: less is met. */
  ceiling: boolean;
}

const lower = new Set(data.lowerIsBetter);

export const lowerIsBetter = (code: string): boolean => lower.has(code);

/** Every target of the given quantities with its year's result, by region, then year, then in the quantities' order. */
export function targetResults(matrix: CompareMatrix, quantities: readonly Quantity[], regions: ReadonlySet<string> | null): TargetResult[] {
  const found = quantities.flatMap((quantity) =>
    matrix
      .cells(quantity.id)
      .filter(({ status, region }) => status === 'target' && (regions === null || regions.has(region.key)))
      .map((target) => judge(matrix, quantity, target)),
  );
  const place = new Map(matrix.regions.map(({ key }, index) => [key, index]));
  const at = ({ region }: TargetResult) => place.get(region.key) ?? 0;
  return found.sort((a, b) => at(a) - at(b) || b.year - a.year || quantities.indexOf(a.quantity) - quantities.indexOf(b.quantity));
}

function judge(matrix: CompareMatrix, quantity: Quantity, target: CompareCell): TargetResult {
  const { region, year } = target;
  const ceiling = isCeiling(target);
  const common = { id: `${quantity.id} ${region.key} ${year}`, quantity, region, year, target, ceiling };
  const result = matrix.cell(quantity.id, region.key, 'actual', year);
  if (!result) {
    const other = matrix.quantities
      .filter(({ code }) => code === quantity.code)
      .map(({ id }) => matrix.cell(id, region.key, 'actual', year))
      .find((cell) => cell !== undefined);
    return other
      ? { ...common, result: other, outcome: 'unlike', unlike: 'other-measure', difference: null }
      : { ...common, result: null, outcome: 'open', unlike: null, difference: null };
  }
  const met = meets(target, result, ceiling);
  const difference = Number((nearest(result, ceiling) - aim(target, ceiling)).toPrecision(12));
  return met === null
    ? { ...common, result, outcome: 'unlike', unlike: 'only-bound', difference: null }
    : { ...common, result, outcome: met ? 'met' : 'missed', unlike: null, difference };
}

/** The words of the target go first (以内, 以上), then what the indicator is. A fall of at least 3% is a ceiling of −3%. */
function isCeiling({ bound, value, code }: CompareCell): boolean {
  const falls = value < 0;
  if (bound === 'at_most') return !falls;
  if (bound === 'at_least' && !lowerIsBetter(code)) return falls;
  return lowerIsBetter(code);
}

/** The end of a target's range that is easier to reach. */
function aim({ value, valueMax }: CompareCell, ceiling: boolean): number {
  const ends = [value, valueMax ?? value];
  return ceiling ? Math.max(...ends) : Math.min(...ends);
}

const nearest = ({ value, valueMax }: CompareCell, ceiling: boolean): number =>
  ceiling ? Math.min(value, valueMax ?? value) : Math.max(value, valueMax ?? value);

/** Bounds that leave open on which side of them the value lies. */
const open = (bound: Bound, value: number): 'up' | 'down' | null => {
  if (bound === 'at_least') return value < 0 ? 'down' : 'up';
  if (bound === 'at_most') return value < 0 ? 'up' : 'down';
  return null;
};

/** Whether the result reaches the target; null where the result is only a bound that does not settle it. */
function meets(target: CompareCell, result: CompareCell, ceiling: boolean): boolean | null {
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
