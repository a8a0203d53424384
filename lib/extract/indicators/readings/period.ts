/**
 * Pass 7: the years a figure speaks of, the part of a year, the moment. What stands nearest wins: its own date, its
 * clause, its sentence, what an earlier sentence of the paragraph left open, its section.
 */
import type { FigureKind, Measure, Period, Span } from '../../../model/analysis';
import { oneYear, years as periodFrom } from '../../../model/period';
import { datesIn, relationOf, type SaidDate } from '../../../language/dates';
import { firstOf, rulebook, unsaid, type Chosen, type Rule, type RuleRun } from '../../rules/rule';
import { baseYear } from './base-year';
import { spanInReading, type Clause } from '../clauses';
import { isFlow } from './flows';
import { isOfEarlier } from './of-earlier';
import { endOfEarlierPair, namesBothEnds } from './pair-dates';
import { wordsBefore, wordsHere } from './printed-words';
import { datesFigure, resolveDate, resolveWords, type Years } from './resolve-date';
import { clausesBefore, type Statement } from '../statement';
import { announcesTarget, toldAsPast } from './status';

export type { Years };

/** How a period was told: by words near the figure, or only by its section. */
export interface Dated {
  period: Period | null;
  explicit: boolean;
  /** The years of a growth are counted from what it is compared with, or said to be added up (五年增长). */
  spanned: boolean;
}

/** 首周, 百日: shorter than a month. */
const PART_OF_MONTH = /首周|百日(?!攻坚|行动|会战)/;
const WITHIN_A_YEAR = /^(?:同比|按年|[比较](?:上年|去年|上一年)(?:同期)?)$/;
/** A date further before its figure is another's. */
const REACH = 80;
/** What more than so many times itself is can hardly have come about within one year. */
const MOST_IN_A_YEAR = 1.5;
const HEAD = 16;

/** True where the figure speaks of a part of a month only, which no period can say. */
export function isPartOfMonth(statement: Statement): boolean {
  const { clause, placed } = statement;
  return PART_OF_MONTH.test(clause.text.slice(0, placed.start)) || PART_OF_MONTH.test(clausesBefore(statement)[0]?.text.slice(0, HEAD) ?? '');
}

interface MentionInput {
  statement: Statement;
  measure: Measure;
  years: Years;
  /** What holds where nothing near the figure names a time: of its section or document. */
  base: Period | null;
}

type MentionRule = Rule<MentionInput, Period>;

/** 2020年的 | 10.5万元. */
const OWN: MentionRule = {
  id: 'period.own',
  example: ['居民人均可支配收入由2020年的3.1万元增加到4.2万元。', '31000元 2020'],
  gives: ({ statement, measure, years, base }) => {
    const { date } = statement.predicate;
    return date === null || measure === 'multiple' || isOfEarlier(statement) ? null : resolveWords(date, statement, years, base);
  },
  words: ({ statement }) => wordsHere(statement, statement.predicate.date ?? ''),
};

const IN_CLAUSE: MentionRule = {
  id: 'period.clause',
  example: ['我们在2023年推动社会消费品零售总额突破3000亿元。', '3000亿元 2023'],
  gives: ({ statement, measure, years, base }) => lastMention(statement, measure, years, base)?.period ?? null,
  words: ({ statement, measure, years, base }) => lastMention(statement, measure, years, base)?.words ?? null,
};

const IN_SENTENCE: MentionRule = {
  id: 'period.sentence',
  example: ['消费稳步扩大。2023年，全省经济稳中有进，社会消费品零售总额3000亿元。', '3000亿元 2023'],
  gives: ({ statement, years, base }) => sentenceMention(statement, years, base)?.period ?? null,
  words: ({ statement, years, base }) => sentenceMention(statement, years, base)?.words ?? null,
};

const CARRIED: MentionRule = {
  id: 'period.paragraph',
  example: ['1—11月，进出口总额800亿元。其中，出口560亿元。', 'exports 1–11月'],
  gives: ({ statement, measure, years, base }) => {
    const { carried } = statement.sentence;
    // 2012年底，人均住房面积32.9平方米。服务业比重提高2.7个百分点: the moment of a stock does not date what changed in five years.
    if (!carried || (carried.edge === 'end' && carried.months === null && isDifference(measure) && base !== null && base.from < base.to)) return null;
    return resolveDate(carried, statement, years, base);
  },
};

