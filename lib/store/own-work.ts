/** When the reader made what is his own in the library: what no page gives back. */
import { withLibrary } from './errors';
import type { Library } from './library';

/** Milliseconds since 1970 of every clip, correction, note, word on a document and dictionary, those in the bin left out. @throws {LibraryError} */
export async function ownWork(library: Library): Promise<number[]> {
  return withLibrary(library, async () => {
    const [clips, corrections, notes, documents, packs] = await Promise.all([
      library.clips.toArray(),
      library.corrections.toArray(),
      library.notes.toArray(),
      library.documents.toArray(),
      library.packs.toArray(),
    ]);
    const kept = clips.filter(({ deletedAt }) => deletedAt === null).map(({ createdAt }) => createdAt);
    const changed = [...corrections, ...notes, ...documents].map(({ updatedAt }) => updatedAt);
    return [...kept, ...changed, ...packs.map(({ addedAt }) => addedAt).filter((at) => at > 0)];
  });
}
