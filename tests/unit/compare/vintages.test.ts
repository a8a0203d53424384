/** Several documents of one region and year state one figure: which stands, what is called revised, what never meets. */
import { describe, expect, it } from 'vitest';
import { checkGrowth } from '../../../lib/compare/checks/growth';
import { runChecks } from '../../../lib/compare/checks/run-checks';
import { compareTable } from '../../../lib/compare/columns';
import { compareMatrix } from '../../../lib/compare/matrix';
import { pairReports } from '../../../lib/compare/report-pair';
import { targetRows, targetSources } from '../../../lib/compare/target-rows';
import { targetResults } from '../../../lib/compare/targets';
import { byOwner, differs, publishedAt, revises, settledOf, settledOrder } from '../../../lib/compare/vintages';
import { kinds } from '../../../lib/model/kinds';
import type { PageKind } from '../../../lib/model/kinds';
import type { IndicatorRow, ReportRow } from '../../../lib/store/rows';
import { byId, regions, report, row } from './rows';

const region = regions.chengjiang;
const work = report('work', region, 2026, { kind: 'report' });
const communique = report('communique', region, 2025, { kind: 'communique' });
const budget = report('budget', region, 2026, { kind: 'budget' });
const plan = report('plan', region, 2026, { kind: 'plan' });
const later = report('later', region, 2026, { kind: 'communique' });
const copy = report('copy', region, 2026, { kind: 'report', authority: 'other' });
const all = [work, communique, budget, plan, later, copy];

const matrixOf = (rows: IndicatorRow[], reports: ReportRow[] = all) => compareMatrix(rows, byId(reports), ['gdp', 'resident_population']);
const cellsOf = (rows: IndicatorRow[]) => {
  const matrix = matrixOf(rows);
  return matrix.quantities.map(({ id }) => matrix.cells(id).map(({ value, settled, others }) => [value, settled, others.map((other) => other.value)]));
};

describe('which value stands', () => {
  const estimate = row(work, { value: 1450e8, year: 2025, status: 'estimate', quote: '1450亿元' });
  const first = row(communique, { value: 1454.5e8, year: 2025, quote: '1454.5亿元' });
  const final = row(later, { value: 1492.7e8, year: 2025, vintage: 'revised', quote: '1492.7亿元' });

  it('the newest official one, whatever the order of reading; the older ones stand beneath it', () => {
    for (const rows of [
      [estimate, first, final],
      [final, first, estimate],
      [first, final, estimate],
    ]) {
      expect(cellsOf(rows)).toEqual([[[1492.7e8, 'revised', [1454.5e8, 1450e8]]]]);
    }
  });

  it('and the older ones are called revised, not disagreeing', () => {
    const matrix = matrixOf([estimate, first, final]);
    const [cell] = matrix.cells(matrix.quantities[0]!.id);
    expect(cell!.others.map((other) => revises(cell!, other))).toEqual([true, true]);
    expect(runChecks(matrix, ['gdp'], byId(all), []).filter(({ check }) => check === 'sources')).toEqual([]);
  });

  it('a copy on another site fills a cell only where nobody else does, and revises nothing', () => {
    const foreign = row(copy, { value: 9999e8, year: 2025, quote: '9999亿元' });
    expect(cellsOf([foreign, estimate])).toEqual([[[1450e8, 'estimate', [9999e8]]]]);
    expect(cellsOf([foreign])).toEqual([[[9999e8, 'reported', []]]]);
    const matrix = matrixOf([foreign, estimate]);
    expect(runChecks(matrix, ['gdp'], byId(all), []).map(({ check }) => check)).toContain('sources');
  });

  it('one vintage alone where the reader wants one', () => {
    const matrix = compareMatrix([estimate, first, final], byId(all), ['gdp'], 'preliminary');
    expect(matrix.cells(matrix.quantities[0]!.id).map(({ value }) => value)).toEqual([1454.5e8]);
  });

  it('a column of unlike vintages says so', () => {
    const other = report('lanbo', regions.lanbo, 2025, { kind: 'communique' });
    const reports = [work, other];
    const matrix = matrixOf([row(work, { value: 1, year: 2025, status: 'estimate' }), row(other, { value: 2, year: 2025 })], reports);
    const table = compareTable(matrix, { quantities: matrix.quantities, regions: null, years: null, sides: ['actual', 'target'] });
    expect(table.columns.map(({ settled }) => settled)).toEqual([['estimate', 'preliminary']]);
  });
});

