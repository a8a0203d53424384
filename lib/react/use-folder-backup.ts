/** The folder that backups go into by themselves: what is known of it, and what the reader does with it. */
import { useCallback, useEffect, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { accessTo, askAccess, backUpIntoFolder, canPickFolder, pickFolder, type FolderBackupOutcome } from '../browser/folder-backup';
import { fileOf, labelOf, othersBackups, type FoundBackup } from '../exchange/backup-folder';
import { BackupFolder, type FolderFailure } from '../store/backup-folder';
import { openedLibrary } from './opened-library';

/** Time between two looks whether a backup is due, while a page is open. */
const LOOK = 2 * 60 * 1000;

let opened: BackupFolder | null = null;
const openedFolder = (): BackupFolder => (opened ??= new BackupFolder());

export type FolderBackupState =
  | { kind: 'unsupported' }
  | { kind: 'off'; label: string }
  | {
      kind: 'on';
      /** The folder's name; browsers tell no path. */
      folder: string;
      label: string;
      /** Milliseconds since 1970; null for never. */
      lastBackup: number | null;
      failure: FolderFailure | null;
      /** Whether the browser lets us in; null until it has said. */
      access: boolean | null;
    };

export interface FolderBackup {
  /** null until it is known. */
  state: FolderBackupState | null;
  busy: boolean;
  pick: (label: string) => Promise<'picked' | 'cancelled' | 'refused'>;
  /** Asks the reader for the folder again; at his press. */
  allow: () => Promise<boolean>;
  backUp: () => Promise<FolderBackupOutcome>;
  rename: (label: string) => Promise<void>;
  stop: () => Promise<void>;
  /** What others have put there. */
  look: () => Promise<FoundBackup[]>;
  /** One of these as a file, to be imported like others. */
  take: (name: string) => Promise<File>;
}

export function useFolderBackup(): FolderBackup {
  const row = useLiveQuery(() => openedFolder().read(), []);
  const [access, setAccess] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const handle = row?.on ? row.handle : null;
  useEffect(() => {
    if (!handle) return;
    let stopped = false;
    accessTo(handle)
      .then((said) => {
        if (!stopped) setAccess(said === 'granted');
      })
      .catch((error: unknown) => console.warn('ReportLens: the folder cannot be asked for', error));
    return () => {
      stopped = true;
    };
  }, [handle]);
  const backUp = useCallback(async () => {
    setBusy(true);
    try {
      return await backUpIntoFolder(openedLibrary(), openedFolder(), 'now');
    } finally {
      setBusy(false);
    }
  }, []);
  return {
    state: row === undefined ? null : stateOf(row, access),
    busy,
    backUp,
    pick: async (typed) => {
      const picked = await pickFolder(openedFolder(), labelOf(typed));
      if (picked === 'picked') setAccess(true);
      return picked;
    },
    allow: async () => {
      const allowed = handle !== null && (await askAccess(handle)) === 'granted';
      setAccess(allowed);
      return allowed;
    },
    rename: (typed) => openedFolder().change({ label: labelOf(typed) }),
    stop: () => openedFolder().change({ on: false }),
    look: async () => (row?.on ? othersBackups(row.handle, row.owner) : []),
    take: async (name) => {
      if (!row) throw new Error('no folder');
      return fileOf(row.handle, name);
    },
  };
}

function stateOf(row: Awaited<ReturnType<BackupFolder['read']>>, access: boolean | null): FolderBackupState {
  if (!canPickFolder()) return { kind: 'unsupported' };
  if (!row?.on) return { kind: 'off', label: row?.label ?? '' };
  const { handle, label, lastBackup, failure } = row;
  return { kind: 'on', folder: handle.name, label, lastBackup, failure: failure?.reason ?? null, access };
}

/** Writes backups while this page is open, when they are due. */
export function useFolderKeeper(): void {
  useEffect(() => {
    if (!canPickFolder()) return;
    const look = () => {
      backUpIntoFolder(openedLibrary(), openedFolder(), 'due').catch((error: unknown) => console.error('ReportLens: no backup was written', error));
    };
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, []);
}