/** Which time is meant, by what stands nearest. */
export const MENTIONED = rulebook<MentionInput, Period>('period', [OWN, IN_CLAUSE, IN_SENTENCE, CARRIED]);

interface ShapeInput extends MentionInput {
  /** The time that is meant, before the statement makes it its own. */
  found: Period;
  /** The rule that mentioned it; null where the section or the document tells. */
  by: string | null;
  /** The time of this end of a pair, where words name it. */
  paired: Period | null;
}

interface Shape {
  period: Period | null;
  explicit: boolean;
  spanned?: boolean;
}

type ShapeRule = Rule<ShapeInput, Shape>;

/** Where a change begins: 由12家 | 增加到30家. */
const PAIR_START: ShapeRule = {
  id: 'period.pair-start',
  example: ['城镇化率由61.2%提高到62%。', '61.2% from 2024'],
  gives: ({ statement, found, by, base, paired }) => {
    if (statement.role !== 'from') return null;
    return { period: paired ?? startOf(statement, by !== null && found.from !== found.to ? found : (base ?? found)), explicit: paired !== null };
  },
};

const PAIR_END: ShapeRule = {
  id: 'period.pair-end',
  example: ['“十四五”时期，新增就业人数由8万人增加到9万人。', '9万人 to 2025'],
  gives: ({ statement, found, by, paired }) => (statement.role === 'to' ? { period: lastOf(paired ?? found), explicit: by !== null } : null),
};

/** 比2020年增长30%: all years since. */
const SINCE_BASE: ShapeRule = {
  id: 'period.since-base',
  example: ['进出口总额比2020年增长36%。', 'growth 36% 2021–2025'],
  gives: ({ statement, measure, years, found, by }) => {
    const compared = measure === 'growth' || measure === 'change' ? baseYear(statement, years, found) : null;
    return compared !== null && found.to - compared > 1 ? { period: since(compared, found), explicit: by !== null, spanned: true } : null;
  },
  words: ({ statement }) => wordsBefore(statement, statement.predicate.against ?? '相比'),
};

/** Among five years 同比 and 比上年 speak of the last one. */
const YEAR_ON_YEAR: ShapeRule = {
  id: 'period.year-on-year',
  example: ['“十四五”时期，进出口总额同比增长6%。', 'growth 6% 2025'],
  gives: ({ statement, found, by }) => {
    const { against, average } = statement.predicate;
    return found.from < found.to && !average && against !== null && WITHIN_A_YEAR.test(against) ? { period: lastOf(found), explicit: by !== null } : null;
  },
  words: ({ statement }) => wordsHere(statement, statement.predicate.against ?? ''),
};

/** 年均增长5%, 到2030年累计新增40万人. */
const RUN: ShapeRule = {
  id: 'period.run',
  example: ['工业投资年均增长9%。', 'growth 9% 2021–2025'],
  gives: ({ statement, found, by, years }) => {
    const run = runOf(statement, found, by, years);
    return run && { period: run, explicit: run !== statement.sentence.section.period && by !== null };
  },
  words: ({ statement }) => wordsBefore(statement, /年均|年平均|平均每年|每年|累计/),
};

/** “十四五”时期，常住人口达到820万人: a level is one of the end of the span. */
const END_OF_SPAN: ShapeRule = {
  id: 'period.end-of-span',
  example: ['“十四五”时期，城镇化率达到62%。', '62% 2025'],
  gives: ({ statement, measure, found, by }) => {
    const spans = statement.predicate.average || statement.predicate.cumulative || isDifference(measure) || tellsSpan(statement, measure);
    return spans || found.from === found.to ? null : { period: lastOf(found), explicit: by !== null };
  },
};

const IN_TURN = /(?:接连|连续|相继|先后|依次|连)(?:[突冲]破|跨越|[跨迈越]过|迈上|站上|登上|跨上|超过)(?:[\d.]+[十百千万亿]*\p{Script=Han}{0,4}[、和])*$/u;
const NEXT_STEP = /^(?:[、和]|以及)[\d一二三四五六七八九十百]/;

