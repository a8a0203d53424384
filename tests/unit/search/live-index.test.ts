import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexWaiting } from '../../../lib/search/build-index';
import { LiveIndex } from '../../../lib/search/live-index';
import type { SearchIndex } from '../../../lib/search/search-library';
import type { Library } from '../../../lib/store/library';
import { removeReports, reportTables } from '../../../lib/store/remove';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf } from '../store/fixture';

const id = (number: number): string => `a.example/${number}`;

describe('what can be searched', () => {
  let library: Library;
  let live: LiveIndex;
  /** Rows of `grams` that have been read. */
  let read = 0;

  const keep = async (number: number, more = '') => {
    const report = reportOf({ region: `第${number}县`, code: null, year: 2031 });
    await saveAnalysis(library, { ...report, text: report.text + more, url: `https://${id(number)}`, pageTitle: '', again: true, now: 1 });
    await indexWaiting(library, { breathe: () => Promise.resolve(), sectionsOf: () => [] });
  };

  /** The next index that is told of. */
  const next = () =>
    new Promise<SearchIndex>((resolve) => {
      const stop = live.listen(() => {
        stop();
        resolve(live.current()!);
      });
    });

  beforeEach(async () => {
    library = newLibrary();
    library.use({
      stack: 'dbcore',
      name: 'count-reads',
      create: (core) => ({
        ...core,
        table: (name) => {
          const inner = core.table(name);
          if (name !== 'grams') return inner;
          return {
            ...inner,
            getMany: async (request) => {
              read += request.keys.length;
              return inner.getMany(request);
            },
            query: async (request) => {
              const answer = await inner.query(request);
              if (request.values) read += answer.result.length;
              return answer;
            },
          };
        },
      }),
    });
    for (let number = 0; number < 5; number += 1) await keep(number);
    read = 0;
    live = new LiveIndex(library, 1);
  });

  afterEach(() => live.close());

  it('is read when somebody wants it, not before', async () => {
    expect(live.current()).toBeNull();
    expect(read).toBe(0);
    const index = await next();
    expect([...index.documents.keys()]).toEqual([0, 1, 2, 3, 4].map(id));
    expect(read).toBe(5);
  });

  it('takes in a document that comes without reading the others again', async () => {
    let index = await next();
    read = 0;
    await keep(5);
    while (!index.documents.has(id(5))) index = await next();
    expect(read).toBeLessThan(5);
  });

  it('knows what a document that is read anew holds, and keeps no older text of it', async () => {
    const before = await next();
    before.kept.set(id(2), (await library.searched.get(id(2)))!);
    before.kept.set(id(3), (await library.searched.get(id(3)))!);
    await keep(2, '低空经济写进了今年的计划，通用机场开工建设。');
    let index = before;
    while (index.documents.get(id(2))?.grams.join() !== (await library.grams.get(id(2)))!.bits.join()) index = await next();
    expect([...index.kept.keys()]).toEqual([id(3)]);
    expect(index.documents.get(id(3))).toBe(before.documents.get(id(3)));
  });

  it('lets go of a document that is removed', async () => {
    await next();
    const later = next();
    await library.transaction('rw', reportTables(library), () => removeReports(library, [id(1)]));
    expect([...(await later).documents.keys()]).toEqual([0, 2, 3, 4].map(id));
  });

  it('is read whole where all is cleared at one go', async () => {
    await next();
    const later = next();
    await library.searched.clear();
    expect((await later).documents.size).toBe(0);
  });
});
