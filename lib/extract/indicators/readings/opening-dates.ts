/** Which dates of a clause hold for what follows it: 2023年，…; 到2030年，…. */
import { datesIn, type SaidDate } from '../../../language/dates';
import type { Clause } from '../clauses';
import { datesFigure } from './resolve-date';

/** No more stands before such a date, UTF-16 units. */
const HEAD = 16;
/** 纲要还展望了到2035年的目标，…: a view ahead dates what follows wherever its clause names it. */
const VIEW = /展望[了到至向着]{0,3}$/;
const LONGEST_TO_VIEW = 60;
/** 以2025年的 | 计划数同2020年的实际数相比，: whose numbers are held against earlier ones. */
const COMPARED_NUMBERS = /^的?(?:计划|预计|实际)(?:完成)?数?字?[同与和]/;

/** The dates that hold for what follows their clause. */
export function openingDates({ text, dates }: Pick<Clause, 'text' | 'dates'>): SaidDate[] {
  // 在1979到1983年平均每年递增7%的基础上，比上年增长14%: what the next one builds on.
  if (text.endsWith('基础上')) return [];
  return dates.filter(
    (date) =>
      (date.start < HEAD && opensClause(text.slice(0, date.start)) && datesFigure(text, date)) ||
      (date.start === 1 && text.startsWith('以') && COMPARED_NUMBERS.test(text.slice(date.end))) ||
      (date.start < LONGEST_TO_VIEW && VIEW.test(text.slice(0, date.start))),
  );
}

/** （二）刚刚过去的一年，, 103. 自明年10月起，: the number of an item. */
const NUMBER = /^(?:\d{1,3}[.．]\s?|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/;

/** True where nothing but words like 到, 预计, 力争 stands before the date. */
function opensClause(before: string): boolean {
  return (
    before === '' ||
    /^(?:[到至自从由在要而但]|我们|据统计|截至|力争|争取|预计|确保|保证|务必|同时|旧中国|其中|——|一是|二是|三是|回顾|刚刚(?:过去的?)?|展望)*$/.test(
      before.replace(NUMBER, ''),
    )
  );
}

/** The last date of a text that could be carried on, see carried-dates.ts. */
export function lastOpening(text: string): SaidDate | undefined {
  return openingDates({ text, dates: datesIn(text, LONGEST_TO_VIEW) }).pop();
}