describe('what never meets in one column', () => {
  const growth = (options: Partial<Parameters<typeof row>[1]>) => row(communique, { value: 5, measure: 'growth', unit: '%', year: 2025, ...options });

  it('whole years, parts of years, single months and moments', () => {
    expect(
      cellsOf([
        row(work, { value: 100, year: 2025 }),
        row(work, { value: 70, year: 2025, months: [1, 9] }),
        row(work, { value: 50, year: 2025, months: [1, 6] }),
        row(work, { value: 8, year: 2025, months: [4, 4] }),
        row(work, { value: 30, year: 2025, instant: true }),
      ]).map((cells) => cells.map(([value]) => value)),
    ).toEqual([[100], [70, 50], [8], [30]]);
  });

  it('but a stock is one, whether 年末 is printed or not', () => {
    const population = (value: number, instant: boolean) =>
      row(instant ? work : communique, { code: 'resident_population', value, unit: '人', year: 2025, instant });
    expect(cellsOf([population(300, true), population(301, false)])).toHaveLength(1);
  });

  it('months make a column each, the newest first', () => {
    const matrix = matrixOf([
      row(work, { value: 50, year: 2025, months: [1, 6] }),
      row(work, { value: 70, year: 2025, months: [1, 9] }),
      row(work, { value: 20, year: 2025, months: [1, 3] }),
    ]);
    const table = compareTable(matrix, { quantities: matrix.quantities, regions: null, years: null, sides: ['actual', 'target'] });
    expect(table.columns.map(({ months }) => months)).toEqual([
      [1, 9],
      [1, 6],
      [1, 3],
    ]);
    expect(table.rows[0]?.cells.map((cell) => cell?.value)).toEqual([70, 50, 20]);
  });

  it('bases, but for the customary one', () => {
    const columns = cellsOf([
      growth({ value: 4.9, basis: 'real' }),
      growth({ value: 5.2, basis: 'nominal' }),
      growth({ value: 5 }),
      growth({ value: 3.2, basis: 'contribution' }),
    ]);
    expect(columns.map((cells) => cells.map(([value]) => value))).toEqual([[4.9], [5.2], [3.2]]);
  });
});

describe('growth', () => {
  const stated = row(later, { value: 3, measure: 'growth', unit: '%', year: 2026, quote: '3%' });
  const total = (of: ReportRow, year: number, value: number, more = {}) => row(of, { value, year, quote: `${value / 1e8}亿元`, ...more });

  it('is not computed from a first and a final count', () => {
    const matrix = matrixOf([stated, total(later, 2026, 1600e8), total(communique, 2025, 1300e8, { vintage: 'final' })]);
    expect(checkGrowth(matrix, 'gdp')).toEqual([]);
  });

  it('is computed from two that are equally settled, though a newer one stands in the cell', () => {
    const matrix = matrixOf([stated, total(later, 2026, 1600e8), total(work, 2025, 1290e8, { vintage: 'final' }), total(communique, 2025, 1300e8)]);
    expect(checkGrowth(matrix, 'gdp')).toMatchObject([{ before: { value: 1300e8 }, after: { value: 1600e8 } }]);
  });

  it('is no share of a difference between two vintages of two reports', () => {
    const one = { report: communique, indicators: [total(communique, 2025, 1454.5e8)] };
    const two = { report: { ...communique, id: 'b' }, indicators: [total({ ...communique, id: 'b' }, 2025, 1492.7e8, { vintage: 'revised' })] };
    expect(pairReports(one, two)).toMatchObject([{ percent: null, difference: 38.2e8 }]);
  });
});

