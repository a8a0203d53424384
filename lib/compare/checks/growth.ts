import data from '../data/growth-checks.json';
import type { CompareCell } from '../cell';
import { usualQuantity, type CompareMatrix } from '../matrix';
import { gapBetween, intervalOf } from '../precision';
import { findingId, type GrowthFinding, type Reason } from './finding';

interface Rule {
  room: number;
  reasons: string[];
}

const ruleOf = (code: string): Rule => (data.codes as Record<string, Rule>)[code] ?? data.usual;

/**
 * Stated growth that two stored totals do not bear out. The totals' printed digits are taken into account: 12.1亿 against
 * 11.5亿 implies any growth from 4.3% to 6.1%.
 */
export function checkGrowth(matrix: CompareMatrix, code: string): GrowthFinding[] {
  const growth = usualQuantity(matrix, code, 'growth');
  const level = usualQuantity(matrix, code, 'level');
  if (!growth || !level || growth.unit !== '%') return [];
  return matrix.cells(growth.id).flatMap((stated): GrowthFinding[] => {
    if (stated.status === 'target') return [];
    const after = matrix.cell(level.id, stated.region.key, 'actual', stated.year);
    const before = matrix.cell(level.id, stated.region.key, 'actual', stated.year - 1);
    const pair = after && before && alike(before, after);
    return pair ? found(stated, ...pair) : [];
  });
}

/** Totals of the two years that are equally settled, the newest first: growth between a first and a final count says nothing. */
function alike(before: CompareCell, after: CompareCell): [before: CompareCell, after: CompareCell] | null {
  for (const later of [after, ...after.others]) {
    const earlier = [before, ...before.others].find(({ settled }) => settled === later.settled);
    if (earlier) return [earlier, later];
  }
  return null;
}

function found(stated: CompareCell, before: CompareCell, after: CompareCell): GrowthFinding[] {
  const rule = ruleOf(stated.code);
  const [low, high] = [intervalOf(before), intervalOf(after)];
  if (low.low <= 0 || ![low.high, high.low, high.high].every(Number.isFinite)) return [];
  const implied = (after.value / before.value - 1) * 100;
  const possible = { low: (high.low / low.high - 1) * 100, high: (high.high / low.low - 1) * 100 };
  if (gapBetween(possible, intervalOf(stated)) <= rule.room) return [];
  const reasons = [...(rule.reasons as Reason[]), ...([stated, before, after].some(({ status }) => status === 'estimate') ? ['estimate' as const] : [])];
  const { region, year, code } = stated;
  return [
    {
      check: 'growth',
      id: findingId('growth', region.key, code, year, stated.value, before.value, after.value),
      region,
      year,
      cells: [stated, after, before],
      reasons,
      stated,
      before,
      after,
      implied,
      gap: stated.value - implied,
    },
  ];
}
