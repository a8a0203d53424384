/** Yearbooks as workbooks: merged and bilingual heads, units in captions, hidden rows and columns, several sheets. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { sheetRows } from '../../../lib/files/formats/sheet-rows';
import { readFile } from '../../../lib/files/read-file';
import { nodePlatform } from '../../../lib/node/platform';
import { archive } from './make-files';

interface Made {
  rows: (string | number | null)[][];
  merges?: string[];
  /** Attributes of rows, by their number from 1. */
  row?: Record<number, string>;
  columns?: string;
  name?: string;
}

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbook(...sheets: Made[]): Uint8Array {
  const cell = (value: string | number, place: string) =>
    typeof value === 'number' ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const part = ({ rows, merges = [], row = {}, columns = '' }: Made) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rows
      .map(
        (cells, at) =>
          `<row r="${at + 1}" ${row[at + 1] ?? ''}>${cells.map((value, column) => (value === null ? '' : cell(value, `${String.fromCharCode(65 + column)}${at + 1}`))).join('')}</row>`,
      )
      .join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
  return archive({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns:r="${R}"><sheets>${sheets.map(({ name = '表' }, at) => `<sheet name="${name}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/s${at}.xml`, part(sheet)])),
  });
}

const read = (...sheets: Made[]) => readFile({ name: 'a', bytes: workbook(...sheets) }, nodePlatform);
/** Cells of the tables as `row.column words`, with what they span. */
async function cellsOf(...sheets: Made[]): Promise<string[][]> {
  const { tables, text } = await read(...sheets);
  return tables.map(({ cells }) =>
    cells
      .filter(({ start, end }) => end > start)
      .map(
        ({ row, column, rowSpan, columnSpan, start, end }) =>
          `${row}.${column} ${text.slice(start, end)}${rowSpan > 1 ? ` ↓${rowSpan}` : ''}${columnSpan > 1 ? ` →${columnSpan}` : ''}`,
      ),
  );
}

const HEAD: Made['rows'] = [
  ['指标', '2024年', null, '2025年', null],
  [null, '总量', '增长(%)', '总量', '增长(%)'],
];
const MERGES = ['A1:A2', 'B1:C1', 'D1:E1'];
const BODY: Made['rows'] = [
  ['粮食产量', 55.2, 1.1, 56.1, 1.6],
  ['肉类产量', 8.1, 2, 8.4, 3.7],
];
const WHOLE = [
  '0.0 指标 ↓2',
  '0.1 2024年 →2',
  '0.3 2025年 →2',
  '1.1 总量',
  '1.2 增长(%)',
  '1.3 总量',
  '1.4 增长(%)',
  '2.0 粮食产量',
  '2.1 55.2',
  '2.2 1.1',
  '2.3 56.1',
  '2.4 1.6',
  '3.0 肉类产量',
  '3.1 8.1',
  '3.2 2',
  '3.3 8.4',
  '3.4 3.7',
];

describe('merged heads', () => {
  it('span what they span', async () => {
    expect(await cellsOf({ rows: [...HEAD, ...BODY], merges: MERGES })).toEqual([WHOLE]);
  });

  it('are not parted by a row that they cover whole', async () => {
    const rows: Made['rows'] = [
      ['指标', '2024年', '2025年'],
      [null, null, null],
      ['粮食产量', 55.2, 56.1],
    ];
    expect(await cellsOf({ rows, merges: ['A1:A2', 'B1:B2', 'C1:C2'] })).toEqual([
      ['0.0 指标', '0.1 2024年', '0.2 2025年', '1.0 粮食产量', '1.1 55.2', '1.2 56.1'],
    ]);
  });

  it('lose what is hidden, and keep the columns below in place', async () => {
    const columns = '<col min="2" max="2" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/>';
    expect(await cellsOf({ rows: [...HEAD, ...BODY], merges: MERGES, columns })).toEqual([
      ['0.0 指标 ↓2', '0.1 2024年', '0.2 2025年', '1.1 增长(%)', '1.2 总量', '2.0 粮食产量', '2.1 1.1', '2.2 56.1', '3.0 肉类产量', '3.1 2', '3.2 8.4'],
    ]);
  });

  it('stand where the first of them is shown', async () => {
    expect(await cellsOf({ rows: [...HEAD, ...BODY], merges: MERGES, row: { 1: 'hidden="1"' } })).toEqual([
      ['0.0 指标', '0.1 总量', '0.2 增长(%)', '0.3 总量', '0.4 增长(%)', ...WHOLE.slice(7).map((cell) => `${Number(cell[0]) - 1}${cell.slice(1)}`)],
    ]);
  });
});

