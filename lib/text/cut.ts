/** Where words may be cut out of a text: a number of which a part is missing (新增1.…, 2万 of 2万亿) would be another number. */

/** Digits in both widths, what stands inside a number, words of size and signs of share behind it. */
const OF_NUMBER = /[\p{Nd}.．%％‰百千万亿萬億]/u;

const isInside = (text: string, at: number): boolean => OF_NUMBER.test(text[at] ?? '') && OF_NUMBER.test(text[at - 1] ?? '');
const endsInDigit = (text: string, at: number): boolean => /[\p{Nd}.．]/u.test(text[at - 1] ?? '');

/** The next place from `at` on where a cut breaks no number, at most `latest`; offsets in UTF-16 units. */
export function cutStart(text: string, at: number, latest: number): number {
  let start = at;
  while (start > 0 && start < latest && isInside(text, start)) start += 1;
  return start;
}

/** The last place up to `at` where a cut neither breaks a number nor takes its unit from it, at least `earliest`. */
export function cutEnd(text: string, at: number, earliest: number): number {
  let end = at;
  if (end >= text.length || !(isInside(text, end) || endsInDigit(text, end))) return end;
  while (end > earliest && OF_NUMBER.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
