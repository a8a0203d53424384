/** What was planned for a year beside what a later report says came of it. */
import { OWN_SCOPE } from '../model/doubts';
import type { CompareCell, CompareRegion } from './cell';
import type { CompareMatrix, Quantity } from './matrix';
import type { targetOutcomes } from './choice';
import { isCeiling, verdictOf } from './verdict';

export type Outcome = (typeof targetOutcomes)[number];

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

/** Every target of the given quantities with its year's result, by region, then year, then in the quantities' order. */
export function targetResults(matrix: CompareMatrix, quantities: readonly Quantity[], regions: ReadonlySet<string> | null): TargetResult[] {
  const found = quantities.flatMap((quantity) =>
    matrix
      .cells(quantity.id)
      .filter(({ status, region }) => status === 'target' && (regions === null || regions.has(region.key)))
      .flatMap(ofEachSort)
      .map((target) => judge(matrix, quantity, target)),
  );
  const place = new Map(matrix.regions.map(({ key }, index) => [key, index]));
  const at = ({ region }: TargetResult) => place.get(region.key) ?? 0;
  return found.sort((a, b) => at(a) - at(b) || b.year - a.year || quantities.indexOf(a.quantity) - quantities.indexOf(b.quantity));
}

/** The target as each sort of document sets it: five-year plan, yearly plan, work report and budget stand side by side. */
function ofEachSort(target: CompareCell): CompareCell[] {
  const sorts = new Map<string, CompareCell>();
  for (const cell of [target, ...target.others]) {
    const said = [cell.kind, cell.settled].join(' ');
    if (!sorts.has(said)) sorts.set(said, cell);
  }
  return [...sorts.values()];
}

const hasOwnScope = ({ doubts }: CompareCell): boolean => doubts?.includes(OWN_SCOPE) === true;

function judge(matrix: CompareMatrix, quantity: Quantity, target: CompareCell): TargetResult {
  const { region, year } = target;
  const ceiling = isCeiling(target);
  const common = {
    id: [quantity.id, region.key, year, ...(target.months ?? []), target.kind, target.settled].join(' '),
    quantity,
    region,
    year,
    target,
    ceiling,
  };
  const result = matrix.cell(quantity.id, region.key, 'actual', year, target.months);
  if (!result) {
    const other = matrix.quantities
      .filter(({ code }) => code === quantity.code)
      .map(({ id }) => matrix.cell(id, region.key, 'actual', year))
      .find((cell) => cell !== undefined);
    return other
      ? { ...common, result: other, outcome: 'unlike', unlike: 'other-measure', difference: null }
      : { ...common, result: null, outcome: 'open', unlike: null, difference: null };
  }
  // 同口径增长3% is no target of what grew on another count.
  if (hasOwnScope(target) !== hasOwnScope(result)) return { ...common, result, outcome: 'unlike', unlike: 'other-measure', difference: null };
  const { met, difference } = verdictOf(target, result);
  return met === null
    ? { ...common, result, outcome: 'unlike', unlike: 'only-bound', difference: null }
    : { ...common, result, outcome: met ? 'met' : 'missed', unlike: null, difference };
}
