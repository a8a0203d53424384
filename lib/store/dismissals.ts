/** Findings of the checks that the reader has put aside. */
import { withLibrary } from './errors';
import type { Library } from './library';

/** Puts findings aside; those already aside stay as they are. @throws {LibraryError} */
export async function dismiss(library: Library, ids: readonly string[], now: number): Promise<void> {
  await withLibrary(library, () =>
    library.transaction('rw', library.dismissals, async () => {
      const known = await library.dismissals.bulkGet([...ids]);
      await library.dismissals.bulkPut(ids.map((id, at) => known[at] ?? { id, dismissedAt: now }));
    }),
  );
}

/** Brings findings back. @throws {LibraryError} */
export async function bringBack(library: Library, ids: readonly string[]): Promise<void> {
  await withLibrary(library, () => library.dismissals.bulkDelete([...ids]));
}

/** Ids of the findings put aside. @throws {LibraryError} */
export async function dismissedIds(library: Library): Promise<Set<string>> {
  return new Set(await withLibrary(library, () => library.dismissals.toCollection().primaryKeys()));
}
