/** Table `notes`, the reader's own explanations of terms: hundreds. */
export const notesSchema = 'id';
