import { describe, expect, it } from 'vitest';
import { compareMatrix } from '../../../lib/compare/matrix';
import { singleMonths } from '../../../lib/compare/single-months';
import { byId, regions, report, row } from './rows';

const work = report('a', regions.chengjiang, 2026);
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
    expect(singleMonths(cells).map(({ months, value }) => [months, value])).toEqual([[[1, 3], 30], [[4, 6], 40], [[7, 9], 40]]);
  });

  it('never cross the end of a year', () => {
    const cells = cellsOf([row(work, { value: 110, year: 2024, months: [1, 9] }), row(work, { value: 30, year: 2025, months: [1, 3] })]);
    expect(singleMonths(cells).map(({ value }) => value).sort((a, b) => a - b)).toEqual([30, 110]);
  });

  it('are not made of bounds and ranges, nor of rates', () => {
    const bounded = cellsOf([row(work, { value: 30, year: 2025, months: [1, 3] }), row(work, { value: 70, year: 2025, months: [1, 6], bound: 'at_least' })]);
    expect(singleMonths(bounded).map(({ value }) => value)).toEqual([30]);
    const rates = cellsOf([row(work, { value: 5, measure: 'growth', unit: '%', year: 2025, months: [1, 3] })]);
    expect(singleMonths(rates)).toEqual([]);
  });
});
