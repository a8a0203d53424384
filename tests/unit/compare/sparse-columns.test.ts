import { describe, expect, it } from 'vitest';
import { compareTable, type CompareTable } from '../../../lib/compare/columns';
import { compareMatrix } from '../../../lib/compare/matrix';
import { foldSparse, yearWords } from '../../../lib/compare/sparse-columns';
import type { Region } from '../../../lib/model/analysis';
import type { IndicatorRow, ReportRow } from '../../../lib/store/rows';
import { byId, report, row } from './rows';

const places = Array.from({ length: 9 }, (_, at): Region => ({ name: `样区${at}市`, code: `91${at}100`, level: 'prefecture', parents: [] }));

/** A table of GDP and grain: of each year and side so many regions, from the first on, state it. */
function tableOf(stated: readonly { code?: string; year: number; side?: 'actual' | 'target'; regions: number }[]): CompareTable {
  const reports: ReportRow[] = [];
  const rows: IndicatorRow[] = [];
  for (const { code = 'gdp', year, side = 'actual', regions } of stated) {
    for (const region of places.slice(0, regions)) {
      const of = report(`${region.name} ${year} ${side} ${code}`, region, side === 'actual' ? year + 1 : year);
      reports.push(of);
      rows.push(row(of, { code, year, status: side, value: 1000 + year }));
    }
  }
  const matrix = compareMatrix(rows, byId(reports), ['gdp', 'grain_output']);
  return compareTable(matrix, { quantities: matrix.quantities, regions: null, years: null, sides: ['actual', 'target'] });
}

const named = (columns: CompareTable['columns']) => columns.map(({ quantity, year, side }) => `${quantity.code} ${year} ${side}`);

describe('columns that few regions state', () => {
  it('are put away where older than the fullest, and told of', () => {
    const whole = tableOf([
      { year: 2025, regions: 9 },
      { year: 2024, regions: 3 },
      { year: 2023, regions: 2 },
      { year: 2022, regions: 1 },
      { year: 2021, regions: 1 },
    ]);
    const { table, folded } = foldSparse(whole, null);
    expect(named(table.columns)).toEqual(['gdp 2025 actual', 'gdp 2024 actual']);
    expect(named(folded)).toEqual(['gdp 2023 actual', 'gdp 2022 actual', 'gdp 2021 actual']);
    expect(table.rows.map(({ region, cells }) => [region.name, cells.length, cells[0]?.year])).toEqual(places.map(({ name }) => [name, 2, 2025]));
  });

  it('stay where they are newer than the fullest, or as full as a quarter of it', () => {
    const whole = tableOf([
      { year: 2026, regions: 1 },
      { year: 2025, regions: 8 },
      { year: 2024, regions: 8 },
      { year: 2023, regions: 2 },
      { year: 2022, regions: 1 },
      { year: 2021, regions: 1 },
      { year: 2020, regions: 1 },
    ]);
    expect(named(foldSparse(whole, null).table.columns)).toEqual(['gdp 2026 actual', 'gdp 2025 actual', 'gdp 2024 actual', 'gdp 2023 actual']);
  });

  it('are held against those of their own indicator and side', () => {
    const whole = tableOf([
      { year: 2026, side: 'target', regions: 9 },
      { year: 2025, regions: 2 },
      { year: 2024, regions: 2 },
      { year: 2023, side: 'target', regions: 1 },
      { code: 'grain_output', year: 2019, regions: 1 },
      { code: 'grain_output', year: 2018, regions: 1 },
    ]);
    expect(foldSparse(whole, null)).toEqual({ table: whole, folded: [] });
  });

  it('stay where there are but two of them, and where the table is read for one', () => {
    const two = tableOf([
      { year: 2025, regions: 9 },
      { year: 2024, regions: 1 },
      { year: 2023, regions: 1 },
    ]);
    expect(foldSparse(two, null)).toEqual({ table: two, folded: [] });
    const whole = tableOf([2025, 2024, 2023, 2022, 2021].map((year) => ({ year, regions: year === 2025 ? 9 : 1 })));
    const { table, folded } = foldSparse(whole, whole.columns[2]!.id);
    expect(named(table.columns)).toEqual(['gdp 2025 actual', 'gdp 2023 actual']);
    expect(named(folded)).toEqual(['gdp 2024 actual', 'gdp 2022 actual', 'gdp 2021 actual']);
  });

  it('leave the row of a region whose values are all put away', () => {
    const whole = tableOf([{ year: 2025, regions: 8 }, ...[2024, 2023, 2022].map((year) => ({ year, regions: 1 }))]);
    const alone: CompareTable = { ...whole, rows: whole.rows.map((one, at) => (at === 0 ? { ...one, cells: [undefined, ...one.cells.slice(1)] } : one)) };
    const { table, folded } = foldSparse(alone, null);
    expect(folded).toHaveLength(3);
    expect(table.rows).toHaveLength(8);
    expect(table.rows[0]!.cells).toEqual([undefined]);
  });
});

describe('the years of columns in words', () => {
  it.each([
    [
      [2019, 2004, 2005, 2006, 2021],
      ['2004–2006', '2019', '2021'],
    ],
    [[2020, 2020, 2021], ['2020–2021']],
    [[2018], ['2018']],
    [[], []],
  ])('%j', (years, words) => {
    expect(
      yearWords(
        years.map((year) => ({ year })),
        (from, to) => `${from}–${to}`,
      ),
    ).toEqual(words);
  });
});
