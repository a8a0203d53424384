/** A month's table: 本月 | 增长（%）| 累计 | 增长（%）, whose heads name no month, and whose rates are of the column before. */
import type { HeadDate } from '../../language/dates';
import type { Head } from './table-view';

const OF_MONTH = /本月|当月|单月/;
const TO_DATE = /累计|本月止|自年初|年初至/;

/** The year and the last month that a table is of. */
export interface LastMonth {
  year: number;
  month: number;
}

/** The heads with the months that they tell; as they are where none tells both, or the document is of no month. */
export function withMonths(heads: readonly Head[], last: LastMonth | null): Head[] {
  const isMonthly = heads.some(({ text }) => OF_MONTH.test(text)) && heads.some(({ text }) => TO_DATE.test(text));
  if (last === null || !isMonthly) return [...heads];
  let before: HeadDate | null = null;
  return heads.map((head) => {
    const own = head.date ?? monthsOf(head.text, last);
    if (own !== null || head.measure === 'level') before = own;
    return { ...head, date: own ?? before };
  });
}

function monthsOf(text: string, { year, month }: LastMonth): HeadDate | null {
  const first = TO_DATE.test(text) ? 1 : OF_MONTH.test(text) ? month : null;
  return first === null ? null : { from: year, to: year, months: [first, month], instant: false, over: null };
}
