import { describe, expect, it } from 'vitest';
import { compareWording, firstUse, plainWording, termHistory } from '../../../lib/compare/wording';
import { tableCsv } from '../../../lib/exchange/taken-table';
import { historyTable, pairTable } from '../../../lib/exchange/wording-table';
import type { ReportRow, TermRow } from '../../../lib/store/rows';

const place = (reportId: string, index: number, id: string, quote: string, over: Partial<TermRow> = {}): TermRow => ({
  reportId,
  index,
  id,
  quote,
  start: index * 10,
  end: index * 10 + quote.length,
  definition: null,
  context: `建设${quote}。`,
  ...over,
});
const report = (id: string, name: string, year: number | null, kind: 'report' | 'coverage' = 'report'): ReportRow =>
  ({
    id,
    url: `http://www.${id}.gov.cn/`,
    year,
    region: { name, code: null, level: 'province', parents: [] },
    detection: { kind, score: 1, reasons: [] },
    deletedAt: null,
  }) as unknown as ReportRow;

describe('compareWording', () => {
  const first = [place('a', 0, 'report:两港', '“两港”'), place('a', 1, 'fgf', '放管服', { category: 'governance' })];
  const second = [place('b', 2, 'fgf', '“放管服”'), place('b', 0, 'report:三带', '“三带”', { context: '后来的三带' }), place('b', 1, 'fgf', '放管服')];

  it('tells what is new, gone and kept, with counts and the first context', () => {
    expect(compareWording(first, second)).toEqual([
      { id: 'report:三带', name: '三带', kind: 'coinage', change: 'new', first: null, second: { count: 1, context: '后来的三带', quote: '“三带”' } },
      { id: 'report:两港', name: '两港', kind: 'coinage', change: 'gone', first: { count: 1, context: '建设“两港”。', quote: '“两港”' }, second: null },
      {
        id: 'fgf',
        name: '放管服',
        kind: 'governance',
        change: 'kept',
        first: { count: 1, context: '建设放管服。', quote: '放管服' },
        second: { count: 2, context: '建设放管服。', quote: '放管服' },
      },
    ]);
  });

  it('calls words neither new nor gone that the other report has within a longer term', () => {
    const before = [place('a', 0, 'report:六链', '“六链”'), place('a', 1, 'report:湖湾', '湖湾')];
    const after = [
      place('b', 0, 'report:六链共育', '“六链共育”', { context: '推进“六链共育”。' }),
      place('b', 1, 'report:六链共育', '六链共育'),
      place('b', 2, 'report:六链小区', '六链小区'),
    ];
    const rows = compareWording(before, after);
    expect(rows.find(({ name }) => name === '六链')).toMatchObject({
      change: 'kept',
      first: { count: 1 },
      second: { count: 3, context: '推进“六链共育”。', within: '六链共育' },
    });
    expect(rows.find(({ name }) => name === '六链共育')?.change).toBe('new');
    expect(rows.find(({ name }) => name === '湖湾')?.change).toBe('gone');
    const back = compareWording(after, before);
    expect(back.find(({ name }) => name === '六链')).toMatchObject({ change: 'kept', first: { within: '六链共育' }, second: { count: 1 } });
  });

  it('begins what is new, and what is gone, with what few reports say, and ends it with words of statistics', () => {
    const words = [
      place('b', 0, 'year-average', '年均增长', { category: 'statistics' }),
      place('b', 1, 'year-average', '年均增长', { category: 'statistics' }),
      place('b', 2, 'everyday-word', '高质量发展', { category: 'economy', common: 'everyday' }),
      place('b', 3, 'everyday-word', '高质量发展', { category: 'economy', common: 'everyday' }),
      place('b', 4, 'usual-word', '链长制', { category: 'industry', common: 'usual' }),
      place('b', 5, 'report:一港三带', '一港三带'),
      place('b', 6, 'report:双湾', '双湾'),
      place('b', 7, 'report:双湾', '双湾'),
    ];
    const order = ['report:双湾', 'report:一港三带', 'usual-word', 'everyday-word', 'year-average'];
    expect(compareWording([], words).map(({ id }) => id)).toEqual(order);
    expect(compareWording(words, []).map(({ id }) => id)).toEqual(order);
    expect(compareWording(words, words)[0]?.id).toBe('year-average');
  });

  it('drops quotation marks around a wording, not those inside', () => {
    expect(plainWording('“两港\n三带”')).toBe('两港三带');
    expect(plainWording('“1+3”主导产业')).toBe('“1+3”主导产业');
  });

  it('is written as CSV that spreadsheets open and run nothing of', async () => {
    const rows = compareWording([], [place('b', 0, 'report:x', '=1+1', { context: '甲，"乙"\n丙' })]);
    const text = await tableCsv(pairTable(rows, ['甲', '乙'], { kind: ({ kind }) => kind, change: ({ change }) => change }));
    expect(text).toBe('\ufeffterm,id,kind,change,count 甲,count 乙,context 甲,context 乙\r\n' + `'=1+1,report:x,coinage,new,0,1,,"甲，""乙""\n丙"\r\n`);
  });
});

describe('termHistory', () => {
  const reports = [
    report('y25', '云岭省', 2025),
    report('y24', '云岭省', 2024),
    report('h25', '海陵省', 2025),
    report('n25', '海陵省', 2026, 'coverage'),
    report('none', '澄江市', null),
  ];
  const places = [
    place('y25', 0, 'x', '两港'),
    place('y25', 1, 'x', '两港'),
    place('h25', 0, 'x', '两港'),
    place('n25', 0, 'x', '两港'),
    place('none', 0, 'x', '两港'),
  ];

  it('counts by region and year, reports that do not use the term as nought', () => {
    const history = termHistory(places, reports);
    expect(history.map(({ region, since, years }) => [region.name, since, years.map(({ year, count }) => [year, count])])).toEqual([
      [
        '云岭省',
        2025,
        [
          [2024, 0],
          [2025, 2],
        ],
      ],
      ['海陵省', 2025, [[2025, 1]]],
    ]);
    expect(firstUse(history)).toMatchObject({ region: { name: '云岭省' }, use: { year: 2025, count: 2 }, regions: 2 });
  });

  it('knows no first use of what nobody says', () => {
    expect(termHistory([], reports)).toEqual([]);
    expect(firstUse([])).toBeNull();
  });

  it('is written one report a line', async () => {
    expect((await tableCsv(historyTable('两港', termHistory(places, reports)))).split('\r\n')).toEqual([
      '\ufeffterm,region,adcode,year,count,context,url',
      '两港,云岭省,,2024,0,,http://www.y24.gov.cn/',
      '两港,云岭省,,2025,2,建设两港。,http://www.y25.gov.cn/',
      '两港,海陵省,,2025,1,建设两港。,http://www.h25.gov.cn/',
      '',
    ]);
  });
});
