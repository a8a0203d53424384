/** ZIP archives read part by part, so that memory holds the packed file and one part. */
import { unzipSync } from 'fflate';
import { RefusedError } from './refusal';

/** Names and unfolded sizes of an archive's parts. @throws {RefusedError} where it is none, or cut off. */
export function archiveSizes(bytes: Uint8Array): Map<string, number> {
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
export function archiveReader(bytes: Uint8Array): PartReader {
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
