/** Takes the place of quoted-words.ts in the browser: what analyses texts reads the words first and gives them. */
import type { QuotedWords } from './quoted-words';

let given: QuotedWords = { figuresOfSpeech: [], nameEndings: [], nameHeads: [], nameTails: [], nameStops: [], nameVerbs: [], sentenceMarks: [] };

/** None before they are given: every quotation then counts as a sentence. */
export const quotedWords = (): QuotedWords => given;

/** Gives the words, for as long as this context lives. */
export function giveQuotedWords(words: QuotedWords): void {
  given = words;
}
