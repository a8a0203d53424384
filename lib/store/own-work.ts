/** When the reader made what is his own in the library: what no page gives back. */
import { withLibrary } from './errors';
import type { Library } from './library';
import type { ImportRow } from './rows';

/** Things of one import that are counted. */
const MOST_BROUGHT = 100_000;

/**
 * Milliseconds since 1970 of every clip, correction, note, word on a document and dictionary, those in the bin left out, and of
 * everything that an import brought, at the time of the import. @throws {LibraryError}
 */
export async function ownWork(library: Library): Promise<number[]> {
  return withLibrary(library, async () => {
    const [clips, corrections, notes, documents, packs, imports] = await Promise.all([
      library.clips.toArray(),
      library.corrections.toArray(),
      library.notes.toArray(),
      library.documents.toArray(),
      library.packs.toArray(),
      importHeads(library),
    ]);
    const kept = clips.filter(({ deletedAt }) => deletedAt === null).map(({ createdAt }) => createdAt);
    const changed = [...corrections, ...notes, ...documents].map(({ updatedAt }) => updatedAt);
    const brought = imports.flatMap(({ at, brought: count = 0 }) => Array.from({ length: Math.min(count, MOST_BROUGHT) }, () => at));
    return [...kept, ...changed, ...packs.map(({ addedAt }) => addedAt).filter((at) => at > 0), ...brought];
  });
}

/** The row of each import that counts it; the others hold what it changed, some of them whole reports. */
async function importHeads(library: Library): Promise<ImportRow[]> {
  const keys = await library.imports.toCollection().primaryKeys();
  const heads = await library.imports.bulkGet(keys.filter(([, part]) => part === 0));
  return heads.filter((row) => row !== undefined);
}
