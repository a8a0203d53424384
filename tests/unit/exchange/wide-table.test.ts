import { describe, expect, it } from 'vitest';
import { wideTable } from '../../../components/panel/compare/wide-table';
import { quantityWords } from '../../../components/panel/compare/quantity-words';
import { compareTable } from '../../../lib/compare/columns';
import { chosenQuantities, compareMatrix } from '../../../lib/compare/matrix';
import { wideCsv, wideMarkdown, wideXlsx } from '../../../lib/exchange/wide-table';
import { byId, regions, report, row } from '../compare/rows';
import { translation } from '../i18n/translation';

const work = report('a', regions.chengjiang, 2026);
const { t } = translation('zh-CN');

function made(rows: ReturnType<typeof row>[]) {
  const matrix = compareMatrix(rows, byId([work]), ['gdp']);
  const quantities = chosenQuantities(matrix, ['gdp'], ['level', 'growth']);
  const words = new Map(quantities.map((quantity) => [quantity.id, quantityWords(quantity, matrix.cells(quantity.id), { nameOf: (code) => code, t, locale: 'zh-CN' })]));
  return wideTable(compareTable(matrix, { quantities, regions: null, years: null, sides: ['actual', 'target'] }), words, t);
}

describe('the wide table', () => {
  const table = made([
    row(work, { value: 983.5e8, year: 2025 }),
    row(work, { value: 5, valueMax: 5.5, measure: 'growth', unit: '%', year: 2026, status: 'target', bound: 'range' }),
    row(work, { value: 6, measure: 'growth', unit: '%', year: 2025, bound: 'about' }),
  ]);
  const at = (words: string) => table.rows[0]![table.head.findIndex((heading) => heading.includes(words))];

  it('holds numbers in the unit of their heading, a range in two columns, bounds in words', () => {
    expect(at('2025年 完成 (亿元')).toBe(983.5);
    expect(at('2026年 目标 (%')).toBe(5);
    expect(at('2026年 目标 上限')).toBe(5.5);
    expect(at('2025年 完成 界限')).toBe('约');
    for (const line of table.rows) expect(line).toHaveLength(table.head.length);
  });

  it('is written as CSV that no spreadsheet runs, and as Markdown whose frame no cell breaks', async () => {
    const hostile = { head: ['地区', '值'], rows: [['=1+1', -5], ['甲|乙\n丙', 2]] };
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await wideCsv(hostile)).arrayBuffer());
    expect(csv.startsWith('\ufeff地区,值\r\n')).toBe(true);
    expect(csv).toContain("'=1+1,-5\r\n");
    expect(wideMarkdown(hostile).split('\n')[3]).toBe('| 甲\\|乙 丙 | 2 |');
  });

  it('is written as a workbook of numbers', async () => {
    const { readSheet } = await import('read-excel-file/universal');
    const sheet = await readSheet(await (await wideXlsx(table)).arrayBuffer(), 'comparison');
    expect(sheet[1]?.slice(2)).toEqual(table.rows[0]!.slice(2));
  });
});
