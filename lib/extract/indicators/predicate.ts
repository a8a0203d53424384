/**
 * Pass 2: what stands between a name and its figure, read from the figure leftwards: 社会消费品零售总额 | 同比增长 | 6%.
 */
import verbs from '../data/verbs.json';
import { comparisonBeforeVerb, distanceBefore, type Direction } from './comparison';
import { datesIn } from '../../language/dates';
import { ADVERB, ARRIVE, AVERAGE, CUMULATIVE, EACH, FALL, FALL_NOUN, GROWTH_NOUN, OBJECT, REACH, RISE, SHARED, TO } from './words';

export interface Predicate {
  /** What is left of the predicate: the noun phrase, perhaps with words of an earlier statement before it; or ''. */
  noun: string;
  /** A verb or noun of difference (增长, 下降, 增速), else null. */
  change: Direction | null;
  /** A noun of difference: 增速, 降幅. */
  rate: boolean;
  /** The verb of difference itself: 新增, 压减. */
  changeWord: string;
  /** 提高到, 降至: the figure is where the difference arrived. */
  arrives: boolean;
  /** Some verb stands there: 达到, 突破, 增长. */
  verb: boolean;
  /** The verb of size nearest to the figure: 达到, 共有. */
  reach: string;
  /** 分别. */
  each: boolean;
  /** 均. */
  shared: boolean;
  average: boolean;
  /** How many years an average is of, where that is said: 两年平均. */
  years: number | null;
  cumulative: boolean;
  /** What the figure is compared with, as printed: 同比, 比上年, 较2017年, 高于全国 gives 全国. */
  against: string | null;
  /** 高于全国1.4个百分点, 比全国高1.4个百分点: a distance to something else. */
  distance: Direction | null;
  /** 由, 从 before the figure: another value follows. */
  from: boolean;
  /** 计划增长6%, 增长目标为6%, 收入安排101.5亿元: what was planned. */
  planned: boolean;
  /** What was planned, where the figure is how much of it came about: of 为调整预算的100.2% it is 调整预算. */
  completion: string | null;
  /** Year or similar printed right before the figure, as its own (2020年的10.5万元). */
  date: string | null;
}

/** No predicate of a real report is longer; what lies further left is never looked at. */
const WINDOW = 48;

const NOT_AFTER: Readonly<Record<string, string>> = verbs.notAfter;
/** No date is longer. */
const LONGEST_DATE = 24;
const ENDS_DATE = /[年月份度季末底初期前]的?$/;
/** 全年, 目前, 明年 go as adverbs. */
const ADVERBIAL = new Set(['whole', 'now', 'next']);
/** 增长目标为6%: the noun of the aim between name and figure. */
const AIMS = new Set(['目标', '预期目标', '主要预期目标', '目标值']);
const FROM = /(?:从|由)(?:(?:今年|去年|上年|原来?)?(?:预计|计划|预期|设想|规划)|全国|全球|世界|全省|全市|全区|西部|最初|原来|原有|之前|原先)?的?$/;

/** 收入完成年初预算的103%: what was planned is no part of the name. */
const OF_PLAN = /(?:超额)?(?:完成了?|达到?|[占为是])(?<planned>(?:年初|年度|全年|全年度|调整后?|上级|省定|市定|下达|预期|序时)?(?:预算|目标任务|任务|计划|目标|进度))数?的$/;
/** 收入安排 | 101.5亿元, 支出拟安排 | 318亿元. */
const ARRANGED = /(?<=收入|支出|预算|总量|规模|资金)(?:拟|计划|预算|代编)?安排为?$/;
/** 国民收入也安排为 | 比今年增长4%. */
const ARRANGED_AS = /(?<=.{2})(?:[也都均拟]|计划|预算)?安排为$/;
/** 计划 | 增长6%: what follows was planned. */
const PLANNED = /(?:年度|全年|原|年初)?计划$/;

/** 增速较上半年 | 加快, as opposed to 加快 | 6个项目建设. */
const PACE = /(?:增速|增幅|涨幅|[比较][^，、；]{2,10})(加快|放缓)$/;
/** 两年平均增长8%. */
const YEARLY = /(?<![\d一二三四五六七八九十〇○零])([两二三四五2-5])年(?:年均|平均)$/;
const YEARS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
/** 收入剔除一次性因素后 | 增长6%. */
const WITHOUT = /(?:剔除|扣除|除去|按)[^，、；]{2,16}(?:后|因素|影响|计算|比较)$/;
/** 2020年 | 第七次人口普查时的 | 286万人: when it was counted. */
const CENSUS = /(?:第[一二三四五六七八九十]次)?(?:全国)?(?:人口|经济|农业)普查时?的?$/;
/** 人口自然增长率 is itself what is measured. */
const OWN_RATE = /自然增长率$/;

