/** Backups of the library into the folder that the reader has picked, while one of our pages is open. */
import { backupBytes } from '../exchange/backup';
import { backupName, dropOldest, newOwner, writeBackup, type WrittenFile } from '../exchange/backup-folder';
import { folderBackupDue } from '../store/backup-due';
import type { BackupFolder, BackupFolderRow, FolderFailure } from '../store/backup-folder';
import { readBundles, reportIds } from '../store/bundles';
import { readSideTables } from '../store/contents';
import { readPacks } from '../store/pack-contents';
import type { Library } from '../store/library';
import { ownWork } from '../store/own-work';
import { listReports } from '../store/queries';
import { readSettings, updateSettings } from './settings';

/** One window at a time writes there. */
const LOCK = 'reportlens-folder';
/** Milliseconds before a backup that failed is tried again by itself. */
const PAUSE = 60 * 60 * 1000;

/** What remembers the folder. */
export type FolderMemory = Pick<BackupFolder, 'read' | 'keep' | 'change'>;

/** Whether this browser lets a page write into a folder at all. */
export const canPickFolder = (): boolean => typeof window.showDirectoryPicker === 'function';

/** What the browser says now; `granted` where it has no such question. Asks nobody. */
export async function accessTo(handle: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** Asks the reader; only at his own press of a button. */
export async function askAccess(handle: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/**
 * Lets the reader pick the folder, and takes it. `cancelled` changes nothing.
 * The picker asks for nothing, the question after it does: only what was answered there is remembered by Chromium.
 */
export async function pickFolder(folder: FolderMemory, label: string): Promise<'picked' | 'cancelled' | 'refused'> {
  let handle;
  try {
    handle = await window.showDirectoryPicker?.({ id: 'reportlens-backup', startIn: 'documents' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    throw error;
  }
  if (!handle || (await askAccess(handle)) !== 'granted') return 'refused';
  const picked = handle;
  await navigator.locks.request(LOCK, async () => {
    const before = await folder.read();
    const known = before !== null && (await before.handle.isSameEntry(picked));
    await folder.keep({
      on: true,
      handle: picked,
      owner: before?.owner ?? newOwner(),
      label,
      lastBackup: known ? before.lastBackup : null,
      failure: null,
      written: known ? before.written : [],
    });
  });
  return 'picked';
}

export type FolderBackupOutcome = 'written' | 'not-due' | 'no-access' | 'busy' | FolderFailure;

/**
 * Writes a backup into the folder, where there is one and the browser lets us.
 * @param when `due`: only where it is time to, and no other window is at it; `now`: in any case.
 * @throws {LibraryError} where the library cannot be read; what the folder refuses is an outcome.
 */
export async function backUpIntoFolder(library: Library, folder: FolderMemory, when: 'due' | 'now', now = new Date()): Promise<FolderBackupOutcome> {
  return navigator.locks.request(LOCK, { ifAvailable: when === 'due' }, async (lock) => {
    if (!lock) return 'busy';
    const row = await folder.read();
    if (!row?.on) return 'not-due';
    if ((await accessTo(row.handle)) !== 'granted') return 'no-access';
    if (when === 'due' && !(await isDue(library, row, now.getTime()))) return 'not-due';
    return written(library, folder, row, now);
  });
}

async function isDue(library: Library, { lastBackup, failure }: BackupFolderRow, now: number): Promise<boolean> {
  if (failure && Math.abs(now - failure.at) < PAUSE) return false;
  const readAt = (await listReports(library)).map(({ savedAt }) => savedAt);
  return folderBackupDue({ made: await ownWork(library), readAt, lastBackup }, now);
}

async function written(
  library: Library,
  folder: FolderMemory,
  { handle, owner, label, written: before }: BackupFolderRow,
  now: Date,
): Promise<FolderBackupOutcome> {
  const source = {
    bundles: readBundles(library, await reportIds(library)),
    tables: await readSideTables(library),
    packs: readPacks(library),
    settings: { ...(await readSettings()) },
  };
  try {
    const file = await writeBackup(handle, owner, backupName(label, owner, now), backupBytes(source, now));
    // Noted before the old ones go: a page that is closed in between has forgotten none of its files.
    await folder.change({ written: [...before, file], lastBackup: now.getTime(), failure: null });
    await updateSettings({ lastBackup: now.getTime() });
    await forgetOldest(folder, handle, [...before, file]);
    return 'written';
  } catch (error) {
    console.error('ReportLens: no backup was written', error);
    const reason = failureOf(error);
    // Of a library that cannot be read no other backup is tried at once, either.
    await folder.change({ failure: { reason: reason ?? 'failed', at: now.getTime() } });
    if (reason === null) throw error;
    return reason;
  }
}

const failures: Record<string, FolderFailure> = {
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
  NotAllowedError: 'refused',
  NoModificationAllowedError: 'refused',
};

/** Old backups that cannot be removed now are tried again with the next one: the new one stands all the same. */
async function forgetOldest(folder: FolderMemory, handle: FileSystemDirectoryHandle, written: readonly WrittenFile[]): Promise<void> {
  try {
    await folder.change({ written: await dropOldest(handle, written) });
  } catch (error) {
    console.warn('ReportLens: old backups stay', error);
  }
}

/** null where the fault is not the folder's. */
function failureOf(error: unknown): FolderFailure | null {
  if (error instanceof DOMException) return failures[error.name] ?? 'failed';
  return error instanceof Error && error.name === 'LibraryError' ? null : 'failed';
}
