/** Where the words of a file's text stand in the page that shows it, and back: the page breaks and blanks as it likes. */
import type { Span } from '../../model/analysis';

/** Offsets at which one block begins in both texts. */
export interface SharedStart {
  page: number;
  file: number;
}

const BLANK = /\s/;

/** The span of the file's text that a span of the page's is; null where other words stand there. */
export function placeInFile(pageText: string, fileText: string, starts: readonly SharedStart[], span: Span): Span | null {
  return counted({ text: pageText, of: 'page' }, { text: fileText, of: 'file' }, starts, span);
}

/** The span of the page's text that a span of the file's is; null where other words stand there. */
export function placeInPage(pageText: string, fileText: string, starts: readonly SharedStart[], span: Span): Span | null {
  return counted({ text: fileText, of: 'file' }, { text: pageText, of: 'page' }, starts, span);
}

interface Side {
  text: string;
  of: keyof SharedStart;
}

function counted(known: Side, wanted: Side, starts: readonly SharedStart[], span: Span): Span | null {
  const from = starts.findLast((start) => start[known.of] <= span.start);
  if (!from) return null;
  const start = skipped(wanted.text, from[wanted.of], signsIn(known.text.slice(from[known.of], span.start)));
  const end = behind(wanted.text, start, signsIn(known.text.slice(span.start, span.end)));
  const words = (text: string) => text.replace(/\s+/g, '');
  return words(wanted.text.slice(start, end)) === words(known.text.slice(span.start, span.end)) ? { start, end } : null;
}

function signsIn(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** The offset of the sign before which so many stand, counted from `at`. */
function skipped(text: string, at: number, signs: number): number {
  let left = signs;
  let place = at;
  while (place < text.length && (left > 0 || BLANK.test(text.charAt(place)))) {
    if (!BLANK.test(text.charAt(place))) left--;
    place++;
  }
  return place;
}

/** The offset behind so many signs. */
function behind(text: string, at: number, signs: number): number {
  let left = signs;
  let place = at;
  while (place < text.length && left > 0) {
    if (!BLANK.test(text.charAt(place))) left--;
    place++;
  }
  return place;
}
