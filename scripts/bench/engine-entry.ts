/** The engine as browsers carry it, with what they give it before its first text: the benches bundle this (engine-bundle.ts). */
export { analyse } from '../../lib/engine/analyse';
export { scanFigures } from '../../lib/extract/scan-figures';
export { findTerms } from '../../lib/glossary/find-terms';
export { giveEntryWords } from '../../lib/glossary/entry-words-list.browser';
export { giveQuotedWords } from '../../lib/glossary/quoted-words.browser';
export { givePackedForms } from '../../lib/glossary/packed-forms.browser';
export { giveCodes } from '../../lib/language/indicator-codes.browser';
export { giveDivisions } from '../../lib/language/regions/division-list.browser';
export { giveTownships } from '../../lib/language/regions/township-list.browser';
export { read } from '../../lib/text/reading';
