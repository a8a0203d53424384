/** Which years, months or moment a date means where it stands: 去年 in a review, 五年来 in a part that plans. */
import type { Period } from '../../../model/analysis';
import { years as periodFrom } from '../../../model/period';
import { datesIn, planOf, relationOf, type SaidDate, type SaidYears, type YearSpan } from '../../../language/dates';
import type { Statement } from '../statement';
import { aims, announcesTarget } from './outlook';
import { planAround } from './plan-around';
import type { Years } from './years';

const DECEMBER = 12;
const CENTURY = 100;

/** `around`: the period that holds where no date is said; a date without a year (1—11月) is of its last year. */
export function resolveDate(date: SaidDate, statement: Statement, years: Years, around: Period | null): Period | null {
  if (date.years === null && date.edge === 'start') return null;
  const span =
    date.years === null ? lastYear(around) : lasting(date.lasts, date.years, spanOf(date.years, date.since && date.lasts === null, statement, years));
  if (!span) return null;
  const { from, to } = atEdge(span, date.edge);
  const instant = date.edge === 'end' && (span.from === span.to || date.months !== null);
  return periodFrom(from, to, monthsOf(date, around, instant), instant);
}

/** 同期 has the months of what it is compared with; 12月末 is the year's end; 今年以来 in an account of months lasts until their end. */
function monthsOf({ months, sameMonths, since, years }: SaidDate, around: Period | null, instant: boolean): [number, number] | null {
  const there = around?.months ?? null;
  const sinceThisYear = since && months === null && years?.kind === 'relative' && years.word === 'this';
  if (there && sinceThisYear) return [1, there[1]];
  const said = months ?? (sameMonths ? there : null);
  if (said === null || (instant && said[0] === DECEMBER && said[1] === DECEMBER)) return null;
  return [said[0], said[1]];
}

/** 2026年起三年内 ends with 2028; 2028-29年度起五年 with the year of accounts that closes in 2033. */
function lasting(count: number | null, said: SaidYears, span: YearSpan | null): YearSpan | null {
  if (count === null || span === null) return span;
  const ofAccounts = said.kind === 'absolute' && said.to === said.from + 1;
  return { from: span.from, to: span.from + count - (ofAccounts ? 0 : 1) };
}

/** “十四五”末 is its last year, its 初 the first. */
function atEdge(span: YearSpan, edge: SaidDate['edge']): YearSpan {
  if (edge === null || span.from === span.to) return span;
  return edge === 'end' ? { from: span.to, to: span.to } : { from: span.from, to: span.from };
}

/** The first date of a few words such as 2020年的 or 比“十三五”末; null where they hold none or its year is unknown. */
export function resolveWords(words: string, statement: Statement, years: Years, around: Period | null): Period | null {
  const [date] = datesIn(words);
  return date ? resolveDate(date, statement, years, around) : null;
}

/** 1958年11月 | 召开的…会议上: of the meeting, not of what it decided. */
const OF_MEETING = /^(?:召开|举行)的[^，。；]{2,40}(?:会议|大会|全会)上?/;

/** True for a date that says when a figure was so, not what it is compared with. */
export const datesFigure = (text: string, date: SaidDate): boolean =>
  date.day !== 'event' && relationOf(text, date) === null && !OF_MEETING.test(text.slice(date.end));

function lastYear(around: Period | null): YearSpan | null {
  return around && { from: around.to, to: around.to };
}

interface Said<Kind extends SaidYears['kind']> {
  said: SaidYears & { kind: Kind };
  since: boolean;
  statement: Statement;
  years: Years;
}

type Resolver<Kind extends SaidYears['kind']> = (input: Said<Kind>) => YearSpan | null;

