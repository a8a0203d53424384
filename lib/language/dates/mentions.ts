/**
 * The dates that a text mentions: years, plans, parts of a year, moments, spans, each as it is said, without what only
 * the document around it can tell (which year 去年 is). Knows no plan or year by name: 十六五末 is read as 十四五末 is.
 */
import { LetterSet } from '../letter-set';
import { censusMoment } from './census';
import { COUNT, HAN, MONTH, readCount, readYear, TENS, YEAR, ZERO } from './numerals';
import { planYears, readOrdinal, type YearSpan } from './plans';

/** What is said of the years. `length` of a reach is how many years it spans. */
export type SaidYears =
  /** 2023年, 2021—2025年, “十六五”时期, 第七次全国人口普查. */
  | ({ kind: 'absolute' } & YearSpan)
  /** 去年 (last), 上年 (previous), 前年 (before), 今年 (this), 全年 (whole), 明年 (next), 目前 (now). */
  | { kind: 'relative'; word: 'last' | 'previous' | 'before' | 'this' | 'whole' | 'next' | 'now' }
  /** 五年前. */
  | { kind: 'ago'; count: number }
  /** 过去五年, 五年来 (back), 未来三年 (ahead), 五年累计 (open: as its text looks), 用三年时间 (takes). */
  | { kind: 'reach'; length: number; direction: 'back' | 'ahead' | 'open' | 'takes' }
  /** 下一个五年计划: the plan behind the one that runs. */
  | { kind: 'next-plan' }
  /** 前三年, 头两年: the first of the five-year plan that runs. */
  | { kind: 'first'; length: number }
  /** 本世纪末, 下世纪中叶: a year of the century that the document was written in, or of the next. */
  | { kind: 'century'; year: number; next: boolean }
  /** 本届政府: as long as one is in office. */
  | { kind: 'term' };

export interface SaidDate {
  /** Offsets in the text that was searched, half open. */
  start: number;
  end: number;
  /** Null where only a part of a year is named (1—11月). */
  years: SaidYears | null;
  /** Months of one year, first and last; null for whole years. */
  months: readonly [number, number] | null;
  /** 末, 底: the moment at the end; 初: at the beginning. */
  edge: 'start' | 'end' | null;
  /** 以来, 起, 至今: from then until now. */
  since: boolean;
  /** How many years from then on are meant: 3 for 2026年起三年内; null where nothing says so. */
  lasts: number | null;
  /** 同期: the same months of that year. */
  sameMonths: boolean;
  /** A day is named: as the moment of a count (截至11月15日, 11月1日零时) or as that of an event (3月19日). */
  day: 'moment' | 'event' | null;
}

