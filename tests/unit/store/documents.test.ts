/** Several documents of one region and year, who may speak for it, documents on several pages, earlier readings. */
import { beforeEach, describe, expect, it } from 'vitest';
import { correctIndicator } from '../../../lib/store/corrections';
import { documentChange, keepLooked, lookedPassages, tellDocument } from '../../../lib/store/documents';
import type { Library } from '../../../lib/store/library';
import { placeOf } from '../../../lib/store/parts';
import { headlineRows, listReports, readReport } from '../../../lib/store/queries';
import { earlierReadings, restoreReading } from '../../../lib/store/readings';
import { saveAnalysis, type AnalysedPage } from '../../../lib/store/save';
import { growth, newLibrary, orchards, reportOf, revenue, type ReportFixture, type Statement } from './fixture';

const site = 'https://www.luming.gov.cn';
const city = { region: '鹿鸣市', code: '910300' };
const target: Statement = { code: 'gdp', measure: 'growth', status: 'target', year: 2031, value: 5, unit: '%', quote: '5%以上' };
const trade: Statement = { code: 'trade_total', value: 31_000_000_000, unit: '元', quote: '310亿元' };
const final: Statement = { code: 'gdp', measure: 'growth', value: 5.4, unit: '%', quote: '5.4%', vintage: 'final' };

let library: Library;
let clock = 1000;

beforeEach(() => {
  library = newLibrary();
  clock = 1000;
});

function save(url: string, fixture: ReportFixture = {}, more: Partial<AnalysedPage> = {}) {
  clock += 1000;
  return saveAnalysis(library, { ...reportOf({ ...city, ...fixture }), url, pageTitle: url, now: clock, ...more });
}

const told = async () =>
  (await listReports(library)).map(({ detection, authority, indicatorCount }) => `${detection.kind} ${authority} ${indicatorCount}`).sort();

function* orders<T>(items: readonly T[]): Generator<T[]> {
  if (items.length <= 1) yield [...items];
  for (const [at, first] of items.entries()) {
    for (const rest of orders(items.filter((_, other) => other !== at))) yield [first, ...rest];
  }
}

describe('several documents of one region and year', () => {
  const documents: [string, ReportFixture][] = [
    [`${site}/report.html`, { kind: 'report', statements: [growth, target, orchards] }],
    [`${site}/communique.html`, { kind: 'communique', statements: [growth, revenue, trade, orchards] }],
    [`${site}/plan.html`, { kind: 'plan', statements: [target, growth] }],
    [`${site}/budget.html`, { kind: 'budget', statements: [revenue] }],
  ];

  it.each([...orders(documents)].map((order) => [order.map(([, { kind }]) => kind).join(' '), order] as const))(
    'all stay, read in the order %s',
    async (_, order) => {
      for (const [url, fixture] of order) expect((await save(url, fixture)).action).toBe('add');
      expect(await told()).toEqual(['budget official 1', 'communique official 4', 'plan official 2', 'report official 3']);
      expect(await headlineRows(library, { codes: ['gdp'], regions: ['910300'] })).toHaveLength(5);
      // Once more: nothing is new.
      for (const [url, fixture] of order) expect((await save(url, fixture)).action).toBe('keep');
    },
  );

  it('releases of different months are different documents', async () => {
    await save(`${site}/q1.html`, { kind: 'release', months: [1, 3] });
    await save(`${site}/h1.html`, { kind: 'release', months: [1, 6] });
    expect((await listReports(library)).map(({ identity }) => identity).sort()).toEqual([
      'release|province|910300|2031|1-3',
      'release|province|910300|2031|1-6',
    ]);
  });

  it('another document at the address of one leaves it in the library', async () => {
    await save(`${site}/latest.html`, { kind: 'report', statements: [growth, target, orchards] });
    await save(`${site}/latest.html`, { kind: 'communique', statements: [growth, revenue] });
    expect(await told()).toEqual(['communique official 2', 'report official 3']);
  });

  it('news fills no cell and, without an indicator, is not kept', async () => {
    expect(await save('https://news.example/1.html', { kind: 'coverage', statements: [growth] })).toMatchObject({ action: 'add' });
    expect(await headlineRows(library, { codes: ['gdp'] })).toEqual([]);
    expect(await save('https://news.example/2.html', { kind: 'coverage', statements: [] })).toEqual({ reportId: null, action: 'none', notKept: 'no-figures' });
    // Its statements stand beside those of the report that it tells of.
    expect(await library.sources.toArray()).toMatchObject([{ identity: 'report|province|910300|2031|', kind: 'coverage', authority: 'other' }]);
  });

  it('a figure of another region fills no cell of the document’s own', async () => {
    const page = reportOf(city);
    const other = { name: '望川县', code: '910301', level: 'county' as const, parents: ['鹿鸣市'] };
    page.analysis.indicators[0]!.region = other;
    page.analysis.headline[0]!.region = other;
    await saveAnalysis(library, { ...page, url: `${site}/a.html`, pageTitle: '', now: 1 });
    expect(await headlineRows(library, { codes: ['gdp'] })).toEqual([]);
    expect((await library.sources.toArray())[0]?.statements.map(({ code }) => code)).toEqual(['budget_revenue']);
  });
});

