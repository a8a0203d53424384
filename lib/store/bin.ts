/**
 * Deleting with an undo. A deleted row stays in its table with the time of deletion, invisible to every query, until
 * it is restored or purged; nothing waits in memory, so the undo outlives the background.
 */
import { withLibrary } from './errors';
import type { Library } from './library';
import { removeReports, reportTables } from './remove';

/** How long a deleted row can be restored, in milliseconds. The panel offers the undo for less. */
export const UNDO_WINDOW = 10 * 60 * 1000;

/** Puts reports into the bin. Unknown ids and reports already there are left as they are. */
export async function deleteReports(library: Library, reportIds: readonly string[], now: number): Promise<void> {
  await withLibrary(library, () => bin(library.reports, reportIds, now));
}

/** Takes reports out of the bin. Those purged meanwhile are gone. */
export async function restoreReports(library: Library, reportIds: readonly string[]): Promise<void> {
  await withLibrary(library, () => bin(library.reports, reportIds, null));
}

export async function deleteClips(library: Library, ids: readonly string[], now: number): Promise<void> {
  await withLibrary(library, () => bin(library.clips, ids, now));
}

export async function restoreClips(library: Library, ids: readonly string[]): Promise<void> {
  await withLibrary(library, () => bin(library.clips, ids, null));
}

/** Puts folders into the bin. Their clips stay and show in no folder until it is restored. */
export async function deleteFolders(library: Library, ids: readonly string[], now: number): Promise<void> {
  await withLibrary(library, () => bin(library.folders, ids, now));
}

export async function restoreFolders(library: Library, ids: readonly string[]): Promise<void> {
  await withLibrary(library, () => bin(library.folders, ids, null));
}

/** Removes for good what has been in the bin for longer than the undo window. */
export async function purgeBin(library: Library, now: number): Promise<void> {
  const before = now - UNDO_WINDOW;
  await withLibrary(library, () =>
    library.transaction('rw', [...reportTables(library), library.clips, library.folders], async () => {
      await removeReports(library, await library.reports.where('deletedAt').below(before).primaryKeys());
      await library.clips.where('deletedAt').below(before).delete();
      const folders = await library.folders.where('deletedAt').below(before).primaryKeys();
      // Stryker disable next-line ConditionalExpression: without it every clip is read, and the same ones change.
      if (folders.length === 0) return;
      await library.clips.filter(({ folderId }) => folders.includes(folderId ?? '')).modify({ folderId: null });
      await library.folders.bulkDelete(folders);
    }),
  );
}

/** Empties the library for good, bin included. */
export async function clearLibrary(library: Library): Promise<void> {
  await withLibrary(library, () =>
    library.transaction('rw', library.tables, async () => {
      await Promise.all(library.tables.map((table) => table.clear()));
    }),
  );
}

/** Reports in the bin: queries over their indicators leave these out. */
export async function binnedReports(library: Library): Promise<Set<string>> {
  return new Set(await library.reports.where('deletedAt').aboveOrEqual(0).primaryKeys());
}

interface Binnable {
  id: string;
  deletedAt: number | null;
}

interface BinnableTable {
  where(index: 'id'): { anyOf(ids: readonly string[]): { modify(change: (row: Binnable) => void): PromiseLike<number> } };
}

async function bin(table: BinnableTable, ids: readonly string[], deletedAt: number | null): Promise<void> {
  await table
    .where('id')
    .anyOf(ids)
    .modify((row) => {
      if (deletedAt === null || row.deletedAt === null) row.deletedAt = deletedAt;
    });
}
