/**
 * Pass 7: the years a figure speaks of, the part of a year, the moment. What stands nearest wins: its own date, its
 * clause, its sentence, what an earlier sentence of the paragraph left open, its section.
 */
import type { Measure, Period } from '../../../model/analysis';
import { oneYear, years as periodFrom } from '../../../model/period';
import { datesIn, type SaidDate } from '../../../language/dates';
import { baseYear } from './base-year';
import type { Clause } from '../clauses';
import { isFlow } from './flows';
import { endOfEarlierPair, namesBothEnds } from './pair-dates';
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

/** The period of a statement; `measure` decides whether years of a span are added up or end in its last. */
export function periodOf(statement: Statement, measure: Measure, years: Years): Dated {
  const { predicate, role } = statement;
  const base = baseOf(statement, years);
  const own = predicate.date === null || measure === 'multiple' ? null : resolveWords(predicate.date, statement, years, base);
  const here = own ?? lastMention(statement, measure, years, base);
  const near = here ?? sentenceMention(statement, years, base) ?? carriedMention(statement, years, base);
  const found = near ?? base;
  if (found === null) return { period: null, explicit: false, spanned: false };
  const dated = (period: Period | null, explicit = near !== null, spanned = false): Dated => ({ period: period && fitting(period, statement, measure), explicit, spanned });
  const paired = own ?? endOfEarlierPair(statement, years, base);
  if (role === 'from') return dated(paired ?? startOf(statement, near && near.from !== near.to ? near : (base ?? found)), paired !== null);
  if (role === 'to') return dated(lastOf(paired ?? found));
  const compared = measure === 'growth' || measure === 'change' ? baseYear(statement, years, found) : null;
  if (compared !== null && found.to - compared > 1) return dated(since(compared, found), near !== null, true);
  const run = runOf(statement, found, near, here, years);
  if (run) return dated(run, run !== statement.sentence.section.period && near !== null);
  const difference = measure === 'growth' || measure === 'change' || measure === 'multiple';
  const spans = predicate.average || predicate.cumulative || difference;
  const period = spans || tellsSpan(statement) ? found : lastOf(found);
  return dated(period, near !== null, difference && near !== null && period.from < period.to);
}

function baseOf(statement: Statement, years: Years): Period | null {
  const { phase, period: told } = statement.sentence.section;
  const turned = phase === 'plan' ? toldAsPast(statement) : announcesTarget(statement);
  return told === null || turned ? fallback(statement, years) : told;
}

function fallback(statement: Statement, { year, reviewYear }: Years): Period | null {
  const ahead = statement.sentence.section.phase === 'plan' ? !toldAsPast(statement) : announcesTarget(statement);
  return oneYear(ahead ? year : reviewYear);
}

/** From the year behind the one compared with; with months the figure is of those months only. */
function since(compared: number, { to, months }: Period): Period {
  return months === null ? periodFrom(compared + 1, to) : periodFrom(to, to, months);
}

/** The years of an average or a sum that only its last year dates. */
function runOf({ predicate, sentence }: Statement, found: Period, near: Period | null, here: Period | null, years: Years): Period | null {
  if (!(predicate.average || predicate.cumulative) || found.from !== found.to || found.months !== null) return null;
  const { period: told } = sentence.section;
  // 五年来，…2025年达到96亿元；收入年均增长5%: among five years, one year of another clause does not date an average.
  if (here === null && told !== null && told.from < told.to && told.to >= found.to) return told;
  if (predicate.years !== null) return periodFrom(found.to - predicate.years + 1, found.to);
  return runUpTo(found.to, predicate.average && near === null, years);
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
function tellsSpan({ clause, placed, action, acted, entry, name }: Statement): boolean {
  if (action !== '' || acted === true || entry?.code === 'new_urban_jobs' || /^年均|^每年|就业$|培训$/.test(name)) return true;
  return /累计|五年共|年均|每年|连年|(?:稳定|保持|维持)在[约近超]?$|(?:实现|完成)[^，。；、]{0,16}$/.test(clause.text.slice(Math.max(0, placed.start - 32), placed.start));
}

function lastOf(period: Period): Period {
  return periodFrom(period.to, period.to, period.months, period.instant);
}

/** The last date of the clause before the figure that is no point of comparison. */
function lastMention(statement: Statement, measure: Measure, years: Years, base: Period | null): Period | null {
  const { clause, placed } = statement;
  let found: Period | null = null;
  for (const date of clause.dates) {
    if (date.end > placed.start) break;
    if (date.start < placed.start - REACH || !datesFigure(clause.text, date)) continue;
    // 上年同期的1.2倍: what something is a multiple of.
    if (measure === 'multiple' && /^的?$/.test(clause.text.slice(date.end, placed.start))) continue;
    found = resolveDate(date, statement, years, found ?? base) ?? found;
  }
  return found;
}

/** An earlier clause dates the figure where the date opens it: 2023年，…; 到2030年，…. */
function sentenceMention(statement: Statement, years: Years, base: Period | null): Period | null {
  let found: Period | null = null;
  for (const clause of clausesBefore(statement)) {
    for (const date of openingDates(clause)) found = resolveDate(date, statement, years, found ?? base) ?? found;
  }
  return found;
}

function carriedMention(statement: Statement, years: Years, base: Period | null): Period | null {
  const { carried } = statement.sentence;
  return carried ? resolveDate(carried, statement, years, base) : null;
}

/** 纲要还展望了到2035年的目标，…: a view ahead dates what follows wherever its clause names it. */
const VIEW = /展望[了到至向着]{0,3}$/;
const LONGEST_TO_VIEW = 60;

/** The dates that hold for what follows their clause. */
export function openingDates({ text, dates }: Pick<Clause, 'text' | 'dates'>): SaidDate[] {
  return dates.filter((date) => (date.start < HEAD && opensClause(text.slice(0, date.start)) && datesFigure(text, date)) || (date.start < LONGEST_TO_VIEW && VIEW.test(text.slice(0, date.start))));
}

/** True where nothing but words like 到, 预计, 力争 stands before the date. */
function opensClause(before: string): boolean {
  return before === '' || /^(?:[到至自从在]|截至|力争|预计|确保|其中|——|一是|二是|三是|回顾|刚刚过去的?|展望)*$/.test(before);
}

/** The last date of a text that could be carried on, see carried-dates.ts. */
export function lastOpening(text: string): SaidDate | undefined {
  return openingDates({ text, dates: datesIn(text, LONGEST_TO_VIEW) }).pop();
}
