/** Folders of clips. */
import { withLibrary } from './errors';
import type { Library } from './library';
import type { FolderRow } from './rows';

export interface FolderDraft {
  /** null for a new one. */
  id: string | null;
  name: string;
  /** Left out: after the others, or where it was. */
  position?: number;
}

/** Makes a folder, or renames and places one. Returns its id. @throws {LibraryError} */
export async function putFolder(library: Library, { id, name, position }: FolderDraft): Promise<string> {
  return withLibrary(library, () =>
    library.transaction('rw', library.folders, async () => {
      const rows = await library.folders.toArray();
      const before = rows.find((row) => row.id === id);
      const last = rows.reduce((highest, row) => Math.max(highest, row.position), 0);
      const row: FolderRow = {
        id: id ?? crypto.randomUUID(),
        name: name.trim(),
        position: position ?? before?.position ?? last + 1,
        deletedAt: before?.deletedAt ?? null,
      };
      await library.folders.put(row);
      return row.id;
    }),
  );
}

/** The folders in their order, without those in the bin. */
export async function listFolders(library: Library): Promise<FolderRow[]> {
  const rows = await withLibrary(library, () => library.folders.toArray());
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => a.position - b.position);
}