/** 接连突破8万亿元、| 9万亿元: of steps on the way only the last is where it stands; when it passed the others is not said. */
const STEP: ShapeRule = {
  id: 'period.step',
  example: ['地区生产总值接连突破8万亿元、9万亿元。', '!8万亿元 2025'],
  gives: ({ statement: { clause, placed } }) =>
    (IN_TURN.test(clause.text.slice(Math.max(0, placed.start - LONGEST_STEPS), placed.start)) && NEXT_STEP.test(clause.text.slice(placed.end)) ? { period: null, explicit: false } : null),
};
const LONGEST_STEPS = 32;

/** 2025年，地区生产总值达到1200亿元，年均增长5%: one year has no yearly average of growth, and of which it is nothing says. */
const AVERAGE_OF_ONE: ShapeRule = {
  id: 'period.average-of-one',
  example: ['2023年，进出口总额达到960亿元，年均增长9.2%。', '!9.2% 2023'],
  gives: ({ statement, measure, found }) => (statement.predicate.average && measure === 'growth' && found.from === found.to ? { period: null, explicit: false } : null),
};

/** What the statement makes of the time that is meant. */
export const SHAPED = rulebook<ShapeInput, Shape>('period', [STEP, PAIR_START, PAIR_END, SINCE_BASE, YEAR_ON_YEAR, RUN, AVERAGE_OF_ONE, END_OF_SPAN]);

const isDifference = (measure: Measure): boolean => measure === 'growth' || measure === 'change' || measure === 'multiple';

/** The period of a statement, with the rule that has most to say of it; `measure` decides whether years of a span are added up or end in its last. */
export function periodOf(statement: Statement, measure: Measure, years: Years, rules: RuleRun): Chosen<Dated> {
  const input = { statement, measure, years, base: baseOf(statement, years) };
  const near = firstOf(MENTIONED, input, rules);
  const found = near?.value ?? input.base;
  if (found === null) return unsaid('period.unknown', { period: null, explicit: false, spanned: false });
  const paired = near?.rule === OWN.id ? near.value : endOfEarlierPair(statement, years, input.base);
  const shaped = firstOf(SHAPED, { statement, measure, years, base: input.base, found, by: near?.rule ?? null, paired }, rules);
  const dated = shaped ? datedBy(shaped.value) : asMentioned(found, measure, near !== null);
  const told = shaped ?? near ?? unsaid('period.section', found);
  const period = dated.period && fitting(dated.period, statement, measure);
  return { value: { period, explicit: dated.explicit, spanned: dated.spanned }, rule: told.rule, words: told.words ?? near?.words ?? null, rejected: null };
}

const datedBy = ({ period, explicit, spanned = false }: Shape): Dated => ({ period, explicit, spanned });

function asMentioned(period: Period, measure: Measure, explicit: boolean): Dated {
  // What has grown has not done so in the moment of a census.
  const own = !explicit && period.instant && period.months !== null && isDifference(measure) ? periodFrom(period.from, period.to) : period;
  return { period: own, explicit, spanned: explicit && isDifference(measure) && period.from < period.to };
}

function baseOf(statement: Statement, years: Years): Period | null {
  const { phase, period: told } = statement.sentence.section;
  const turned = phase === 'plan' ? toldAsPast(statement) : announcesTarget(statement);
  const ahead = (phase === 'plan') !== turned;
  const base = told !== null && !turned ? told : oneYear(ahead ? years.year : years.reviewYear);
  return base !== null && base.from === base.to && isSetAgainst(statement, base.to) ? oneYear(base.to + 1) : base;
}

/** 农业总产值比1956年将增长4.9%，达到611亿元; 投资缩减为111亿元，比1956年减少20%: a figure is never of the year that it is set against. */
function isSetAgainst(statement: Statement, year: number): boolean {
  const { clause, placed, sentence } = statement;
  const before = clause.dates.filter(({ end }) => end <= placed.start);
  if (before.length > 0) return setsAgainst({ text: clause.text, dates: before }, year);
  const earlier = clausesBefore(statement).findLast(({ dates }) => dates.some(({ years }) => years !== null));
  if (earlier) return setsAgainst(earlier, year);
  const next = sentence.clauses[clause.index + 1];
  return next !== undefined && clause.closer === '，' && setsAgainst(next, year);
}

function setsAgainst({ text, dates }: Pick<Clause, 'text' | 'dates'>, year: number): boolean {
  return dates.some((date) => isYear(date, year) && date.edge === null && relationOf(text, date) === 'base' && !/(?:相当于|[是为])$/.test(text.slice(0, date.start)));
}

