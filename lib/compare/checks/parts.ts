import data from '../data/parts.json';
import type { Measure } from '../../model/analysis';
import type { CompareCell } from '../cell';
import { usualQuantity, type CompareMatrix, type Quantity } from '../matrix';
import { gapBetween, intervalOf, type Interval } from '../precision';
import { unitFactor } from '../units';
import { findingId, type PartsFinding } from './finding';

export interface PartsRule {
  relation: 'sum' | 'within' | 'between';
  measure: Measure;
  whole: string;
  parts: string[];
}

const rules = data as PartsRule[];

/** Codes whose figures a check of this code needs beside it. */
export function partnersOf(code: string): string[] {
  return rules.filter(({ whole, parts }) => whole === code || parts.includes(code)).flatMap(({ whole, parts }) => [whole, ...parts]);
}

/** Results of one region and year that do not fit their whole, beyond what rounding explains. */
export function checkParts(matrix: CompareMatrix, codes: readonly string[]): PartsFinding[] {
  return rules.filter(({ whole, parts }) => codes.includes(whole) || parts.some((part) => codes.includes(part))).flatMap((rule) => checkRule(matrix, rule));
}

function checkRule(matrix: CompareMatrix, rule: PartsRule): PartsFinding[] {
  const whole = usualQuantity(matrix, rule.whole, rule.measure);
  const parts = rule.parts.map((code) => usualQuantity(matrix, code, rule.measure)).filter((part) => part !== undefined);
  if (!whole || parts.length === 0) return [];
  return matrix.cells(whole.id).flatMap((cell) => {
    if (cell.status === 'target') return [];
    const found = parts.map((part) => partCell(matrix, part, cell)).filter((part) => part !== null);
    return judge(rule, cell, found);
  });
}

/** The part's result of the same region and year where its unit is the whole's. */
function partCell(matrix: CompareMatrix, part: Quantity, whole: CompareCell): CompareCell | null {
  const cell = matrix.cell(part.id, whole.region.key, 'actual', whole.year);
  return cell && unitFactor(cell.unit, whole.unit) === 1 ? cell : null;
}

function judge(rule: PartsRule, whole: CompareCell, parts: CompareCell[]): PartsFinding[] {
  const wholeRange = intervalOf(whole);
  const ranges = parts.map(intervalOf);
  switch (rule.relation) {
    case 'sum': {
      if (parts.length === 0) return [];
      const sum = { low: total(ranges, 'low'), high: total(ranges, 'high') };
      // Where a part is not stored, those that are may at most fill the whole.
      const complete = parts.length === rule.parts.length;
      const apart = complete ? gapBetween(sum, wholeRange) > 0 : sum.low > wholeRange.high && gapBetween(sum, wholeRange) > 0;
      return apart ? [finding(complete ? 'sum' : 'within', whole, parts)] : [];
    }
    case 'within':
      return parts.flatMap((part, index) => {
        const range = ranges[index]!;
        return range.low > wholeRange.high && gapBetween(range, wholeRange) > 0 ? [finding('within', whole, [part])] : [];
      });
    case 'between': {
      if (parts.length < rule.parts.length) return [];
      const span = { low: Math.min(...ranges.map(({ low }) => low)), high: Math.max(...ranges.map(({ high }) => high)) };
      return gapBetween(span, wholeRange) > 0 ? [finding('between', whole, parts)] : [];
    }
  }
}

const total = (ranges: readonly Interval[], end: keyof Interval): number => ranges.reduce((sum, range) => sum + range[end], 0);

function finding(relation: PartsRule['relation'], whole: CompareCell, parts: CompareCell[]): PartsFinding {
  const cells = [whole, ...parts];
  const reports = new Set(cells.map(({ reportId }) => reportId));
  return {
    check: 'parts',
    id: findingId('parts', whole.region.key, whole.code, whole.measure, whole.year, ...cells.map(({ value }) => value)),
    region: whole.region,
    year: whole.year,
    cells,
    reasons: [
      ...(reports.size > 1 ? ['other-report' as const] : []),
      ...(cells.some(({ status }) => status === 'estimate') ? ['estimate' as const] : []),
      'rounded',
    ],
    relation,
    whole,
    parts,
    sum: relation === 'between' ? null : Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12)),
  };
}
