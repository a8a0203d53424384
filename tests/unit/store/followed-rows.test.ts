import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../in-time';
import { FollowedRows, placeOf } from '../../../lib/store/followed-rows';
import type { Library } from '../../../lib/store/library';
import { saveAnalysis } from '../../../lib/store/save';
import { growth, newLibrary, orchards, reportOf, revenue } from './fixture';

describe('the rows of compared indicators, followed', () => {
  let library: Library;
  let followed: FollowedRows;
  /** Indicators that were read, in the order in which they were asked for. */
  let read: string[];

  // Where a program has no database of its own Dexie follows none.
  beforeAll(() => {
    Dexie.dependencies.indexedDB = new IDBFactory();
  });

  const keep = async (place: number, year: number) => {
    const report = reportOf({ region: `第${place}市`, code: `91010${place}`, year, statements: [growth, revenue, orchards] });
    await saveAnalysis(library, { ...report, url: `https://a.example/${place}/${year}`, pageTitle: '', asked: true, now: year });
  };
  const counts = () => Object.fromEntries([...followed.current().rows].map(([code, rows]) => [code, rows.length]));
  const until = (wanted: Record<string, number>) => inTime(() => expect(counts()).toEqual(wanted));

  beforeEach(async () => {
    library = newLibrary();
    read = [];
    library.use({
      stack: 'dbcore',
      name: 'note-reads',
      create: (core) => ({
        ...core,
        table: (name) => {
          const inner = core.table(name);
          if (name !== 'compared') return inner;
          return {
            ...inner,
            getMany: async (request) => {
              read.push(...new Set((request.keys as [string, string][]).map(([code]) => code)));
              return inner.getMany(request);
            },
          };
        },
      }),
    });
    await keep(0, 2031);
    await keep(1, 2031);
    followed = new FollowedRows(library);
  });

  afterEach(() => followed.close());

  it('are read indicator by indicator, each once', async () => {
    followed.follow(['gdp'], ['910100', '910101']);
    await until({ gdp: 2 });
    const { gdp } = Object.fromEntries(followed.current().rows);
    followed.follow(['gdp', 'budget_revenue'], ['910100', '910101']);
    await until({ gdp: 2, budget_revenue: 2 });
    expect(read).toEqual(['gdp', 'budget_revenue']);
    expect(followed.current().rows.get('gdp')).toBe(gdp);
  });

  it('go when they are wanted no more, and are read anew for other regions', async () => {
    followed.follow(['gdp'], ['910100', '910101']);
    await until({ gdp: 2 });
    followed.follow(['budget_revenue'], ['910100', '910101']);
    await until({ budget_revenue: 2 });
    followed.follow(['budget_revenue'], ['910101']);
    expect(followed.current()).toMatchObject({ place: placeOf(['910101']), rows: new Map() });
    await until({ budget_revenue: 1 });
    followed.follow(['budget_revenue'], []);
    await until({ budget_revenue: 0 });
  });

  it('change with the library', async () => {
    const told = vi.fn();
    const leave = followed.listen(told);
    followed.follow(['gdp', 'grain_output'], ['910100']);
    await until({ gdp: 1, grain_output: 0 });
    await keep(0, 2032);
    await until({ gdp: 2, grain_output: 0 });
    expect(told.mock.calls.length).toBeGreaterThanOrEqual(2);
    leave();
  });

  it('say why they cannot be read', async () => {
    vi.spyOn(library, 'transaction').mockRejectedValue(new Error('closed'));
    followed.follow(['gdp'], ['910100']);
    await inTime(() => expect(followed.current().failure).not.toBeNull());
  });
});
