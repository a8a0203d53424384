/** The years of the five-year plan that a title names: 第十五个五年规划, “十五五”规划, （2026—2030年）. */
import { datesIn, planYearsOf, type YearSpan } from '../language/dates';

const NAMED = /([一二三四五六七八九十]{1,3}五)[”"]?(?=(?:发展)?规划|时期|期间)/;

/** Null where it names none. */
export function planOfTitle(title: string): YearSpan | null {
  for (const { years } of datesIn(`${title}，`)) if (years?.kind === 'absolute' && years.to - years.from === 4) return { from: years.from, to: years.to };
  return planYearsOf(NAMED.exec(title)?.[1] ?? '');
}
