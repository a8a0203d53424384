/** Steps over verbs and nouns of difference and size, and over the marks that say of how many names or years. */
import verbs from '../../data/verbs.json';
import { ADVERB, ARRIVE, AVERAGE, CUMULATIVE, EACH, FALL, FALL_NOUN, GROWTH_NOUN, OBJECT, REACH, RISE, SHARED, TO } from '../words';
import type { Predicate, Step } from './predicate';

const NOT_AFTER: Readonly<Record<string, string>> = verbs.notAfter;
/** 增长目标为6%: the noun of the aim between name and figure. */
const AIMS = new Set(verbs.adverb.filter((word) => /目标值?$/.test(word)));
/** 增速较上半年 | 加快, 同比 | 加快, as opposed to 加快 | 6个项目建设. */
const PACE = /(?:增速|增幅|涨幅|[同环]比|[比较][^，、；]{2,10})(加快|放缓)$/;
/** Arrows and plus signs of short news. */
const SIGN = /(?:([+＋↑▲])|[↓▼])$/;
const YEAR_ON_YEAR = /(?:同比|环比)$/;
/** 赤字率在 | 2%左右: where something measured stands. */
const STANDS_AT = /(?<=率|速度|幅度|增速|[增涨降]幅|水平|比重|占比|浓度|总量|余额)在$/;
/** Where a change of one direction comes to another. */
const TURNS = /(?:转为|转成|转向|变为|变成)$/;
const FROM_NOTHING = /[由从](?:零|无)$/;

export const standsAt: Step = (left, found, end) => {
  if (found.change !== null || found.verb || !STANDS_AT.test(left)) return null;
  found.verb = true;
  return end - 1;
};

/** 同比 | + | 5.1%, ↑ | 5.4%: a sign for a verb. */
export const sign: Step = (left, found, end) => {
  const match = SIGN.exec(left);
  if (!match || found.change !== null) return null;
  found.change = match[1] === undefined ? 'down' : 'up';
  found.verb = true;
  return end - 1;
};

/** 工业增加值 | 同比 | 6.2%: the comparison alone, as news and tables print it. */
export const comparedAlone: Step = (left, found) => {
  const compared = found.change === null && !found.verb ? YEAR_ON_YEAR.exec(left) : null;
  if (!compared) return null;
  found.change = 'up';
  found.verb = true;
  found.against = compared[0];
  return compared.index;
};

export const pace: Step = (left, found, end) => {
  const match = found.change === null ? PACE.exec(left) : null;
  if (!match) return null;
  found.change = match[1] === '加快' ? 'up' : 'down';
  found.changeWord = match[1] ?? '';
  found.verb = true;
  return end - found.changeWord.length;
};

/** 由降12.4% | 转为 | 增1.6%. */
export const turn: Step = (left, found) => (found.change === null ? null : (TURNS.exec(left)?.index ?? null));

export const fromNothing: Step = (left, found) => (found.arrives ? (FROM_NOTHING.exec(left)?.index ?? null) : null);

/** 平均每年的 | 增长速度, 年末的 | 余额. */
export const ofRate: Step = (left, found, end) => (found.rate && left.endsWith('的') ? end - 1 : null);

/** 增速, 涨幅, 降幅: the figure is a growth. */
export function nounOfDifference(left: string, found: Predicate, end: number): number | null {
  const growth = GROWTH_NOUN.endingAt(left, end);
  const fall = FALL_NOUN.endingAt(left, end);
  if (fall === '' && (growth === '' || growth === '增长')) return null;
  found.change ??= fall ? 'down' : 'up';
  found.rate = true;
  found.verb = true;
  // 年均增速 is one word.
  if (growth.startsWith('年均')) found.average = true;
  return end - Math.max(growth.length, fall.length);
}

/** 编制会 | 增至, 津贴会 | 由2400元: what the government will do; a 会 behind other words ends a noun. */
const WILL = /(?<=编制|开支|收入|支出|数[目量]|人[数口]|供应|年度|政府|[率额]|[津补]贴|补助|薪酬|租金|标准|储备|盈余|赤字|上限|[宿学床]位|免税额|税款)会$/;

/** 津贴会 | 由2400元增至…: the noun without the 会 of a verb that follows behind the first value. */
export const withoutWill = (noun: string): string => (WILL.test(noun) ? noun.slice(0, -1) : noun);

export const will: Step = (left, found, end) => {
  if (!found.verb || !WILL.test(left)) return null;
  found.planned = true;
  return end - 1;
};

/** 提高 | 到: the figure is where it arrived. */
export function arrival(left: string, found: Predicate, end: number): number | null {
  const to = found.change ? '' : TO.endingAt(left, end);
  if (to === '') return null;
  const verb = end - to.length;
  const word = longest(differenceAt(left, verb), ARRIVE.endingAt(left, verb));
  if (word === '') return null;
  found.arrives = true;
  found.verb = true;
  return end - to.length - word.length;
}

/** A verb of difference or size, or a word that says of how many names or years; the longest wins. */
export function verbOrMark(left: string, found: Predicate, end: number): number {
  const difference = differenceAt(left, end);
  const reach = usable(REACH.endingAt(left, end), left, end);
  const adverb = adverbBefore(left, end);
  const marks = usable(longest(EACH.endingAt(left, end), SHARED.endingAt(left, end), AVERAGE.endingAt(left, end), CUMULATIVE.endingAt(left, end)), left, end);
  const word = longest(difference, reach, marks, adverb);
  if (!word || OBJECT.endingAt(left, end).length > word.length) return -1;
  if (word === adverb && AIMS.has(word)) found.planned = true;
  if (word === difference) {
    if (found.change || found.arrives) return word === marks || word === reach ? end - word.length : -1;
    takeDifference(word, found);
  } else if (word === marks) {
    takeMark(word, found);
  } else if (word === reach) {
    found.verb = true;
    found.reach ||= word;
  }
  return end - word.length;
}

/** 月平均; of 1—8月 | 平均 the month is a date's. */
function adverbBefore(left: string, end: number): string {
  const word = usable(ADVERB.endingAt(left, end), left, end);
  return word.startsWith('月') && /\d/.test(left.charAt(end - word.length - 1)) ? word.slice(1) : word;
}

function takeDifference(word: string, found: Predicate): void {
  found.change = FALL.has(word) ? 'down' : 'up';
  found.changeWord = word;
  found.verb = true;
}

function takeMark(word: string, found: Predicate): void {
  if (EACH.has(word)) found.each = true;
  else if (SHARED.has(word)) found.shared = true;
  else if (AVERAGE.has(word)) found.average = true;
  else found.cumulative = true;
}

function differenceAt(text: string, end: number): string {
  const word = longest(RISE.endingAt(text, end), FALL.endingAt(text, end));
  return usable(word, text, end);
}

/** 加上上级补助收入…，收入 | 共计: what a budget comes to with transfers and debt is no revenue of its own, so that the word stays in the name. */
const COMES_TO = /(?:^|预算|财政|基金|资本经营|保险|[上前]述|本级|各项|当年)总?(?:收入|支出)共计$/;

/** True where a word is rather the end of a longer noun (国有, 统计). */
function isPartOfNoun(text: string, word: string, end: number): boolean {
  if (word === '' || end <= word.length) return false;
  return (NOT_AFTER[word] ?? '').includes(text.charAt(end - word.length - 1)) || (word === '共计' && COMES_TO.test(text.slice(0, end)));
}

function usable(word: string, text: string, end: number): string {
  return isPartOfNoun(text, word, end) ? '' : word;
}

/** The longest of the words; of equals the first. */
function longest(...words: string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}
