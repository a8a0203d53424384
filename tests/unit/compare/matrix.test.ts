import { describe, expect, it } from 'vitest';
import { compareTable, sortRows, yearsOf } from '../../../lib/compare/columns';
import { chosenQuantities, compareMatrix, joinMatrices, measuresOf } from '../../../lib/compare/matrix';
import type { IndicatorRow, ReportRow } from '../../../lib/store/rows';
import { byId, regions, report, row } from './rows';

const chengjiang = report('a', regions.chengjiang, 2026);
const lanbo = report('b', regions.lanbo, 2026);

function matrixOf(rows: IndicatorRow[], reports: ReportRow[] = [chengjiang, lanbo], codes = ['gdp', 'grain_output', 'cpi']) {
  return compareMatrix(rows, byId(reports), codes);
}

const values = (rows: IndicatorRow[], reports?: ReportRow[]) => {
  const matrix = matrixOf(rows, reports);
  return matrix.quantities.map(({ id, unit, measure, part, over, apart }) => ({
    unit,
    measure,
    part,
    over,
    apart,
    values: matrix.cells(id).map(({ value }) => value),
  }));
};

describe('the matrices of single indicators', () => {
  it('are together that of all their rows', () => {
    const rows = [
      row(chengjiang, { index: 0, value: 1e10 }),
      row(lanbo, { index: 1, value: 5.2, measure: 'growth', unit: '%' }),
      row(lanbo, { index: 2, code: 'grain_output', value: 400_000_000, unit: '斤', year: 2024 }),
      row(chengjiang, { index: 3, code: 'grain_output', value: 500_000, unit: '吨', status: 'target', year: 2026 }),
      row(chengjiang, { index: 4, code: 'grain_output', value: 490_000, unit: '吨', status: 'target', year: 2026 }),
    ];
    const codes = ['grain_output', 'gdp', 'cpi'];
    const whole = matrixOf(rows, undefined, codes);
    const joined = joinMatrices(codes.map((code) => matrixOf(rows, undefined, [code])));
    expect(joined.quantities).toEqual(whole.quantities);
    expect(joined.regions).toEqual(whole.regions);
    for (const { id } of whole.quantities) {
      expect(joined.cells(id)).toEqual(whole.cells(id));
      for (const { region, status, year } of whole.cells(id)) {
        const side = status === 'target' ? 'target' : 'actual';
        expect(joined.cell(id, region.key, side, year)).toEqual(whole.cell(id, region.key, side, year));
      }
    }
    expect(joined.cells('nothing')).toEqual([]);
    expect(joined.cell('nothing', '910100', 'actual', 2025)).toBeUndefined();
    expect(joinMatrices([]).quantities).toEqual([]);
  });
});

describe('what may stand in one column', () => {
  it('brings units of one kind to the commonest one', () => {
    expect(
      values([
        row(chengjiang, { code: 'grain_output', value: 500_000, unit: '吨' }),
        row(lanbo, { code: 'grain_output', value: 400_000_000, unit: '斤' }),
        row(chengjiang, { code: 'grain_output', value: 480_000, unit: '吨', year: 2024 }),
      ]),
    ).toEqual([{ unit: '吨', measure: 'level', part: null, over: null, apart: false, values: [500_000, 200_000, 480_000] }]);
  });

  it('holds 亩 against 公顷 at fifteen to one', () => {
    const [column] = values([
      row(chengjiang, { value: 30, unit: '公顷' }),
      row(chengjiang, { value: 31, unit: '公顷', year: 2024 }),
      row(lanbo, { value: 150, unit: '亩' }),
    ]);
    expect(column?.values).toContain(10);
  });

  it('keeps US dollars in a column of their own, as printed', () => {
    const columns = values([
      row(chengjiang, { value: 1e10, unit: '元' }),
      row(lanbo, { value: 2e8, unit: '美元' }),
      row(chengjiang, { value: 1.1e10, unit: '元', year: 2024 }),
    ]);
    expect(columns.map(({ unit, apart, values: of }) => [unit, apart, of])).toEqual([
      ['元', false, [1e10, 1.1e10]],
      ['美元', true, [2e8]],
    ]);
  });

  it('never mixes level with growth', () => {
    const columns = values([row(chengjiang, { value: 1e10 }), row(lanbo, { value: 5.2, measure: 'growth', unit: '%' })]);
    expect(columns.map(({ measure, values: of }) => [measure, of])).toEqual([
      ['growth', [5.2]],
      ['level', [1e10]],
    ]);
  });

  it('keeps part of a year apart from whole years', () => {
    const sentence = '前三季度，地区生产总值达到80亿元。';
    const part = { ...row(chengjiang, { value: 8e9, sentence, quote: '80亿元' }), start: 100 + sentence.indexOf('80'), sentence: { start: 100, end: 120 } };
    const columns = values([row(lanbo, { value: 1e10 }), part]);
    expect(columns.map(({ part: words, apart }) => [words, apart])).toEqual([
      [null, false],
      ['前三季度', true],
    ]);
  });

  it('keeps averages and totals of several years apart', () => {
    const columns = values([
      row(chengjiang, { value: 5.2, measure: 'growth', unit: '%' }),
      row(lanbo, { value: 6.1, measure: 'growth', unit: '%', over: 'average', period: { from: 2021, to: 2025, months: null, instant: false } }),
    ]);
    expect(columns.map(({ over, apart, values: of }) => [over, apart, of])).toEqual([
      [null, false, [5.2]],
      ['average', true, [6.1]],
    ]);
  });

  it('leaves out what the reader has excluded and reports that are gone', () => {
    expect(values([row(chengjiang, { value: 1, excluded: true })])).toEqual([]);
    expect(values([row(lanbo, { value: 1 })], [chengjiang])).toEqual([]);
  });
});

