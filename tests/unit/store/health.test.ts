/** Bad rows, databases of other versions, locks held elsewhere: what a library does that is not as it should be. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { deleteReports } from '../../../lib/store/bin';
import { listClips } from '../../../lib/store/clips';
import { correctIndicator } from '../../../lib/store/corrections';
import { checkLibrary, dropSetAside, openUnguarded, repairLibrary, setAsideRows } from '../../../lib/store/health';
import { Library, LIBRARY_NAME } from '../../../lib/store/library';
import { headlineRows, listReports, readReport } from '../../../lib/store/queries';
import { saveAnalysis } from '../../../lib/store/save';
import { libraryVersion } from '../../../lib/store/versions';
import { newLibrary, reportOf } from './fixture';

const url = 'https://www.yunling.example/report.html';
const id = 'www.yunling.example/report.html';
const save = (library: Library, at = url, more = {}) => saveAnalysis(library, { ...reportOf(more), url: at, pageTitle: 'Report', now: 1000 });

/** A library with one sound report, beside which `spoil` writes what it likes. */
async function spoilt(spoil: (raw: Library) => Promise<unknown>) {
  const indexedDB = new IDBFactory();
  const raw = openUnguarded({ indexedDB, IDBKeyRange });
  await save(raw);
  await spoil(raw);
  return { raw, library: newLibrary(indexedDB) };
}

const clip = {
  id: 'c1',
  kind: 'selection',
  quote: '果园面积',
  sentence: '',
  prefix: '',
  suffix: '',
  url,
  address: id,
  title: '',
  note: '',
  folderId: null,
  position: 1,
  createdAt: 1,
  deletedAt: null,
};

describe('a bad row', () => {
  it.each([
    ['a clip without tags', (raw: Library) => raw.table('clips').put(clip)],
    [
      'a report without region',
      (raw: Library) =>
        raw.reports
          .where('id')
          .equals(id)
          .modify((row) => void delete (row as Partial<typeof row>).region),
    ],
    ['a report that is a number inside', (raw: Library) => raw.table('reports').put({ id: 'x', title: 3, deletedAt: null })],
    ['an indicator whose value is a text', (raw: Library) => raw.table('indicators').update([id, 0], { value: '5.2' })],
    [
      'a headline without a year',
      (raw: Library) =>
        raw.indicators
          .where('[reportId+index]')
          .equals([id, 0])
          .modify((row) => void delete (row.headline as Partial<NonNullable<typeof row.headline>>).year),
    ],
    ['a source without statements', (raw: Library) => raw.table('sources').put({ address: 'x', identity: 'report|||' })],
    ['a folder of nothing', (raw: Library) => raw.table('folders').put({ id: 'f' })],
  ])('is passed over by every reading, and told of: %s', async (_, spoil) => {
    const { library } = await spoilt(spoil);
    const seen: string[] = [];
    library.onBadRow = (table) => seen.push(table);
    await listReports(library);
    await listClips(library);
    await headlineRows(library, { codes: ['gdp', 'budget_revenue'] });
    await readReport(library, id);
    await library.sources.toArray();
    await library.folders.toArray();
    await library.reports.each(({ region }) => expect(region.name).toBeTypeOf('string'));
    expect(seen).not.toHaveLength(0);
    expect([...library.met.keys()]).toEqual([...new Set(seen)]);
  });

  it('can be deleted and written over like the others', async () => {
    const { library, raw } = await spoilt((to) =>
      to.reports
        .where('id')
        .equals(id)
        .modify((row) => void delete (row as Partial<typeof row>).region),
    );
    await deleteReports(library, [id], 5);
    expect((await raw.reports.get(id))?.deletedAt).toBe(5);
    await save(library);
    expect(await listReports(library)).toHaveLength(1);
  });
});

