/** The folders that the server may read: named at its start, and nothing outside them, whatever a path or a link says. */
import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MAX_BYTES } from '../files/limits';

/** Why a path is not read; told to whoever asked. */
export class FolderError extends Error {}

/** Files listed at most, and folders gone into. */
const MAX_LISTED = 2000;
const MAX_VISITED = 20_000;

export interface FileFacts {
  /** Real path. */
  path: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** Bytes. */
  size: number;
}

export interface OpenedFile extends FileFacts {
  bytes: Uint8Array;
}

export class Folders {
  private constructor(private readonly roots: readonly string[]) {}

  /** @throws {FolderError} where one is missing or no folder. */
  static async open(paths: readonly string[]): Promise<Folders> {
    const roots: string[] = [];
    for (const path of paths) {
      const root = await realpath(path).catch(() => null);
      if (root === null || !(await stat(root)).isDirectory()) throw new FolderError(`${path} is no folder`);
      roots.push(root);
    }
    return new Folders(roots);
  }

  /** What a file is, without opening it. @throws {FolderError} where it lies outside or is missing. */
  async look(path: string): Promise<FileFacts> {
    const real = await this.find(path);
    const { mtimeMs, size } = await stat(real).catch(() => refuse(`${path} cannot be read`));
    return { path: real, changedAt: mtimeMs, size };
  }

  /**
   * Reads a file: a whole path, or one from any of the folders.
   * @throws {FolderError} where it lies outside, is missing, no file, or too large.
   */
  async read(path: string): Promise<OpenedFile> {
    const real = await this.find(path);
    // O_NONBLOCK: opening a pipe would wait for its other end.
    const file = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => refuse(`${path} cannot be read`));
    try {
      const facts = await file.stat();
      if (!facts.isFile()) refuse(`${path} is no file`);
      // What was opened must be what was looked at: a folder on the way may have become a link meanwhile.
      const now = await realpath(real).catch(() => null);
      const there = now === real ? await stat(real) : null;
      if (there?.ino !== facts.ino || there.dev !== facts.dev) refuse(`${path} was changed while it was opened`);
      if (facts.size > MAX_BYTES) refuse(`${path} is too large`);
      return { path: real, changedAt: facts.mtimeMs, size: facts.size, bytes: new Uint8Array(await file.readFile()) };
    } finally {
      await file.close();
    }
  }

  /** Paths of files, from their folder, in order; links are left out, and names that begin with a dot. */
  async list(): Promise<{ files: string[]; more: boolean }> {
    const files: string[] = [];
    const waiting = this.roots.map((root) => ({ root, folder: root }));
    for (let visited = 0; waiting.length > 0 && visited < MAX_VISITED; visited++) {
      const { root, folder } = waiting.shift()!;
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.name.startsWith('.')) continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) waiting.push({ root, folder: path });
        else if (entry.isFile()) files.push(this.roots.length === 1 ? relative(root, path) : path);
        if (files.length > MAX_LISTED) return { files: files.slice(0, MAX_LISTED), more: true };
      }
    }
    return { files, more: waiting.length > 0 };
  }

  private async find(path: string): Promise<string> {
    const candidates = isAbsolute(path) ? [path] : this.roots.map((root) => resolve(root, path));
    for (const candidate of candidates) {
      const real = await realpath(candidate).catch(() => null);
      // The same answer for what is outside and for what does not exist: a path outside is not to be found out about.
      if (real !== null && this.roots.some((root) => real.startsWith(root.endsWith(sep) ? root : root + sep))) return real;
    }
    return refuse(`${path} is not in a folder that may be read`);
  }
}

function refuse(message: string): never {
  throw new FolderError(message);
}
