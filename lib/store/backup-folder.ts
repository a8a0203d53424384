/**
 * Where backups go by themselves: the folder's handle and what was written there. A database of its own, since none of it is
 * the library's: it stands in no backup, and deleting the library leaves it alone.
 */
import { Dexie, type Table } from 'dexie';

/** Why the last backup did not come about. */
export type FolderFailure = 'gone' | 'full' | 'refused' | 'failed';

export interface BackupFolderRow {
  id: 'folder';
  /** false: the reader has stopped it; which files are his is remembered. */
  on: boolean;
  handle: FileSystemDirectoryHandle;
  /** What the names of our files carry (lib/exchange/backup-folder.ts). */
  owner: string;
  /** What the reader calls himself there; '' for nothing. */
  label: string;
  /** Milliseconds since 1970; null for never. */
  lastBackup: number | null;
  failure: { reason: FolderFailure; at: number } | null;
  /** Backups that we have written and not removed, oldest first. */
  written: { name: string; size: number }[];
}

export class BackupFolder extends Dexie {
  declare readonly folders: Table<BackupFolderRow, string>;

  constructor() {
    super('reportlens-folder');
    this.version(1).stores({ folders: 'id' });
  }

  /** The folder that was picked last; null for none. */
  async read(): Promise<BackupFolderRow | null> {
    return (await this.folders.get('folder')) ?? null;
  }

  async keep(row: Omit<BackupFolderRow, 'id'>): Promise<void> {
    await this.folders.put({ ...row, id: 'folder' });
  }

  async change(change: Partial<Omit<BackupFolderRow, 'id' | 'owner'>>): Promise<void> {
    await this.folders.update('folder', change);
  }
}
