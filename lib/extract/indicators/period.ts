/** Pass 7: the years a figure speaks of. What stands nearest wins: its own date, its clause, its sentence, its section. */
import type { Measure, Period, ReportMeta } from '../../model/analysis';
import { planYearsOf } from '../../language/dates/plans';
import { yearsOf, years as wholeYears } from '../../model/period';
import type { Clause } from './clauses';
import { clausesBefore, type Statement } from './statement';
import { announcesTarget, toldAsPast } from './status';

export type Years = Pick<ReportMeta, 'year' | 'reviewYear'>;

/** How a period was told: by words near the figure, or only by its section. */
export interface Dated {
  period: Period | null;
  explicit: boolean;
}

/** 上半年, 前三季度, 1—11月: a period counts whole years, so such a figure is no figure of its year. */
const PART_OF_YEAR = /(?<![比较])(?:上半年|下半年)|[一二三四]季度|前三季度|前[一二三四五六七八九十]个?月|\d{1,2}月份?(?![底末])|[首满]月(?:[”时]|$)|首周|百日(?!攻坚|行动|会战)/;

/** True where the figure speaks of a part of a year only. */
export function isPartOfYear(statement: Statement): boolean {
  const { clause, placed } = statement;
  if (PART_OF_YEAR.test(clause.text.slice(0, placed.start))) return true;
  const [first] = clausesBefore(statement);
  return first !== undefined && PART_OF_YEAR.test(first.text.slice(0, 12)) && !/全年|年内|年底|2\d{3}年/.test(clause.text.slice(0, placed.start));
}

const MENTION = new RegExp(
  [
    '(?<from>(?:19|20)\\d{2})年?[—\\-~～至到](?<to>(?:19|20)\\d{2})年',
    '(?<year>(?:19|20)\\d{2}|二[〇○零OＯ][一二三四五六七八九〇○零]{2})年(?<since>以来|起|至今)?',
    '“?(?<plan>十[一二三四五六七]五)”?期?(?<edge>[末初])?(?:时期|期间|以来|五年|规划期|[末初，]|$)',
    '(?<ago>[一二三四五六七八九十]|\\d{1,2})年前(?![进移列后])',
    '(?<today>如今|目前|现在|现今|眼下)',
    '(?<century>本世纪中叶)',
    '(?<last>去年|上年|过去一年|过去的一年|前年)',
    '(?<now>今年|本年|新的一年|年内|全年)',
    '(?<next>明年|来年)',
    '(?<reach>过去|最近|未来|今后|[经通]过|[近用])的?(?<years>[二两三四五十2-5]|10)年',
    '(?<span>[这每]?(?:[五5三3十]|10)年(?:[来间共内]|累计)?)(?=[，、来间累共内]|年均|\\D{0,2}累计)',
  ].join('|'),
  'g',
);
/** A year behind these words is what a figure is compared with, or the name of a thing. */
const NO_DATE_AFTER = /(?:[比较与超于由从是为]|相比|相当于)$/;
/** 上年同期的1.2倍: what something is a multiple of. */
const MEASURED_BY = /(?:去年|上年|(?:19|20)\d{2}年|“?十[一二三四五六]五”?)(?:同期|末|底|时期)?的?$/;
/** 用三年时间, 经过五年努力: how long something takes, ahead or behind. */
const TAKES = /^(?:用|经过|通过)$/;
const MIDDLE_OF_CENTURY = 2050;
const HAN_DIGITS = '零一二三四五六七八九十';
/** Digits of a year in Chinese: 二〇三五年, with whatever round sign a text prints. */
const YEAR_DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };
const LENGTHS: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 十: 10 };
/** What more than so many times itself is can hardly have come about within one year. */
const MOST_IN_A_YEAR = 1.5;