describe('hidden rows', () => {
  it('are left out and part no table; empty ones do', async () => {
    const rows: Made['rows'] = [
      ['指标', '2025年'],
      ['粮食产量', 56.1],
      ['底稿', 1],
      ['肉类产量', 8.4],
      [null, null],
      ['指标', '2025年'],
      ['油料', 2.1],
    ];
    expect(await cellsOf({ rows, row: { 3: 'hidden="true"' } })).toEqual([
      ['0.0 指标', '0.1 2025年', '1.0 粮食产量', '1.1 56.1', '2.0 肉类产量', '2.1 8.4'],
      ['0.0 指标', '0.1 2025年', '1.0 油料', '1.1 2.1'],
    ]);
  });
});

describe('yearbooks', () => {
  it('give their figures with region, year and unit, from both languages of their heads', async () => {
    const title = '2-1  鹿鸣市国民经济主要指标';
    const rows: Made['rows'] = [
      [title],
      ['Main Indicators of National Economy'],
      ['单位：亿元 (100 million yuan)'],
      ['指标 Item', '2024', '2025'],
      ['地区生产总值 Gross Regional Product', 981.3, 1036.2],
      ['一般公共预算收入 General Public Budget Revenue', 79.1, 82.4],
    ];
    const { text, tables } = await read({ rows, merges: ['A1:C1', 'A2:C2', 'A3:C3'], name: '综合' });
    const { indicators } = analyse({ id: 'a', text, tables, force: true, title: '鹿鸣市统计年鉴2026' });
    const told = indicators.map(({ code, value, unit, period }) => `${code} ${value} ${unit} ${period?.to}`);
    expect(told).toEqual(expect.arrayContaining(['gdp 98130000000 元 2024', 'gdp 103620000000 元 2025', 'budget_revenue 8240000000 元 2025']));
  });

  it('name each sheet that is shown, and say nothing of the others', async () => {
    const { text, tables } = await read(
      { rows: BODY, name: '农业' },
      {
        rows: [
          ['密', 1],
          ['件', 2],
        ],
        name: '底稿',
      },
      { rows: BODY, name: '牧业' },
    );
    expect(text.match(/农业|底稿|牧业/g)).toEqual(['农业', '底稿', '牧业']);
    expect(tables).toHaveLength(3);
  });
});

it('has as many rows as it has', () => {
  const cells = Array.from({ length: 300_000 }, (_, at) => ({ row: at + 1, column: 2 + (at % 2), text: 'a' }));
  const rows = sheetRows({ cells, merges: [], hiddenRows: new Set(), hiddenColumns: new Uint8Array(10) });
  expect(rows).toHaveLength(cells.length);
  expect(rows.slice(-2)).toEqual([[{ text: 'a' }], [{ text: '' }, { text: 'a' }]]);
});

describe('a workbook that is made to keep a reader busy', () => {
  const sheet = (data: string, more = '', merges = '') =>
    archive({
      'xl/workbook.xml': `<workbook xmlns:r="${R}"><sheets><sheet name="a" r:id="r0"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r0" Target="worksheets/s0.xml"/></Relationships>',
      'xl/worksheets/s0.xml': `<worksheet>${more}<sheetData>${data}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    });
  const rows = (count: number, of: (row: number) => string) => Array.from({ length: count }, (_, at) => of(at + 1)).join('');

  it.each([
    ['far apart cells', sheet(rows(60_000, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="ALL${row}"><v>1</v></c></row>`)), 'too-large'],
    [
      'columns hidden again and again',
      sheet(
        rows(20_000, (row) => `<row r="${row}"><c r="B${row}"><v>${row}</v></c></row>`),
        `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`,
      ),
      'no-text',
    ],
    ['columns that end before they begin', sheet('<row><c><v>1</v></c></row>', '<cols><col min="9" max="-5" hidden="1"/></cols>'), 'read'],
    [
      'a merged cell over a million hidden rows',
      sheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>'.concat(rows(200_000, (row) => `<row r="${row}" hidden="1"/>`)),
        '',
        '<mergeCell ref="A1:ALL1048576"/>'.repeat(20_000),
      ),
      'no-text',
    ],
  ])('%s', async (_, bytes, reason) => {
    const outcome = await readFile({ name: 'a', bytes }, nodePlatform).then(
      () => 'read',
      (error: { reason?: string }) => error.reason,
    );
    expect(outcome).toBe(reason);
  });
});