const PLAN_NUMBER = '[一二三四五六七八九]?十?[一二三四五六七八九]?';
const YEARS = new RegExp(
  [
    `(?<from>${YEAR})年?(?:[—–\\-~～至]+|到)(?:(?<to>${YEAR})年|本世纪末)`,
    `(?<fiscal>${YEAR})(?:[-—–/]|至(?=[\\d${ZERO}${HAN}]{2}年度))(?<closes>\\d{2}|[${ZERO}${HAN}]{2})(?:年度?|[至到](?:${YEAR})[-—–/](?<ends>\\d{2}|[${ZERO}${HAN}]{2})(?:年度?)?)`,
    `(?<year>${YEAR})年(?:度(?![假过量夏冬日]))?`,
    '(?<lately>[0-2]\\d)年(?=1?\\d月)',
    `民国(?<republic>${COUNT})年`,
    '(?<upcoming>下一?个五年[计规]划)',
    `第(?<ordinal>[一二三四五六七八九十]{1,3})个五年(?:[计规]划)?`,
    `[“"](?<plan>${PLAN_NUMBER})五[”"](?:规划)?(?=期?[末初时]|期间|以来|五年|规划期|[，,]|$)`,
    `(?<bare>${PLAN_NUMBER})五(?=期?[末初]|时期|期间|以来|五年|规划期|[，,]|$)`,
    `(?:第?(?<census>[一二三四五六七八九十]{1,3})次)(?:全国)?(?<counted>人口|经济|农业)普查`,
    `(?<short>[一二三四五六七八九])(?<counts>[人经农])普`,
    `(?<ago>${COUNT})年前(?![进移列后])`,
    '(?<now>如今|目前|现[在今时]|眼下)',
    '(?:(?<century>本世纪)|(?<following>下个?世纪))(?<part>中叶|末叶?|初叶?)',
    '(?<reform>改革开放(?=以来)|新中国成立(?=以来))',
    '(?<before>前年)',
    '(?<last>去年|过去的?一年)',
    '(?<previous>上一?年)(?!度?[末底]?(?:结转|结余))',
    '(?<this>今年|本年度?|新的一年|年内)',
    '(?<whole>全年)',
    '(?<next>明年|来年)',
    '(?<term>本届政府(?:任期)?(?:的?[五5]年(?:任期内?)?|任期内|任期以来|以来|成立以来|履职以来))',
    `(?<reach>过去|最近|未来|今后|接下来|[经通]过|近|用了?)的?(?<length>${COUNT})年`,
    '这(?<these>[两二三四五六七八九十])年(?![度级])',
    `(?<span>每?(?:[三五十]|[1-9]0?)年(?:[来间共内]|累计|[合共]计)?)(?=[，、来间累共内里]|合计|年?均|[增实下降]|(?:提[高升]|上升|翻)了?[约近超]?[\\d一二两]|\\D{0,2}累计)`,
    // 十七年间, 八年来: numbers that are seldom said of a term need a word that makes them a span.
    `(?<long>(?:${COUNT})年(?:(?=[来间里]|中间?(?:[，的]|$))|累计|[合共]计)|(?:${TENS})年(?=年?平?均))`,
    `(?<![学提])(?<first>[前头])(?<opening>[二两三四2-4])年(?![前级])`,
    '(?<edge>年[末底初]|期[末初])',
  ].join('|'),
  'y',
);
const PART = new RegExp(
  [
    `(?<first>${MONTH})月?份?(?:[—–\\-~～至]+|到)(?<second>${MONTH})月份?`,
    '(?<half>[上下])半年',
    '(?<![提此之以])[前首](?<quarters>[一二三123两])个?季度?',
    '第?(?<quarter>[一二三四1234])季度?(?!度)',
    `(?<![提此之以])[前头首](?<count>[一二两三四五六七八九]|十[一二]?|\\d{1,2})个?月`,
    '(?<opening>首[季月]|[首满]月(?=[”时，]))',
    `(?<month>${MONTH})月(?![一二三四五六七八九])份?(?:(?<day>\\d{1,2}|[一二三十]{1,3})日(?:零时|24时|止)?)?`,
  ].join('|'),
  'y',
);
const AGAIN = new RegExp(`的?这?(?<years>${COUNT})年[间来里内]?`, 'y');
const EDGE = /年?[末底初]/y;
/** 上年 | 年中: which month that is, nobody says. */
const MIDDLE = /年中(?![期旬])/y;
const PLAN_TAIL = /(?:规划)?(?:时?期间?|五年|规划期)?/y;
const SINCE = /(?:的?[一三五]年)?(?:以来|起|至今)/y;
/** 2026年起 | 三年内, 今年起 | 用五年时间; 三年级, 三年行动, 三年后 say something else. */
const LASTS = new RegExp(`(?<=起)的?(?:再?用)?(?<years>${COUNT})年(?:的?时间)?[间内里]?(?![级期制度限以来后前一规行滚])`, 'y');
const SAME = /同期|同月|同季/y;
/** Behind these the number is longer than it looks, or no date at all: 二十年来 is no 十年来. */
const NOT_BEHIND = new LetterSet('0123456789.');
/** 3.2024年: the number of a note is none of its year. */
const NUMBERED = /(?:^|[。；：:\s])\d{1,3}[.．]$/;
const YEAR_AHEAD = /^(?:(?:19|20)\d{2}|[一二][\p{Script=Han}○O]{3})[年/—–-]/u;
const LONGEST_ITEM = 5;
const POINT = '.'.charCodeAt(0);
/** PM10年均浓度: the digits are part of a name. */
const LETTER = new LetterSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_');
const DIGIT = new LetterSet('0123456789');
/** What follows the digits that a date opens with: most numbers are settled by it. */
const BEHIND_DIGITS = new LetterSet('年月份季—–-~～至到/');
const NUMERAL = new LetterSet('一二两三四五六七八九十');
const LONGER_NUMERAL = new LetterSet('一二三四五六七八九十百千万第之点');
/** A day of the month or its night: 5月1日起. */
const PART_AFTER_YEAR = /(?:的|度)?/y;
/** Where a date may begin: every other character is passed over without a try. */
const OPENS = new LetterSet('民一二两三四五六七八九十“"第去过上今本新当全明来前如目现眼改任最未接经通近用这每年期头首下元0123456789');
const CENTURY = 100;
const THIS_CENTURY = 2000;
/** 民国元年 was 1912. */
const BEFORE_REPUBLIC = 1911;
/** Which year of a hundred is meant. */
const PART_OF_CENTURY: Readonly<Record<string, number>> = { 初: 1, 初叶: 10, 中叶: 50, 末: 100, 末叶: 100 };
const REFORM = { 改革开放: 1978, 新中国成立: 1949 } as const;
type Groups = Record<string, string | undefined>;