const isYear = ({ years, months }: SaidDate, year: number): boolean => months === null && years?.kind === 'absolute' && years.from === year && years.to === year;

/** From the year behind the one compared with; with months the figure is of those months only. */
function since(compared: number, { to, months, instant }: Period): Period {
  return months === null || instant ? periodFrom(compared + 1, to) : periodFrom(to, to, months);
}

/** The years of an average or a sum that only its last year dates. */
function runOf({ predicate, sentence }: Statement, found: Period, by: string | null, years: Years): Period | null {
  if (!(predicate.average || predicate.cumulative) || found.from !== found.to || (found.months !== null && !found.instant)) return null;
  const { period: told } = sentence.section;
  // 五年来，…2025年达到96亿元；收入年均增长5%: among five years, one year of another clause does not date an average.
  const here = by === OWN.id || by === IN_CLAUSE.id;
  if (!here && told !== null && told.from < told.to && told.to >= found.to) return told;
  if (predicate.years !== null) return periodFrom(found.to - predicate.years + 1, found.to);
  return runUpTo(found.to, predicate.average && by === null, years);
}

/** 到2030年累计新增40万人 counts from the year planned; a yearly average without any date speaks of five years. */
function runUpTo(last: number, average: boolean, { year }: Years): Period | null {
  if (year !== null && last > year) return periodFrom(year, last);
  return average ? periodFrom(last - 4, last) : null;
}

/** Where a pair begins: the year before its span. Within one year only where a year can bring so much. */
function startOf(statement: Statement, span: Period): Period | null {
  const { placed, other } = statement;
  const [low, high] = [placed.figure.value, other?.figure.value ?? placed.figure.value].sort((a, b) => a - b) as [number, number];
  const leap = placed.figure.kind !== 'rank' && high > low * MOST_IN_A_YEAR;
  if (span.from < span.to && namesBothEnds(statement, span)) return periodFrom(span.from, span.from, span.months, span.instant);
  return span.from === span.to && leap ? null : periodFrom(span.from - 1, span.from - 1, span.months, span.instant);
}

/** What flows through a year is no stock of its end: 到2025年底，新建公园3个. */
function fitting(period: Period, statement: Statement, measure: Measure): Period {
  if (!period.instant || !isFlow(statement, measure)) return period;
  const months = period.months && ([1, period.months[1]] as [number, number]);
  return periodFrom(period.from, period.to, months);
}

/** What is done or added goes on through the years of a span, and so does what is kept (稳定在, 年均). */
function tellsSpan(statement: Statement, measure: Measure): boolean {
  const { clause, placed, action, acted, entry, name } = statement;
  const before = clause.text.slice(Math.max(0, placed.start - 32), placed.start);
  if (KEPT.test(before) || name.startsWith('新增')) return true;
  // 发电量占比51.3%: a share is one of the last year, whatever verb its name begins with.
  if (measure === 'share') return SHARE_OF_SPAN.test(before) || isPartOfTotal(statement);
  if (action !== '' || acted === true || entry?.code === 'new_urban_jobs' || /^年均|^每年|就业$|培训$/.test(name)) return true;
  return OF_SPAN.test(before) || isDeed(statement, measure, before) || addsUp(clausesBefore(statement));
}

/** 五年间的实际产量合计，| 粮食为…，棉花为…: what follows is added up. */
export function addsUp(before: readonly Clause[]): boolean {
  return before.some(({ text, placed }) => placed.length === 0 && ADDED_UP.test(text.slice(-LONGEST_SUM)));
}

/** 从2019年到2023年，共选派1260人，| 其中女性占31%: a part of all of them. */
function isPartOfTotal(statement: Statement): boolean {
  if (!statement.clause.text.startsWith('其中')) return false;
  const whole = clausesBefore(statement).findLast(({ placed }) => placed.length > 0);
  return whole !== undefined && TOTALLED.test(whole.text.slice(-LONGEST_WHOLE));
}

/** 农村新建住房, 棚户区改造住房: what came new or was done over did so in all the years; how many there are then stands behind 达到. */
function isDeed({ name, placed }: Statement, measure: Measure, before: string): boolean {
  if (measure === 'rank' || NOT_DONE.has(placed.figure.kind)) return false;
  return ADDED.test(name) || (DONE_OVER.test(name) && !STANDS_AT.test(before));
}

