/** Table `sentences` of versions 2 and 3, sentences with figures and their words: frozen. */
export const sentencesSchema = '[reportId+start], *words';
