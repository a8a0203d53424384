/** Files to texts. */
import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AnalyseInput } from '../../lib/engine/analyse';
import { MAX_BYTES } from '../../lib/files/limits';
import { readFile } from '../../lib/files/read-file';
import { refuse } from '../../lib/files/refusal';
import { InputError } from './input-error';
import { nodePlatform } from './platform';

/**
 * Reads one file; its id is its name without folders.
 *
 * @throws {InputError} where the file is missing or a folder; {FileError} for what cannot be read; else node's own error.
 */
export async function readDocument(path: string): Promise<AnalyseInput> {
  const name = basename(path);
  const { text, tables, title, address, doubtful } = await readFile({ name, bytes: await bytesOf(path) }, nodePlatform);
  return { id: name, text, tables, doubtful, ...(title === '' ? {} : { title }), ...(address === null ? {} : { url: address }) };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MAX_BYTES) refuse('too-large');
    return new Uint8Array(await readBytes(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new InputError('no such file');
    if (code === 'EISDIR') throw new InputError('it is a folder');
    throw error;
  }
}