describe('targets', () => {
  it('of work report, plan and budget stand side by side with the result', () => {
    const target = (of: ReportRow, value: number, more = {}) => row(of, { value, measure: 'growth', unit: '%', status: 'target', year: 2026, ...more });
    const result = row(later, { value: 5.3, measure: 'growth', unit: '%', year: 2026 });
    const matrix = matrixOf([target(work, 5), target(plan, 5.5), target(budget, 5), result]);
    const found = targetResults(matrix, matrix.quantities, null);
    expect(found.map((one) => [one.target.kind, one.target.value, one.outcome, one.result?.value]).sort()).toEqual([
      ['budget', 5, 'met', 5.3],
      ['plan', 5.5, 'missed', 5.3],
      ['report', 5, 'met', 5.3],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
  });
});

describe('targets in one row', () => {
  const outline = report('outline', region, 2026, { kind: 'outline' });
  const changed = report('changed', region, 2026, { kind: 'budget', date: '2026-08-01' });
  const target = (of: ReportRow, value: number, more = {}) => row(of, { value, measure: 'growth', unit: '%', status: 'target', year: 2026, ...more });
  /** Of a row whose period is several years. */
  const over = (of: IndicatorRow, kind: 'average' | 'total', from: number, to: number): IndicatorRow => ({
    ...of,
    over: kind,
    period: { from, to, months: null, instant: false },
  });
  const rowsOf = (...rows: IndicatorRow[]) => {
    const matrix = matrixOf(rows, [...all, outline, changed]);
    return targetRows(targetResults(matrix, matrix.quantities, null));
  };
  const told = (rows: ReturnType<typeof targetRows>) =>
    rows.map(({ year, decisive, targets }) => [
      year,
      decisive.target.kind,
      [...targets].map(([id, { cell, judged }]) => [id, cell.value, judged?.outcome ?? null]),
    ]);

  it('of every sort, the work report deciding and each with its own answer', () => {
    const result = row(later, { value: 5.3, measure: 'growth', unit: '%', year: 2026 });
    const average = over(target(outline, 5.8, { year: 2030 }), 'average', 2026, 2030);
    const rows = rowsOf(target(work, 5), target(plan, 5.5), target(budget, 5), average, result);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ year: 2026, result: { value: 5.3 }, decisive: { outcome: 'met' } });
    expect(new Map([...rows[0]!.targets].map(([id, { cell, judged }]) => [id, [cell.value, judged?.outcome ?? null]]))).toEqual(
      new Map<string, unknown>([
        ['report plan', [5, 'met']],
        ['plan plan', [5.5, 'missed']],
        ['budget plan', [5, 'met']],
        ['outline plan', [5.8, null]],
      ]),
    );
    expect(targetSources(rows).map(({ kind }) => kind)).toEqual(['outline', 'plan', 'report', 'budget']);
    expect([...rows[0]!.outcomes].sort()).toEqual(['met', 'missed']);
  });

  it('of an outline stand beside each of its years, beside none of another, and alone where there are none', () => {
    const average = over(target(outline, 5.8, { year: 2030 }), 'average', 2026, 2030);
    expect(told(rowsOf(average))).toEqual([[2030, 'outline', [['outline plan', 5.8, 'open']]]]);
    const rows = rowsOf(average, target(work, 5), target(later, 5.2, { year: 2027 }), target(communique, 4.9, { year: 2025 }));
    expect(rows.map(({ year, targets }) => [year, targets.has('outline plan')])).toEqual([
      [2027, true],
      [2026, true],
      [2025, false],
    ]);
  });

  it('of all years together stand for themselves', () => {
    const sum = over(target(outline, 30, { year: 2030 }), 'total', 2026, 2030);
    expect(told(rowsOf(sum, target(work, 5)))).toEqual([
      [2030, 'outline', [['outline plan', 30, 'open']]],
      [2026, 'report', [['report plan', 5, 'open']]],
    ]);
  });

  it('that a budget has changed stand beside what it had planned', () => {
    const rows = rowsOf(target(budget, 5), target(changed, 4.2, { vintage: 'plan_adjusted' }));
    expect(targetSources(rows).map(({ id }) => id)).toEqual(['budget plan', 'budget plan_adjusted']);
    expect(rows).toHaveLength(1);
  });
});

