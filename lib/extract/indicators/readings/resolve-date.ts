/** Which years, months or moment a date means where it stands: 去年 in a review, 五年来 in a part that plans. */
import type { Period, ReportMeta } from '../../../model/analysis';
import { years as periodFrom } from '../../../model/period';
import { datesIn, planOf, relationOf, type SaidDate, type SaidYears, type YearSpan } from '../../../language/dates';
import type { Statement } from '../statement';
import { announcesTarget } from './status';

/** `year` is planned, `reviewYear` the last one that lies behind; for documents of results see `framedYears`. */
export type Years = Pick<ReportMeta, 'year' | 'reviewYear'>;

const DECEMBER = 12;

/** `around`: the period that holds where no date is said; a date without a year (1—11月) is of its last year. */
export function resolveDate(date: SaidDate, statement: Statement, years: Years, around: Period | null): Period | null {
  if (date.years === null && date.edge === 'start') return null;
  const span = date.years === null ? lastYear(around) : spanOf(date.years, date.since, statement, years);
  if (!span) return null;
  const edged = date.edge === null || span.from === span.to ? span : date.edge === 'end' ? { from: span.to, to: span.to } : { from: span.from, to: span.from };
  const months = date.months ?? (date.sameMonths ? (around?.months ?? null) : null);
  const instant = date.edge === 'end' && (span.from === span.to || date.months !== null);
  // 12月末 is the year's end.
  if (instant && months?.[1] === DECEMBER && months[0] === DECEMBER) return periodFrom(edged.from, edged.to, null, true);
  return periodFrom(edged.from, edged.to, months && [months[0], months[1]], instant);
}

/** The first date of a few words such as 2020年的 or 比“十三五”末; null where they hold none or its year is unknown. */
export function resolveWords(words: string, statement: Statement, years: Years, around: Period | null): Period | null {
  const [date] = datesIn(words);
  return date ? resolveDate(date, statement, years, around) : null;
}

/** True for a date that says when a figure was so, not what it is compared with. */
export const datesFigure = (text: string, date: SaidDate): boolean => date.day !== 'event' && relationOf(text, date) === null;

function lastYear(around: Period | null): YearSpan | null {
  return around && { from: around.to, to: around.to };
}

function spanOf(said: SaidYears, since: boolean, statement: Statement, { year, reviewYear }: Years): YearSpan | null {
  const { phase, period } = statement.sentence.section;
  switch (said.kind) {
    case 'absolute':
      return since ? untilNow(said, reviewYear) : said;
    case 'ago':
      return one(reviewYear === null ? null : reviewYear - said.count);
    case 'term':
      return reviewYear === null ? null : { from: reviewYear - 4, to: reviewYear };
    case 'relative':
      return relative(said.word, statement, { year, reviewYear });
    case 'first': {
      const plan = reviewYear === null ? null : planOf(reviewYear);
      return plan && { from: plan.from, to: plan.from + said.length - 1 };
    }
    case 'reach': {
      const { length, direction } = said;
      // 五年来 in a review of five years means those.
      if ((direction === 'open' || direction === 'back') && phase !== 'plan' && period && period.to - period.from + 1 === length) return period;
      const ahead = direction === 'ahead' || (direction !== 'back' && phase === 'plan');
      if (ahead) return year === null ? null : { from: year, to: year + length - 1 };
      return reviewYear === null ? null : { from: reviewYear - length + 1, to: reviewYear };
    }
  }
}

/** 2012年以来, “十四五”以来: until the last year that lies behind. */
function untilNow({ from, to }: YearSpan, reviewYear: number | null): YearSpan {
  if (reviewYear === null || from >= reviewYear) return { from, to };
  return { from, to: from === to ? reviewYear : Math.min(to, reviewYear) };
}

function relative(word: (SaidYears & { kind: 'relative' })['word'], statement: Statement, { year, reviewYear }: Years): YearSpan | null {
  const { phase, period } = statement.sentence.section;
  // A document that tells the year itself (communiqué, release) calls the one before 去年.
  const told = year !== null && year === reviewYear;
  const behind = (offset: number) => one(reviewYear === null ? null : reviewYear - offset);
  switch (word) {
    case 'now':
      return phase === 'plan' ? null : one(reviewYear);
    case 'before':
      return behind(told ? 2 : 1);
    // In a review 去年 is the year reviewed, told from the present; 上年 the one before it; so is where a pair begins.
    case 'previous':
      return behind(told || phase === 'review' ? 1 : 0);
    case 'last':
      return behind(told || (phase === 'review' && statement.role === 'from') ? 1 : 0);
    case 'next':
      return one(year);
    case 'this':
    case 'whole':
      if (word === 'this' && phase !== 'plan' && announcesTarget(statement)) return one(year);
      if (period && period.from === period.to) return period;
      return phase === 'plan' ? one(year) : period ? null : one(reviewYear);
  }
}

function one(year: number | null): YearSpan | null {
  return year === null ? null : { from: year, to: year };
}
