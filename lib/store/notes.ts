/** The reader's own explanations of terms, one a term, for every report that uses it. */
import { withLibrary } from './errors';
import type { Library } from './library';
import type { NoteRow } from './rows';

/** The note is another than the one that was read: whoever writes has not seen what would be lost. */
export class NoteChangedError extends Error {}

/**
 * Writes a note; an empty text deletes it.
 * @param read the note as the writer was shown it, '' for none; given by whoever may change no other.
 * @throws {LibraryError} @throws {NoteChangedError}
 */
export async function putNote(library: Library, note: Pick<NoteRow, 'id' | 'form' | 'text'>, now: number, read?: string): Promise<void> {
  const text = note.text.trim();
  const written = await withLibrary(library, () =>
    library.transaction('rw', library.notes, async () => {
      const before = await library.notes.get(note.id);
      if (read !== undefined && (before?.text ?? '') !== read.trim()) return false;
      if (text === '') await library.notes.delete(note.id);
      else await library.notes.put({ id: note.id, form: note.form, text, createdAt: before?.createdAt ?? now, updatedAt: now });
      return true;
    }),
  );
  if (!written) throw new NoteChangedError('The note is another now. Nothing was changed.');
}

/** The notes on the given terms, or all of them. @throws {LibraryError} */
export async function readNotes(library: Library, ids?: readonly string[]): Promise<NoteRow[]> {
  return withLibrary(library, async () => (ids ? (await library.notes.bulkGet([...ids])).filter((note) => note !== undefined) : library.notes.toArray()));
}
