/**
 * Backups in a folder that the reader has picked. It may be shared: whatever stands in it that this library has not written
 * itself is read at most, and neither replaced nor removed.
 */

/** Backups of one library that are kept; the oldest go. */
export const KEPT = 10;
/** A library whose backups were so many times as large has lost something, or been emptied. */
const SHRUNK = 2;
/** Entries of a folder that are looked at. */
const MOST_ENTRIES = 20_000;
/** Backups of others that are told. */
const MOST_TOLD = 50;
/** Characters of the name that a reader gives himself in the folder. */
export const LONGEST_LABEL = 24;

const ENDING = '.backup.zip';
/** Those that libraries write by themselves, with the name of who wrote it and the digits that tell one from another, and those saved by hand. */
const BACKUP_FILE = /^reportlens-(?:(?:(?<label>[\p{L}\p{N}]{1,24})-)?(?<owner>[\da-f]{12})-)?\d{4}-\d\d-\d\d(?:-\d{6})?(?: ?\(\d{1,3}\))?\.backup\.zip$/u;

/** A file that this library wrote, as it was then. */
export interface WrittenFile {
  name: string;
  /** Bytes. */
  size: number;
}

/** A backup that somebody else may have put there. */
export interface FoundBackup {
  name: string;
  /** As its writer calls himself; '' where he does not. */
  label: string;
  size: number;
  /** Milliseconds since 1970, as the folder says. */
  at: number;
}

/** Somebody's file stands where a backup was to go. */
export class NameTakenError extends Error {
  override readonly name = 'NameTakenError';
}

/** What a reader calls himself, as it can stand in the name of a file: letters and digits. */
export const labelOf = (typed: string): string =>
  Array.from(typed.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, ''))
    .slice(0, LONGEST_LABEL)
    .join('');

/** Twelve digits by chance: what is named with them is of one library. */
export function newOwner(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `reportlens-王编-0123456789ab-2031-05-04-093000.backup.zip`, by the clock of Greenwich, so that names sort as they were written. */
export function backupName(label: string, owner: string, now: Date): string {
  const [day = '', time = ''] = now.toISOString().split('T');
  return ['reportlens', ...(label === '' ? [] : [label]), owner, day, time.slice(0, 8).replaceAll(':', '')].join('-') + ENDING;
}

/**
 * Writes a backup under a name that only this library uses, and gives it its own when it is whole: whoever reads the folder
 * meets no half one.
 *
 * @throws {NameTakenError}
 * @throws DOMException `NotFoundError` where the folder is gone, `NotAllowedError`, `QuotaExceededError`.
 */
export async function writeBackup(
  folder: FileSystemDirectoryHandle,
  owner: string,
  name: string,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<WrittenFile> {
  if ((await sizeOf(folder, name)) !== null) throw new NameTakenError(name);
  const passing = `reportlens-${owner}.part`;
  try {
    const part = await folder.getFileHandle(passing, { create: true });
    const size = await fill(part, chunks);
    // What the disk says, not what was sent to it.
    if ((await part.getFile()).size !== size) throw new Error(`${passing} has not the size that was written`);
    await rename(folder, part, name);
    return { name, size };
  } finally {
    // One that stays does not undo a backup that is whole; the next one takes its place.
    await removeIfThere(folder, passing).catch((error: unknown) => console.warn('ReportLens: a passing file stays', error));
  }
}

/** Answers how many bytes were written. */
async function fill(file: FileSystemFileHandle, chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<number> {
  const stream = await file.createWritable();
  let size = 0;
  try {
    for await (const chunk of chunks) {
      await stream.write(chunk);
      size += chunk.length;
    }
    await stream.close();
    return size;
  } catch (error) {
    // A stream that has failed by itself cannot be aborted as well.
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/**
 * Browsers move files of a picked folder or do not (https://github.com/whatwg/fs/blob/main/proposals/MovingNonOpfsFiles.md). Where they do
 * not the file is copied: a stream's contents take their place when it is closed, so that the worst to be met is an empty file.
 */
async function rename(folder: FileSystemDirectoryHandle, part: FileSystemFileHandle, name: string): Promise<void> {
  if (part.move) {
    try {
      await part.move(name);
      return;
    } catch {
      // Copied instead; what is wrong with the folder itself shows there.
    }
  }
  const whole = await part.getFile();
  try {
    await whole.stream().pipeTo(await (await folder.getFileHandle(name, { create: true })).createWritable());
  } catch (error) {
    await removeIfThere(folder, name);
    throw error;
  }
}

/**
 * Removes the oldest of our own backups beyond those that are kept; one more than twice as large as the newest stays, since what it
 * holds may have been lost meanwhile.
 * @param written what this library has written, oldest first.
 * @returns what is left of it. A file that is gone, or no longer as it was written, is not ours any more: it is let be and forgotten.
 */
export async function dropOldest(folder: FileSystemDirectoryHandle, written: readonly WrittenFile[]): Promise<WrittenFile[]> {
  const ours: WrittenFile[] = [];
  for (const file of written) if ((await sizeOf(folder, file.name)) === file.size) ours.push(file);
  const most = SHRUNK * (ours.at(-1)?.size ?? 0);
  const old = ours.slice(0, Math.max(0, ours.length - KEPT)).filter(({ size }) => size <= most);
  for (const { name } of old) await removeIfThere(folder, name);
  return ours.filter((file) => !old.includes(file));
}

/** The newest backup of every other library, and those that were saved by hand, newest first. */
export async function othersBackups(folder: FileSystemDirectoryHandle, owner: string): Promise<FoundBackup[]> {
  const newest = new Map<string, FoundBackup>();
  let entries = 0;
  for await (const [name, handle] of folder.entries()) {
    if (++entries > MOST_ENTRIES) break;
    const fits = handle.kind === 'file' ? BACKUP_FILE.exec(name) : null;
    if (!fits || fits.groups?.owner === owner) continue;
    const key = fits.groups?.owner ?? name;
    const found = await foundBackup(handle as FileSystemFileHandle, name, fits.groups?.label ?? '');
    if (found && (newest.get(key)?.at ?? -Infinity) < found.at) newest.set(key, found);
  }
  return [...newest.values()].sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1)).slice(0, MOST_TOLD);
}

/** What a file is; null for one that others drop while the folder is looked at, and for an empty one, which is just being put there by copying. */
async function foundBackup(handle: FileSystemFileHandle, name: string, label: string): Promise<FoundBackup | null> {
  const file = await handle.getFile().catch(() => null);
  return file && file.size > 0 ? { name, label, size: file.size, at: file.lastModified } : null;
}

/** A file of the folder. @throws DOMException `NotFoundError` where it is gone. */
export async function fileOf(folder: FileSystemDirectoryHandle, name: string): Promise<File> {
  return (await folder.getFileHandle(name)).getFile();
}

/** Bytes of a file; null where there is none of this name. */
async function sizeOf(folder: FileSystemDirectoryHandle, name: string): Promise<number | null> {
  try {
    return (await fileOf(folder, name)).size;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError' && (await isThere(folder))) return null;
    // A folder of this name stands there: no file of ours, and none can be put there.
    if (error instanceof DOMException && error.name === 'TypeMismatchError') return -1;
    throw error;
  }
}

/** Whether the folder itself can be read: a file of one that is gone is `NotFoundError` just the same. @throws DOMException */
async function isThere(folder: FileSystemDirectoryHandle): Promise<true> {
  await folder.keys().next();
  return true;
}

async function removeIfThere(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
  }
}