/** True where a word is rather the end of a longer noun (国有, 统计). */
function isPartOfNoun(text: string, word: string, end: number): boolean {
  return word !== '' && end > word.length && (NOT_AFTER[word] ?? '').includes(text.charAt(end - word.length - 1));
}

/**
 * The predicate right before a figure, the caller's own; `before` is the text between the previous figure, or clause start, and it.
 * `implied` is the difference that the figure itself tells (翻一番).
 */
export function readPredicate(before: string, implied: Direction | null = null): Predicate {
  const cut = Math.max(0, before.length - WINDOW);
  const text = before.slice(cut);
  const found: Predicate = {
    noun: '', change: implied, rate: false, changeWord: '', arrives: false, verb: false, reach: '', each: false, shared: false, average: false, years: null,
    cumulative: false, against: null, distance: null, from: false, planned: false, completion: null, date: null,
  };
  let end = text.length;
  for (let next = end; next >= 0; ) {
    end = next;
    next = step(text, end, found);
  }
  const noun = before.slice(0, cut) + text.slice(0, end);
  const from = FROM.exec(noun);
  if (!from || /(?:[自理缘]|(?<!已)经)$/.test(noun.slice(0, from.index))) {
    found.noun = noun;
    return found;
  }
  // 分别从20家、35家: more of the predicate may stand before 从.
  const outer = readPredicate(noun.slice(0, from.index));
  // 增长速度由 | 3%: what begins is a rate.
  if (outer.rate) found.change ??= outer.change;
  found.noun = outer.noun;
  found.rate ||= outer.rate;
  found.each = outer.each;
  found.shared = outer.shared;
  found.from = true;
  return found;
}

/** Where the text ends once one word is taken off its end; null where the word is none of this step's, -1 where no more may be taken. */
type Step = (left: string, found: Predicate, end: number) => number | null;

/** What may stand at the end of a predicate, in the order in which it is looked for. */
const STEPS: readonly Step[] = [
  (left, found) => orNull(compare(left, found)),
  (left, found) => {
    const date = dateAtEnd(left);
    return date === '' ? null : takeDate(left, date, found);
  },
  (left) => COUNTING.exec(left)?.index ?? BY_NOW.exec(left)?.index ?? null,
  (left, found, end) => {
    if (found.change !== null || found.verb || !STANDS_AT.test(left)) return null;
    found.verb = true;
    return end - 1;
  },
  (left, found) => {
    const plan = OF_PLAN.exec(left);
    if (!plan) return null;
    found.completion = plan.groups?.planned ?? null;
    return plan.index;
  },
  (left, found) => orNull(plannedBefore(left, found)),
  // 同比 | + | 5.1%, ↑ | 5.4%: a sign for a verb.
  (left, found, end) => {
    const sign = SIGN.exec(left);
    if (!sign || found.change !== null) return null;
    found.change = sign[1] === undefined ? 'down' : 'up';
    found.verb = true;
    return end - 1;
  },
  // 工业增加值 | 同比 | 6.2%: the comparison alone, as news and tables print it.
  (left, found) => {
    const compared = found.change === null && !found.verb ? YEAR_ON_YEAR.exec(left) : null;
    if (!compared) return null;
    found.change = 'up';
    found.verb = true;
    found.against = compared[0];
    return compared.index;
  },
  (left, found, end) => {
    const pace = found.change === null ? PACE.exec(left) : null;
    if (!pace) return null;
    found.change = pace[1] === '加快' ? 'up' : 'down';
    found.changeWord = pace[1] ?? '';
    found.verb = true;
    return end - found.changeWord.length;
  },
  (left, found) => {
    const yearly = YEARLY.exec(left);
    if (!yearly) return null;
    found.average = true;
    found.years = YEARS[yearly[1] ?? ''] ?? Number(yearly[1]);
    return yearly.index;
  },
  (left) => {
    const without = WITHOUT.exec(left);
    return without && without.index !== 1 ? without.index : null;
  },
  // 由降12.4% | 转为 | 增1.6%.
  (left, found) => (found.change === null ? null : (TURNS.exec(left)?.index ?? null)),
  (left, found) => (found.arrives ? (FROM_NOTHING.exec(left)?.index ?? null) : null),
  (left, found) => {
    const per = PER.exec(left);
    if (!per) return null;
    if (per[0] === '每年' && found.change) found.average = true;
    return per.index;
  },
  (left, found) => {
    const census = CENSUS.exec(left);
    if (!census) return OWN_RATE.test(left) ? -1 : null;
    if (census[0].startsWith('第')) found.date ??= census[0].replace(/时?的?$/, '');
    return census.index;
  },
  // 平均每年的 | 增长速度, 年末的 | 余额.
  (left, found, end) => (found.rate && left.endsWith('的') ? end - 1 : null),
  nounOfDifference,
  arrival,
  verbOrMark,
];

