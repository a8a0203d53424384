import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { addClip, clipsOf, listClips } from '../../../lib/store/clips';
import { LIBRARY_NAME } from '../../../lib/store/library';
import { headlineRows, readReport } from '../../../lib/store/queries';
import { saveAnalysis } from '../../../lib/store/save';
import { versions } from '../../../lib/store/versions';
import { newLibrary, reportOf } from './fixture';

type Example = Record<string, object[]> & Record<'reports' | 'indicators' | 'clips' | 'terms', object[]>;

const exampleOf = (number: number) => JSON.parse(readFileSync(new URL(`./versions/${number}.json`, import.meta.url), 'utf8')) as Example;

/** A database as the extension left it at version `number`. */
async function oldDatabase(indexedDB: IDBFactory, number: number): Promise<void> {
  const old = new Dexie(LIBRARY_NAME, { indexedDB, IDBKeyRange });
  for (const version of versions.filter((one) => one.number <= number)) old.version(version.number).stores(version.stores);
  const example = exampleOf(number);
  for (const { name } of old.tables) await old.table(name).bulkAdd(example[name] ?? []);
  old.close();
}

describe.each(versions.map(({ number }) => number))('a library left by version %i', (number) => {
  it('opens in this version with everything in its place', async () => {
    const indexedDB = new IDBFactory();
    await oldDatabase(indexedDB, number);
    const library = newLibrary(indexedDB);
    const stored = await readReport(library, 'www.yunling.example/report.html');
    expect(stored?.report).toMatchObject({ region: { name: '云岭省' }, year: 2031 });
    expect(stored?.indicators).toHaveLength(1);
    expect(stored?.terms).toHaveLength(1);
    expect(await headlineRows(library, { codes: ['gdp'], regions: ['910000'] })).toHaveLength(1);
    const [clip] = await listClips(library);
    expect(clip).toMatchObject({ quote: '放管服', term: { id: 'fangguanfu' } });
    expect(await clipsOf(library, clip!.url)).toMatchObject([{ id: clip!.id, tags: number === 1 ? [] : ['改革'] }]);
    expect(await library.reports.where('unindexed').equals(1).count()).toBe(1);
    await expect(addClip(library, clip!, 1)).resolves.toBeTypeOf('string');
  });
});

/** A factory whose upgrades write what they write and are then broken off, as by a browser that ends; `onBreak` hears of the tables made by then. */
function breakingOff(indexedDB: IDBFactory, onBreak: (tables: string[]) => void): IDBFactory {
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      let turns = 0;
      const hold = () => {
        if (++turns > TURNS) {
          onBreak([...request.result.objectStoreNames]);
          request.transaction!.abort();
        } else request.transaction!.objectStore('reports').count().onsuccess = hold;
      };
      hold();
    });
    return request;
  };
  return {
    open,
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
    databases: () => indexedDB.databases(),
  };
}

/** Turns of the transaction after which an upgrade of the examples has nothing left to write. */
const TURNS = 400;

/** All rows of all tables of the database as it stands. */
async function rowsIn(indexedDB: IDBFactory): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  const plain = await new Dexie(LIBRARY_NAME, { indexedDB, IDBKeyRange }).open();
  const rows = Object.fromEntries(await Promise.all(plain.tables.map(async ({ name }) => [name, await plain.table<unknown>(name).toArray()] as const)));
  const version = plain.verno;
  plain.close();
  return { version, rows };
}

describe.each(versions.slice(0, -1).map(({ number }) => number))('an upgrade of version %i that is broken off in the middle', (number) => {
  it('loses nothing, and is made at the next start', async () => {
    const indexedDB = new IDBFactory();
    await oldDatabase(indexedDB, number);
    const before = await rowsIn(indexedDB);
    expect(before.version).toBe(number);
    let made: string[] = [];
    await expect(newLibrary(breakingOff(indexedDB, (tables) => (made = tables))).open()).rejects.toThrow();
    expect(made).toContain('packs');
    expect(await rowsIn(indexedDB)).toEqual(before);
    const library = newLibrary(indexedDB);
    expect((await readReport(library, 'www.yunling.example/report.html'))?.indicators).toHaveLength(1);
    expect(library.verno).toBe(versions.at(-1)!.number);
    library.close();
  });
});

describe('the frozen examples', () => {
  it('there is one for each version, and versions only grow', () => {
    const numbers = versions.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    for (const number of numbers) expect(exampleOf(number).reports).not.toHaveLength(0);
  });

  it('tables and indexes of no version were ever edited', () => {
    const frozen = JSON.parse(readFileSync(new URL('./versions/stores.json', import.meta.url), 'utf8')) as Record<string, unknown>;
    delete frozen['//'];
    expect(Object.fromEntries(versions.map((version) => [version.number, version.stores]))).toEqual(frozen);
  });

  it('the last one has the shape of the rows that are written now', async () => {
    const library = newLibrary();
    await saveAnalysis(library, { ...reportOf(), url: 'https://a.example/', pageTitle: '', now: 1 });
    const example = exampleOf(versions.at(-1)!.number);
    for (const name of ['reports', 'indicators', 'terms'] as const) {
      const [written] = await library.table<object>(name).toArray();
      expect(Object.keys(example[name][0]!).sort()).toEqual(Object.keys(written!).sort());
    }
  });
});