/** The period of a statement; `measure` decides whether years of a span are added up or end in its last. */
export function periodOf(statement: Statement, measure: Measure, years: Years): Dated {
  const { sentence, clause, placed, predicate, role } = statement;
  const { phase, period: told } = sentence.section;
  const turned = phase === 'plan' ? toldAsPast(statement) : announcesTarget(statement);
  const base = told === null || turned ? fallback(statement, years) : told;
  const own = predicate.date === null || measure === 'multiple' ? null : lastMention(predicate.date, statement, years);
  const before = clause.text.slice(0, placed.start);
  const here = own ?? lastMention(measure === 'multiple' ? before.replace(MEASURED_BY, '') : before, statement, years);
  const near = here ?? sentenceMention(statement, years);
  const found = near ?? base;
  if (found === null) return { period: null, explicit: false };
  if (role === 'from') return { period: own ?? startOf(statement, near && near.from !== near.to ? near : base ?? found), explicit: own !== null };
  if (role === 'to') return { period: lastOf(own ?? found), explicit: near !== null };
  const spans = predicate.average || predicate.cumulative || measure === 'growth' || measure === 'change' || measure === 'multiple';
  if ((predicate.average || predicate.cumulative) && found.from === found.to) {
    // 五年来，…2025年达到96亿元；收入年均增长5%: among five years, one year of another clause does not date an average.
    if (here === null && told !== null && told.from < told.to && told.to >= found.to) return { period: told, explicit: false };
    const run = predicate.years !== null ? wholeYears(found.to - predicate.years + 1, found.to) : runUpTo(found.to, predicate.average && near === null, years);
    if (run) return { period: run, explicit: near !== null };
  }
  const period = spans || tellsSpan(statement) ? found : lastOf(found);
  return { period, explicit: near !== null };
}

function fallback(statement: Statement, { year, reviewYear }: Years): Period | null {
  const ahead = statement.sentence.section.phase === 'plan' ? !toldAsPast(statement) : announcesTarget(statement);
  return one(ahead ? year : reviewYear);
}

/** 到2030年累计新增40万人 counts from the year planned; a yearly average without any date speaks of five years. */
function runUpTo(last: number, average: boolean, { year }: Years): Period | null {
  if (year !== null && last > year) return wholeYears(year, last);
  return average ? wholeYears(last - 4, last) : null;
}

/** Where a pair begins: the year before its span. Within one year only where a year can bring so much. */
function startOf({ placed, other }: Statement, span: Period): Period | null {
  const [low, high] = [placed.figure.value, other?.figure.value ?? placed.figure.value].sort((a, b) => a - b) as [number, number];
  const leap = placed.figure.kind !== 'rank' && high > low * MOST_IN_A_YEAR;
  return span.from === span.to && leap ? null : wholeYears(span.from - 1, span.from - 1);
}

/** What is done or added goes on through the years of a span, and so does what is kept (稳定在, 年均). */
function tellsSpan({ clause, placed, action, acted, entry, name }: Statement): boolean {
  if (action !== '' || acted === true || entry?.code === 'new_urban_jobs' || /^年均|^每年|就业$|培训$/.test(name)) return true;
  return /累计|五年共|年均|每年|连年|(?:稳定|保持|维持)在[约近超]?$|(?:实现|完成)[^，。；、]{0,16}$/.test(clause.text.slice(Math.max(0, placed.start - 32), placed.start));
}

function lastOf(period: Period): Period {
  return wholeYears(period.to, period.to);
}

/** An earlier clause dates the figure where the date opens it: 2023年，…; 到2030年，…. */
function sentenceMention(statement: Statement, years: Years): Period | null {
  let found: Period | null = null;
  for (const clause of clausesBefore(statement)) {
    for (const match of openingDates(clause)) found = readMention(match, statement, years) ?? found;
  }
  return found;
}

/** 纲要还展望了到2035年的目标，…: a view ahead dates what follows wherever its clause names it. */
const VIEW = /展望[了到至向着]{0,3}(?=20\d{2}年|二[〇○零O])/;
const LONGEST_TO_VIEW = 60;

