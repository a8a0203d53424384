/** Backups as files, and imports and exports that are broken off. */
import { describe, expect, it } from 'vitest';
import { backupBytes } from '../../../lib/exchange/backup';
import { openBackup } from '../../../lib/exchange/open-backup';
import { readFile } from '../../../lib/exchange/read-file';
import { RefusedError } from '../../../lib/exchange/refusal';
import type { ExportFormat } from '../../../lib/exchange/formats';
import { exportFile } from '../../../lib/exchange/write-file';
import { deleteReports } from '../../../lib/store/bin';
import { readBundles, reportIds } from '../../../lib/store/bundles';
import { readSideTables, type LibraryContents } from '../../../lib/store/contents';
import { isImported, mergeContents, undoImport } from '../../../lib/store/merge';
import { newLibrary } from '../store/fixture';
import { NOW, words, keepMine, takeTheirs, save, fullLibrary, dump, bytesOf, contentsOf, merge, english } from './merged-libraries';

describe('a backup', () => {
  it('restores into an empty library everything as it was', async () => {
    const library = await fullLibrary();
    const { contents, settings } = await openBackup(await bytesOf(library, 'backup', { density: 'key' }));
    const empty = newLibrary();
    const progress: number[] = [];
    await mergeContents(empty, contents, { importId: 'i', choice: keepMine, now: NOW, words, onProgress: (done) => progress.push(done) });
    expect(await dump(empty)).toEqual(await dump(library));
    expect(settings).toEqual({ density: 'key' });
    expect(progress).toEqual([2]);
    expect((await dump(library)).corrections).toHaveLength(1);
    expect((await empty.reports.toArray()).every(({ unindexed }) => unindexed === 1)).toBe(true);
  });

  it('leaves out what waits in the bin', async () => {
    const library = await fullLibrary();
    const [first = ''] = await reportIds(library);
    await deleteReports(library, [first], NOW);
    expect((await contentsOf(library)).reports).toBe(1);
  });

  it('is refused where one byte of a part has changed, and where it is cut off', async () => {
    const bytes = await bytesOf(await fullLibrary());
    const refused = async (changed: Uint8Array<ArrayBuffer>) => {
      try {
        await readFile(changed, NOW);
      } catch (error) {
        if (error instanceof RefusedError) return error.reason;
        throw error;
      }
      return 'taken';
    };
    for (const at of [80, 300, 1000]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(await refused(changed)).toMatch(/^(?:broken|checksum|unknown-format)$/);
    }
    expect(await refused(bytes.slice(0, bytes.length - 30))).toBe('broken');
    expect(await refused(bytes.slice(0, 0))).toBe('empty');
  });

  it('names the line of a row that is none, although its checksum is right', async () => {
    const library = await fullLibrary();
    const tables = await readSideTables(library);
    const broken = { ...tables, notes: [...tables.notes, { id: 'x', form: 3 }] } as unknown as typeof tables;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of backupBytes({ bundles: [], tables: broken, settings: null }, new Date(NOW))) chunks.push(chunk);
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    await expect(readFile(bytes, NOW)).rejects.toMatchObject({
      reason: 'value',
      place: { part: expect.stringContaining('notes/') as string, line: 2, field: 'form' },
    });
  });
});

describe('an import that the reader cancels', () => {
  /** Contents that abort when their nth report, or after all of them the nth row beside them, is asked for. */
  const abortingAt = (contents: LibraryContents, stop: AbortController, at: number): LibraryContents => {
    let asked = 0;
    const count = () => {
      if (asked++ === at) stop.abort();
    };
    return {
      ...contents,
      *bundles() {
        for (const bundle of contents.bundles()) {
          count();
          yield bundle;
        }
      },
      clips: Object.assign([...contents.clips], {
        *[Symbol.iterator]() {
          count();
          yield* contents.clips;
        },
      }),
    };
  };

  it.each([0, 1, 2])('leaves the library as it was, wherever it is met (%i)', async (at) => {
    const theirs = await contentsOf(await fullLibrary());
    const library = newLibrary();
    await save(library, 'http://b.example/9', { region: '望川县', code: null });
    const before = await dump(library);
    const stop = new AbortController();
    await expect(
      mergeContents(library, abortingAt(theirs, stop, at), { importId: 'i', choice: takeTheirs, now: NOW, words, signal: stop.signal }),
    ).rejects.toThrow(/abort/i);
    expect(await dump(library)).toEqual(before);
    expect(await isImported(library, 'i')).toBe(false);
    expect(await library.imports.count()).toBe(0);
    // Nothing is in the way of the next one.
    await merge(library, theirs, takeTheirs);
    expect(await isImported(library, 'i')).toBe(true);
  });

  it('too late is done, and can be taken back', async () => {
    const library = newLibrary();
    const stop = new AbortController();
    await mergeContents(library, await contentsOf(await fullLibrary()), { importId: 'i', choice: keepMine, now: NOW, words, signal: stop.signal });
    stop.abort();
    expect(await isImported(library, 'i')).toBe(true);
    await undoImport(library, 'i');
    expect(await library.reports.count()).toBe(0);
  });
});

describe('an export that the reader cancels', () => {
  it.each<ExportFormat>(['xlsx', 'csv', 'json', 'parquet', 'datapackage', 'backup'])('makes no %s file', async (format) => {
    const library = await fullLibrary();
    const ids = await reportIds(library);
    const stop = new AbortController();
    const bundles = async function* () {
      for await (const bundle of readBundles(library, ids)) {
        stop.signal.throwIfAborted();
        yield bundle;
        stop.abort();
      }
    };
    await expect(exportFile(format, { bundles, tables: () => readSideTables(library), settings: null, english }, new Date(NOW))).rejects.toThrow(/abort/i);
  });
});
