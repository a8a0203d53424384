import { describe, expect, it } from 'vitest';
import { runChecks, withPartners, findingsByCell } from '../../../lib/compare/checks/run-checks';
import { compareMatrix } from '../../../lib/compare/matrix';
import type { IndicatorRow, ReportRow, SourceRow } from '../../../lib/store/rows';
import { byId, regions, report, row } from './rows';

const first = report('a', regions.chengjiang, 2025, { identity: 'prefecture|910100|2025' });
const second = report('b', regions.chengjiang, 2026, { identity: 'prefecture|910100|2026' });

function check(codes: string[], rows: IndicatorRow[], { reports = [first, second], sources = [] }: { reports?: ReportRow[]; sources?: SourceRow[] } = {}) {
  const byReport = byId(reports);
  return runChecks(compareMatrix(rows, byReport, withPartners(codes)), codes, byReport, sources);
}

const yi = (amount: number, of: ReportRow, code: string, year: number) =>
  row(of, { code, year, value: amount * 1e8, quote: `${amount}亿元`, unit: '元', index: Math.round(amount * 10) });

describe('growth against two totals', () => {
  const growth = (value: number, code = 'retail_sales') => row(second, { code, measure: 'growth', unit: '%', value, year: 2025, index: 7 });

  it('is silent where the totals bear the growth out, their rounding included', () => {
    expect(check(['retail_sales'], [yi(100, first, 'retail_sales', 2024), yi(105, second, 'retail_sales', 2025), growth(5)])).toEqual([]);
    // 12亿 against 11亿 may be anything from 4.3% to 14.3%.
    expect(check(['retail_sales'], [yi(11, first, 'retail_sales', 2024), yi(12, second, 'retail_sales', 2025), growth(5)])).toEqual([]);
  });

  it('spells out the growth that the totals imply', () => {
    const [found] = check(['retail_sales'], [yi(200.0, first, 'retail_sales', 2024), yi(220.5, second, 'retail_sales', 2025), growth(5)]);
    expect(found).toMatchObject({ check: 'growth', year: 2025, stated: { value: 5 }, before: { value: 2e10 }, reasons: ['revised-base', 'same-scope'] });
    if (found?.check !== 'growth') throw new Error('another check');
    expect(found.implied).toBeCloseTo(10.25, 5);
    expect(found.gap).toBeCloseTo(-5.25, 5);
  });

  it('allows for prices where growth is real and totals are not', () => {
    const rows = [yi(1000.0, first, 'gdp', 2024), yi(1080.0, second, 'gdp', 2025), growth(5, 'gdp')];
    expect(check(['gdp'], rows)).toEqual([]);
    const far = check(['gdp'], [yi(1000.5, first, 'gdp', 2024), yi(1140.5, second, 'gdp', 2025), growth(5, 'gdp')]);
    expect(far[0]?.reasons).toEqual(['constant-prices', 'revised-base']);
  });

  it('names the finding by its values, so that others ask anew', () => {
    const found = (value: number) =>
      check(['retail_sales'], [yi(200.5, first, 'retail_sales', 2024), yi(230.5, second, 'retail_sales', 2025), growth(value)])[0]?.id;
    expect(found(5)).toBe(found(5));
    expect(found(5)).not.toBe(found(4));
  });
});

describe('parts against their total', () => {
  const sectors = (primary: number, secondary: number, tertiary: number) => [
    yi(primary, second, 'primary_value_added', 2025),
    yi(secondary, second, 'secondary_value_added', 2025),
    yi(tertiary, second, 'tertiary_value_added', 2025),
  ];

  it('lets rounding pass', () => {
    expect(check(['gdp'], [yi(100.1, second, 'gdp', 2025), ...sectors(10.1, 39.9, 50.0)])).toEqual([]);
  });

  it('finds sectors that do not make the product', () => {
    const [found] = check(['gdp'], [yi(100.1, second, 'gdp', 2025), ...sectors(10.1, 39.9, 56.3)]);
    expect(found).toMatchObject({ check: 'parts', relation: 'sum', sum: 106.3e8, whole: { value: 100.1e8 } });
  });

  it('finds trade that is not exports and imports together', () => {
    const rows = [yi(50.5, second, 'trade_total', 2025), yi(30.5, second, 'exports', 2025), yi(25.5, second, 'imports', 2025)];
    expect(check(['trade_total'], rows)[0]).toMatchObject({ check: 'parts', relation: 'sum' });
    expect(check(['exports'], rows)[0]).toMatchObject({ whole: { code: 'trade_total' } });
  });

  it('finds a part larger than its whole', () => {
    const rows = [yi(40.5, second, 'budget_revenue', 2025), yi(44.5, second, 'tax_revenue', 2025)];
    expect(check(['budget_revenue'], rows)[0]).toMatchObject({ check: 'parts', relation: 'within', sum: 44.5e8 });
    expect(check(['budget_revenue'], [rows[0]!, yi(30.5, second, 'tax_revenue', 2025)])).toEqual([]);
  });

  it('finds an average outside of what it is the average of', () => {
    const income = (code: string, value: number) => row(second, { code, value, year: 2025, index: value });
    const rows = (all: number) => [income('income_all', all), income('income_urban', 50000), income('income_rural', 20000)];
    expect(check(['income_all'], rows(55000))[0]).toMatchObject({ check: 'parts', relation: 'between' });
    expect(check(['income_all'], rows(40000))).toEqual([]);
  });
});