/** Every statement of a sentence asks its clauses for their dates: they are looked for once. */
const datesByClause = new WeakMap<Clause, RegExpMatchArray[]>();

function openingDates(clause: Clause): RegExpMatchArray[] {
  const known = datesByClause.get(clause);
  if (known) return known;
  const head = clause.text.slice(0, 16);
  const dates = [...head.matchAll(MENTION)].filter(({ index }) => opensClause(head.slice(0, index)) && !NO_DATE_AFTER.test(head.slice(0, index)));
  const view = VIEW.exec(clause.text.slice(0, LONGEST_TO_VIEW));
  if (view) dates.push(...clause.text.slice(view.index + view[0].length).slice(0, 5).matchAll(MENTION));
  datesByClause.set(clause, dates);
  return dates;
}

/** True where nothing but words like 到, 预计, 力争 stands before the date. */
function opensClause(before: string): boolean {
  return before === '' || /^(?:[到至自从在]|截至|力争|预计|确保|——|一是|二是|三是|回顾|刚刚过去的?|展望)*$/.test(before);
}

function lastMention(text: string, statement: Statement, years: Years): Period | null {
  let found: Period | null = null;
  const window = text.slice(-80);
  for (const match of window.matchAll(MENTION)) {
    if (NO_DATE_AFTER.test(window.slice(0, match.index))) continue;
    found = readMention(match, statement, years) ?? found;
  }
  return found;
}

function readMention(match: RegExpMatchArray, statement: Statement, { year, reviewYear }: Years): Period | null {
  const { from, to, year: named, since, plan, edge, ago, today, century, last, now, next, reach, years: told, span } = match.groups ?? {};
  const { phase, period } = statement.sentence.section;
  if (from !== undefined && to !== undefined) return Number(from) <= Number(to) ? wholeYears(Number(from), Number(to)) : null;
  if (named !== undefined) {
    const start = Number(named.replace(/\D/g, (sign) => YEAR_DIGITS[sign] ?? '0'));
    return since !== undefined && reviewYear !== null && start < reviewYear ? wholeYears(start, reviewYear) : one(start);
  }
  if (plan !== undefined) {
    const years = planYearsOf(plan);
    return years && edge ? one(edge === '末' ? years.to : years.from) : yearsOf(years);
  }
  if (ago !== undefined) return reviewYear === null ? null : one(reviewYear - (Number(ago) || HAN_DIGITS.indexOf(ago)));
  if (today !== undefined) return phase === 'plan' ? null : one(reviewYear);
  if (century !== undefined) return one(MIDDLE_OF_CENTURY);
  if (last !== undefined) return reviewYear === null ? null : one(isEarlier(last, statement) ? reviewYear - 1 : reviewYear);
  if (now !== undefined && now !== '全年' && phase !== 'plan' && announcesTarget(statement)) return one(year);
  if (now !== undefined) return period && period.from === period.to ? period : phase === 'plan' ? one(year) : period ? null : one(reviewYear);
  if (next !== undefined) return one(year);
  const count = told ?? /[五5三3十]|10/.exec(span ?? '')?.[0] ?? '';
  const length = LENGTHS[count] ?? Number(count);
  if (!length || span?.startsWith('每')) return null;
  // 五年来 in a review of five years means those.
  if (reach === undefined && phase !== 'plan' && period && period.to - period.from + 1 === length) return period;
  const ahead = reach === undefined || TAKES.test(reach) ? phase === 'plan' : /未来|今后/.test(reach);
  if (ahead) return year === null ? null : wholeYears(year, year + length - 1);
  return reviewYear === null ? null : wholeYears(reviewYear - length + 1, reviewYear);
}

/** In a review 去年 is the year reviewed, told from the present; 上年 the one before it; so is where a pair begins. */
function isEarlier(word: string, { sentence, role }: Statement): boolean {
  return word === '前年' || (sentence.section.phase === 'review' && (word === '上年' || role === 'from'));
}

function one(year: number | null): Period | null {
  return year === null ? null : wholeYears(year, year);
}
