/** The engine as browsers carry it, with what they give it before its first text: the bench of its start bundles this. */
export { analyse } from '../../lib/engine/analyse';
export { giveEntryWords } from '../../lib/glossary/entry-words-list.browser';
export { giveQuotedWords } from '../../lib/glossary/quoted-words.browser';
export { givePackedForms } from '../../lib/glossary/packed-forms.browser';
export { giveCodes } from '../../lib/language/indicator-codes.browser';
export { giveDivisions } from '../../lib/language/regions/division-list.browser';
export { giveTownships } from '../../lib/language/regions/township-list.browser';
