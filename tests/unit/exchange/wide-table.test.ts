import { describe, expect, it } from 'vitest';
import { wideTable } from '../../../components/panel/compare/wide-table';
import { quantityWords } from '../../../components/panel/compare/quantity-words';
import { cellExtras } from '../../../lib/compare/choice';
import { derivedOf, POPULATION } from '../../../lib/compare/derived';
import { compareTable } from '../../../lib/compare/columns';
import { chosenQuantities, compareMatrix } from '../../../lib/compare/matrix';
import { tableCsv, tableHtml, tableMarkdown, tableTsv, tableXlsx } from '../../../lib/exchange/taken-table';
import { byId, regions, report, row } from '../compare/rows';
import { translation } from '../i18n/translation';

const work = report('a', regions.chengjiang, 2026);
const { t } = translation('zh-CN');

function made(rows: ReturnType<typeof row>[], beside = false) {
  const matrix = compareMatrix(rows, byId([work]), ['gdp', POPULATION]);
  const quantities = chosenQuantities(matrix, ['gdp'], ['level', 'growth']);
  const words = new Map(
    quantities.map((quantity) => [quantity.id, quantityWords(quantity, matrix.cells(quantity.id), { nameOf: (code) => code, t, locale: 'zh-CN' })]),
  );
  return wideTable(
    compareTable(matrix, { quantities, regions: null, years: null, sides: ['actual', 'target'] }),
    words,
    { t, locale: 'zh-CN', placeName: (name) => name },
    beside ? { derived: derivedOf(matrix, quantities), extras: cellExtras, together: false } : undefined,
  );
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

  it('says of what is reckoned its unit, its years, and which year is 100', () => {
    const people = { code: POPULATION, unit: '人', value: 2e6 };
    const { head, rows } = made(
      [row(work, { value: 900e8, year: 2024 }), row(work, { value: 990e8, year: 2025, index: 1 }), row(work, { ...people, year: 2025, index: 2 })],
      true,
    );
    const found = (heading: string) => rows[0]![head.indexOf(`gdp总量 2025年 完成 ${heading}`)];
    expect(found('人均 (元)')).toBe(49500);
    expect(found('指数 (2024 = 100)')).toBe(110);
    expect(found('多年平均 (亿元)')).toBe(945);
    expect(found('多年平均 (年份)')).toBe('2024–2025');
  });

  it('is written as CSV that no spreadsheet runs, and as Markdown whose frame no cell breaks', async () => {
    const hostile = {
      title: '',
      head: ['地区', '值'],
      rows: [
        ['=1+1', -5],
        ['甲|乙\n丙', 2],
      ],
    };
    const csv = await tableCsv(hostile);
    expect(csv.startsWith('\ufeff地区,值\r\n')).toBe(true);
    expect(csv).toContain("'=1+1,-5\r\n");
    expect(tableTsv(hostile)).toBe("地区\t值\n'=1+1\t-5\n甲|乙 丙\t2\n");
    expect(tableMarkdown(hostile).split('\n')[3]).toBe('| 甲\\|乙 丙 | 2 |');
  });

  it.each(['=1+1', '+86', '-甲', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', '\n=1', "'=1"])(
    'runs in no spreadsheet, whatever a page calls itself: %j',
    async (name) => {
      const hostile = { title: name, head: [name], rows: [[name]] };
      const csv = (await tableCsv(hostile)).replace('\ufeff', '');
      expect(csv).toMatch(/^"?'/);
      for (const line of tableTsv(hostile).trimEnd().split('\n')) expect(line).not.toMatch(/^ *[=+\-@＝＋－＠]/);
      // Spreadsheets take the HTML where the clipboard holds both.
      const words = tableHtml({ ...hostile, notes: [name] })
        .replace(/<[^<>]*>/g, '\n')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      for (const line of words.split('\n')) expect(line).not.toMatch(/^ *[=+\-@＝＋－＠]/);
    },
  );

  it('keeps a cell that begins with a quotation mark apart from the next ones on the clipboard', () => {
    expect(
      tableTsv({
        title: '',
        head: ['句', '值'],
        rows: [
          ['"十五五"开局', 1],
          ['称"双一流"', 2],
          ['"未完', 3],
        ],
      }),
    ).toBe('句\t值\n"""十五五""开局"\t1\n称"双一流"\t2\n"""未完"\t3\n');
  });

  it('is HTML that holds no page’s markup, numbers to the right and its notes below', () => {
    const html = tableHtml({ title: '<b>表</b>', head: ['地区', '值'], rows: [['<img src=x onerror=alert(1)>', 5.2]], notes: ['来源：<a>'] });
    expect(html).not.toMatch(/<(?:img|b|a)\b/);
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62;</td>');
    expect(html).toMatch(/text-align:right">5\.2</);
    expect(html.indexOf('</table>')).toBeLessThan(html.indexOf('来源'));
  });

  it('is written as a workbook of numbers', async () => {
    const { readSheet } = await import('read-excel-file/universal');
    const sheet = await readSheet(await (await tableXlsx(table)).arrayBuffer(), 'table');
    expect(sheet[1]?.slice(2)).toEqual(table.rows[0]!.slice(2));
  });
});