describe('who may speak for a region', () => {
  const long: ReportFixture = { statements: [growth, revenue, trade, orchards, { ...orchards, name: '茶园面积' }] };
  const official = `${site}/report.html`;

  it('a longer copy elsewhere is a further source and changes nothing', async () => {
    const { reportId } = await save(official);
    const before = await readReport(library, reportId!);
    expect(await save('https://copy.example/long.html', long)).toEqual({ reportId, action: 'note' });
    const after = await readReport(library, reportId!);
    expect(after?.indicators).toEqual(before?.indicators);
    expect(after?.report).toMatchObject({ url: official, authority: 'official', addresses: ['www.luming.gov.cn/report.html', 'copy.example/long.html'] });
    expect(await library.sources.count()).toBe(2);
  });

  it('the government’s page takes the place of a copy, whatever the copy holds', async () => {
    const { reportId } = await save('https://copy.example/long.html', long);
    expect(await save(official, { statements: [growth] })).toEqual({ reportId, action: 'replace' });
    expect(await told()).toEqual(['report official 1']);
    expect(await save('https://copy.example/long.html', long)).toEqual({ reportId, action: 'keep' });
  });

  it('a document that the reader opened is not replaced by a site, but by a government’s page that says as much', async () => {
    await save('reportlens-file:luming.pdf', { statements: [growth, revenue] }, { asked: true });
    expect((await save('https://copy.example/long.html', long)).action).toBe('note');
    expect((await save(`${site}/extract.html`, { statements: [growth] })).action).toBe('note');
    expect((await save(official, { statements: [growth, revenue] })).action).toBe('replace');
    expect((await save('reportlens-file:luming.pdf', { statements: [growth, revenue] }, { asked: true })).action).toBe('keep');
  });

  it.each(['https://www.luming.gov.cn.evil.example/', 'https://notgov.cn/', 'ftp://www.luming.gov.cn/', 'https://evil.example/?www.luming.gov.cn'])(
    '%s is no government',
    async (url) => {
      await save(url);
      expect((await listReports(library))[0]?.authority).toBe('other');
    },
  );

  it('a copy of an equal does not lay corrections on nothing', async () => {
    const { reportId } = await save(official, { statements: [growth, orchards] });
    await correctIndicator(library, reportId!, 1, { value: 13_000 }, 1);
    const other = `${site}/other.html`;
    expect((await save(other, { statements: [growth, revenue, trade] })).action).toBe('note');
    expect((await readReport(library, reportId!))?.indicators[1]).toMatchObject({ value: 13_000 });
    expect((await save(`${site}/full.html`, { statements: [growth, orchards, revenue] })).action).toBe('replace');
    expect((await readReport(library, reportId!))?.indicators[1]).toMatchObject({ value: 13_000 });
  });
});