/** Arrows and plus signs of short news. */
const YEAR_ON_YEAR = /(?:同比|环比)$/;
const SIGN = /(?:([+＋↑▲])|[↓▼])$/;
/** 两个90%, 4年翻一番, 连续7年: counts and spans in passing. */
const COUNTING = /[两三四五六七八九十]个$|(?:在(?:这|过去)?)?(?:连续|[近前这头后])?(?<![\d一二三四五六七八九〇○零])[\d一二两三四五六七八九十]{1,3}年(?:[间来内中共]|的?时间[里内]?)?$/;
/** 提高到现在的 | 52元, 从2004年人均 | 700元. */
const BY_NOW = /(?<=[到至])(?:现在|目前|如今|当前|今天|眼下)的?$|(?<=[从由年])(?:人均|户均)$/;
/** 赤字率在 | 2%左右: where something measured stands. */
const STANDS_AT = /(?<=率|速度|幅度|增[速幅]|水平|比重|占比|浓度|总量|余额)在$/;
/** Where a change of one direction comes to another. */
const TURNS = /(?:转为|转成|转向|变为|变成)$/;
const FROM_NOTHING = /[由从](?:零|无)$/;
const PER = /每人每[月年天]$|每[月人户年亩吨天周日季]$/;

const orNull = (end: number): number | null => (end < 0 ? null : end);

/** Takes one word off the end; -1 where none of the predicate is left. */
function step(text: string, end: number, found: Predicate): number {
  const left = text.slice(0, end);
  for (const take of STEPS) {
    const next = take(left, found, end);
    if (next !== null) return next;
  }
  return -1;
}

/** 增速, 涨幅, 降幅: the figure is a growth. */
function nounOfDifference(left: string, found: Predicate, end: number): number | null {
  const growth = GROWTH_NOUN.endingAt(left, end);
  const fall = FALL_NOUN.endingAt(left, end);
  if (fall === '' && (growth === '' || growth === '增长')) return null;
  found.change ??= fall ? 'down' : 'up';
  found.rate = true;
  found.verb = true;
  return end - Math.max(growth.length, fall.length);
}

/** 提高 | 到: the figure is where it arrived. */
function arrival(left: string, found: Predicate, end: number): number | null {
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
function verbOrMark(left: string, found: Predicate, end: number): number {
  const difference = differenceAt(left, end);
  const reach = usable(REACH.endingAt(left, end), left, end);
  const adverb = usable(ADVERB.endingAt(left, end), left, end);
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

/** Where words begin that make the figure a plan: 计划 before a verb, 安排 behind what is measured; -1 where none does. */
function plannedBefore(left: string, found: Predicate): number {
  const plan = (found.verb ? PLANNED.exec(left) : ARRANGED.exec(left)) ?? ARRANGED_AS.exec(left);
  if (!plan) return -1;
  found.planned = true;
  found.verb = true;
  return plan.index;
}

/** 同比, 比上年, 较2017年 before a verb of difference; 高于全国 and 比全国高 without one. */
function compare(left: string, found: Predicate): number {
  if (found.against !== null || found.arrives) return -1;
  const compared = found.change ? comparisonBeforeVerb(left) : distanceBefore(left);
  if (!compared) return -1;
  found.against = compared.against || null;
  if (compared.direction) {
    found.distance = compared.direction;
    found.verb = true;
  }
  return compared.start;
}

/** The date that ends a text, 的 behind it included: 2020年的, “十六五”末, 1—11月; '' where none does. */
function dateAtEnd(left: string): string {
  if (!ENDS_DATE.test(left)) return '';
  const window = left.slice(-LONGEST_DATE);
  const end = window.length - (window.endsWith('的') ? 1 : 0);
  const date = datesIn(window).find((one) => one.end === end);
  if (!date || date.years?.kind === 'reach' || date.years?.kind === 'term') return '';
  return date.years?.kind === 'relative' && ADVERBIAL.has(date.years.word) && date.months === null && date.edge === null ? '' : window.slice(date.start);
}

function takeDate(left: string, date: string, found: Predicate): number {
  const start = left.length - date.length;
  const before = left.charAt(start - 1);
  if (before === '比' || before === '较') {
    found.against ??= left.slice(start - 1);
    return start - 1;
  }
  found.date ??= date.replace(/的$/, '');
  // 粮食产量 | 在1979到1983年 | 递增7%.
  if (/(?<=.{2})(?<![存所潜内实旨正现])在$/.test(left.slice(0, start))) return start - 1;
  // 到2030年 | 突破, but 增长到2025年的: only the first 到 goes with its date.
  return /(?:^|[，、；：])(?:力争|计划|预计|确保|争取|预期|将)?[到至]$/.test(left.slice(0, start)) ? start - 1 : start;
}

function differenceAt(text: string, end: number): string {
  const word = longest(RISE.endingAt(text, end), FALL.endingAt(text, end));
  return usable(word, text, end);
}

function usable(word: string, text: string, end: number): string {
  return isPartOfNoun(text, word, end) ? '' : word;
}

/** The longest of the words; of equals the first. */
function longest(...words: string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}
