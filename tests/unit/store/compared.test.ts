import fc from '../fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteReports, purgeBin, UNDO_WINDOW } from '../../../lib/store/bin';
import { comparedRows, comparedTables, fileWaiting } from '../../../lib/store/compared';
import { correctIndicator } from '../../../lib/store/corrections';
import { tellDocument } from '../../../lib/store/documents';
import { openUnguarded, repairLibrary } from '../../../lib/store/health';
import type { Library } from '../../../lib/store/library';
import { headlineRows } from '../../../lib/store/queries';
import { packRows, unpackRows } from '../../../lib/store/row-columns';
import type { IndicatorRow } from '../../../lib/store/rows';
import { saveAnalysis } from '../../../lib/store/save';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { growth, newLibrary, orchards, reportOf, revenue, type Statement } from './fixture';

const breathe = () => Promise.resolve();
const codes = ['gdp', 'budget_revenue'];
const places = [
  { region: '鹿鸣市', code: '910100' },
  { region: '望川县', code: null },
] as const;

describe('what is compared, kept together', () => {
  let library: Library;
  let now = 1;

  beforeEach(() => {
    library = newLibrary();
    now = 1;
  });

  const keep = async (place: number, year: number, statements: Statement[] = [growth, revenue, orchards]) => {
    const report = reportOf({ ...places[place]!, parents: ['云岭省'], year, statements });
    await saveAnalysis(library, { ...report, url: `https://a.example/${place}/${year}`, pageTitle: '', asked: true, now: now++ });
  };
  const idOf = async (place: number, year: number) => (await library.reports.where('addresses').equals(`a.example/${place}/${year}`).first())?.id ?? '';
  const inOrder = (rows: readonly IndicatorRow[]) => [...rows].sort((a, b) => a.reportId.localeCompare(b.reportId) || a.index - b.index);
  const answered = async (query: Parameters<typeof headlineRows>[1]) => inOrder(await headlineRows(library, query));
  /** The same asked of the indicators themselves. */
  const plainly = async () => {
    const binned = new Set(await library.reports.where('deletedAt').aboveOrEqual(0).primaryKeys());
    return inOrder((await library.indicators.toArray()).filter(({ headlineCode, reportId }) => headlineCode !== undefined && !binned.has(reportId)));
  };
  const isFiled = async () => (await library.filed.count()) === (await library.reports.count());

  it('answers with whole rows, filed or not', async () => {
    await keep(0, 2031);
    const before = await answered({ codes });
    expect(before).toEqual(await plainly());
    await fileWaiting(library, { breathe });
    expect(await isFiled()).toBe(true);
    expect(await answered({ codes })).toEqual(before);
    await keep(0, 2032);
    expect(await answered({ codes })).toHaveLength(4);
    expect(await answered({ codes, regions: ['910100'], years: { from: 2031, to: 2031 } })).toHaveLength(2);
    expect(await answered({ codes, regions: ['910200'] })).toEqual([]);
  });

  it('answers as the indicators do, whatever is done in whatever order, and whenever it is filed', async () => {
    const step = fc.record({
      what: fc.constantFrom('keep', 'less', 'correct', 'exclude', 'tell', 'delete', 'purge', 'file'),
      place: fc.nat(1),
      year: fc.integer({ min: 2031, max: 2033 }),
    });
    const does: Record<string, (place: number, year: number) => Promise<unknown>> = {
      keep: (place, year) => keep(place, year),
      less: (place, year) => keep(place, year, [{ ...growth, value: 6.1, quote: '6.1%' }, orchards]),
      correct: async (place, year) => correctIndicator(library, await idOf(place, year), 0, { code: 'budget_revenue', value: 7.5 }, now++),
      exclude: async (place, year) => correctIndicator(library, await idOf(place, year), 0, { excluded: true }, now++),
      tell: async (place, year) => {
        const address = `a.example/${place}/${year}`;
        const row = await library.reports.where('addresses').equals(address).first();
        if (!row) return;
        const { detection, region, months } = row;
        const change = { region: { name: '云亭区', code: '910103', level: 'county' as const, parents: ['鹿鸣市'] } };
        await tellDocument(library, { address, change, read: { kind: detection.kind, region, year, months } }, now++);
      },
      delete: async (place, year) => deleteReports(library, [await idOf(place, year)], now++),
      purge: () => purgeBin(library, (now += UNDO_WINDOW + 1)),
      file: () => fileWaiting(library, { breathe }),
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        library = newLibrary();
        for (const { what, place, year } of steps) await does[what]!(place, year);
        const expected = await plainly();
        expect(await answered({ codes })).toEqual(expected);
        await fileWaiting(library, { breathe });
        expect(await answered({ codes })).toEqual(expected);
        // Nothing of a report that is gone stays behind.
        const kept = (await library.compared.toArray()).flatMap(({ rows }) => unpackRows(rows));
        expect(new Set(kept.map(({ reportId }) => reportId)).size).toBeLessThanOrEqual(await library.reports.count());
        expect(await isFiled()).toBe(true);
        library.close();
      }),
      { numRuns: 40 },
    );
  });

  it('reads the indicators where a packed row is broken, and packs all anew with the next report', async () => {
    await keep(0, 2031);
    await keep(1, 2031);
    await fileWaiting(library, { breathe });
    const expected = await plainly();
    await library.compared.update(['gdp', '910100'], { rows: { count: 9, columns: { value: { each: [1] } } } });
    await library.compared.update(['budget_revenue', '910100'], { rows: 'nothing' as never });
    expect(await answered({ codes })).toEqual(expected);
    await keep(0, 2032);
    await fileWaiting(library, { breathe });
    const packed = (await library.compared.where('[code+regionKey]').equals(['gdp', '910100']).first())!;
    expect(packed.rows.count).toBe(2);
    expect(await answered({ codes })).toEqual(await plainly());
  });

  it('files a report again whose rows were mended or set aside', async () => {
    const indexedDB = new IDBFactory();
    library = newLibrary(indexedDB);
    await keep(0, 2031);
    await fileWaiting(library, { breathe });
    const raw = openUnguarded({ indexedDB, IDBKeyRange });
    await raw.indicators.update([await idOf(0, 2031), 0], { value: 'five' as never });
    await repairLibrary(raw, 1);
    raw.close();
    expect((await answered({ codes })).map(({ headlineCode }) => headlineCode)).toEqual(['budget_revenue']);
  });

  it('goes with a report that is set aside, at once', async () => {
    const indexedDB = new IDBFactory();
    library = newLibrary(indexedDB);
    await keep(0, 2031);
    await keep(1, 2031);
    await fileWaiting(library, { breathe });
    const raw = openUnguarded({ indexedDB, IDBKeyRange });
    const gone = await idOf(0, 2031);
    await raw.reports.update(gone, { addresses: 'nowhere' as never });
    await repairLibrary(raw, 1);
    raw.close();
    expect(await library.filed.toCollection().primaryKeys()).toEqual(await library.reports.toCollection().primaryKeys());
    expect((await library.compared.toArray()).map(({ regionKey }) => regionKey)).not.toContain('910100');
    expect(await library.indicators.where('[reportId+index]').between([gone, 0], [gone, 99]).count()).toBe(0);
    // One more that waits is not taken for the one that is gone.
    await keep(1, 2032);
    expect(await answered({ codes })).toEqual(await plainly());
  });

  it('loses what an earlier version left of reports that are gone', async () => {
    await keep(0, 2031);
    await fileWaiting(library, { breathe });
    const id = await idOf(0, 2031);
    const report = (await library.reports.get(id))!;
    await library.reports.delete(id);
    await keep(1, 2031);
    await fileWaiting(library, { breathe });
    expect(await library.filed.toCollection().primaryKeys()).toEqual([await idOf(1, 2031)]);
    expect((await library.compared.toArray()).map(({ regionKey }) => regionKey)).not.toContain('910100');
    await library.reports.put(report);
    expect(await answered({ codes })).toEqual(await plainly());
  });

  it('comes to an end beside a report that cannot be read', async () => {
    await keep(0, 2031);
    await library.table('reports').put({ id: 'x', title: 3, deletedAt: null });
    let rounds = 0;
    await fileWaiting(library, { breathe: () => (++rounds > 5 ? Promise.reject(new Error('no end')) : Promise.resolve()) });
    expect(await library.filed.toCollection().primaryKeys()).toEqual([await idOf(0, 2031)]);
  });

  it('writes what many reports of a region state together, in whatever order they came', async () => {
    for (let year = 2001; year <= 2020; year += 1) for (const place of [0, 1]) await keep(place, year);
    const rounds: number[] = [];
    await fileWaiting(library, {
      breathe: async () => {
        rounds.push(await library.compared.count());
      },
    });
    // One region after the other.
    expect(rounds).toEqual([2, 4]);
    expect(await answered({ codes })).toEqual(await plainly());
  });

  it('asks the index of the indicators where many reports wait, and one range where many regions are asked for', async () => {
    for (let year = 2001; year <= 2045; year += 1) await keep(0, year);
    const regions = ['910100', ...Array.from({ length: 500 }, (_, at) => String(920000 + at))];
    expect(await answered({ codes, regions })).toEqual(await plainly());
    await fileWaiting(library, { breathe });
    expect(await answered({ codes, regions })).toEqual(await plainly());
  });

  it('stops between any two parts of its work and goes on from there', async () => {
    for (let year = 2001; year <= 2030; year += 1) await keep(0, year);
    const stopped = fileWaiting(library, { breathe: () => Promise.reject(new Error('the worker is stopped')) });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await library.filed.count()).toBeGreaterThan(0);
    expect(await isFiled()).toBe(false);
    expect(await answered({ codes })).toEqual(await plainly());
    await fileWaiting(library, { breathe });
    expect(await answered({ codes })).toEqual(await plainly());
  });

  it('takes out again what an import filed under a region of several lines', async () => {
    await keep(0, 2031);
    await library.indicators.toCollection().modify({ regionKey: '鹿鸣市\n望川县' });
    await fileWaiting(library, { breathe });
    expect(await answered({ codes, regions: ['鹿鸣市\n望川县'] })).toEqual(await plainly());
    await keep(0, 2031, [orchards]);
    expect(await answered({ codes })).toEqual([]);
  });

  it('comes to an end with fields of an import that have a dot in their names', async () => {
    for (let year = 2001; year <= 2025; year += 1) await keep(0, year);
    const rows = await library.indicators.toArray();
    await library.indicators.bulkPut(rows.map((row) => ({ ...row, 'unit.later': 1, 'headline.code': 'other' })));
    let rounds = 0;
    await fileWaiting(library, { breathe: () => (++rounds > 9 ? Promise.reject(new Error('no end')) : Promise.resolve()) });
    expect(await answered({ codes })).toEqual(await plainly());
  });

  it('gives rows of reports in the bin to whoever asks for them inside a transaction', async () => {
    await keep(0, 2031);
    await deleteReports(library, [await idOf(0, 2031)], 1);
    const rows = await library.transaction('r', [library.reports, library.indicators, ...comparedTables(library)], () => comparedRows(library, { codes }));
    expect(rows).toHaveLength(2);
  });
});

describe('rows packed as columns', () => {
  it('are the same rows again', () => {
    const value = fc.oneof(
      fc.constantFrom(null, 'exact', '亿元', 5.2),
      fc.string(),
      fc.double({ noNaN: true }),
      fc.constant({ from: 2030, to: 2030, months: null }),
    );
    const row = fc.record(
      { index: fc.nat(), unit: value, period: value, 'sentence.end': value, '.': value, sentence: fc.record({ start: fc.nat(), end: fc.nat() }) },
      { requiredKeys: ['index', 'sentence'] },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        expect(unpackRows(packRows(rows))).toEqual(rows);
      }),
    );
  });
});
