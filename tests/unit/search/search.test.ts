import fc from '../fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { indexAgain, indexWaiting, withSections, type TextSection } from '../../../lib/search/build-index';
import { fold } from '../../../lib/search/fold';
import { contextOf, readHits } from '../../../lib/search/hits';
import { hitsMarkdown, hitsTable } from '../../../lib/exchange/hits';
import { everything, findSentences, type SearchFilter } from '../../../lib/search/scan';
import { readWish, type KnownName } from '../../../lib/search/wish';
import { deleteReports } from '../../../lib/store/bin';
import type { Library } from '../../../lib/store/library';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf, type ReportFixture, type Statement } from '../store/fixture';

const breathe = () => Promise.resolve();
const level = (name: string, quote: string): Statement => ({ code: null, name, quote, value: 1, unit: '元' });
const statements = [level('规模以上工业增加值和固定资产投资', '348.2 亿元'), level('城乡居民人均可支配收入', '3.9万元'), level('５Ｇ基站', '1200个')];
/** Sentences without figures, one of them over two lines of its page. */
const prose = '我们加快发展低空经济，培育新质生产力。低空经济方兴未艾，低空经\n济示范区获批。营商环境持续优化。';
const names: KnownName[] = [
  { zh: '低空经济', en: 'low-altitude economy', initials: 'dkjj' },
  { zh: '增加值', en: 'Value added (VA)' },
  { zh: '新质生产力', en: 'new quality productive forces / new productive forces' },
];

describe('folding', () => {
  it('takes letters of either width and case for one, drops spaces, and leads back to the source', () => {
    const { text, map } = fold('ＧＤＰ 达 1 200亿');
    expect(text).toBe('gdp达1200亿');
    expect(map).toEqual([0, 1, 2, 4, 6, 8, 9, 10, 11, 12]);
  });

  it('reads both scripts as one', () => {
    expect(fold('地區生產總值達到3億元').text).toBe(fold('地区生产总值达到3亿元').text);
    expect(fold('五年計畫').text).toBe('五年计划');
  });
});

