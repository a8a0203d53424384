/** Files to texts. */
import { createReadStream } from 'node:fs';
import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DocumentInput } from '../engine/analyse';
import { MAX_BYTES } from '../files/limits';
import { readFile } from '../files/read-file';
import { refuse } from '../files/refusal';
import { formatOf } from '../files/sniff';
import { InputError } from './input-error';
import { nodePlatform } from './platform';

export interface ReadDocument extends DocumentInput {
  /** Numbers of its pages that are pictures and were not read. */
  unread: readonly number[];
}

/**
 * Reads one file; its id is its name without folders.
 *
 * @param options.recognise whether pages that are pictures are read by character recognition.
 * @throws {InputError} where the file is missing, a folder or a device, or the package that recognition needs is missing; {FileError} for what cannot be read; else node's own error.
 */
export async function readDocument(path: string, { recognise }: { recognise: boolean }): Promise<ReadDocument> {
  return documentOf(basename(path), await bytesOf(path), recognise ? readRecognising : readFile);
}

/** The same of a file that is read already. @throws {FileError} */
export async function documentOf(name: string, bytes: Uint8Array, read = readFile): Promise<ReadDocument> {
  const { text, tables, title, address, doubtful, unread } = await read({ name, bytes }, nodePlatform);
  return { id: name, text, tables, doubtful, unread, ...(title === '' ? {} : { title }), ...(address === null ? {} : { url: address }) };
}

/** Formats whose pages may be pictures. */
const PICTURED: ReadonlySet<string> = new Set(['pdf', 'picture']);

/** What recognises is loaded only where it is wished and may be of use: it takes a second, and a package that not every machine has. */
const readRecognising: typeof readFile = async (source, platform) => {
  if (!PICTURED.has(formatOf(source.bytes, source.name))) return readFile(source, platform);
  const { nodeRecogniser } = await import('./recogniser').catch((cause: unknown) => {
    throw new InputError('to recognise pages the package @napi-rs/canvas is needed, which is not installed or has no build for this machine', { cause });
  });
  const recogniser = nodeRecogniser();
  try {
    return await readFile(source, { ...platform, recognition: { recogniser } });
  } finally {
    await recogniser.close();
  }
};

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const facts = await stat(path);
    if (facts.isCharacterDevice() || facts.isBlockDevice() || facts.isSocket()) throw new InputError('it is a device');
    if (facts.isFIFO()) return await bytesOfPipe(path);
    if (facts.size > MAX_BYTES) refuse('too-large');
    return new Uint8Array(await readBytes(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new InputError('no such file');
    if (code === 'EISDIR') throw new InputError('it is a folder');
    throw error;
  }
}

/** What a shell hands over as <(command): of any length, so read only as far as a file may be long. */
async function bytesOfPipe(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) refuse('too-large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
