/** Pass 4b: two ends of one thing: 满意率 | 由 | 88% | 提高到 | 93%. */
import { found, type Found, type RunContext } from './run-context';
import type { Statement } from './statement';

/** What may stand between 提高到 and its figure. */
const BEFORE_SECOND_END = /(?:[了约近超的]|\d{4}年){1,3}$/;
const ARRIVES = /[到至为成]$/;
/** 由下降8%转为增长12%. */
const TURNS = /^(?:转为|变为|转向|转到)(?:增长|下降|上升|上涨|正增长|负增长)?$/;
/** A verb of arrival is short; anything longer names something else. */
const LONGEST_VERB = 4;

/** Names of the second end, taken from the first, which is told so; null where the run ends no pair. */
export function pairNames({ run, thread, predicate, noun }: RunContext): Found[] | null {
  const { pending, last } = thread;
  const bare = noun.length <= LONGEST_VERB && (predicate.arrives || TURNS.test(run.before) || ARRIVES.test(run.before.replace(BEFORE_SECOND_END, '')));
  const unsaid = pending.length === 0 && predicate.arrives && noun === '' && run.adjoins && sameUnit(run, last[0]);
  const first = pending.length > 0 ? pending : unsaid ? last : [];
  thread.pending = [];
  if (first.length === 0) return null;
  if (!bare || !sameUnit(run, first[0])) return null;
  return run.members.map((_, at) => {
    const from = first[Math.min(at, first.length - 1)] as Statement;
    from.role = 'from';
    from.other = run.members[at];
    return found({ ...from, relative: false }, 'pair', from.share, from.partitive);
  });
}

function sameUnit({ members }: RunContext['run'], other: Statement | undefined): boolean {
  const mine = members[0]?.figure;
  const theirs = other?.placed.figure;
  return mine !== undefined && theirs !== undefined && (mine.unit === theirs.unit || mine.kind === theirs.kind);
}
