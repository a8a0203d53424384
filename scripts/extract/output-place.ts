/**
 * Where the output goes, looked at before anything is analysed: never an input, a device, somebody else's file beside it, or a
 * place where another run is writing.
 */
import { randomBytes } from 'node:crypto';
import { open, lstat, mkdir, readdir, readFile, realpath, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { lock } from 'proper-lockfile';
import { DESCRIPTOR, PACKAGE_NAME } from '../../lib/exchange/data-package';
import { OutputError } from './output-error';

/** A run that was killed leaves its lock behind; after this many milliseconds without a sign of life it is nobody's. */
const STALE_AFTER = 10_000;

export interface OutputPlace {
  /** Absolute. */
  path: string;
  /**
   * To be asked before the output is written: a run that slept too long has lost its place.
   * @throws {OutputError}
   */
  check: () => void;
  /** Lets the next run write here. */
  release: () => Promise<void>;
}

/**
 * Takes a place for this run alone.
 * @param folder the output is a folder of files rather than one file.
 * @param staleAfter milliseconds without a sign of life after which a place is nobody's.
 * @throws {OutputError}
 */
export async function takePlace(out: string, inputs: readonly string[], folder: boolean, { staleAfter = STALE_AFTER } = {}): Promise<OutputPlace> {
  const path = resolve(out);
  return sayingWhy(out, async () => {
    if (await isAnyOf(path, inputs)) throw new OutputError(`${out} is one of the inputs`);
    await checkKind(out, path, folder);
    await mkdir(folder ? path : dirname(path), { recursive: true });
    const probe = await openNew(temporaryName(path));
    await probe.handle.close();
    await rm(probe.path);
    let isLost = false;
    const onCompromised = () => {
      isLost = true;
    };
    const leave = await lock(path, { realpath: false, stale: staleAfter, lockfilePath: `${path}.lock`, onCompromised }).catch((error: unknown) => {
      if (codeOf(error) === 'ELOCKED') throw new OutputError(`another run is writing ${out}`);
      throw error;
    });
    const check = () => {
      if (isLost) throw new OutputError(`another run has taken ${out} while this one slept`);
    };
    // What is another run's is not let go.
    const release = async () => void (isLost || (await leave()));
    return { path, check, release };
  });
}

/** A file that was not there before, whatever stands under its name: exclusive, following no link. */
export async function openNew(path: string): Promise<{ path: string; handle: FileHandle }> {
  return { path, handle: await open(path, 'wx+', 0o644) };
}

/** A name beside `path` that no other run takes. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(6).toString('hex')}.part`);
}

/** Errors of the file system as one line each; others are faults of the program and go on. */
export async function sayingWhy<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = reasons[codeOf(error)];
    if (why !== undefined) throw new OutputError(`${out}: ${why}`);
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the quota of the file system is used up',
  EFBIG: 'the file would be larger than is allowed here',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOENT: 'nothing can be written there',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'links lead round in a circle',
  EIO: 'the device reports an error',
  EMFILE: 'too many files are open',
  EEXIST: 'a file of that name is in the way',
  ERR_INVALID_ARG_VALUE: 'no file may have that name',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** By where the names lead and by what stands there, so that links and other spellings of a name are seen through. */
async function isAnyOf(path: string, inputs: readonly string[]): Promise<boolean> {
  const own = await identity(path);
  for (const input of inputs) {
    if (resolve(input) === path) return true;
    if (own !== null && own === (await identity(resolve(input)))) return true;
  }
  return false;
}

async function identity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(await realpath(path));
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** What stands there already must be what would be written: a file in place of a file, a folder in place of a folder. */
async function checkKind(out: string, path: string, folder: boolean): Promise<void> {
  let there;
  try {
    there = await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (there.isSymbolicLink()) throw new OutputError(`${out} is a link: name the file itself`);
  if (there.isDirectory()) {
    if (!folder) throw new OutputError(`${out}: it is a folder`);
    if (!(await isOurPackage(path))) throw new OutputError(`${out}: the folder holds other files`);
    return;
  }
  if (folder) throw new OutputError(`${out}: a file of that name is in the way`);
  if (!there.isFile()) throw new OutputError(`${out} is a device, not a file`);
}

/** An empty folder, or one that holds a data package of ours (or what an interrupted run left of one) and nothing else. */
async function isOurPackage(path: string): Promise<boolean> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !/^\..{1,200}\.part$/.test(name));
  // No link is followed, no pipe is waited for.
  if (!entries.every((entry) => (entry.name === DESCRIPTOR ? entry.isFile() : entry.name === 'data' && entry.isDirectory()))) return false;
  if (!entries.some(({ name }) => name === DESCRIPTOR)) return true;
  try {
    return (JSON.parse(await readFile(join(path, DESCRIPTOR), 'utf8')) as { name?: unknown } | null)?.name === PACKAGE_NAME;
  } catch {
    return false;
  }
}