describe('looking the library over', () => {
  it('counts what is there, and names nothing in a sound library', async () => {
    const { raw, library } = await spoilt(() => Promise.resolve());
    await correctIndicator(library, id, 0, { value: 1 }, 1);
    expect(await checkLibrary(raw)).toMatchObject({
      counts: { reports: 1, indicators: 3, terms: 1, corrections: 1 },
      bad: [],
      badCount: 0,
      orphans: 0,
      waiting: 0,
      setAside: 0,
    });
  });

  it('mends what can be mended and sets the rest aside, whole', async () => {
    const { raw, library } = await spoilt(async (to) => {
      await to.table('clips').put(clip);
      await to.table('folders').put({ id: 'f' });
      await to.table('indicators').update([id, 0], { value: '5.2' });
      await to.table('terms').put({ reportId: 'gone', index: 0, id: 't', quote: '放管服', start: 0, end: 3, definition: null });
      await to.table('corrections').put({ id: 'k', reportId: id, anchor: { quote: '9', prefix: '', suffix: '', name: '' }, original: {}, change: {} });
    });
    const health = await checkLibrary(raw);
    expect(health).toMatchObject({ badCount: 3, orphans: 1, waiting: 1 });
    expect(health.bad).toEqual([
      { table: 'indicators', key: [id, 0], fields: ['value'], name: 'gdp', repairable: false },
      { table: 'clips', key: 'c1', fields: ['tags'], name: '果园面积', repairable: true },
      { table: 'folders', key: 'f', fields: ['deletedAt', 'name', 'position'], name: 'f', repairable: false },
    ]);
    expect(await repairLibrary(raw, 9)).toEqual({ repaired: 1, setAside: 3 });
    expect(await checkLibrary(raw)).toMatchObject({ badCount: 0, orphans: 0, setAside: 3 });
    expect(await listClips(library)).toMatchObject([{ id: 'c1', tags: [] }]);
    const aside = await setAsideRows(library);
    expect(aside.find(({ table }) => table === 'indicators')).toMatchObject({ fields: ['value'], row: { value: '5.2', reportId: id } });
    await dropSetAside(
      library,
      aside.map((row) => row.id),
    );
    expect(await setAsideRows(library)).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const { raw } = await spoilt(() => Promise.resolve());
    await expect(checkLibrary(raw, { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('tells how far it is by rows, and ends at the whole', async () => {
    const { raw } = await spoilt(async (to) => {
      await to.table('notes').bulkPut(Array.from({ length: 4500 }, (_, at) => ({ id: `n${at}`, form: '词', text: '', updatedAt: 1 })));
    });
    const told: number[] = [];
    await checkLibrary(raw, { onProgress: (done, total) => told.push(done / total) });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(told[0]).toBeLessThan(0.6);
  });

  it('mends no further once it is stopped, and each row wholly or not at all', async () => {
    const { raw } = await spoilt(async (to) => {
      await to.table('folders').bulkPut([{ id: 'f' }, { id: 'g' }, { id: 'h' }]);
    });
    const stop = new AbortController();
    raw.setAside.hook('creating', () => stop.abort());
    expect(await repairLibrary(raw, 9, stop.signal)).toEqual({ repaired: 0, setAside: 1 });
    expect(await raw.folders.count()).toBe(2);
    expect(await raw.setAside.count()).toBe(1);
    expect(await repairLibrary(raw, 9)).toEqual({ repaired: 0, setAside: 2 });
  });
});

describe('a database of a later version', () => {
  it('is left alone, with a reason that can be told', async () => {
    const indexedDB = new IDBFactory();
    const later = new Dexie(LIBRARY_NAME, { indexedDB, IDBKeyRange });
    later.version(libraryVersion + 1).stores({ reports: 'id', wonders: 'id' });
    await later.table('wonders').put({ id: 'w' });
    later.close();
    const library = newLibrary(indexedDB);
    await expect(listReports(library)).rejects.toMatchObject({ reason: 'library-newer' });
    await expect(save(library)).rejects.toMatchObject({ reason: 'library-newer' });
    library.close();
    const again = new Dexie(LIBRARY_NAME, { indexedDB, IDBKeyRange });
    await again.open();
    expect(again.verno).toBe(libraryVersion + 1);
    expect(again.tables.map(({ name }) => name).sort()).toEqual(['reports', 'wonders']);
    expect(await again.table('wonders').count()).toBe(1);
  });
});

describe('a lock that another window holds', () => {
  it('is waited for, but not for ever', async () => {
    const indexedDB = new IDBFactory();
    const holder = newLibrary(indexedDB);
    await save(holder);
    const library = new Library({ indexedDB, IDBKeyRange, lockWait: 50 });
    await library.open();
    let hold = true;
    let begun = (): void => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const held = holder.transaction('rw', holder.tables, async () => {
      await holder.reports.count();
      begun();
      while (hold) await holder.reports.count();
    });
    await began;
    await expect(deleteReports(library, [id], 5)).rejects.toMatchObject({ reason: 'library-busy' });
    hold = false;
    await held;
    expect((await library.reports.get(id))?.deletedAt).toBeNull();
    await deleteReports(library, [id], 6);
    expect((await library.reports.get(id))?.deletedAt).toBe(6);
  });
});
