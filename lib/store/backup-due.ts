/** When the reader is reminded to back his library up: by what he has made himself since, and by time. */

/** Clips, corrections and notes since the last backup after which it is due at once. */
export const MANY = 20;
/** Time after which it is due where there is anything new. */
export const LONG = 30 * 24 * 60 * 60 * 1000;

/** So many things that were made at one time. */
export interface Made {
  /** Milliseconds since 1970. */
  at: number;
  count: number;
}

export interface OwnWork {
  /** The reader's clips, corrections and notes, and what imports brought. */
  made: readonly Made[];
  /** When the library was last backed up; null for never. */
  lastBackup: number | null;
  /** When the reader last put the reminder off; null for never. */
  putOff: number | null;
}

/** What is not in a backup yet, where it is time to make one; null where it is not. */
export function backupDue({ made, lastBackup, putOff }: OwnWork, now: number): { fresh: number; since: number } | null {
  const fresh = countSince(made, lastBackup ?? 0);
  if (fresh === 0) return null;
  const since = lastBackup ?? made.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  // Put off, it comes back after as much again.
  const after = countSince(made, Math.max(lastBackup ?? 0, putOff ?? 0));
  const due = after >= MANY || now - Math.max(since, putOff ?? 0) >= LONG;
  return due ? { fresh, since } : null;
}

const countSince = (made: readonly Made[], since: number): number => made.reduce((sum, { at, count }) => (at > since ? sum + count : sum), 0);

/** Time between two backups into a folder, unless much is made meanwhile. */
export const DAILY = 24 * 60 * 60 * 1000;

export interface NewWork extends Pick<OwnWork, 'made'> {
  /** When the documents of the library were last read, milliseconds since 1970. */
  readAt: readonly number[];
  /** When the folder last got a backup; null for never. */
  lastBackup: number | null;
}

/** Whether a folder is to get its next backup: once a day where anything is new, sooner where the reader has made much himself. */
export function folderBackupDue({ made, readAt, lastBackup }: NewWork, now: number): boolean {
  const since = lastBackup ?? 0;
  const fresh = countSince(made, since);
  if (fresh === 0 && !readAt.some((at) => at > since)) return false;
  // A clock that was set back must not put it off for years.
  return fresh >= MANY || now - since >= DAILY || now < since;
}