describe('a document on several pages', () => {
  const pages: [string, ReportFixture][] = [
    [`${site}/t1_88.html`, { part: { number: 1, of: 3 }, statements: [growth, revenue] }],
    [`${site}/t1_88_1.html`, { part: { number: 2, of: 3 }, statements: [target, growth] }],
    [`${site}/t1_88_2.html`, { part: { number: 3, of: 3 }, statements: [orchards] }],
  ];
  const names = async () => {
    const [report] = await listReports(library);
    return (await readReport(library, report!.id))?.indicators.map(({ index, figure, part, quote, headlineCode }) => [
      index,
      figure,
      part,
      quote,
      headlineCode ?? null,
    ]);
  };
  const whole = [
    [0, 0, 1, '5.2%', 'gdp'],
    [1, 1, 1, '86.3亿元', 'budget_revenue'],
    [2, 2, 2, '5%以上', 'gdp'],
    // Said on the first page already: kept, compared once.
    [3, 3, 2, '5.2%', null],
    [4, 4, 3, '1.2万亩', null],
  ];

  it.each([...orders(pages)].map((order) => [order.map(([, { part }]) => part!.number).join(''), order] as const))(
    'is joined in order, read as %s',
    async (_, order) => {
      for (const [url, fixture] of order) await save(url, fixture);
      expect(await listReports(library)).toHaveLength(1);
      expect(await names()).toEqual(whole);
      for (const [url, fixture] of order) expect((await save(url, fixture)).action).toBe('keep');
      const [report] = await listReports(library);
      expect(report).toMatchObject({ url: pages[0]![0], indicatorCount: 5, figureCount: 5, parts: [{ number: 1 }, { number: 2 }, { number: 3 }] });
    },
  );

  it('leads from each figure to its own page, where it stands there', async () => {
    for (const [url, fixture] of pages) await save(url, fixture);
    const [report] = await listReports(library);
    const stored = await readReport(library, report!.id);
    for (const row of stored!.indicators) {
      const { url, span } = placeOf(stored!.report, row);
      const [, fixture] = pages.find(([address]) => address === url)!;
      expect(reportOf({ ...city, ...fixture }).text.slice(span.start, span.end)).toBe(row.quote);
    }
    const starts = stored!.indicators.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('a page that does not say whose it is finds its document by its address, before and after it', async () => {
    const [first, second, third] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]];
    const silent = { region: '', code: null, year: null };
    await save(third[0], { ...third[1], ...silent });
    await save(first[0], first[1]);
    await save(second[0], { ...second[1], ...silent });
    expect(await listReports(library)).toHaveLength(1);
    expect((await listReports(library))[0]).toMatchObject({ region: { name: '鹿鸣市' }, identity: 'report|province|910300|2031|', indicatorCount: 5 });
    expect((await library.indicators.toArray()).every(({ regionKey }) => regionKey === '910300')).toBe(true);
  });

  it('a first page that does not know of the others is theirs all the same', async () => {
    await save(pages[0]![0], { ...pages[0]![1], part: null });
    await save(pages[1]![0], pages[1]![1]);
    expect(await listReports(library)).toHaveLength(1);
    expect((await listReports(library))[0]?.indicatorCount).toBe(4);
  });

  it('a page that changes changes itself alone, and corrections stay on their words', async () => {
    for (const [url, fixture] of pages) await save(url, fixture);
    const [report] = await listReports(library);
    await correctIndicator(library, report!.id, 4, { value: 13_000 }, 1);
    await save(pages[0]![0], { ...pages[0]![1], statements: [trade, growth, revenue] }, { again: true });
    const rows = (await readReport(library, report!.id))!.indicators;
    expect(rows.map(({ quote }) => quote)).toEqual(['310亿元', '5.2%', '86.3亿元', '5%以上', '5.2%', '1.2万亩']);
    expect(rows[5]).toMatchObject({ value: 13_000, extracted: { value: 12_000 } });
  });

  it('pages of a copy elsewhere do not mix with them', async () => {
    await save(pages[0]![0], pages[0]![1]);
    expect((await save('https://copy.example/t_1.html', { part: { number: 2, of: 3 }, statements: [trade, orchards, revenue] })).action).toBe('note');
    expect((await listReports(library))[0]?.parts).toHaveLength(1);
  });
});

describe('earlier readings', () => {
  const url = `${site}/report.html`;

  it('are kept where something that was said is gone, and can be gone back to', async () => {
    const { reportId } = await save(url, { statements: [growth, revenue] });
    await correctIndicator(library, reportId!, 1, { value: 1 }, 1);
    await save(url, { statements: [final] });
    const [earlier] = await earlierReadings(library, reportId!);
    expect(earlier?.indicators.map(({ quote, value }) => [quote, value])).toEqual([
      ['5.2%', 5.2],
      ['86.3亿元', 8_630_000_000],
    ]);
    expect((await listReports(library))[0]?.readings).toBe(1);
    expect(await restoreReading(library, earlier!.id, 9000)).toBe(reportId);
    const back = await readReport(library, reportId!);
    expect(back?.indicators.map(({ quote, value, headlineCode }) => [quote, value, headlineCode])).toEqual([
      ['5.2%', 5.2, 'gdp'],
      ['86.3亿元', 1, 'budget_revenue'],
    ]);
    // The text that was put aside does not come back by itself; one that is new does.
    expect((await save(url, { statements: [final] })).action).toBe('keep');
    expect((await earlierReadings(library, reportId!))[0]?.indicators).toHaveLength(1);
    expect((await save(url, { statements: [final, trade] })).action).toBe('replace');
  });

  it('are not made of a page that only says more, or the same in other words around it', async () => {
    const { reportId } = await save(url, { statements: [growth] });
    await save(url, { statements: [growth, revenue] });
    expect(await earlierReadings(library, reportId!)).toEqual([]);
  });

  it('are the last few only', async () => {
    for (let value = 1; value <= 9; value += 1) await save(url, { statements: [{ ...growth, value, quote: `${value}%` }] });
    const [report] = await listReports(library);
    expect((await earlierReadings(library, report!.id)).map(({ indicators }) => indicators[0]?.value)).toEqual([8, 7, 6, 5, 4]);
  });
});

