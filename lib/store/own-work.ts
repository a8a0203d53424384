/** When the reader made what is his own in the library: what no page gives back. */
import type { Made } from './backup-due';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { ImportRow } from './rows';

/**
 * When every clip, correction, note, word on a document and dictionary was made, those in the bin left out, and how much each
 * import brought, at the time of the import. @throws {LibraryError}
 */
export async function ownWork(library: Library): Promise<Made[]> {
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
    const brought = imports.map(({ at, brought: count = 0 }) => ({ at, count })).filter(({ count }) => count > 0);
    const each = (times: readonly number[]): Made[] => times.map((at) => ({ at, count: 1 }));
    return [...each([...kept, ...changed, ...packs.map(({ addedAt }) => addedAt).filter((at) => at > 0)]), ...brought];
  });
}

/** The row of each import that counts it; the others hold what it changed, some of them whole reports. */
async function importHeads(library: Library): Promise<ImportRow[]> {
  const keys = await library.imports.toCollection().primaryKeys();
  const heads = await library.imports.bulkGet(keys.filter(([, part]) => part === 0));
  return heads.filter((row) => row !== undefined);
}
