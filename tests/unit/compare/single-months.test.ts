import { describe, expect, it } from 'vitest';
import { compareMatrix } from '../../../lib/compare/matrix';
import { printedOf, singleMonths } from '../../../lib/compare/single-months';
import { rowsOf } from '../../../components/panel/compare/chart-words';
import { quantityWords } from '../../../components/panel/compare/quantity-words';
import { translation } from '../i18n/translation';
import { byId, regions, report, row } from './rows';

const work = report('a', regions.chengjiang, 2026);
const { t } = translation('zh-CN');
const quantity = { id: 'gdp', code: 'gdp', measure: 'level', unit: '', part: null, run: null, basis: null, over: null, apart: false } as const;
const words = quantityWords(quantity, [], { nameOf: (code) => code, t, locale: 'zh-CN' });
const cellsOf = (rows: ReturnType<typeof row>[]) => {
  const matrix = compareMatrix(rows, byId([work]), ['gdp']);
  return matrix.quantities.flatMap(({ id }) => matrix.cells(id));
};

describe('single months', () => {
  it('are the differences of totals counted from January on, the first part as it stands', () => {
    const cells = cellsOf([
      row(work, { value: 70, year: 2025, months: [1, 6] }),
      row(work, { value: 30, year: 2025, months: [1, 3] }),
      row(work, { value: 110, year: 2025, months: [1, 9] }),
    ]);
    expect(singleMonths(cells).map(({ months, value }) => [months, value])).toEqual([
      [[1, 3], 30],
      [[4, 6], 40],
      [[7, 9], 40],
    ]);
  });

  it('are no printed figures: each says of which two it is the difference, and has no words of its own', () => {
    const cells = cellsOf([row(work, { value: 30, year: 2025, months: [1, 3] }), row(work, { value: 70, year: 2025, months: [1, 6], index: 1 })]);
    const [first, second] = singleMonths(cells);
    expect(first).toBe(cells[0]);
    expect(second).toMatchObject({ value: 40, sentence: '', printed: { quote: '', value: 40 }, period: { months: [4, 6] } });
    expect(second!.difference).toEqual({ later: cells[1], earlier: cells[0] });
    expect(printedOf(second!)).toEqual([cells[1], cells[0]]);
    expect(rowsOf([second!], () => words, t)[0]!.sentence).toMatch(/1月至6月|1—6月|1–6月|1-6月/);
  });

  it('are all equally long: a half-year’s total is none among single months', () => {
    const cells = cellsOf([6, 7, 8].map((month, index) => row(work, { value: 100 + 10 * index, year: 2025, months: [1, month], index })));
    expect(singleMonths(cells).map(({ months, value }) => [months, value])).toEqual([
      [[7, 7], 10],
      [[8, 8], 10],
    ]);
  });

  it('never cross the end of a year', () => {
    const cells = cellsOf([row(work, { value: 110, year: 2024, months: [1, 9] }), row(work, { value: 130, year: 2025, months: [1, 12] })]);
    expect(singleMonths(cells)).toEqual([]);
  });

  it('are not made of bounds and ranges, nor of rates', () => {
    const bounded = cellsOf([row(work, { value: 30, year: 2025, months: [1, 3] }), row(work, { value: 70, year: 2025, months: [1, 6], bound: 'at_least' })]);
    expect(singleMonths(bounded)).toEqual([]);
    const rates = cellsOf([row(work, { value: 5, measure: 'growth', unit: '%', year: 2025, months: [1, 3] })]);
    expect(singleMonths(rates)).toEqual([]);
  });
});
