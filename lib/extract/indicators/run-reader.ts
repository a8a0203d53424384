/**
 * Pass 5: the statements of one run of figures. Its names come, in this order of trust, from the other end of a pair, a
 * list, the words behind it, the words before it, or an earlier figure of the sentence.
 */
import type { Clause, Placed, Sentence } from './clauses';
import { nameBefore } from './named-before';
import { nameBehind } from './named-behind';
import { pairNames } from './pairs';
import type { Direction } from './comparison';
import { readPredicate, type Predicate } from './predicate';
import { firstOfKind } from './firsts';
import { partnersOf } from './partners';
import { withRankedRate } from './rank-of-rate';
import { readRanking } from './ranking';
import { isPart, type Found, type RunContext } from './run-context';
import type { Run } from './runs';
import type { Statement } from './statement';
import type { Surroundings } from './surroundings';
import type { Thread } from './thread';
import { listedNames, namesOfSharedValue } from './value-lists';

export function readRun(sentence: Sentence, clause: Clause, run: Run, thread: Thread, own: Surroundings): Statement[] {
  const figure = run.members[0]?.figure;
  const implied = clause.text.slice(run.members[0]?.start, run.members[0]?.end).includes('番') ? ('up' as const) : null;
  const predicate = figure?.kind === 'rank' ? readRanking(run.before) : figure?.kind === 'multiple' ? readMultiple(run.before, implied) : readPredicate(run.before, implied);
  // 由20名专家组成: with a noun behind the figure 由 says by whom.
  if (predicate.from && run.behind.noun !== '' && /由$/.test(run.before)) predicate.from = false;
  const item = ITEM.test(run.before) && (thread.last[0]?.predicate.cumulative === true || (thread.addedUp && goesOnAdding(run, predicate)));
  const added = PART.test(run.before) ? thread.cumulative : item;
  if (added && predicate.change === null) predicate.cumulative = true;
  if (thread.actors?.goesOn(run.before)) thread.action = '';
  const context: RunContext = { sentence, clause, run, thread, own, predicate, noun: predicate.noun.replace(/^[、，\s]+/, '') };
  const statements = statementsOf(context);
  const verb = thread.actors?.complete(statements) ?? '';
  thread.remember(statements);
  if (verb !== '') thread.action = verb;
  return statements;
}

/** 累计完成投资4860亿元，其中工业投资1860亿元: what is added up stays so. */
const PART = /^[、，]?其中/;
const ITEM = /^[、和]/;

/** 累计发送旅客640万人次、运输货物超740万吨: counts of a list are added up alike, shares and sizes are not. */
function goesOnAdding({ members }: Run, { verb, reach }: Predicate): boolean {
  return !isPart(members[0]) && (!verb || /^(?:[超近逾约]|超过|突破)$/.test(reach));
}

/** 是农村居民的1.8倍: a multiple of something else, which is what it is compared with. */
const TIMES_OTHER = /(?:是|为|相当于|达到)([^，、是为]{2,16})的$/;

function readMultiple(before: string, implied: Direction | null): Predicate {
  const other = TIMES_OTHER.exec(before);
  if (!other || /^(?:19|20)\d{2}年/.test(other[1] ?? '')) return readPredicate(before, implied);
  return { ...readPredicate(before.slice(0, other.index), implied), against: other[1] ?? null, verb: true };
}

function statementsOf(context: RunContext): Statement[] {
  const { members } = context.run;
  const second = pairNames(context);
  if (second) return second.map((named, at) => statement(context, members[at] as Placed, named, 'to'));
  const listed = listedNames(context);
  if (listed) return listed.map((named, at) => statement(context, members[at] as Placed, withRankedRate(named, context, at)));
  const shared = namesOfSharedValue(context);
  if (shared) return shared.map((named) => statement(context, members[0] as Placed, withRankedRate(named, context)));
  const named = partnersOf(context) ?? firstOfKind(context) ?? nameBehind(context) ?? nameBefore(context);
  return members.map((placed, at) => statement(context, placed, withRankedRate(named, context, at)));
}

function statement({ sentence, clause, predicate }: RunContext, placed: Placed, named: Found, role: 'to' | null = null): Statement {
  const { name, entry, subject, action, source, share, partitive } = named;
  return { sentence, clause, placed, predicate, name, entry, subject, action, source, share, partitive, role: role ?? (predicate.from ? 'from' : null) };
}
