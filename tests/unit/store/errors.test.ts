import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { LibraryError, withLibrary } from '../../../lib/store/errors';
import { listReports } from '../../../lib/store/queries';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf } from './fixture';

const abort = (inner: Error) => Object.assign(new Dexie.AbortError('aborted'), { inner });

describe('what goes wrong with the library', () => {
  it.each([
    ['the quota', new Dexie.QuotaExceededError('full'), 'library-full'],
    ['a transaction aborted by the quota', abort(new Dexie.QuotaExceededError('full')), 'library-full'],
    ['no IndexedDB', new Dexie.MissingAPIError('none'), 'library-unavailable'],
    ['a database that stays closed', new Dexie.DatabaseClosedError('closed'), 'library-unavailable'],
    ['a wrong key', new Dexie.DataError('key'), 'library-failed'],
    ['a bug', new TypeError('x is not a function'), 'library-failed'],
  ])('says so: %s', async (_, cause, reason) => {
    const error: unknown = await withLibrary(newLibrary(), () => Promise.reject(cause)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LibraryError);
    expect(error).toMatchObject({ reason, cause });
  });

  it('opens a connection that the browser has closed, once', async () => {
    const work = vi.fn<() => Promise<string>>();
    work.mockRejectedValueOnce(new Dexie.DatabaseClosedError('closed')).mockResolvedValueOnce('done');
    await expect(withLibrary(newLibrary(), work)).resolves.toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('reads on after another context upgraded or the browser closed the database', async () => {
    const library = newLibrary(new IDBFactory());
    await saveAnalysis(library, { ...reportOf(), url: 'https://a.example/', pageTitle: '', now: 1 });
    library.close();
    expect(await listReports(library)).toHaveLength(1);
  });
});
