/** Which plan a bare number of years counts: 第六个五年计划期间，…五年合计; 计划规定，五年合计. In: a statement and the number; out: the years, or null. */
import { planOf, relationOf, type YearSpan } from '../../../language/dates';
import { clausesBefore, type Statement } from '../statement';
import type { Years } from './years';

/** 计划规定，五年合计…: a plan sets what its years bring in all. */
const PLAN_SETS = /计划(?:草案)?(?:规定|要求|安排|提出)/;
/** 这五年内，国家还将拨出…: of years that are not over. */
const NOT_OVER = /[将要拟]|计划|打算|准备/;
const PLAN_LENGTH = 5;

/** 五年合计财政支出为600亿元，其中1985年为130亿元: the sentence itself names the plan's last year. */
const endsAhead = ({ sentence }: Statement, plan: YearSpan | null): boolean =>
  plan !== null &&
  sentence.clauses.some(({ dates }) => dates.some(({ years }) => years?.kind === 'absolute' && years.from === plan.to && years.to === plan.to));

/** The span of that many years that the sentence or its paragraph named before, else the five-year plan that runs where words plan. */
export function planAround(statement: Statement, length: number, { year }: Years): YearSpan | null {
  const { clause, placed, sentence } = statement;
  const before = clausesBefore(statement);
  const named = [
    ...(sentence.carried ? [sentence.carried] : []),
    ...before.flatMap(({ dates }) => dates),
    ...clause.dates.filter((date) => relationOf(clause.text, date) === null),
  ]
    .map((date) => date.years)
    .findLast((said) => said?.kind === 'absolute' && said.to - said.from + 1 === length);
  if (named?.kind === 'absolute') return { from: named.from, to: named.to };
  const plan = year === null || length !== PLAN_LENGTH ? null : planOf(year);
  const here = clause.text.slice(0, placed.start);
  const plans = PLAN_SETS.test(here) || before.some(({ text }) => PLAN_SETS.test(text)) || NOT_OVER.test(here) || endsAhead(statement, plan);
  // In a plan's first year nothing of it lies behind: the years ahead are meant anyway.
  return plan !== null && year !== null && plan.from < year && plans ? plan : null;
}
