/** Words of statistical yearbooks, which print everything twice: 地区生产总值 Gross Regional Product. */

const LONGEST_TITLE = 160;
const HAN = /\p{Script=Han}/u;
const CHINESE = /^[\s\S]*\p{Script=Han}(?:[（(]?[%％‰][）)]?|[）)】])?/u;
/** English behind Chinese: a word with small letters, and what follows of words, numbers and signs between them. */
const ENGLISH =
  /^[\s(（/]*(?:\d{1,9}[\s,]{0,2})?(?:[A-Z][a-z]{2,30}|[a-z]{3,30})(?:[\s,.'’"()（）&/%:;*–-]{1,3}(?:[A-Za-z]{1,30}|\d{1,9}(?![\d.%])))*[\s.)）]{0,3}$/;
/** Units in Latin letters are no translation: 能耗 (万tce). */
const UNIT = /^[\s(（/]*(?:tce|hm|ha)[\d²³\s)）]*$/;

/** What stands there in Chinese; the words themselves where they are in one language. */
export function chineseOf(words: string): string {
  if (words.length > LONGEST_TITLE) return words;
  const chinese = CHINESE.exec(words)?.[0] ?? '';
  const rest = words.slice(chinese.length);
  return chinese !== '' && ENGLISH.test(rest) && !UNIT.test(rest) ? chinese : words;
}

/** A line of English alone, no longer than a title. */
export function isTranslation(line: string): boolean {
  return line.length <= LONGEST_TITLE && !HAN.test(line) && /[A-Z]{4}/i.test(line);
}
