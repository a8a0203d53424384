/** The reader's own explanations of terms, one a term, for every report that uses it. */
import { withLibrary } from './errors';
import type { Library } from './library';
import type { NoteRow } from './rows';

/** Writes a note; an empty text deletes it. @throws {LibraryError} */
export async function putNote(library: Library, note: Pick<NoteRow, 'id' | 'form' | 'text'>, now: number): Promise<void> {
  const text = note.text.trim();
  await withLibrary(library, () =>
    library.transaction('rw', library.notes, async () => {
      const before = await library.notes.get(note.id);
      if (text === '') await library.notes.delete(note.id);
      else await library.notes.put({ id: note.id, form: note.form, text, createdAt: before?.createdAt ?? now, updatedAt: now });
    }),
  );
}

/** The notes on the given terms, or all of them. @throws {LibraryError} */
export async function readNotes(library: Library, ids?: readonly string[]): Promise<NoteRow[]> {
  return withLibrary(library, async () =>
    ids ? (await library.notes.bulkGet([...ids])).filter((note) => note !== undefined) : library.notes.toArray(),
  );
}
