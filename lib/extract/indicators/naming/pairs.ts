/** Pass 4b: two ends of one thing: 满意率 | 由 | 88% | 提高到 | 93%. */
import type { Statement } from '../statement';
import { again } from './found';
import type { Mention } from './mention';
import type { Naming, NamingRule } from './naming';

/** What may stand between 提高到 and its figure. */
const BEFORE_SECOND_END = /(?:[了约近超的]|\d{4}年){1,3}$/;
const ARRIVES = /[到至为成]$/;
/** 由下降8%转为增长12%. */
const TURNS = /^(?:转为|变为|转向|转到)(?:增长|下降|上升|上涨|正增长|负增长)?$/;
/** A verb of arrival is short; anything longer names something else. */
const LONGEST_VERB = 4;

/** Names of the second end, taken from the first. */
export const PAIR: NamingRule = {
  id: 'name.pair',
  example: ['群众满意率由88%提高到93%。', '群众满意率 93% to'],
  gives: (mention) => (mention.said.pending.length > 0 ? ending(mention, mention.said.pending) : null),
};

/** 床位1200张提高到1500张: nothing says that the first figure is where it began but the second. */
export const PAIR_UNSAID: NamingRule = {
  id: 'name.pair.unsaid',
  example: ['床位利用率72%提高到85%。', '床位利用率 72% from'],
  gives: (mention) => {
    const { predicate, noun, run, said } = mention;
    // 前移两位至第8位: places gained are no place.
    const gained = run.members[0]?.figure.kind === 'rank' && said.last[0]?.predicate.change !== null;
    const unsaid = !gained && said.pending.length === 0 && predicate.arrives && noun === '' && run.adjoins && sameUnit(run, said.last[0]);
    return unsaid ? ending(mention, said.last) : null;
  },
};

function ending({ run, noun, predicate }: Mention, first: readonly Statement[]): Naming | null {
  const bare = noun.length <= LONGEST_VERB && (predicate.arrives || TURNS.test(run.before) || ARRIVES.test(run.before.replace(BEFORE_SECOND_END, '')));
  if (!bare || !sameUnit(run, first[0])) return null;
  const ends = run.members.map((_, at) => first[Math.min(at, first.length - 1)] as Statement);
  return { names: ends.map((from) => again(from, 'pair')), spread: 'each', ends };
}

function sameUnit({ members }: Mention['run'], other: Statement | undefined): boolean {
  const mine = members[0]?.figure;
  const theirs = other?.placed.figure;
  return mine !== undefined && theirs !== undefined && (mine.unit === theirs.unit || mine.kind === theirs.kind);
}