describe('searching every sentence', () => {
  let library: Library;
  const waiting = () => library.reports.where('unindexed').equals(1).count();
  let sections: TextSection[] = [];
  const options = { breathe, sectionsOf: () => sections };
  const save = async (url: string, fixture: ReportFixture = {}, more = prose) => {
    const report = reportOf({ statements, ...fixture });
    await saveAnalysis(library, { ...report, text: report.text + more, url, pageTitle: '', now: 1 });
    await indexWaiting(library, options);
  };
  const ask = async (typed: string, filter: Partial<SearchFilter> = {}) => {
    const reports = new Map((await library.reports.toArray()).map((report) => [report.id, report]));
    const regions = new Set([...reports.values()].flatMap(({ region }) => [region.name, ...region.parents]));
    const wish = readWish(typed, names, regions);
    const found = findSentences(await library.searched.toArray(), reports, wish, { ...everything, ...filter });
    return { ...found, reports, hits: await readHits(library, found.places, wish) };
  };
  const texts = async (typed: string) => (await ask(typed)).hits.map(({ text }) => text);

  beforeEach(async () => {
    library = newLibrary();
    sections = [];
    await save('https://a.example/');
  });

  it('knows a name by its words and by the abbreviation behind them', async () => {
    expect(await texts('VA')).toEqual(await texts('增加值'));
    expect(await texts('value added')).toEqual(await texts('增加值'));
    expect(await texts('增加值')).not.toEqual([]);
  });

  it('shows and takes a sentence without the line breaks of its page', async () => {
    const found = await ask('示范区');
    expect(found.hits.map(({ text, matches }) => [text, matches.map(({ start, end }) => text.slice(start, end))])).toEqual([
      ['低空经济方兴未艾，低空经济示范区获批。', ['示范区']],
    ]);
    expect(hitsMarkdown(found.hits, found.reports)).toContain('低空经济示范区获批');
  });

  it('finds sentences without figures, also over a broken line, and counts every use', async () => {
    const found = await ask('低空经济');
    expect(found).toMatchObject({ uses: 3, documents: 1, searched: 1, partial: 0 });
    expect(found.places).toHaveLength(2);
    expect(found.hits[1]?.matches).toHaveLength(2);
  });

  it('counts what a plain search of the text counts', async () => {
    const plain = (await library.texts.toArray()).map(({ text }) => text.replace('经\n济', '经济')).join('\n');
    const part = fc
      .tuple(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 8 }))
      .map(([at, length]) => plain.slice(at, at + length))
      .filter((word) => /^\p{Script=Han}+$/u.test(word));
    await fc.assert(
      fc.asyncProperty(part, async (word) => {
        expect((await ask(`"${word}"`)).uses).toBe(plain.split(word).length - 1);
      }),
      { numRuns: 100 },
    );
  });

  it('takes words in any order, leaves sentences out, and keeps quotations as they are', async () => {
    expect(await texts('生产力 低空')).toEqual(['我们加快发展低空经济，培育新质生产力。']);
    expect(await texts('低空 -生产力')).toEqual([expect.stringContaining('方兴未艾')]);
    expect(await texts('“空经济，培育”')).toHaveLength(1);
    expect(await texts('-低空')).toEqual([]);
  });

  it('reads English through the glossary, whole or begun, and initials of pinyin', async () => {
    for (const typed of ['low-altitude economy', 'Low Altitude Economy', 'low-alt', 'dkjj']) expect([typed, (await ask(typed)).uses]).toEqual([typed, 3]);
    expect((await ask('new productive forces')).uses).toBe(1);
    expect((await ask('"dkjj"')).uses).toBe(0);
  });

  it('finds numbers with and without spaces from their beginning, and letters of either width', async () => {
    expect(await texts('348.2亿元')).toHaveLength(1);
    expect(await texts('8.2亿元')).toEqual([]);
    expect(await texts('5g')).toHaveLength(1);
  });

  it('keeps to the region that stands beside other words, and looks for it where it stands alone', async () => {
    await save('https://b.example/', { region: '青岚省', code: '920000', year: 2033 }, `${prose}青岚省建成通用机场。`);
    expect((await ask('低空经济')).places.map(({ reportId }) => reportId)).toEqual(['b.example/', 'b.example/', 'a.example/', 'a.example/']);
    expect((await ask('青岚 低空经济')).documents).toBe(1);
    expect(await texts('"青岚" 机场')).toHaveLength(1);
    expect((await ask('低空经济', { year: 2033 })).documents).toBe(1);
    expect((await ask('低空经济')).years.map(({ name }) => name)[0]).toBe('2033');
    await deleteReports(library, ['b.example/'], 1);
    expect((await ask('低空经济')).documents).toBe(1);
  });

  it('says of documents kept without their text that only their sentences with figures are searched', async () => {
    await library.texts.clear();
    await library.reports.update('a.example/', { unindexed: 1 });
    await indexWaiting(library, options);
    expect(await ask('低空经济')).toMatchObject({ uses: 0, searched: 1, partial: 1 });
    expect((await ask('348.2亿元')).hits[0]?.text).toContain('348.2 亿元');
  });

  it('is up to date: what a changed report no longer says is not found', async () => {
    expect(await waiting()).toBe(0);
    await save('https://a.example/', { statements: [level('果园面积', '9元')] }, '');
    expect(await texts('低空')).toEqual([]);
    expect(await texts('果园')).toHaveLength(1);
  });

  it('keeps to words that stand near each other, in either order, overlapping ones too', async () => {
    expect(await texts('加快 低空')).toHaveLength(1);
    expect((await ask('加快 低空', { near: 2 })).places).toHaveLength(1);
    expect((await ask('低空 加快', { near: 2 })).places).toHaveLength(1);
    expect((await ask('加快 低空', { near: 1 })).places).toHaveLength(0);
    expect((await ask('我们 新质', { near: 3 })).places).toHaveLength(0);
    expect((await ask('低空经 空经济', { near: 0 })).uses).toBeGreaterThan(0);
    // A word that stands several times: one place near the other is enough.
    expect((await ask('低空经济 示范', { near: 0 })).places).toHaveLength(1);
    expect((await ask('低空经济 方兴 示范', { near: 9 })).places).toHaveLength(1);
  });

  it('keeps to sections by what they look at and by their headings, and tells of documents without', async () => {
    const { text } = (await library.texts.get('a.example/'))!;
    const [second] = [text.indexOf('营商环境')];
    sections = [
      { start: 0, path: ['一、去年工作'], looks: 'back' },
      { start: second, path: ['二、今年安排', '（一）優化環境'], looks: 'ahead' },
    ];
    await library.reports.update('a.example/', { unindexed: 1 });
    await indexWaiting(library, options);
    expect((await ask('低空经济', { looks: 'back' })).documents).toBe(1);
    expect((await ask('低空经济', { looks: 'ahead' })).documents).toBe(0);
    const [hit] = (await ask('营商环境', { looks: 'ahead', heading: '优化环境' })).hits;
    expect(hit?.section).toEqual(['二、今年安排', '（一）優化環境']);
    expect((await ask('营商环境', { heading: '去年' })).documents).toBe(0);
    const row = (await library.searched.get('a.example/'))!;
    delete row.sections;
    await library.searched.put(row);
    expect(await ask('营商环境', { looks: 'ahead' })).toMatchObject({ documents: 0, unsectioned: 1, toSection: ['a.example/'] });
    expect(await ask('营商环境')).toMatchObject({ documents: 1, unsectioned: 0, toSection: [] });
  });

  it('reads the sections of a document that was indexed before they were, once a search by section asks for it', async () => {
    const { text } = (await library.texts.get('a.example/'))!;
    sections = [
      { start: 0, path: ['一、去年工作'], looks: 'back' },
      { start: text.indexOf('营商环境'), path: ['二、今年安排'], looks: 'ahead' },
    ];
    const row = (await library.searched.get('a.example/'))!;
    delete row.sections;
    await library.searched.put(row);
    const { toSection } = await ask('营商环境', { looks: 'ahead' });
    expect(toSection).toEqual(['a.example/']);
    await indexAgain(library, [...toSection, 'gone.example/']);
    expect(await waiting()).toBe(1);
    await indexWaiting(library, options);
    expect(await ask('营商环境', { looks: 'ahead' })).toMatchObject({ documents: 1, unsectioned: 0, toSection: [] });
  });

  it('says when nothing is left to do, though a report whose row cannot be read waits on', async () => {
    await library.reports.toCollection().modify({ unindexed: 1 });
    await library.reports.update('a.example/', { figureCount: 'some' as unknown as number });
    const readable = (await library.reports.toArray()).length;
    expect(await indexWaiting(library, options)).toBe(readable);
    expect(await indexWaiting(library, options)).toBe(0);
    expect(await waiting()).toBe(1);
  });

  it('knows the headings of a document without its text by its indicators, not what they look at', async () => {
    const stored = 'sectioned.example/';
    await save('https://sectioned.example/', { region: '望川县', code: null, statements: [level('梨园面积', '7亩')] }, '');
    await library.indicators
      .where('[reportId+index]')
      .between([stored, 0], [stored, 9])
      .modify({ section: ['二、产业发展'] });
    await library.texts.delete(stored);
    await library.reports.update(stored, { unindexed: 1 });
    await indexWaiting(library, options);
    expect(await ask('梨园面积', { heading: '产业' })).toMatchObject({ documents: 1, unsectioned: 0 });
    expect(await ask('梨园面积', { heading: '民生' })).toMatchObject({ documents: 0, unsectioned: 0 });
    expect(await ask('梨园面积', { looks: 'back' })).toMatchObject({ documents: 0, unsectioned: 1, toSection: [] });
  });

  it('counts by year over all years and by region over all regions, whichever is chosen', async () => {
    await save('https://b.example/', { region: '望川县', code: null, parents: ['鹿鸣市'], year: 2025 });
    const all = await ask('低空经济');
    expect(all.documents).toBe(2);
    const [years, regions] = [all.years, all.regions];
    const one = await ask('低空经济', { year: 2025 });
    expect(one.documents).toBe(1);
    expect(one.years).toEqual(years);
    expect(one.regions.map(({ name }) => name)).toEqual(['望川县']);
    const there = await ask('低空经济', { region: '鹿鸣市' });
    expect(there.documents).toBe(1);
    expect(there.regions).toEqual(regions);
    expect(there.years.map(({ name }) => name)).toEqual(['2025']);
    expect((await ask('低空经济', { region: '鹿鸣市', year: 2031 })).places).toEqual([]);
  });

  it('hands over what was found', async () => {
    const { hits, reports } = await ask('营商环境');
    expect(hitsTable('营商环境', hits, reports).rows.map((row) => row[4])).toContain('营商环境持续优化。');
    expect(hitsMarkdown(hits, reports)).toMatch(/^- 营商环境持续优化。 — \[.*\]\(https:\/\/a\.example\/\)\n$/);
  });
});

