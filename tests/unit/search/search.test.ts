import fc from 'fast-check';
import { pangu } from 'segmentit';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cutRun, giveDictionary } from '../../../lib/search/segment';
import { indexWaiting, isIndexWaiting } from '../../../lib/search/build-index';
import { fold } from '../../../lib/search/fold';
import { searchLibrary } from '../../../lib/search/query';
import { searchWords } from '../../../lib/search/words';
import { deleteReports } from '../../../lib/store/bin';
import { correctIndicator } from '../../../lib/store/corrections';
import type { Library } from '../../../lib/store/library';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf, type ReportFixture, type Statement } from '../store/fixture';

const options = { cutRun, breathe: () => Promise.resolve() };

const level = (name: string, quote: string): Statement => ({ code: null, name, quote, value: 1, unit: '元' });

const statements = [
  level('规模以上工业增加值和固定资产投资', '348.2 亿元'),
  level('城乡居民人均可支配收入', '3.9万元'),
  level('５Ｇ基站', '1200个'),
];

beforeAll(() => giveDictionary(pangu));

describe('folding', () => {
  it('takes letters of either width and case for one, drops spaces, and leads back to the source', () => {
    const { text, map } = fold('ＧＤＰ 达 1 200亿');
    expect(text).toBe('gdp达1200亿');
    expect(map).toEqual([0, 1, 2, 4, 6, 8, 9, 10, 11, 12]);
  });
});

describe('folding of script', () => {
  it('finds a sentence in traditional script by simplified words, and the other way about', () => {
    expect(fold('地區生產總值達到3億元').text).toBe(fold('地区生产总值达到3亿元').text);
    expect(fold('五年計畫').text).toBe('五年计划');
    expect(fold('乡村振兴').text).toBe(fold('鄉村振興').text);
  });
});

describe('the words of a sentence', () => {
  it('are those of the dictionary, with their ends, and numbers whole', () => {
    const words = searchWords(['固定资产投资348.2亿元'], cutRun);
    expect(words).toEqual(expect.arrayContaining(['固定资产投资', '资产投资', '投资', '348.2']));
    expect(new Set(words).size).toBe(words.length);
  });

  it('are cut in windows that lose no character, where a run of numerals at one go would never end', () => {
    const run = '二〇一二三四五六七八九十百千万亿'.repeat(200);
    expect(cutRun(run).join('')).toBe(run);
  });

  it('are bounded', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `w${at}`).join(' ');
    expect(searchWords([long, 'x'.repeat(10_000)], cutRun).length).toBeLessThanOrEqual(600);
  });
});

describe('searching', () => {
  let library: Library;
  const save = (url: string, fixture: ReportFixture = {}) =>
    saveAnalysis(library, { ...reportOf({ statements, ...fixture }), url, pageTitle: '', now: 1 });
  const found = async (query: string, limit = 20) => (await searchLibrary(library, query, limit)).map(({ text }) => text);

  beforeEach(async () => {
    library = newLibrary();
    await save('https://a.example/');
    await indexWaiting(library, options);
  });

  it('answers what is typed so far, in the middle of words too', async () => {
    for (const query of ['固', '固定资', '资产投', '增加值', '总值 不'])
      expect([query, (await found(query)).length]).toEqual([query, query.includes('不') ? 0 : 1]);
  });

  it('finds numbers with and without spaces, and letters of either width', async () => {
    expect(await found('348.2亿元')).toHaveLength(1);
    expect(await found('5g')).toEqual(['５Ｇ基站为1200个。']);
    expect(await found('人均 3.9')).toHaveLength(1);
  });

  it('tells where the wish stands', async () => {
    const [hit] = await searchLibrary(library, '348.2亿元', 5);
    expect(hit?.matches.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['348.2 亿元']);
  });

  it('finds a sentence by a name that does not stand in it, and by the reader’s own', async () => {
    await correctIndicator(library, 'a.example/', 0, { name: '全社会用电量' }, 1);
    await library.reports.update('a.example/', { unindexed: 1 });
    await indexWaiting(library, options);
    expect(await found('用电量')).toHaveLength(1);
  });

  it('leaves out what waits in the bin, and comes back with the latest report first', async () => {
    await save('https://b.example/', { region: '青岚省', code: '920000', year: 2033 });
    await indexWaiting(library, options);
    expect((await searchLibrary(library, '固定资产', 5)).map(({ reportId }) => reportId)).toEqual(['b.example/', 'a.example/']);
    await deleteReports(library, ['b.example/'], 1);
    expect((await searchLibrary(library, '固定资产', 5)).map(({ reportId }) => reportId)).toEqual(['a.example/']);
  });

  it('finds any part of any sentence that does not begin inside a number', async () => {
    const texts = (await library.sentences.toArray()).map(({ text }) => text);
    const part = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 12 }))
      .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length))
      .filter((wish) => /^\p{Script=Han}/u.test(wish) && wish.trim().length > 1);
    await fc.assert(
      fc.asyncProperty(part, async (wish) => {
        expect(await found(wish.replaceAll(' ', ''))).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is up to date: a changed report waits for the index, and what it no longer says is not found', async () => {
    expect(await isIndexWaiting(library)).toBe(false);
    await save('https://a.example/', { statements: [level('果园面积', '9元')] });
    expect(await isIndexWaiting(library)).toBe(true);
    expect(await found('固定资产')).toEqual([]);
    await indexWaiting(library, options);
    expect(await found('果园')).toHaveLength(1);
  });
});