describe('two sources', () => {
  const page = (value: number, quote: string, unit = '元'): SourceRow => ({
    address: 'news.example/1',
    identity: 'prefecture|910100|2026',
    url: 'https://news.example/1',
    pageTitle: '报道',
    kind: 'coverage',
    authority: 'other',
    savedAt: 1,
    statements: [
      {
        code: 'gdp',
        measure: 'level',
        status: 'actual',
        year: 2025,
        value,
        valueMax: null,
        unit,
        bound: 'exact',
        name: '地区生产总值',
        quote,
        sentenceText: '',
      },
    ],
  });
  const shown = yi(1968.5, second, 'gdp', 2025);

  it('agree where one is only rounded', () => {
    expect(check(['gdp'], [shown], { sources: [page(1969e8, '1969亿元')] })).toEqual([]);
  });

  it('disagree beyond rounding, and are both told', () => {
    const [found] = check(['gdp'], [shown], { sources: [page(1986.5e8, '1986.5亿元')] });
    expect(found).toMatchObject({ check: 'sources', shown: { value: 1968.5e8 }, others: [{ title: '报道', value: 1986.5e8 }] });
  });

  it('are looked for in the other stored reports of the region too', () => {
    const next = report('c', regions.chengjiang, 2026);
    const found = check(['gdp'], [shown, yi(1950.1, next, 'gdp', 2025)], { reports: [first, second, next] });
    expect(found.map(({ check: name }) => name)).toEqual(['sources']);
  });

  it('do not speak of another currency or another report', () => {
    expect(check(['gdp'], [shown], { sources: [page(3e8, '3亿美元', '美元')] })).toEqual([]);
    expect(check(['gdp'], [shown], { sources: [{ ...page(1e8, '1亿元'), identity: 'prefecture|910200|2026' }] })).toEqual([]);
  });
});

describe('orders of magnitude', () => {
  it('finds a value ten thousand times the region’s other years', () => {
    const rows = [yi(100.5, first, 'gdp', 2023), yi(105.5, first, 'gdp', 2024), row(second, { value: 110e12, year: 2025, quote: '110万亿元', index: 9 })];
    const odd = check(['gdp'], rows).filter(({ check: name }) => name === 'magnitude');
    expect(odd).toHaveLength(1);
    expect(odd[0]).toMatchObject({ odd: { year: 2025 }, neighbours: 'years', count: 2, power: 4 });
  });

  it('measures by regions of the same level where there is no other year', () => {
    const others = ['x', 'y', 'z'].map((id, at) => report(id, { ...regions.lanbo, code: `9102${at}0`, name: `${id}市` }, 2026));
    const rows = [...others.map((of, at) => yi(100.5 + at, of, 'gdp', 2025)), row(second, { value: 120, year: 2025, quote: '120元' })];
    const odd = check(['gdp'], rows, { reports: [second, ...others] });
    expect(odd).toMatchObject([{ check: 'magnitude', neighbours: 'regions', count: 3, power: -8 }]);
  });

  it('leaves alone what is merely large', () => {
    expect(check(['gdp'], [yi(100.5, first, 'gdp', 2024), yi(1500.5, second, 'gdp', 2025)])).toEqual([]);
  });
});

describe('findingsByCell', () => {
  it('marks every cell that a finding is about', () => {
    const rows = [yi(40.5, second, 'budget_revenue', 2025), yi(44.5, second, 'tax_revenue', 2025)];
    const found = check(['budget_revenue'], rows);
    expect([...findingsByCell(found).keys()].sort()).toEqual(['b 405', 'b 445']);
  });
});