it('shows of a long sentence what stands around its first match', () => {
  const text = `${'前'.repeat(300)}低空经济${'后'.repeat(300)}`;
  const shown = contextOf({ text, matches: [{ start: 300, end: 304 }] }, 40);
  expect(shown.text).toBe(`…${'前'.repeat(40)}低空经济${'后'.repeat(80)}…`);
  expect(shown.matches.map(({ start, end }) => shown.text.slice(start, end))).toEqual(['低空经济']);
});

it('breaks no number where a long sentence is cut', () => {
  const shownOf = (text: string) => {
    const start = text.indexOf('低空经济');
    return contextOf({ text, matches: [{ start, end: start + 4 }] }, 20).text;
  };
  const long = '前'.repeat(60);
  expect(shownOf(`${long}工程12.5万处${'中'.repeat(17)}低空经济${'后'.repeat(60)}`)).toMatch(/^…处?中{17}低空经济后/u);
  for (const number of ['1.2万人', '86.4%', '3200亿元', '2.35万亿元'])
    for (let gap = 30; gap < 44; gap += 1) {
      const shown = shownOf(`${long}低空经济${'后'.repeat(gap)}${number}${'尾'.repeat(60)}`);
      const told = /后([^后尾…]*)尾*…$/u.exec(shown)?.[1] ?? '';
      expect(['', number.replace(/[元人]$/u, ''), number]).toContain(told);
    }
});

it('gives each sentence the section that it begins in, one entry a run', () => {
  const sentences = Uint32Array.from([0, 5, 0, 5, 9, 5, 9, 14, 9, 14, 20, 14]);
  const row = { reportId: 'a', folded: '', sentences };
  const section = (start: number, path: string[], looks: 'back' | 'ahead' | null = null) => ({ start, path, looks });
  expect(
    withSections(row, [section(0, ['甲']), section(6, ['甲', '一']), section(9, ['甲', '一']), section(12, ['乙'], 'ahead'), section(30, ['丙'])]).sections,
  ).toEqual([
    { first: 0, path: ['甲'], looks: null },
    { first: 2, path: ['甲', '一'], looks: null },
    { first: 3, path: ['乙'], looks: 'ahead' },
  ]);
  expect(withSections(row, []).sections).toEqual([]);
});