const ADDED = /(?<![创高更崭全])新(?:[建增]|开(?![发放]))/;
const DONE_OVER = /(?:改造|搬迁|安置|脱贫|落户)(?!投资|[率县村]|企业|升级|项目|地区)/;
/** 脱贫地区居民收入2万元: what is earned is no deed. */
const NOT_DONE: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'fraction']);
const STANDS_AT = /(?:达到?|增[至加]到?|[有为占])[约近超]?$/;
const ADDED_UP = /(?:合计|总计|累计|总和)(?:数|量)?$/;
const LONGEST_SUM = 3;
const LONGEST_WHOLE = 80;
const TOTALLED = /累计|派出|选派|招收|培养|培训|查处|受理|新[建增]|总共|一共|先后|共(?![享建同和产青治赢识])/;
const KEPT = /(?:稳定|保持|维持)在[约近超]?$/;
const OF_SPAN = /累计|五年共|年均|每年|连年|(?:实现|完成)[^，。；、]{0,16}$/;
const SHARE_OF_SPAN = /每年|连年|完成[^，。；、]{0,16}$/;

function lastOf(period: Period): Period {
  return periodFrom(period.to, period.to, period.months, period.instant);
}

/** A date where it stands, and what it means there. */
interface Mentioned {
  period: Period;
  words: Span;
}

/** The last date of the clause before the figure that is no point of comparison. */
function lastMention(statement: Statement, measure: Measure, years: Years, base: Period | null): Mentioned | null {
  const { clause, placed } = statement;
  let found = null as Mentioned | null;
  for (const date of clause.dates) {
    if (date.end > placed.start) break;
    if (date.start < placed.start - REACH || !datesFigure(clause.text, date)) continue;
    // 上年同期的1.2倍: what something is a multiple of.
    if ((measure === 'multiple' || isOfEarlier(statement)) && /^的?$/.test(clause.text.slice(date.end, placed.start))) continue;
    const around: Period | null = found?.period ?? base;
    found = mentioned(date, clause, statement, years, around) ?? found;
  }
  return found;
}

/** An earlier clause dates the figure where the date opens it: 2023年，…; 到2030年，…. */
function sentenceMention(statement: Statement, years: Years, base: Period | null): Mentioned | null {
  let found = null as Mentioned | null;
  const dates = clausesBefore(statement).flatMap((clause) => openingDates(clause).map((date) => ({ date, clause })));
  for (const { date, clause } of dates) {
    const around: Period | null = found?.period ?? base;
    found = mentioned(date, clause, statement, years, around) ?? found;
  }
  return found;
}

function mentioned(date: SaidDate, clause: Clause, statement: Statement, years: Years, around: Period | null): Mentioned | null {
  const period = resolveDate(date, statement, years, around);
  return period && { period, words: spanInReading(clause, date.start, date.end) };
}

/** 纲要还展望了到2035年的目标，…: a view ahead dates what follows wherever its clause names it. */
const VIEW = /展望[了到至向着]{0,3}$/;
const LONGEST_TO_VIEW = 60;

/** The dates that hold for what follows their clause. */
export function openingDates({ text, dates }: Pick<Clause, 'text' | 'dates'>): SaidDate[] {
  // 在1979到1983年平均每年递增7%的基础上，比上年增长14%: what the next one builds on.
  if (text.endsWith('基础上')) return [];
  return dates.filter((date) => (date.start < HEAD && opensClause(text.slice(0, date.start)) && datesFigure(text, date)) || (date.start < LONGEST_TO_VIEW && VIEW.test(text.slice(0, date.start))));
}

/** True where nothing but words like 到, 预计, 力争 stands before the date. */
function opensClause(before: string): boolean {
  return before === '' || /^(?:[到至自从在]|我们|据统计|截至|力争|预计|确保|其中|——|一是|二是|三是|回顾|刚刚过去的?|展望)*$/.test(before);
}

/** The last date of a text that could be carried on, see carried-dates.ts. */
export function lastOpening(text: string): SaidDate | undefined {
  return openingDates({ text, dates: datesIn(text, LONGEST_TO_VIEW) }).pop();
}
