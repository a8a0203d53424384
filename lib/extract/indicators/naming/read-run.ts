/**
 * Pass 5: the statements of one run of figures: its predicate, then the first rule of `NAMES` that names it.
 */
import { firstOf, type Chosen } from '../../rules/rule';
import type { Clause, Placed, Sentence } from '../clauses';
import { lexiconEntry, type Entry } from '../lexicon';
import type { Predicate } from '../predicate';
import type { Run } from '../runs';
import type { Statement } from '../statement';
import type { Surroundings } from '../surroundings';
import { completed, goesOn } from './actor';
import { NAMES } from './book';
import { EXTREME } from './carried';
import { actedBy, afterRun, type Discourse } from './discourse';
import type { Found } from './found';
import { Mention } from './mention';
import type { Naming } from './naming';
import { predicateOf } from './predicate-of';
import { SIZE_AND_RATE, withRankedRate } from './rank-of-rate';
import { ofSomePlaces } from './some-places';

export interface ReadRun {
  statements: Statement[];
  /** Earlier statements that turned out to be the first end of a pair, with its second. */
  ended: { first: Statement; second: Placed }[];
  said: Discourse;
}

/** Reads the run; `inBrackets`: its words tell nothing of who does what. */
export function readRun(sentence: Sentence, clause: Clause, run: Run, before: Discourse, own: Surroundings, inBrackets: boolean): ReadRun {
  const said = !inBrackets && goesOn(before.actor, run.before) ? actedBy(before, before.actor, '') : before;
  const mention = new Mention({ sentence, clause, run, predicate: predicateOf(clause, run, said), said, own });
  const chosen = firstOf(NAMES, mention, own.rules);
  if (!chosen) return { statements: [], ended: [], said };
  const read = statementsOf(mention, chosen);
  const { statements, actor, verb } = inBrackets ? { statements: read, actor: said.actor, verb: '' } : completed(read, said.actor, own);
  const after = afterRun(said, statements, chosen.value.leaves);
  const owned = statements.map(ofSomePlaces);
  const ended = (chosen.value.ends ?? []).map((first, at) => ({ first, second: run.members[at] as Placed }));
  return { statements: owned, ended, said: actedBy(after, actor, verb || after.action) };
}

/** 城镇人口占总人口比重（常住人口城镇化率） | 为62%: what the brackets right behind a name call it. */
function calledInBrackets({ clause, run, predicate }: Mention, { spread }: Naming): Entry | null {
  const start = (run.members[0]?.start ?? 0) - run.before.length;
  const end = start + predicate.noun.length;
  const aside = spread === 'same' && predicate.noun !== '' && run.before.startsWith(predicate.noun) ? clause.asides.find(({ at }) => at === end) : undefined;
  return aside ? lexiconEntry(aside.text.replace(/^(?:即|也即|简称)/, '')) : null;
}

/** 增长速度由3%提高到4%, 增长速度都在4%以上，高的达到5%: the second end is a rate as the first. */
function asRate(predicate: Predicate, first: Statement | undefined): Predicate {
  return first?.predicate.rate === true
    ? { ...predicate, rate: true, change: first.predicate.change, average: predicate.average || first.predicate.average }
    : predicate;
}

function statementsOf(mention: Mention, { value: naming, rule, rejected }: Chosen<Naming>): Statement[] {
  const { members } = mention.run;
  const role = naming.ends ? 'to' : mention.predicate.from ? 'from' : null;
  const one = (placed: Placed, named: Found, at: number): Statement => {
    const { name, entry, subject, action, source, share, partitive } = naming.ends || rule === SIZE_AND_RATE.id ? named : withRankedRate(named, mention);
    const { sentence, clause } = mention;
    const predicate = asRate(mention.predicate, naming.ends?.[at] ?? (named.source === 'carried' && EXTREME.test(mention.noun) ? mention.last : undefined));
    // 在 alone is no name: 在 | 去年增长12%的基础上.
    return {
      sentence,
      clause,
      placed,
      predicate,
      name: name === '在' ? '' : name,
      entry: entry ?? calledInBrackets(mention, naming),
      subject,
      action,
      source,
      share,
      partitive,
      role,
      other: null,
      acted: false,
      beside: '',
      rule,
      rejected,
    };
  };
  const first = members[0] as Placed;
  if (naming.spread === 'several') return naming.names.map((named) => one(first, named, 0));
  return members.map((placed, at) => one(placed, (naming.spread === 'same' ? naming.names[0] : naming.names[at]) as Found, at));
}
