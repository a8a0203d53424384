/** How many years a clause counts without saying which: 四年培训农民86万人次, 其中 a part of them. */
import { readCount } from '../../../language/dates';
import { clausesBefore, type Statement } from '../statement';

/** 两年新增4万亿元, 三年投入92亿元: a number of years that no date ends. */
const SOME_YEARS = /^([两二三四五六七八九十]|\d{1,2})年[来间共]?(?=[新建改投完累培引压招派发争拆搬安修筹])/;

/** Null where the clause, or the one whose part it tells, does not begin so. */
export function countedYears(statement: Statement): number | null {
  const { clause } = statement;
  const whole = clause.text.startsWith('其中') ? clausesBefore(statement).at(-1) : clause;
  const count = SOME_YEARS.exec(whole?.text ?? '')?.[1];
  return count === undefined ? null : readCount(count);
}
