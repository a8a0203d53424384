/** What the reader keeps: figures and terms with the words around them. */
import type { ClipDraft } from '../model/explain';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { ClipRow } from './rows';

/** Keeps a clip and answers its id. @throws {LibraryError} */
export async function addClip(library: Library, draft: ClipDraft, now: number): Promise<string> {
  const row: ClipRow = { ...draft, id: crypto.randomUUID(), createdAt: now, deletedAt: null };
  await withLibrary(library, () => library.clips.add(row));
  return row.id;
}

/** The clips, newest first, without those in the bin. */
export async function listClips(library: Library): Promise<ClipRow[]> {
  const rows = await withLibrary(library, () => library.clips.toArray());
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => b.createdAt - a.createdAt);
}