describe('when a document came out', () => {
  it('is known of every sort that is compared', () => {
    for (const kind of Object.keys(kinds) as PageKind[]) {
      if (kinds[kind].compared)
        expect([kind, publishedAt(kind, { date: null, year: 2025, months: null })]).toEqual([kind, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
    }
    expect(publishedAt('report', { date: '2026-02-03', year: 2026, months: null })).toBe('2026-02-03');
    expect(publishedAt('release', { date: null, year: 2025, months: [1, 12] })).toBe('2026-01-18');
  });

  it('and how settled its figures are follows from its words, then from its sort', () => {
    expect([
      settledOf('final', 'actual', 'budget'),
      settledOf(null, 'actual', 'communique'),
      settledOf(null, 'estimate', 'plan'),
      settledOf('plan_adjusted', 'target', 'budget'),
    ]).toEqual(['final', 'preliminary', 'estimate', 'plan_adjusted']);
  });
});

describe('when a document of each sort came out, where no date is printed', () => {
  const out = (kind: PageKind, year: number | null, months: [number, number] | null = null) => publishedAt(kind, { date: null, year, months });

  it('is January for what is planned, March for plans of five years and for the year told', () => {
    expect(out('report', 2031)).toBe('2031-01-15');
    expect(out('budget', 2031)).toBe('2031-01-15');
    expect(out('outline', 2031)).toBe('2031-03-01');
    expect(out('communique', 2030)).toBe('2031-03-01');
    expect(out('census', 2030)).toBe('2031-05-01');
  });

  it('is the month after the last one told, and January for the whole year', () => {
    expect(out('release', 2030, [1, 9])).toBe('2030-10-18');
    expect(out('release', 2030, [1, 3])).toBe('2030-04-18');
    expect(out('release', 2030, [1, 11])).toBe('2030-12-18');
    expect(out('release', 2030, [1, 12])).toBe('2031-01-18');
    expect(out('release', 2030, [12, 12])).toBe('2031-01-18');
    expect(out('census', 2030, [1, 6])).toBe('2030-07-18');
  });

  it('is not known without a year, nor of papers of no sort', () => {
    expect(out('report', null)).toBe('');
    expect(out('communique', null, [1, 9])).toBe('');
    expect(out('document', 2031)).toBe('');
    expect(out('other', 2031)).toBe('');
    expect(publishedAt('other', { date: '2031-02-03', year: null, months: null })).toBe('2031-02-03');
  });
});

describe('how settled a figure is', () => {
  it('a target is a plan, an adjusted one only where it says so', () => {
    expect(settledOf(null, 'target', 'report')).toBe('plan');
    expect(settledOf('final', 'target', 'budget')).toBe('plan');
    expect(settledOf('plan_adjusted', 'target', 'budget')).toBe('plan_adjusted');
  });

  it('its own word counts before its status and its sort', () => {
    expect(settledOf('revised', 'estimate', 'communique')).toBe('revised');
    expect(settledOf('estimate', 'actual', 'census')).toBe('estimate');
    expect(settledOf(null, 'estimate', 'communique')).toBe('estimate');
  });

  it('else what its sort is', () => {
    expect((['communique', 'release', 'census', 'report', 'budget', 'coverage'] as const).map((kind) => settledOf(null, 'actual', kind))).toEqual([
      'preliminary',
      'preliminary',
      'final',
      'reported',
      'reported',
      'reported',
    ]);
  });

  it('goes from the plan to what was revised', () => {
    expect(settledOrder.indexOf('plan')).toBeLessThan(settledOrder.indexOf('estimate'));
    expect(settledOrder.indexOf('estimate')).toBeLessThan(settledOrder.indexOf('preliminary'));
    expect(settledOrder.at(-1)).toBe('revised');
  });
});

describe('a later word', () => {
  const said = (value: number, published: string, more: object = {}) =>
    ({ value, valueMax: null, bound: 'exact', unit: '元', published, authority: 'official', printed: { value, quote: String(value) }, ...more }) as Parameters<
      typeof revises
    >[0];
  const older = said(120, '2031-01-15');

  it('revises an older one that differs beyond rounding', () => {
    expect(revises(said(123, '2031-03-01'), older)).toBe(true);
    expect(revises(said(120.4, '2031-03-01'), older)).toBe(false);
    expect(differs(said(120.4, ''), older)).toBe(false);
    expect(differs(said(121.6, ''), older)).toBe(true);
    expect(differs(said(118, '', { bound: 'at_least' }), older), 'a bound that the value keeps').toBe(false);
  });

  it('and none of the same day, of an earlier one, in another unit, or of who may not speak', () => {
    expect(revises(said(123, '2031-01-15'), older)).toBe(false);
    expect(revises(said(123, '2031-01-14'), older)).toBe(false);
    expect(revises(said(123, '2031-03-01', { unit: '%' }), older)).toBe(false);
    expect(revises(said(123, '2031-03-01', { authority: 'other' }), older)).toBe(false);
    expect(revises(said(123, '2031-03-01'), { ...older, authority: 'other' })).toBe(false);
    expect(revises(said(123, '2031-03-01', { authority: 'reader' }), older)).toBe(true);
  });

  it('owners go first, a file of the reader’s being one', () => {
    expect([byOwner('official', 'other'), byOwner('other', 'reader'), byOwner('official', 'reader'), byOwner('other', 'other')].map(Math.sign)).toEqual([
      -1, 1, 0, 0,
    ]);
  });
});