/** All dates of a text that start before `end`, in order; they do not overlap. Linear in its length. */
export function datesIn(text: string, end = text.length): SaidDate[] {
  const found: SaidDate[] = [];
  const last = Math.min(end, text.length);
  for (let at = 0; at < last; at++) {
    if (!OPENS.has(text.charCodeAt(at))) continue;
    const date = dateAt(text, at);
    if (!date) continue;
    found.push(date);
    at = date.end - 1;
  }
  return found;
}

/** The date that starts at an offset, as long as it goes; null where none does. */
export function dateAt(text: string, start: number): SaidDate | null {
  if (isInsideNumber(text, start) || opensOtherNumber(text, start)) return null;
  const years = yearsAt(text, start);
  const months = monthsAt(text, years);
  if (years.said === null && months.months === null) return null;
  return withTail(
    text,
    {
      start,
      end: months.end,
      years: years.groups.edge === undefined ? years.said : null,
      months: months.months,
      edge: edgeOf(years.groups, months.part),
      since: false,
      lasts: null,
      sameMonths: false,
      day: dayOf(text, start, months.part),
    },
    years.said,
  );
}

function isInsideNumber(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  const first = text.charCodeAt(start);
  return (
    (NOT_BEHIND.has(before) && !(before === POINT && isNumbered(text, start))) ||
    (LETTER.has(before) && DIGIT.has(first)) ||
    (NUMERAL.has(first) && LONGER_NUMERAL.has(before))
  );
}

/** 348亿元, 5.6%: digits that open no date. */
function opensOtherNumber(text: string, start: number): boolean {
  if (!DIGIT.has(text.charCodeAt(start))) return false;
  let end = start + 1;
  while (DIGIT.has(text.charCodeAt(end))) end++;
  return !BEHIND_DIGITS.has(text.charCodeAt(end));
}

const isNumbered = (text: string, start: number): boolean =>
  YEAR_AHEAD.test(text.slice(start, start + LONGEST_ITEM)) && NUMBERED.test(text.slice(Math.max(0, start - LONGEST_ITEM), start));

interface YearsFound {
  said: SaidYears | null;
  groups: Groups;
  end: number;
}

/** The words of years that start at an offset, 时期 and the like behind a plan included. */
function yearsAt(text: string, start: number): YearsFound {
  const found = withCensus(text, match(YEARS, text, start), start);
  const groups: Groups = found?.groups ?? {};
  const said = found && yearsOf(groups, found[0]);
  const end = found && said ? start + found[0].length : start;
  const isPlan = [groups.plan, groups.bare, groups.ordinal, groups.upcoming].some((group) => group !== undefined);
  return { said, groups, end: end + (isPlan ? (match(PLAN_TAIL, text, end)?.[0].length ?? 0) : repeated(said, groups, text, end)) };
}

/** 2016年到2020年 | 五年间: how long a span is may be said once more; UTF-16 units of it. */
function repeated(said: SaidYears | null, { from, ends }: Groups, text: string, at: number): number {
  if ((from ?? ends) === undefined || said?.kind !== 'absolute') return 0;
  const again = match(AGAIN, text, at);
  // Years of accounts share the ones in which they open and close.
  return again && readCount(again.groups?.years ?? '') === said.to - said.from + (ends === undefined ? 1 : 0) ? again[0].length : 0;
}