describe('what the reader says a document is', () => {
  const url = `${site}/notice.html`;
  const address = 'www.luming.gov.cn/notice.html';
  const read = { kind: 'other' as const, region: { name: '', code: null, level: null, parents: [] }, year: null, months: null };
  const region = { name: '望川县', code: '910301', level: 'county' as const, parents: ['鹿鸣市'] };

  it('makes a document of a page that could not be filed', async () => {
    expect((await save(url, { kind: 'other', region: '', code: null, year: null }, { asked: true })).notKept).toBe('no-place');
    await tellDocument(library, { address, change: { kind: 'plan', region, year: 2031 }, read }, 1);
    expect((await save(url, { kind: 'other', region: '', code: null, year: null }, { asked: true })).action).toBe('add');
    expect(await listReports(library)).toMatchObject([
      { detection: { kind: 'plan', reasons: ['reader'] }, region, year: 2031, reviewYear: 2030, identity: 'plan|county|910301|2031|', described: true },
    ]);
    expect(await headlineRows(library, { codes: ['gdp'], regions: ['910301'] })).toHaveLength(1);
  });

  it('files a stored document anew, outlives its next reading, and can be taken back', async () => {
    const { reportId } = await save(url, { kind: 'report', statements: [growth, orchards] });
    await correctIndicator(library, reportId!, 0, { value: 6 }, 1);
    await tellDocument(library, { address, change: { kind: 'communique', region, year: 2030 }, read }, 2);
    expect(await headlineRows(library, { codes: ['gdp'], regions: ['910301'] })).toMatchObject([{ value: 6, regionName: '望川县', reportYear: 2030 }]);
    expect(await library.sources.toArray()).toMatchObject([{ identity: 'communique|county|910301|2030|', kind: 'communique' }]);
    await save(url, { kind: 'report', statements: [growth, orchards, revenue] });
    expect(await listReports(library)).toMatchObject([{ id: reportId, identity: 'communique|county|910301|2030|', indicatorCount: 3 }]);
    await tellDocument(library, { address, change: {}, read }, 3);
    expect(await library.documents.count()).toBe(0);
    const [report] = await listReports(library);
    expect(report).toMatchObject({ identity: 'report|province|910300|2031|', year: 2031, region: { name: '鹿鸣市' } });
    expect(report).not.toHaveProperty('described');
  });

  it('takes a paper out of the comparison and puts it back', async () => {
    await save(url, { kind: 'report' });
    await tellDocument(library, { address, change: { kind: 'document' }, read }, 1);
    expect(await headlineRows(library, { codes: ['gdp'] })).toEqual([]);
    await tellDocument(library, { address, change: { kind: 'report' }, read }, 2);
    expect(await headlineRows(library, { codes: ['gdp'] })).toHaveLength(1);
  });
});

describe('passages that the reader has compared with their picture', () => {
  const url = 'reader:scan.pdf';
  const passages = [
    { quote: '56.1万吨', prefix: '粮食产量达到', suffix: '，' },
    { quote: '4.8万人', prefix: '', suffix: '', put: '14.8万人' },
  ];
  const read = { kind: 'report' as const, region: { name: '鹿鸣市', code: null, level: null, parents: [] }, year: 2031, months: null };

  it('stay with the document, whatever else is said of it or taken back', async () => {
    await keepLooked(library, { url, passages, read }, 1);
    expect(await lookedPassages(library, url)).toEqual(passages);
    const { reportId } = await save(url);
    expect(await readReport(library, reportId!)).not.toHaveProperty('report.described');

    await tellDocument(library, { address: url, change: { year: 2030 }, read }, 2);
    await keepLooked(library, { url, passages: passages.slice(1), read }, 3);
    expect(await documentChange(library, url)).toEqual({ year: 2030 });
    await tellDocument(library, { address: url, change: {}, read }, 4);
    expect(await lookedPassages(library, url)).toEqual(passages.slice(1));

    await keepLooked(library, { url, passages: [], read }, 5);
    expect(await library.documents.count()).toBe(0);
  });
});
