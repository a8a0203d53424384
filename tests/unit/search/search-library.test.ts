import fc from '../fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addGrams, indexWaiting } from '../../../lib/search/build-index';
import { fold } from '../../../lib/search/fold';
import { gramsOf, wordTest } from '../../../lib/search/grams';
import { everything, findSentences, type SearchFilter } from '../../../lib/search/scan';
import { readSearchIndex, searchLibrary, type FoundSoFar } from '../../../lib/search/search-library';
import { readWish } from '../../../lib/search/wish';
import type { Library } from '../../../lib/store/library';
import { removeReports, reportTables } from '../../../lib/store/remove';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf } from '../store/fixture';

const breathe = () => Promise.resolve();
const words = ['低空经济', '营商环境', '果园', '港口', '5G基站', '3.5亿元', '新质生产力', '通用机场', '学位', '雨污分流'];

describe('pairs of characters', () => {
  it('miss no word that stands in a text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二三四五六七八九十低空经济5g.亿元'), minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 12 }), (folded, at, length) => {
        const word = folded.slice(at % folded.length, (at % folded.length) + length);
        expect(wordTest(word)(gramsOf(folded))).toBe(true);
      }),
    );
  });

  it('rule out nearly every word that does not stand in it, also in a book', () => {
    const text = Array.from({ length: 30_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 2500))).join('');
    const grams = gramsOf(text);
    const others = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x6000 + at, 0x7000 + at));
    expect(others.filter((word) => !text.includes(word) && wordTest(word)(grams)).length).toBeLessThan(200);
    expect(Math.log2(grams.length) % 1).toBe(0);
  });
});

describe('searching the whole library', () => {
  let library: Library;

  const keep = async (number: number) => {
    const said = words.filter((_, at) => (number * 13 + at * 7) % 5 === 0).map((word, at) => `第${number}年，我们抓好${word}，办成${at + 1}件事。`);
    const report = reportOf({ region: `第${number % 7}县`, code: null, parents: ['云岭省'], year: 2001 + number });
    await saveAnalysis(library, { ...report, text: report.text + said.join(''), url: `https://a.example/${number}`, pageTitle: '', now: number });
  };
  const reportsOf = async () => new Map((await library.reports.toArray()).map((report) => [report.id, report]));
  const search = async (typed: string, filter: Partial<SearchFilter> = {}) => {
    const told: FoundSoFar[] = [];
    const run = { signal: new AbortController().signal, onFound: (found: FoundSoFar) => void told.push(found), enough: 3 };
    const reports = await reportsOf();
    const index = await readSearchIndex(library);
    const wish = readWish(typed, [], new Set());
    await searchLibrary(library, index, reports, wish, { ...everything, ...filter }, run);
    const plain = findSentences(await library.searched.toArray(), reports, wish, { ...everything, ...filter });
    return { told, plain, index };
  };

  beforeEach(async () => {
    library = newLibrary();
    for (let number = 0; number < 40; number += 1) await keep(number);
    await indexWaiting(library, { breathe, sectionsOf: () => [] });
  });

  it('finds and counts what reading every document finds', async () => {
    for (const typed of [...words, '一件', '办', '果园 -港口', '"机场，办成"', '低空 办成', '没有这样的话', '-办成'])
      for (const filter of [{}, { year: 2010 }, { region: '第3县' }, { near: 4 }]) {
        const { told, plain } = await search(typed, filter);
        expect(told.at(-1)).toEqual({ ...plain, toRead: 0 });
      }
  });

  it('tells the newest first, and at the end of all', async () => {
    const { told, plain } = await search('办成');
    expect(told.length).toBeGreaterThan(1);
    expect(told[0]!.toRead).toBeGreaterThan(0);
    expect(plain.places.slice(0, told[0]!.places.length)).toEqual(told[0]!.places);
  });

  it('reads no document that cannot hold the words, and none twice', async () => {
    const wish = readWish('没有这样的话', [], new Set());
    const index = await readSearchIndex(library);
    const run = { signal: new AbortController().signal, onFound: () => undefined, enough: 3 };
    await searchLibrary(library, index, await reportsOf(), wish, everything, run);
    expect(index.kept.size).toBeLessThan(5);
    await searchLibrary(library, index, await reportsOf(), readWish('办成', [], new Set()), everything, run);
    const kept = index.kept.size;
    expect(kept).toBeGreaterThan(20);
    await library.searched.clear();
    const told: FoundSoFar[] = [];
    await searchLibrary(library, index, await reportsOf(), readWish('办成', [], new Set()), everything, { ...run, onFound: (found) => void told.push(found) });
    expect(told.at(-1)!.documents).toBe(kept);
  });

  it('reads on once the first page is shown, and no sooner', async () => {
    const index = await readSearchIndex(library);
    const told: FoundSoFar[] = [];
    let show = (): void => undefined;
    const shown = new Promise<void>((resolve) => (show = resolve));
    let first = (): void => undefined;
    const begun = new Promise<void>((resolve) => (first = resolve));
    const onFound = (found: FoundSoFar): Promise<void> => {
      told.push(found);
      first();
      return shown;
    };
    const running = searchLibrary(library, index, await reportsOf(), readWish('办成', [], new Set()), everything, {
      signal: new AbortController().signal,
      onFound,
      enough: 3,
    });
    await begun;
    const kept = index.kept.size;
    await library.searched.count();
    expect(index.kept.size).toBe(kept);
    expect(told).toHaveLength(1);
    show();
    await running;
    expect(told.at(-1)!.toRead).toBe(0);
    expect(index.kept.size).toBeGreaterThan(kept);
  });

  it('tells nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const told: FoundSoFar[] = [];
    const running = searchLibrary(library, await readSearchIndex(library), await reportsOf(), readWish('办成', [], new Set()), everything, {
      signal: stop.signal,
      onFound: (found) => void told.push(found),
      enough: 3,
    });
    stop.abort();
    await running;
    expect(told).toEqual([]);
  });

  it('reads documents of which it is not known what they hold, and learns it of those indexed before', async () => {
    const { plain } = await search('果园');
    await library.grams.clear();
    const before = await search('果园');
    expect(before.told.at(-1)).toEqual({ ...plain, toRead: 0 });
    expect([...before.index.documents.values()].every((known) => known === null)).toBe(true);
    await addGrams(library, breathe);
    const after = await search('果园');
    expect(after.told.at(-1)).toEqual({ ...plain, toRead: 0 });
    expect((await library.grams.get('a.example/3'))?.bits).toEqual(gramsOf(fold((await library.searched.get('a.example/3'))!.folded).text));
  });

  it('forgets what a removed document held', async () => {
    await library.transaction('rw', reportTables(library), () => removeReports(library, ['a.example/3']));
    expect(await library.grams.get('a.example/3')).toBeUndefined();
    expect(await library.grams.count()).toBe(39);
  });
});
