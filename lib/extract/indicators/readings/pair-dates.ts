/** Which years the two ends of a pair are of where its own words do not say: 从1978年到1983年，…由…提高到…; …，另一比重相应由…降到…. */
import type { Period } from '../../../model/analysis';
import { resolveDate } from './resolve-date';
import type { Years } from './years';
import type { Clause } from '../clauses';
import { clauseBefore, clausesBefore, type Statement } from '../statement';

const OPENS_SPAN = /[从自]$/;
const JOINS_YEARS = /年?[到至]/;
const BEFORE_START = /[由从]$/;
const BEFORE_END = /[到至为成]$/;

/** 从1978年到1983年 names the years of both ends; 2021—2025年 is a run of years, and what it starts from lies before it. */
export function namesBothEnds(statement: Statement, { from, to }: Period): boolean {
  const { clause, placed } = statement;
  return [...clausesBefore(statement), clause].some((one) =>
    one.dates.some(({ start, end, years }) => {
      if (one === clause && end > placed.start) return false;
      const isSpan = years?.kind === 'absolute' && years.from === from && years.to === to;
      return isSpan && OPENS_SPAN.test(one.text.slice(0, start)) && JOINS_YEARS.test(one.text.slice(start, end));
    }),
  );
}

/** The same end of the pair before it in the sentence, for a pair without a date of its own; null where there is none. */
export function endOfEarlierPair(statement: Statement, years: Years, around: Period | null): Period | null {
  const { clause, placed, role } = statement;
  if (role === null || clause.dates.some(({ start }) => start < placed.start)) return null;
  for (const earlier of clausesBefore(statement).reverse()) {
    const dates = datesOfPair(earlier);
    if (dates) return resolveDate(role === 'from' ? dates.start : dates.end, { ...statement, clause: earlier }, years, around);
    // A date that opens a clause dates what follows it; the pair before that is another matter.
    if (earlier.dates.length > 0) return null;
  }
  return null;
}

interface Ends {
  start: Period;
  /** Null where the pair does not date it. */
  end: Period | null;
}

/** The years of the pair that stands right before a figure without a date of its own: 由2013年的82微克降至54微克，| 下降34%. */
export function pairBefore(statement: Statement, years: Years, around: Period | null): Ends | null {
  const { source, clause, placed, sentence } = statement;
  if (source !== 'carried' || clause.dates.some(({ start }) => start < placed.start)) return null;
  const before = clause.placed[0] === placed ? clauseBefore(sentence, clause) : clause;
  // 由2021年的18亿元增加到20亿元，累计完成77亿元，| 年均增长3%.
  const earlier = before?.text.startsWith('累计') ? clauseBefore(sentence, before) : before;
  const start = earlier && startOfPair(earlier);
  const of = (date: Clause['dates'][number]) => resolveDate(date, { ...statement, clause: earlier ?? clause }, years, around);
  const from = start ? of(start) : null;
  if (!earlier || from === null) return null;
  const ends = datesOfPair(earlier);
  return { start: from, end: ends ? of(ends.end) : null };
}

/** The date of 由2013年的82微克; null where the clause opens no pair with one. */
const startOfPair = ({ text, dates }: Clause): Clause['dates'][number] | undefined =>
  dates.find((date) => BEFORE_START.test(text.slice(0, date.start)) && text.charAt(date.end) === '的');

/** The dates of 由1978年的…上升到1983年的…; null where the clause tells no pair, or not the years of both ends. */
function datesOfPair(clause: Clause): { start: Clause['dates'][number]; end: Clause['dates'][number] } | null {
  const { text, dates } = clause;
  const start = startOfPair(clause);
  const end = dates.find(
    (date) => start !== undefined && date.start > start.end && BEFORE_END.test(text.slice(0, date.start)) && text.charAt(date.end) === '的',
  );
  return start && end ? { start, end } : null;
}
