/** The reader's own notes as a pack that colleagues can stack on theirs. */
import type { Pack, PackTitle } from '../model/pack';
import { bareEntry } from './entries';

/** A note as the library keeps it. */
interface Note {
  id: string;
  /** The words as they stood when it was written. */
  form: string;
  text: string;
}

/** In the order of their words, so that the same notes make the same pack. */
export function notesPack(notes: readonly Note[], title: PackTitle): Pack {
  return {
    ...title,
    entries: [...notes]
      .sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : 0))
      .map((note, index) => ({ ...bareEntry({ word: note.form, text: note.text }, { entry: index + 1 }), id: note.id })),
  };
}