interface MonthsFound {
  months: [number, number] | null;
  part: RegExpExecArray | null;
  end: number;
}

/** The part of a year that goes on behind the words of years, or stands where they are missing. */
function monthsAt(text: string, { said, groups, end }: YearsFound): MonthsFound {
  const joint = said === null ? 0 : (match(PART_AFTER_YEAR, text, end)?.[0].length ?? 0);
  const part = said === null || canHaveParts(said) ? match(PART, text, end + joint) : null;
  if (!part) return { months: monthOfCensus(groups), part, end };
  const months = monthsOf(part.groups ?? {});
  return { months, part, end: months ? end + joint + part[0].length : end };
}

/** 2020年第七次全国人口普查: the census of that year, told as one date. */
function withCensus(text: string, years: RegExpExecArray | null, start: number): RegExpExecArray | null {
  if (years?.groups?.year === undefined) return years;
  const census = match(YEARS, text, start + years[0].length);
  const { census: number, counted } = census?.groups ?? {};
  if (!census || number === undefined || censusMoment(number, counted ?? '')?.year !== readYear(years.groups.year)) return years;
  census[0] = years[0] + census[0];
  return census;
}

/** 末, 以来, 同期 behind a date. */
function withTail(text: string, date: SaidDate, said: SaidYears | null): SaidDate {
  const edge = said?.kind === 'reach' ? null : match(EDGE, text, date.end)?.[0];
  if (edge !== undefined && edge !== null && date.edge === null) {
    date.edge = edge.endsWith('初') ? 'start' : 'end';
    date.end += edge.length;
  }
  date.end += match(MIDDLE, text, date.end)?.[0].length ?? 0;
  takeSince(text, date);
  const same = match(SAME, text, date.end)?.[0];
  if (same !== undefined) {
    date.sameMonths = true;
    date.end += same.length;
  }
  return date;
}

