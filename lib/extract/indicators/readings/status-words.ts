/** The words that tell result, estimate and target (data/statuses.json), and the words of its clause before a figure, among which they are looked for. */
import statuses from '../../data/statuses.json';
import { clauseBefore, type Statement } from '../statement';

const anyOf = (words: readonly string[], flags = '') => new RegExp(words.join('|'), flags);
export const TARGET = anyOf(statuses.target, 'g');
/** A target that is told for all that follows in the sentence: 预期目标是：…. */
export const ANNOUNCED = anyOf(statuses.announced, 'g');
export const ESTIMATE = anyOf(statuses.estimate, 'g');
export const DONE = anyOf(statuses.done, 'g');
/** Targets that lie behind (完成了年初确定的预期目标) announce nothing. Each of these words holds 目标 or 了: most clauses are passed over by that. */
export const REACHED = anyOf(statuses.reached, 'g');
export const PAST = anyOf(statuses.past, 'g');
export const AHEAD = anyOf(statuses.ahead, 'g');
export const AIM = anyOf([...statuses.target, ...statuses.announced]);
export const OUTCOME = anyOf([...statuses.done, ...statuses.estimate]);

/** No date alone is longer, UTF-16 units. */
const LONGEST_DATE = 6;

/** 目标是：…；居民收入实际 | 增长5%: behind what is earned the word tells how prices are dealt with, not how it turned out. */
export const IN_REAL_TERMS = /(?<=收入|工资)实际(?=增|$)/;

/** Offset of the last match, -1 where there is none. `words` has the flag g; matchAll would copy it for each of many short texts. */
export function lastPlace(text: string, words: RegExp): number {
  let place = -1;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) place = match.index;
  return place;
}

/** Words of the clause before the figure, without those of targets that lie behind. */
export function ownWords({ sentence, clause, placed }: Statement): string {
  const before = clauseBefore(sentence, clause);
  // 今年，我市将新增…: a date alone goes with the clause it opens.
  const date = before !== undefined && before.text.length <= LONGEST_DATE ? before.text + before.closer : '';
  const words = date + clause.text.slice(0, placed.start);
  const standing = words.includes('目标') || words.includes('了') ? words.replace(REACHED, '') : words;
  return standing.includes('实际') ? standing.replace(IN_REAL_TERMS, '') : standing;
}

/** What a clause says of the value that a change starts from: its words since the last 由 or 从; '' where none stands there. */
export const sinceFrom = (here: string): string => here.slice(Math.max(here.lastIndexOf('由'), here.lastIndexOf('从')) + 1 || here.length);