/** What each way of saying years means; one of them is a row. */
const SPANS: { readonly [Kind in SaidYears['kind']]: Resolver<Kind> } = {
  absolute: ({ said, since, years }) => (since ? untilNow(said, years.reviewYear) : said),
  ago: ({ said, years }) => behind(years, said.count),
  century: ({ said: { year: part, next }, years: { year } }) => one(year === null ? null : Math.ceil(year / CENTURY) * CENTURY + part + (next ? 0 : -CENTURY)),
  'next-plan': ({ years: { year } }) => {
    const plan = year === null ? null : planOf(year);
    return plan && planOf(plan.to + 1);
  },
  term: ({ years: { reviewYear } }) => lastYears(reviewYear, TERM),
  first: ({ said, years: { reviewYear } }) => {
    const plan = reviewYear === null ? null : planOf(reviewYear);
    return plan && { from: plan.from, to: plan.from + said.length - 1 };
  },
  reach: ({ said: { length, direction }, statement, years: { year, reviewYear } }) => {
    const { phase, period } = statement.sentence.section;
    // 五年来 in a review of five years means those.
    const ofSection = (direction === 'open' || direction === 'back') && phase !== 'plan' && period !== null && period.to - period.from + 1 === length;
    if (ofSection) return period;
    const plan = direction === 'open' || direction === 'back' ? planAround(statement, length, { year, reviewYear }) : null;
    if (plan) return plan;
    const ahead =
      direction === 'ahead' || (direction !== 'back' && (phase === 'plan' || announcesTarget(statement) || (direction === 'takes' && aims(statement))));
    return ahead ? nextYears(year, length) : lastYears(reviewYear, length);
  },
  relative: (input) => RELATIVE[input.said.word](input),
};

/** Years for which a government is in office. */
const TERM = 5;

function spanOf<Kind extends SaidYears['kind']>(said: SaidYears & { kind: Kind }, since: boolean, statement: Statement, years: Years): YearSpan | null {
  return SPANS[said.kind]({ said, since, statement, years });
}

/** 2012年以来, “十四五”以来: until the last year that lies behind. */
function untilNow({ from, to }: YearSpan, reviewYear: number | null): YearSpan {
  if (reviewYear === null || from >= reviewYear) return { from, to };
  return { from, to: from === to ? reviewYear : Math.min(to, reviewYear) };
}

type RelativeWord = (SaidYears & { kind: 'relative' })['word'];

/**
 * The year that each word means. A document that tells the year itself (communiqué, release), or is late in it, calls the one before 去年. In a
 * review 去年 is the year reviewed, told from the present; 上年 the one before it; so is where a pair begins.
 */
const RELATIVE: Readonly<Record<RelativeWord, Resolver<'relative'>>> = {
  now: ({ statement, years }) => (phaseOf(statement) === 'plan' ? null : behind(years, 0)),
  before: ({ years }) => behind(years, tellsYear(years) ? 2 : 1),
  previous: ({ statement, years }) => behind(years, tellsYear(years) || phaseOf(statement) === 'review' ? 1 : 0),
  last: ({ statement, years }) => behind(years, tellsYear(years) || (phaseOf(statement) === 'review' && statement.role === 'from') ? 1 : 0),
  next: ({ years }) => one(years.year),
  this: (input) =>
    callsReviewed(input)
      ? one(input.years.reviewYear)
      : isAddress(input.years) || (phaseOf(input.statement) !== 'plan' && (announcesTarget(input.statement) || input.statement.predicate.planned))
        ? one(input.years.year)
        : yearOfSection(input),
  // 全年 in a review of several years is the last of them.
  whole: (input) => yearOfSection(input) ?? (phaseOf(input.statement) === 'review' ? one(input.years.reviewYear) : null),
};

/** 今年 is the year under review where the document was given in it. */
const callsReviewed = ({ statement, years }: Said<'relative'>): boolean =>
  years.late === true ? !aims(statement) : years.running === true && phaseOf(statement) === 'review';

/** Addresses of Hong Kong and Macau have no part that looks back: 今年 is the year in which they are given. */
export const isAddress = ({ title }: Pick<Years, 'title'>): boolean => /施政[报報]告$/.test(title ?? '');

const phaseOf = ({ sentence }: Statement) => sentence.section.phase;
const tellsYear = ({ year, reviewYear, late }: Years): boolean => late === true || (year !== null && year === reviewYear);

/** The one year that the section speaks of, else the document's. */
function yearOfSection({ statement, years: { year, reviewYear } }: Said<'relative'>): YearSpan | null {
  const { phase, period } = statement.sentence.section;
  if (period && period.from === period.to) return period;
  if (phase === 'plan') return one(year);
  return period ? null : one(reviewYear);
}

function behind({ reviewYear }: Years, offset: number): YearSpan | null {
  return one(reviewYear === null ? null : reviewYear - offset);
}

function nextYears(first: number | null, length: number): YearSpan | null {
  return first === null ? null : { from: first, to: first + length - 1 };
}

function lastYears(last: number | null, length: number): YearSpan | null {
  return last === null ? null : { from: last - length + 1, to: last };
}

function one(year: number | null): YearSpan | null {
  return year === null ? null : { from: year, to: year };
}
