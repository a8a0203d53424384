/** Pass 7: result, estimate or target, as the section and the sentence say, whichever is nearer. */
import type { Period, Status } from '../../../model/analysis';
import statuses from '../../data/statuses.json';
import type { Clause } from '../clauses';
import { clausesBefore, type Statement } from '../statement';

const anyOf = (words: readonly string[], flags = '') => new RegExp(words.join('|'), flags);
const TARGET = anyOf(statuses.target);
/** A target that is told for all that follows in the sentence: 预期目标是：…. */
const ANNOUNCED = anyOf(statuses.announced);
/** 增长5%左右的预期目标: the figure itself is called a target. */
const IS_TARGET = /^(?:左右|以上)?的[^，。；、\d]{0,6}目标(?!(?:任务)?[^，。；]{0,4}(?:实现|完成|达成))/;
const LONGEST_TARGET = 16;
const LONGEST_DATE = 6;
/** Targets that lie behind (完成了年初确定的预期目标) announce nothing. */
const REACHED = anyOf(statuses.reached, 'g');
const ESTIMATE = anyOf(statuses.estimate);
const PAST = anyOf(statuses.past, 'g');
const AHEAD = anyOf(statuses.ahead, 'g');

/** `period` is what the figure speaks of, `reviewYear` the last year that lies behind the report. */
export function statusOf(statement: Statement, period: Period | null, reviewYear: number | null): Status {
  const { sentence, role } = statement;
  const here = ownWords(statement);
  if (sentence.section.phase === 'plan') {
    if (role === 'from') return 'actual';
    const past = toldAsPast(statement) || (period !== null && reviewYear !== null && period.to <= reviewYear);
    return past ? (ESTIMATE.test(here) ? 'estimate' : 'actual') : 'target';
  }
  const earlier = toldEarlier(statement);
  const named = IS_TARGET.test(statement.clause.text.slice(statement.placed.end, statement.placed.end + LONGEST_TARGET));
  if (role !== 'from' && (named || TARGET.test(here) || ANNOUNCED.test(here) || earlier.announced)) return 'target';
  if (period !== null && reviewYear !== null && period.from > reviewYear) return 'target';
  return ESTIMATE.test(here) || earlier.estimated ? 'estimate' : 'actual';
}

/** True where the sentence itself sets a target, whatever its section looks at. */
export function announcesTarget(statement: Statement): boolean {
  return ANNOUNCED.test(ownWords(statement)) || toldEarlier(statement).announced;
}

/** 去年, 目前, 已建成 before the figure, and nothing that looks ahead between: it lies behind even in a plan. */
export function toldAsPast({ clause, placed }: Statement): boolean {
  const before = clause.text.slice(0, placed.start);
  const past = lastPlace(before, PAST);
  return past >= 0 && past > lastPlace(before, AHEAD);
}

function lastPlace(text: string, words: RegExp): number {
  let place = -1;
  for (const match of text.matchAll(words)) place = match.index;
  return place;
}

/** Words of the clause before the figure. */
function ownWords({ sentence, clause, placed }: Statement): string {
  const before = sentence.clauses[clause.index - 1];
  // 今年，我市将新增…: a date alone goes with the clause it opens.
  const date = before !== undefined && before.text.length <= LONGEST_DATE ? before.text + before.closer : '';
  return (date + clause.text.slice(0, placed.start)).replace(REACHED, '');
}

interface Earlier {
  announced: boolean;
  estimated: boolean;
}

/** Every statement of a clause has the same words before it: they are read once. */
const earlierByClause = new WeakMap<Clause, Earlier>();

/** What the sentence says before the figure's own clause. */
function toldEarlier(statement: Statement): Earlier {
  const known = earlierByClause.get(statement.clause);
  if (known) return known;
  const text = clausesBefore(statement).map((clause) => clause.text + clause.closer).join('').replace(REACHED, '');
  const told = { announced: ANNOUNCED.test(text), estimated: ESTIMATE.test(text) };
  earlierByClause.set(statement.clause, told);
  return told;
}
