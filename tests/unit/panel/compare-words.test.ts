import { describe, expect, it } from 'vitest';
import { barsOf } from '../../../components/charts/chart-data';
import { spread } from '../../../components/charts/place-labels';
import { wrapped } from '../../../components/charts/export-chart';
import { findingWords } from '../../../components/panel/compare/finding-words';
import { quantityWords } from '../../../components/panel/compare/quantity-words';
import { printedTable } from '../../../components/panel/compare/table-text';
import { runChecks, withPartners } from '../../../lib/compare/checks/run-checks';
import { compareTable } from '../../../lib/compare/columns';
import { chosenQuantities, compareMatrix } from '../../../lib/compare/matrix';
import { type Locale } from '../../../lib/i18n';
import { translation } from '../i18n/translation';
import { byId, regions, report, row } from '../compare/rows';

const first = report('a', regions.chengjiang, 2025);
const second = report('b', regions.chengjiang, 2026);
const reports = byId([first, second]);
const wording = (locale: Locale) => ({ nameOf: (code: string) => code, t: translation(locale).t, locale });

describe('the table for a spreadsheet', () => {
  const matrix = compareMatrix(
    [
      row(first, { value: 983.5e8, year: 2024 }),
      row(second, { value: 1036.2e8, year: 2025 }),
      row(second, { value: -1.6, measure: 'growth', unit: '%', year: 2025 }),
      row(second, { value: 5, measure: 'growth', unit: '%', year: 2026, status: 'target', bound: 'about' }),
    ],
    reports,
    ['gdp'],
  );
  it('has a heading with its unit a column, and numbers where the value is one', () => {
    const quantities = chosenQuantities(matrix, ['gdp'], ['level', 'growth']);
    const table = compareTable(matrix, { quantities, regions: null, years: null, sides: ['actual', 'target'] });
    const words = new Map(quantities.map((quantity) => [quantity.id, quantityWords(quantity, matrix.cells(quantity.id), wording('zh-CN'))]));
    const { head, rows } = printedTable(table, words, { t: translation('zh-CN').t, locale: 'zh-CN', placeName: (name) => name });
    expect(head).toEqual(['地区', 'gdp总量 (亿元) 2025年 完成', 'gdp总量 (亿元) 2024年 完成', 'gdp增速 (%) 2026年 目标', 'gdp增速 (%) 2025年 完成']);
    expect(rows).toEqual([['澄浦市', 1036.2, 983.5, '约5', -1.6]]);
  });
});

describe('a finding in words', () => {
  const yi = (amount: number, code: string, year: number) =>
    row(year === 2024 ? first : second, { code, year, value: amount * 1e8, quote: `${amount}亿元`, index: Math.round(amount * 10) });
  const words = (locale: Locale, code: string, rows: ReturnType<typeof row>[]) => {
    const [found] = runChecks(compareMatrix(rows, reports, withPartners([code])), [code], reports, []);
    return findingWords(found!, wording(locale));
  };

  it('spells the sum out', () => {
    const rows = [
      yi(200.1, 'retail_sales', 2024),
      yi(220.5, 'retail_sales', 2025),
      row(second, { code: 'retail_sales', measure: 'growth', unit: '%', value: 5, year: 2025 }),
    ];
    expect(words('zh-CN', 'retail_sales', rows).arithmetic).toEqual([
      '2025年 220.5亿元，2024年 200.1亿元',
      '220.5亿元 ÷ 200.1亿元 − 1 = +10.19%',
      '文中增速 +5%，相差 5.19个百分点',
    ]);
    expect(words('en', 'retail_sales', rows).arithmetic[1]).toBe('22.05 billion yuan ÷ 20.01 billion yuan − 1 = +10.19%');
    expect(words('en', 'retail_sales', rows).reasons).toHaveLength(2);
  });

  it('adds parts up', () => {
    const rows = [yi(50.5, 'trade_total', 2025), yi(30.5, 'exports', 2025), yi(25.5, 'imports', 2025)];
    expect(words('zh-CN', 'trade_total', rows).arithmetic).toEqual(['exports 30.5亿元 + imports 25.5亿元 = 56亿元', 'trade_total 50.5亿元，相差 5.5亿元']);
  });
});

describe('charts', () => {
  it('order regions by their latest result', () => {
    const lanbo = report('c', regions.lanbo, 2026);
    const matrix = compareMatrix(
      [row(second, { value: 1 }), row(lanbo, { value: 3 }), row(second, { value: 9, year: 2026, status: 'target' })],
      byId([second, lanbo]),
      ['gdp'],
    );
    expect(barsOf(matrix.cells(matrix.quantities[0]!.id), ({ value }) => String(value)).map(({ name, value }) => [name, value])).toEqual([
      ['澜泊市', 3],
      ['澄浦市', 1],
      ['澄浦市', 9],
    ]);
  });

  it('move labels apart without turning their order or leaving the frame', () => {
    const places = spread([10, 12, 11, 98], 10, 100);
    expect(places).toEqual([10, 30, 20, 98]);
    const low = spread([95, 97, 99], 10, 100);
    expect(low).toEqual([80, 90, 100]);
  });

  it('wrap the sources that are drawn in', () => {
    const lines = wrapped('来源：澄浦市政府工作报告（2025、2026）；abc.example', 10, 120);
    expect(lines.join('')).toBe('来源：澄浦市政府工作报告（2025、2026）；abc.example');
    expect(lines.length).toBeGreaterThan(2);
  });
});
