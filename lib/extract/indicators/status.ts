/** Pass 7: result, estimate or target, as the section and the sentence say, whichever is nearer. */
import type { Period, Status } from '../../model/analysis';
import statuses from '../data/statuses.json';
import type { Statement } from './statement';

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
    const past = PAST.test(here) || (period !== null && reviewYear !== null && period.to <= reviewYear);
    return past ? (ESTIMATE.test(here) ? 'estimate' : 'actual') : 'target';
  }
  if (TARGET.test(here) || TARGET_SENTENCE.test(earlier)) return 'target';
  if (period !== null && reviewYear !== null && period.from > reviewYear) return 'target';
  return ESTIMATE.test(here) || ESTIMATE.test(earlier) ? 'estimate' : 'actual';
}

/** Text of the sentence before the figure's own clause. */
function before({ sentence, clause }: Statement): string {
  let text = '';
  for (const other of sentence.clauses) {
    if (other === clause) break;
    text += other.text + other.closer;
  }
  return text.replace(NO_TARGET, '');
}
