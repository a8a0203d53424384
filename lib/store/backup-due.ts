/** When the reader is reminded to back his library up: by what he has made himself since, and by time. */

/** Clips, corrections and notes since the last backup after which it is due at once. */
export const MANY = 20;
/** Time after which it is due where there is anything new. */
export const LONG = 30 * 24 * 60 * 60 * 1000;

export interface OwnWork {
  /** When each of the reader's clips, corrections and notes was made, milliseconds since 1970. */
  madeAt: readonly number[];
  /** When the library was last backed up; null for never. */
  lastBackup: number | null;
  /** When the reader last put the reminder off; null for never. */
  putOff: number | null;
}

/** What is not in a backup yet, where it is time to make one; null where it is not. */
export function backupDue({ madeAt, lastBackup, putOff }: OwnWork, now: number): { fresh: number; since: number } | null {
  const made = madeAt.filter((at) => at > (lastBackup ?? 0));
  if (made.length === 0) return null;
  const since = lastBackup ?? Math.min(...made);
  // Put off, it comes back after as much again.
  const after = made.filter((at) => at > (putOff ?? 0)).length;
  const due = after >= MANY || now - Math.max(since, putOff ?? 0) >= LONG;
  return due ? { fresh: made.length, since } : null;
}
