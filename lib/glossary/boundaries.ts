/** Whether a hit stands as a term of its own, or is a piece of a longer number, word or name. */
import { LetterSet } from '../language/letter-set';
import lettersBehind from './data/letters-behind.json';
import { isClosingQuote, isOpeningQuote } from './fold';

const numerals = new LetterSet('零〇一二两三四五六七八九十百千万亿第');
const anyDigit = /\p{Nd}/u;
const beforeDigit = new LetterSet('.+—-');
const behindDigit = new LetterSet('%.+');
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
/** Digits of other scripts are letters of no ideograph: most characters are settled by their place. */
const isNumeral = (code: number): boolean =>
  numerals.has(code) || isDigit(code) || (code > 0x7f && (code < 0x4e00 || code > 0x9fff) && anyDigit.test(String.fromCharCode(code)));

/** What a form must not stand behind or before; see the entry's fields of the same name. */
export interface Guards {
  notBefore: readonly string[];
  notAfter: readonly string[];
}

/**
 * True where text[start, end) is no piece of something longer: 三支队伍 in 第三支队伍, 两新 in 两新增, G20 in XG205.
 *
 * A quotation mark at an edge ends the term there, so guards look only at text that touches it.
 */
export function standsAlone(text: string, start: number, end: number, guards?: Guards): boolean {
  if (isBegunBefore(text.charCodeAt(start - 1), text.charCodeAt(start)) || goesOnAfter(text.charCodeAt(end - 1), text.charCodeAt(end))) return false;
  if (!guards) return true;
  return !guards.notBefore.some((word) => endsAt(text, word, start)) && !guards.notAfter.some((word) => text.startsWith(word, end));
}

/** True where `word` stands straight before `at`; a place before the text's beginning would count as the beginning. */
export function endsAt(text: string, word: string, at: number): boolean {
  return at >= word.length && text.startsWith(word, at - word.length);
}

/** The character before a hit belongs to the number or Latin word that it begins with. */
function isBegunBefore(before: number, first: number): boolean {
  if (isNumeral(first) && isNumeral(before)) return true;
  if (isDigit(first) && beforeDigit.has(before)) return true;
  return isLatin(first) && isLatin(before);
}

/** The character behind a hit belongs to the number or Latin word that it ends with. */
function goesOnAfter(last: number, after: number): boolean {
  if ((isLatin(last) || isDigit(last)) && (isLatin(after) || isDigit(after))) return true;
  return isDigit(last) && behindDigit.has(after);
}

/** Letters in a form that is short enough to be the beginning of an ordinary phrase. */
const longestShort = 3;
const goesOn = new Map(Object.entries(lettersBehind));

/** True where the last letter of a short form makes a word with what follows: 双减速, 海外仓储. Quotation marks end the form. */
export function goesOnAsWord(text: string, start: number, end: number): boolean {
  if (end - start > longestShort) return false;
  return goesOn.get(text[end - 1] ?? '')?.includes(text[end] ?? '\n') ?? false;
}

/** True where quotation marks stand straight around the span. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return isOpeningQuote(text.charCodeAt(start - 1)) && isClosingQuote(text.charCodeAt(end));
}