describe('what is shown', () => {
  const later = report('c', regions.chengjiang, 2027);
  const matrix = matrixOf(
    [
      row(chengjiang, { value: 5.4, measure: 'growth', unit: '%', year: 2025, status: 'estimate' }),
      row(later, { value: 5.3, measure: 'growth', unit: '%', year: 2025 }),
      row(chengjiang, { value: 5, measure: 'growth', unit: '%', year: 2026, status: 'target', bound: 'about' }),
      row(later, { value: 5.1, measure: 'growth', unit: '%', year: 2026 }),
      row(lanbo, { value: 7, measure: 'growth', unit: '%', year: 2025 }),
      row(chengjiang, { value: 0.2, code: 'cpi', measure: 'growth', unit: '%', year: 2025 }),
      row(chengjiang, { value: 1e10, year: 2025 }),
    ],
    [chengjiang, lanbo, later],
  );
  const shown = (codes: string[], measures: Parameters<typeof chosenQuantities>[2] = []) => chosenQuantities(matrix, codes, measures);
  const whole = { regions: null, years: null, sides: ['actual', 'target'] as const };

  it('shows the better source and keeps the other behind it', () => {
    const cell = matrix.cell(shown(['gdp'])[0]!.id, '910100', 'actual', 2025);
    expect([cell?.value, cell?.others.map(({ value }) => value)]).toEqual([5.3, [5.4]]);
  });

  it('sets a year’s target beside its result, the newest year first', () => {
    const table = compareTable(matrix, { quantities: shown(['gdp'], ['growth']), ...whole });
    expect(table.columns.map(({ year, side }) => `${year} ${side}`)).toEqual(['2026 actual', '2026 target', '2025 actual']);
    expect(table.rows.map(({ region, cells }) => [region.name, cells.map((cell) => cell?.value)])).toEqual([
      ['澄浦市', [5.1, 5, 5.3]],
      ['澜泊市', [undefined, undefined, 7]],
    ]);
  });

  it('narrows by years, regions and sides', () => {
    const table = compareTable(matrix, { quantities: shown(['gdp'], ['growth']), regions: new Set(['910100']), years: new Set([2026]), sides: ['target'] });
    expect(table.columns.map(({ id }) => id.split(' ').slice(1))).toEqual([['2026', 'target']]);
    expect(table.rows).toHaveLength(1);
  });

  it('takes a code’s commonest measure where it has none of the chosen', () => {
    expect(shown(['gdp', 'cpi'], ['level']).map(({ code, measure }) => [code, measure])).toEqual([
      ['gdp', 'level'],
      ['cpi', 'growth'],
    ]);
    expect(measuresOf(matrix, ['gdp'])).toEqual(['growth', 'level']);
    expect(yearsOf(matrix, shown(['gdp']))).toEqual([2025, 2026]);
  });

  it('sorts by a column either way, regions without a value last', () => {
    const table = compareTable(matrix, { quantities: shown(['gdp'], ['growth']), ...whole });
    const order = (column: string, direction: 'ascending' | 'descending') => sortRows(table, { column, direction }).map(({ region }) => region.name);
    const [second, , first] = table.columns;
    expect(order(first!.id, 'descending')).toEqual(['澜泊市', '澄浦市']);
    expect(order(first!.id, 'ascending')).toEqual(['澄浦市', '澜泊市']);
    expect(order(second!.id, 'ascending')).toEqual(['澄浦市', '澜泊市']);
    expect(order(second!.id, 'descending')).toEqual(['澄浦市', '澜泊市']);
    expect(order('region', 'descending')).toEqual(['澜泊市', '澄浦市']);
  });
});
