/** The marks that tie a footnote to its word: 〔1〕 [1] ［1］ 【1】 ① ¹ and, before the note itself, 1. and 注1. */

/** Such a mark behind a word; a bare number there would be a figure. */
const referenceMark = /[〔［[【]\d{1,3}[〕］\]】]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\p{No}/uy;

/** Brackets, and the blocks of Unicode in which raised, circled and other numbers lie: every other character is passed over. */
const mayOpenMark = /[〔［[【\u00b2-\u00be\u09f0-\u200f\u2070-\u2fff\u3190-\u33ff\ua000-\uefff]/g;

export interface ReferenceMark {
  text: string;
  at: number;
}

/** Every such mark of a text, in order. */
export function* referenceMarks(text: string): Generator<ReferenceMark> {
  for (let from = 0; ;) {
    mayOpenMark.lastIndex = from;
    const at = mayOpenMark.exec(text)?.index;
    if (at === undefined) return;
    referenceMark.lastIndex = at;
    const mark = referenceMark.exec(text)?.[0];
    if (mark !== undefined) yield { text: mark, at };
    from = at + (mark?.length ?? 1);
  }
}

/** Such a mark at the beginning of a line. */
const noteMark = /^(?:注?(?:[〔［[【]\d{1,3}[〕］\]】]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\p{No})[:：.、]?|注?\d{1,3}[.．、:：)）]|\d{1,3}(?= ?[“「]))/u;

/** Any mark that may number an item of a glossary, one with its blank. */
export const itemMark =
  /^(?:注?(?:[〔［[【]\d{1,3}[〕］\]】]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\p{No})[:：.、]?|注?\d{1,3}[.．、:：)）]|[(（]\d{1,3}[)）]|\d{1,3}(?= ?[“「])|[·●■◆▪]|注[:：]|[*＊]{1,3})? ?/u;

/** 1. and ① number paragraphs as well. */
const startsParagraphs = /^(?:\d|[^\P{No}⁰¹²³⁴⁵⁶⁷⁸⁹])/u;

export interface NoteMark {
  /** The mark as printed. */
  text: string;
  /** Its number, by which a mark in the text and its note meet, whatever their styles. */
  number: number;
  /** True for 1. and ①, which number paragraphs too. */
  numbersParagraphs: boolean;
}

/** The mark at the beginning of a line, or null. */
export function noteMarkOf(line: string): NoteMark | null {
  const text = noteMark.exec(line)?.[0];
  if (text === undefined) return null;
  return { text, number: numberOf(text), numbersParagraphs: startsParagraphs.test(text) };
}

/** What a mark counts: 12 for ¹², ⑫, [12]. */
export function numberOf(mark: string): number {
  const white = mark.charCodeAt(0) - '❶'.charCodeAt(0);
  if (white >= 0 && white < 10) return white + 1;
  // Compatibility decomposition makes plain digits of raised and circled ones (Unicode Standard Annex 15).
  const digits = mark.normalize('NFKC').replace(/\D/gu, '');
  return digits === '' ? 0 : Number(digits);
}
