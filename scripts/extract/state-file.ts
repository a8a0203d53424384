/**
 * What is done of a long run, beside its output: a line of JSON a finished input. A run that was interrupted finds there
 * what need not be done again; inputs that have changed, other options or another engine are done anew.
 */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { lstat, open, readdir, readFile, rm, stat, truncate, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { build } from '../command/build';
import { linesOf } from './lines';
import { OutputError } from './output-error';
import type { TaskOptions } from './task';

const ENGINE = ['model', 'language', 'text', 'files', 'detect', 'extract', 'glossary', 'packs', 'engine', 'store'];

const HEAD = '{"reportlens":"extract-state"';
const HeadSchema = v.object({ reportlens: v.literal('extract-state'), version: v.literal(1), key: v.string() });
const EntrySchema = v.object({ file: v.string(), size: v.number(), changedAt: v.number(), piece: v.string() });

interface Place {
  size: number;
  changedAt: number;
  /** Bytes in the state file. */
  from: number;
  length: number;
}

export class StateFile {
  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
    private readonly places: Map<string, Place>,
    private length: number,
  ) {}

  /** Opens what an interrupted run left, or begins anew. */
  static async open(path: string, options: TaskOptions): Promise<StateFile> {
    const key = createHash('sha256')
      .update(JSON.stringify([options, await engineHash()]))
      .digest('hex');
    const { places, length } = await readState(path, key);
    if (length > 0) await truncate(path, length);
    const handle = await open(path, (length > 0 ? constants.O_RDWR : constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC) | constants.O_NOFOLLOW, 0o644);
    const state = new StateFile(path, handle, places, length);
    if (length === 0) await state.append({ reportlens: 'extract-state', version: 1, key });
    return state;
  }

  /** Whether this input is done, and has not changed since. */
  async has(file: string): Promise<boolean> {
    const place = this.places.get(file);
    if (!place) return false;
    const now = await facts(file);
    return now !== null && now.size === place.size && now.changedAt === place.changedAt;
  }

  async add(file: string, piece: string): Promise<void> {
    const now = await facts(file);
    if (!now) return;
    const from = this.length;
    await this.append({ file, ...now, piece });
    this.places.set(file, { ...now, from, length: this.length - from });
  }

  /** The text that an input adds to the output; null where it is not done. */
  async piece(file: string): Promise<string | null> {
    const place = this.places.get(file);
    if (!place) return null;
    const { buffer } = await this.handle.read(Buffer.alloc(place.length), 0, place.length, place.from);
    return v.parse(EntrySchema, JSON.parse(buffer.toString('utf8'))).piece;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  /** Nothing is left to be taken up again. */
  async remove(): Promise<void> {
    await this.close();
    await rm(this.path, { force: true });
  }

  private async append(entry: object): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(entry) + '\n');
    await this.handle.write(bytes, 0, bytes.length, this.length);
    this.length += bytes.length;
  }
}

async function facts(file: string): Promise<{ size: number; changedAt: number } | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { size, changedAt: mtimeMs };
  } catch {
    return null;
  }
}

/** Whole lines of a state with this key; a line that the interruption cut off is not counted in. */
async function readState(path: string, key: string): Promise<{ places: Map<string, Place>; length: number }> {
  const places = new Map<string, Place>();
  const nothing = { places, length: 0 };
  const there = await lstat(path).catch(() => null);
  if (!there) return nothing;
  // Only a file is opened: a pipe would be waited for.
  if (!there.isFile() || (there.size > 0 && !(await isOurs(path)))) throw new OutputError(`${path} is no state of this command: move it away`);
  const { size } = there;
  if (size === 0) return nothing;
  let length = 0;
  for await (const line of linesOf(createReadStream(path))) {
    const bytes = Buffer.byteLength(line) + 1;
    if (length + bytes > size) break;
    const value = parsed(line);
    if (length === 0) {
      const head = v.safeParse(HeadSchema, value);
      if (!head.success || head.output.key !== key) return nothing;
    } else {
      const entry = v.safeParse(EntrySchema, value);
      if (!entry.success) break;
      const { file, size: fileSize, changedAt } = entry.output;
      places.set(file, { size: fileSize, changedAt, from: length, length: bytes });
    }
    length += bytes;
  }
  return { places, length };
}

/** The first bytes of a state file say so; a file of that name that is something else is never written over. */
async function isOurs(path: string): Promise<boolean> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD.length), 0, HEAD.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === HEAD;
  } finally {
    await handle.close();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Of every file that the engine is made of: half a result of one engine and half of another is neither's. */
export async function engineHash(): Promise<string> {
  if (build) return build.engine;
  const hash = createHash('sha256');
  for (const layer of ENGINE) {
    const folder = fileURLToPath(new URL(`../../lib/${layer}`, import.meta.url));
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:ts|json)$/.test(name)).sort();
    for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}
