/** OpenDocument files hold more than they show, and may be one file of XML. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file';
import { nodePlatform } from '../../../lib/node/platform';
import { archive } from './make-files';

const NAMES = ['office', 'text', 'style', 'table'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const STYLES = [
  '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
  '<style:style style:name="T2" style:family="text"><style:text-properties/></style:style>',
  '<style:style style:name="T3" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>',
  '<style:style style:name="T4" style:family="text"><style:text-properties style:text-line-through-style="none" style:text-line-through-type="none"/></style:style>',
  '<style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style>',
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
].join('');
const content = (body: string, kind: 'text' | 'spreadsheet') =>
  `<office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`;

const zipped = (body: string, kind: 'text' | 'spreadsheet' = 'text') =>
  archive({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${NAMES}>${content(body, kind)}</office:document-content>`,
  });
const flat = (body: string, kind: 'text' | 'spreadsheet' = 'text') =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">${content(body, kind)}</office:document>`,
  );

const opened = (bytes: Uint8Array, name = '无题') => readFile({ name, bytes }, nodePlatform);
const linesOf = async (bytes: Uint8Array) => (await opened(bytes)).text.split('\n').filter((line) => line !== '');

const p = (words: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${words}</text:p>`;
const SHOWN = '云亭区粮食产量6.4万吨。';
const HIDDEN = '粮食产量99.9万吨。';
const cell = (words: string, more = '') => `<table:table-cell ${more}>${p(words)}</table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
const table = (body: string, more = '') => `<table:table ${more}>${body}</table:table>`;

describe('what a text hides is no part of it', () => {
  it.each([
    ['a section', `<text:section text:name="a" text:display="none">${p(HIDDEN)}</text:section>`],
    [
      'a section under a condition that holds',
      `<text:section text:display="condition" text:condition="ooow:1" text:is-hidden="true">${p(HIDDEN)}</text:section>`,
    ],
    ['a paragraph', `<text:p><text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>${HIDDEN}</text:p>`],
    ['a paragraph by its style', p(HIDDEN, 'P1')],
    ['words by their style', p(`<text:span text:style-name="T1">${HIDDEN}</text:span>`)],
    ['a table inside a hidden section', `<text:section text:display="none">${table(row(cell(HIDDEN)))}</text:section>`],
  ])('%s', async (_, hidden) => {
    expect(await linesOf(zipped(hidden + p(SHOWN)))).toEqual([SHOWN]);
  });

  it('words that are struck out', async () => {
    expect(await linesOf(zipped(p('投资<text:span text:style-name="T3">35</text:span><text:span text:style-name="T4">36</text:span>亿元')))).toEqual([
      '投资36亿元',
    ]);
  });

  it('but what could be hidden and is not stays', async () => {
    const body = `<text:section text:display="condition" text:condition="ooow:0">${p('一')}</text:section>${p('<text:hidden-paragraph text:condition="ooow:0"/>二')}${p('<text:span text:style-name="T2">三</text:span>', 'T1')}`;
    expect(await linesOf(zipped(body))).toEqual(['一', '二', '三']);
  });
});

describe('what a sheet hides is no part of it', () => {
  it.each([
    ['a row', table(row(cell(HIDDEN), 'table:visibility="collapse"') + row(cell(SHOWN)))],
    ['a row that a filter leaves out', table(row(cell(HIDDEN), 'table:visibility="filter"') + row(cell(SHOWN)))],
    ['a sheet', table(row(cell(HIDDEN)), 'table:style-name="ta2"') + table(row(cell(SHOWN)))],
    ['a column', table(`<table:table-column/><table:table-column table:visibility="collapse"/>${row(cell(SHOWN) + cell(HIDDEN))}`)],
    [
      'columns described at once',
      table(
        `<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>${row(cell(HIDDEN, 'table:number-columns-repeated="2"') + cell(SHOWN))}`,
      ),
    ],
    [
      'a column behind a cell that spans two',
      table(
        `<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>${row(`${cell(SHOWN, 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell(HIDDEN)}`)}`,
      ),
    ],
  ])('%s', async (_, body) => {
    expect(await linesOf(zipped(body, 'spreadsheet'))).toEqual([SHOWN]);
  });

  it('a merged head over a hidden column keeps its words, and the cells below their places', async () => {
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>';
    const head = row(`${cell('指标')}${cell('产量（万吨）', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`);
    const { blocks } = await opened(
      zipped(table(columns + head + row(cell('粮食') + cell('7.7') + cell('6.4')) + row(cell('油料') + cell('1.1') + cell('0.9'))), 'spreadsheet'),
    );
    expect(blocks()).toEqual([
      {
        kind: 'table',
        rows: [
          ['指标', '产量（万吨）'],
          ['粮食', '6.4'],
          ['油料', '0.9'],
        ],
      },
    ]);
  });
});

describe('a merged cell and hidden rows', () => {
  const hidden = 'table:visibility="collapse"';
  const merged = (words: string, rows: number) => cell(words, `table:number-rows-spanned="${rows}"`);
  const covered = '<table:covered-table-cell/>';
  const head = row(cell('类别') + cell('指标') + cell('完成'));
  const last = row(cell('工业') + cell('用电量') + cell('8.3'));

  it.each([
    [
      'one that reaches over a hidden row ends where it ended',
      row(merged('农业', 2) + cell('粮食') + cell('6.4')) + row(covered + cell('油料') + cell('0.9'), hidden) + last,
      [
        ['农业', '粮食', '6.4'],
        ['工业', '用电量', '8.3'],
      ],
    ],
    [
      'one that begins in a hidden row leaves its place empty',
      row(merged('农业', 2) + cell('粮食') + cell('6.4'), hidden) + row(covered + cell('油料') + cell('0.9')) + last,
      [
        ['', '油料', '0.9'],
        ['工业', '用电量', '8.3'],
      ],
    ],
    [
      'one over several columns too',
      row(cell('农业', 'table:number-rows-spanned="2" table:number-columns-spanned="2"') + covered + cell('6.4'), hidden) +
        row(covered + covered + cell('0.9')) +
        last,
      [
        ['', '', '0.9'],
        ['工业', '用电量', '8.3'],
      ],
    ],
    [
      'one that reaches over a row that stands',
      row(merged('农业', 2) + cell('粮食') + cell('6.4')) + row(covered + cell('油料') + cell('0.9')) + row(cell('无') + cell('无') + cell('1'), hidden) + last,
      [
        ['农业', '粮食', '6.4'],
        ['农业', '油料', '0.9'],
        ['工业', '用电量', '8.3'],
      ],
    ],
  ])('%s', async (_, body, rows) => {
    const { text, tables } = await opened(zipped(table(head + body), 'spreadsheet'));
    const places: string[][] = [];
    for (const { row: at, column, rowSpan, start, end } of tables[0]?.cells ?? [])
      for (let down = 0; down < rowSpan; down++) (places[at + down] ??= [])[column] = text.slice(start, end);
    expect(places.slice(1).map((line) => Array.from(line, (words) => words ?? ''))).toEqual(rows);
  });
});

describe('one file of XML', () => {
  it.each(['text', 'spreadsheet'] as const)('is a %s like any other', async (kind) => {
    const body = table(row(cell('指标') + cell('完成')) + row(cell('粮食产量') + cell('6.4万吨')));
    const content = await opened(flat(body, kind), 'a.xml');
    expect(content.format).toBe('odt');
    expect(content.text).toBe((await opened(zipped(body, kind))).text);
  });

  it('broken off is broken', async () => {
    const bytes = flat(p(SHOWN));
    await expect(opened(bytes.subarray(0, bytes.length - 30))).rejects.toMatchObject({ reason: 'broken' });
  });
});
