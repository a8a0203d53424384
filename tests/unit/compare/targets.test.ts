import { describe, expect, it } from 'vitest';
import { compareMatrix } from '../../../lib/compare/matrix';
import { targetResults } from '../../../lib/compare/targets';
import { byId, regions, report, row, type RowOptions } from './rows';

const before = report('a', regions.chengjiang, 2025);
const after = report('b', regions.chengjiang, 2026);

type Stated = Pick<RowOptions, 'value' | 'valueMax' | 'bound' | 'measure' | 'unit'>;

/** The judgement on a target of 2025 and the result that the next report states. */
function judged(code: string, target: Stated, result: Stated | null) {
  const rows = [
    row(before, { code, measure: 'growth', unit: '%', ...target, status: 'target', year: 2025 }),
    ...(result ? [row(after, { code, measure: 'growth', unit: '%', ...result, year: 2025 })] : []),
  ];
  const matrix = compareMatrix(rows, byId([before, after]), [code]);
  const [found] = targetResults(matrix, matrix.quantities, null);
  return found && { outcome: found.outcome, unlike: found.unlike, difference: found.difference };
}

const outcome = (code: string, target: Stated, result: Stated | null) => judged(code, target, result)?.outcome;

describe('targets against results', () => {
  it('is met from the target on, missed below it', () => {
    expect(judged('gdp', { value: 5 }, { value: 5.2 })).toEqual({ outcome: 'met', unlike: null, difference: 0.2 });
    expect(judged('gdp', { value: 5 }, { value: 4.9 })).toEqual({ outcome: 'missed', unlike: null, difference: -0.1 });
    expect(outcome('gdp', { value: 5, bound: 'at_least' }, { value: 5 })).toBe('met');
  });

  it('lets 左右 fall short by a twentieth', () => {
    expect(outcome('gdp', { value: 6, bound: 'about' }, { value: 5.7 })).toBe('met');
    expect(outcome('gdp', { value: 6, bound: 'about' }, { value: 5.6 })).toBe('missed');
    expect(outcome('gdp', { value: 6 }, { value: 5.7 })).toBe('missed');
  });

  it('takes 以内 and indicators of which less is better as ceilings', () => {
    expect(outcome('cpi', { value: 2, bound: 'about' }, { value: 0.2 })).toBe('met');
    expect(outcome('cpi', { value: 3 }, { value: 3.4 })).toBe('missed');
    const share = { measure: 'share', unit: '%' } as const;
    expect(outcome('surveyed_unemployment', { ...share, value: 5.5 }, { ...share, value: 5.1 })).toBe('met');
    expect(outcome('budget_expenditure', { value: 4, bound: 'at_most' }, { value: 4.5 })).toBe('missed');
  });

  it('measures a fall by its depth', () => {
    expect(outcome('energy_intensity', { value: -3, bound: 'at_least' }, { value: -3.5 })).toBe('met');
    expect(outcome('energy_intensity', { value: -3 }, { value: -2.1 })).toBe('missed');
    expect(outcome('property_investment', { value: -3, bound: 'at_least' }, { value: -4 })).toBe('met');
    expect(outcome('property_investment', { value: -3, bound: 'at_most' }, { value: -2 })).toBe('met');
    expect(outcome('property_investment', { value: -3, bound: 'at_most' }, { value: -4 })).toBe('missed');
  });

  it('asks of a range its easier end', () => {
    expect(outcome('gdp', { value: 5, valueMax: 6, bound: 'range' }, { value: 5 })).toBe('met');
    expect(outcome('gdp', { value: 5, valueMax: 6, bound: 'range' }, { value: 4.8 })).toBe('missed');
    expect(outcome('cpi', { value: 2, valueMax: 3, bound: 'range' }, { value: 2.8 })).toBe('met');
  });

  it('does not judge by a bound that leaves it open', () => {
    expect(outcome('gdp', { value: 5 }, { value: 5, bound: 'at_least' })).toBe('met');
    expect(judged('gdp', { value: 5 }, { value: 4, bound: 'at_least' })).toEqual({ outcome: 'unlike', unlike: 'only-bound', difference: null });
    expect(outcome('gdp', { value: 5 }, { value: 4, bound: 'at_most' })).toBe('missed');
  });

  it('holds growth only against growth, and waits for a result', () => {
    expect(judged('gdp', { value: 5 }, { value: 1e10, measure: 'level', unit: '元' })).toEqual({
      outcome: 'unlike',
      unlike: 'other-measure',
      difference: null,
    });
    expect(outcome('gdp', { value: 5 }, null)).toBe('open');
  });

  it('keeps to the chosen regions', () => {
    const matrix = compareMatrix([row(before, { value: 5, measure: 'growth', unit: '%', status: 'target', year: 2025 })], byId([before]), ['gdp']);
    expect(targetResults(matrix, matrix.quantities, new Set(['999999']))).toEqual([]);
    expect(targetResults(matrix, matrix.quantities, new Set(['910100']))).toHaveLength(1);
  });
});
