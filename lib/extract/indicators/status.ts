/** Pass 7: result, estimate or target, as the section and the sentence say, whichever is nearer. */
import type { Period, Status } from '../../model/analysis';
import statuses from '../data/statuses.json';
import { clausesBefore, type Statement } from './statement';

const anyOf = (words: readonly string[]) => new RegExp(words.join('|'));
const TARGET = anyOf(statuses.target);
const TARGET_SENTENCE = anyOf(statuses.targetSentence);
const NO_TARGET = new RegExp(statuses.notTarget.join('|'), 'g');
const ESTIMATE = anyOf(statuses.estimate);
const PAST = anyOf(statuses.past);

/** `period` is what the figure speaks of, `reviewYear` the last year that lies behind the report. */
export function statusOf(statement: Statement, period: Period | null, reviewYear: number | null): Status {
  const { sentence, clause, placed, role } = statement;
  const here = clause.text.slice(0, placed.start).replace(NO_TARGET, '');
  const earlier = before(statement);
  if (sentence.section.phase === 'plan') {
    if (role === 'from') return 'actual';
    const past = toldAsPast(statement) || (period !== null && reviewYear !== null && period.to <= reviewYear);
    return past ? (ESTIMATE.test(here) ? 'estimate' : 'actual') : 'target';
  }
  if (TARGET.test(here) || TARGET_SENTENCE.test(earlier)) return 'target';
  if (period !== null && reviewYear !== null && period.from > reviewYear) return 'target';
  return ESTIMATE.test(here) || ESTIMATE.test(earlier) ? 'estimate' : 'actual';
}

/** 去年, 目前, 已建成 before the figure: it lies behind even in a plan. */
export function toldAsPast({ clause, placed }: Statement): boolean {
  return PAST.test(clause.text.slice(0, placed.start));
}

/** Text of the sentence before the figure's own clause. */
function before(statement: Statement): string {
  const text = clausesBefore(statement).map((clause) => clause.text + clause.closer).join('');
  return text.replace(NO_TARGET, '');
}
