/** ZIP archives: made in a stream, read part by part, so that memory holds the packed file and one part. */
import { RefusedError } from './refusal';

/** The earliest time that ZIP knows: the same parts make the same archive, whenever it is made. */
const MADE = new Date(1980, 0, 1);

export interface ArchivePart {
  name: string;
  chunks: AsyncIterable<string | Uint8Array>;
}

/** @yields bytes of the archive. */
export async function* archiveBytes(parts: AsyncIterable<ArchivePart> | Iterable<ArchivePart>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { Zip, ZipDeflate } = await import('fflate');
  const encoder = new TextEncoder();
  let ready: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else ready.push(bytes);
  });
  const take = function* () {
    if (failure) throw failure;
    yield* ready;
    ready = [];
  };
  for await (const { name, chunks } of parts) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MADE;
    zip.add(file);
    for await (const chunk of chunks) {
      file.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

/** Names and unfolded sizes of an archive's parts. @throws {RefusedError} where it is none, or cut off. */
export async function archiveSizes(bytes: Uint8Array): Promise<Map<string, number>> {
  const { unzipSync } = await import('fflate');
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (sizes.has(name)) throw new RefusedError('duplicate', { part: name });
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError('broken', {}, error instanceof Error ? error.message : '', { cause: error });
  }
  return sizes;
}

export type PartReader = (name: string) => Uint8Array;

/** Reads parts of an archive by name, each unfolded when asked for. */
export async function archiveReader(bytes: Uint8Array): Promise<PartReader> {
  const { unzipSync } = await import('fflate');
  return (wanted) => {
    try {
      const part = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
      if (part) return part;
    } catch (error) {
      throw new RefusedError('broken', { part: wanted }, error instanceof Error ? error.message : '', { cause: error });
    }
    throw new RefusedError('broken', { part: wanted });
  };
}