/** 以来, 起, 起三年内 behind a date. */
function takeSince(text: string, date: SaidDate): void {
  const since = match(SINCE, text, date.end)?.[0];
  if (since === undefined) return;
  date.since = true;
  date.end += since.length;
  const lasts = match(LASTS, text, date.end);
  if (!lasts) return;
  date.lasts = readCount(lasts.groups?.years ?? '');
  date.end += lasts[0].length;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function edgeOf({ edge, census, short }: Groups, part: RegExpExecArray | null): SaidDate['edge'] {
  if (edge !== undefined) return edge.endsWith('初') ? 'start' : 'end';
  if (census !== undefined || short !== undefined) return 'end';
  return part?.groups?.day === undefined ? null : 'end';
}

const MIDNIGHT = /(?:零时|24时|止)$/;
/** 在06年12月31日: the end of a year of accounts. */
const LAST_DAY = /^12月31日/;
const UNTIL = /(?:截[至止]|至|到)$/;

function dayOf(text: string, start: number, part: RegExpExecArray | null): SaidDate['day'] {
  if (part?.groups?.day === undefined) return null;
  const before = text.slice(Math.max(0, start - 2), start);
  return MIDNIGHT.test(part[0]) || UNTIL.test(before) || (LAST_DAY.test(part[0]) && /[在于]$/.test(before)) ? 'moment' : 'event';
}

/** A span or a plan has no months of its own. */
function canHaveParts(said: SaidYears): boolean {
  return said.kind === 'relative' || (said.kind === 'absolute' && said.from === said.to);
}

function yearsOf(groups: Groups, whole: string): SaidYears | null {
  return absoluteOf(groups, whole) ?? relativeOf(groups) ?? reachOf(groups, whole);
}

function absoluteOf(groups: Groups, whole: string): SaidYears | null {
  const { from, to, year, ordinal, plan, bare, census, counted, short, counts } = groups;
  if (groups.fiscal !== undefined) return fiscalYears(groups);
  if (from !== undefined) return absolute(readYear(from), to === undefined ? Math.ceil(readYear(from) / CENTURY) * CENTURY : readYear(to));
  if (year !== undefined) return absolute(readYear(year), readYear(year));
  const elsewhere = yearCountedFrom(groups, whole);
  if (elsewhere !== null) return absolute(elsewhere, elsewhere);
  const planned = planYears(readOrdinal(ordinal ?? plan ?? bare ?? ''));
  if (planned) return { kind: 'absolute', ...planned };
  const moment = censusMoment(census ?? short ?? '', counted ?? counts ?? '');
  if (moment) return absolute(moment.year, moment.year);
  return null;
}

/** 06年12月 of this century, 民国三十五年, 改革开放. */
function yearCountedFrom({ lately, republic, reform }: Groups, whole: string): number | null {
  if (reform !== undefined) return REFORM[whole as keyof typeof REFORM];
  if (lately !== undefined) return THIS_CENTURY + Number(lately);
  return republic === undefined ? null : BEFORE_REPUBLIC + readCount(republic);
}

/** A census counts at one moment: 11月1日零时; one taken at a year's end needs no month. */
function monthOfCensus({ census, counted, short, counts }: Groups): [number, number] | null {
  const moment = censusMoment(census ?? short ?? '', counted ?? counts ?? '');
  return moment && moment.month < 12 ? [moment.month, moment.month] : null;
}

/** 2015-16年度, 二零一五/一六年, 2014-15至2018-19年度: years of accounts that begin in one year and close in the next; null for 2015-30年度. */
function fiscalYears({ fiscal, closes, ends }: Groups): SaidYears | null {
  const from = readYear(fiscal ?? '');
  if ((from + 1) % CENTURY !== readYear(closes ?? '')) return null;
  return absolute(from, ends === undefined ? from + 1 : from - (from % CENTURY) + readYear(ends));
}

function absolute(from: number, to: number): SaidYears | null {
  return from <= to ? { kind: 'absolute', from, to } : null;
}

const WORDS = ['last', 'previous', 'before', 'this', 'whole', 'next', 'now'] as const;

function relativeOf(groups: Groups): SaidYears | null {
  const word = WORDS.find((one) => groups[one] !== undefined);
  if (word !== undefined) return { kind: 'relative', word };
  if (groups.edge !== undefined) return { kind: 'relative', word: 'whole' };
  const { century, following, part } = groups;
  if (century !== undefined || following !== undefined) return { kind: 'century', year: PART_OF_CENTURY[part ?? ''] ?? 0, next: following !== undefined };
  if (groups.upcoming !== undefined) return { kind: 'next-plan' };
  if (groups.ago !== undefined) return { kind: 'ago', count: readCount(groups.ago) };
  return groups.term === undefined ? null : { kind: 'term' };
}

function reachOf({ reach, length, span, long, first, opening, these }: Groups, whole: string): SaidYears | null {
  if (first !== undefined && opening !== undefined) return { kind: 'first', length: readCount(opening) };
  if (these !== undefined) return { kind: 'reach', length: readCount(these), direction: 'back' };
  if (reach !== undefined && length !== undefined) {
    const direction = /未来|今后|接下来/.test(reach) ? 'ahead' : /^(?:用|[经通]过)/.test(reach) ? 'takes' : 'back';
    return { kind: 'reach', length: readCount(length), direction };
  }
  if (long !== undefined) return { kind: 'reach', length: readCount(long.slice(0, long.indexOf('年'))), direction: 'open' };
  if (span === undefined || whole.startsWith('每')) return null;
  const count = readCount(/[三五十]|[1-9]0?/.exec(span)?.[0] ?? '');
  return Number.isNaN(count) ? null : { kind: 'reach', length: count, direction: 'open' };
}

function monthsOf(groups: Groups): [number, number] | null {
  const { first, second, half, quarters, quarter, count, opening, month } = groups;
  if (first !== undefined && second !== undefined) return inOrder(readCount(first), readCount(second));
  if (half !== undefined) return half === '上' ? [1, 6] : [7, 12];
  if (quarters !== undefined) return inOrder(1, 3 * readCount(quarters));
  if (quarter !== undefined) return inOrder(3 * readCount(quarter) - 2, 3 * readCount(quarter));
  if (count !== undefined) return inOrder(1, readCount(count));
  if (opening !== undefined) return opening === '首季' ? [1, 3] : [1, 1];
  return month === undefined ? null : inOrder(readCount(month), readCount(month));
}

function inOrder(from: number, to: number): [number, number] | null {
  return from >= 1 && from <= to && to <= 12 ? [from, to] : null;
}
