/** Dictionaries named on the command line, read once a thread. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { packLimits, type Pack, type ReaderDictionaries } from '../../lib/model/pack';
import { asDictionaries } from '../../lib/packs/as-dictionaries';
import { readDictionary } from '../../lib/packs/read-dictionary';
import { PackError } from '../../lib/packs/refusal';
import { UsageError } from './options';

/** A file with what stood in it when the run began. */
export interface PackFile {
  file: string;
  sha256: string;
}

export interface NamedPacks {
  files: readonly PackFile[];
  /** Entries behind the most that are marked. */
  leftOut: number;
}

const reasons: Record<PackError['reason'], string> = {
  format: 'no pack, Yomitan dictionary or table',
  'too-large': `larger than ${packLimits.bytes / 1024 / 1024} MB`,
  hostile: 'unpacks to far more than a dictionary does, or is nested too deep',
  broken: 'cut off, or no JSON',
  version: 'of a version that is not read',
  value: 'something in it does not fit',
  many: `more than ${packLimits.entries} entries`,
  empty: 'no entry',
  encoding: 'not in an encoding that is read',
};

/** Reads and checks all that is named. @throws {UsageError} naming the first that cannot be used, and the place of its fault. */
export async function namedPacks(files: readonly string[]): Promise<NamedPacks> {
  if (files.length > packLimits.packs) throw new UsageError(`--pack is taken ${packLimits.packs} times at most`);
  const read: PackFile[] = [];
  const packs: Pack[] = [];
  for (const file of files) {
    const { bytes, pack } = await readPack(file);
    read.push({ file, sha256: createHash('sha256').update(bytes).digest('hex') });
    packs.push(pack);
  }
  return { files: read, leftOut: asDictionaries(packs).leftOut };
}

let known: { key: string; dictionaries: Promise<ReaderDictionaries> } | null = null;

/** What an analysis is given. @throws {UsageError} where a file is not what it was when the run began. */
export async function dictionariesFor(files: readonly PackFile[]): Promise<ReaderDictionaries> {
  const key = JSON.stringify(files);
  if (known?.key !== key) known = { key, dictionaries: readAgain(files) };
  return known.dictionaries;
}

async function readAgain(files: readonly PackFile[]): Promise<ReaderDictionaries> {
  const packs: Pack[] = [];
  for (const { file, sha256 } of files) {
    const { bytes, pack } = await readPack(file);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new UsageError(`--pack ${file} was changed during the run`);
    packs.push(pack);
  }
  return asDictionaries(packs).dictionaries;
}

async function readPack(file: string): Promise<{ bytes: Uint8Array; pack: Pack }> {
  const bytes = await bytesOf(file);
  try {
    return { bytes, pack: readDictionary(bytes, basename(file)) };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const place = Object.entries(error.place)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
    throw new UsageError(`--pack ${file} cannot be used: ${reasons[error.reason]}${place === '' ? '' : ` (${place})`}`);
  }
}

/** A device or a pipe would be read for ever, and a pipe be waited for when it is opened, but for O_NONBLOCK (Windows has none). */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const facts = await handle.stat();
      if (!facts.isFile()) throw new UsageError(`--pack ${file} is no file`);
      if (facts.size > packLimits.bytes) throw new UsageError(`--pack ${file} cannot be used: ${reasons['too-large']}`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--pack ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
