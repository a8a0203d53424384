/**
 * What was said before in a sentence: the only memory of the naming rules, one immutable value. Each clause and each run of
 * figures gives a new one (`afterClause`, `afterRun`).
 */
import type { Clause } from '../clauses';
import { lexiconEntry } from '../lexicon';
import { NOBODY, type Actor } from './actor';
import { NO_CLAUSE, ReadClause, type ClauseBefore } from './clause-before';
import type { Source, Statement } from '../statement';
import { isAdverbial, nounAlone, topicOf } from '../topic';
import type { Surroundings } from '../surroundings';
import { TERMINAL } from '../words';
import type { Found } from './found';

export interface Discourse {
  /** Statements whose name carries over to a figure without one: all of a list, else one. */
  readonly last: readonly Statement[];
  /** The last one whose name stood by itself: 总投资, 成交额 lean on it. */
  readonly root: Statement | undefined;
  /** Every statement with a name of its own, for a later 分别 that takes them up. */
  readonly named: readonly Statement[];
  /** What a clause without a figure told since the last one. */
  readonly before: ClauseBefore;
  /** What a clause with a colon measures for all that follow in the sentence: 各县增速为：青禾县8%、…. */
  readonly heading: Heading | null;
  /** Verb that governs the items after the first (新建公园3个、绿道5条), within a clause. */
  readonly action: string;
  /** Names that a 分别 still owes values: 出口、进口分别增长13.2%、下降2.4%. */
  readonly owed: readonly Found[];
  /** The noun that was counted last: 300个 | 站点, for 其中八成实现夜间开放. */
  readonly thing: string;
  /** What the parts that follow 其中 are parts of: 茶叶产量增长5%，其中绿茶增长8%，红茶增长9%. */
  readonly whole: Statement | undefined;
  /** First ends of pairs that wait for their second. */
  readonly pending: readonly Statement[];
  /** 在去年增长12%的基础上: figures whose name is told only behind them. */
  readonly unnamed: readonly Statement[];
  /** Something before in the sentence is added up over years: 累计完成投资. */
  readonly cumulative: boolean;
  /** The figure before was one of them. */
  readonly addedUp: boolean;
  /** The figure before, where it is a part of something: 占工业投资的比重达42%，提高5个百分点. */
  readonly share: Statement | undefined;
  /** Every percentage with a name, for the points of a later 分别: 服务业占比53%，城镇化率59%，分别提高4个和5个百分点. */
  readonly rates: readonly Statement[];
  /** Who does what a list of verbs tells (naming/actor.ts); words in brackets tell nothing of anybody. */
  readonly actor: Actor;
}

export interface Heading {
  /** 地区生产总值; '' where neither the heading nor what stands before it in the sentence says (各县增速为：). */
  metric: string;
  /** Of how fast it grows. */
  rate: boolean;
}

/** What a rule may leave to the figures behind, besides its names. */
export type Leaves = Partial<Pick<Discourse, 'owed' | 'thing' | 'whole' | 'heading'>>;

/** A sentence begins. */
export const NOTHING_SAID: Discourse = {
  last: [],
  root: undefined,
  named: [],
  before: NO_CLAUSE,
  heading: null,
  action: '',
  owed: [],
  thing: '',
  whole: undefined,
  pending: [],
  unnamed: [],
  cumulative: false,
  addedUp: false,
  share: undefined,
  rates: [],
  actor: NOBODY,
};

type Draft = { -readonly [Field in keyof Discourse]: Discourse[Field] };

/**
 * What was said, to be changed before it is handed on. One is made for every clause and figure: written out, this takes a tenth of
 * the time of a spread with the changes behind it.
 */
function draftOf(said: Discourse): Draft {
  return {
    last: said.last,
    root: said.root,
    named: said.named,
    before: said.before,
    heading: said.heading,
    action: said.action,
    owed: said.owed,
    thing: said.thing,
    whole: said.whole,
    pending: said.pending,
    unnamed: said.unnamed,
    cumulative: said.cumulative,
    addedUp: said.addedUp,
    share: said.share,
    rates: said.rates,
    actor: said.actor,
  };
}

/** The same, with who does what from here on; `action` the verb that goes on. */
export function actedBy(said: Discourse, actor: Actor, action = said.action): Discourse {
  if (said.actor === actor && said.action === action) return said;
  const next = draftOf(said);
  next.actor = actor;
  next.action = action;
  return next;
}

/** 累计完成投资: before the figure, with its name between. */
const ADDED_UP = /累计[^，。；、]*$/;
const NEAR = 24;
/** 均 reaches no further back. */
const MOST_SIDE_BY_SIDE = 4;
/** A later 分别 reaches no further back. */
const MOST_NAMED = 6;

/** Words in brackets, and a part called by its date, go on from `before`. */
export function goingOnFrom(before: readonly Statement[]): Discourse {
  return { ...NOTHING_SAID, last: before, root: before[before.length - 1] };
}

const COMPARES = /^[与同和跟较比][^，；]{2,24}(?:相比|相较|比较|对比|(?<=[年期末底])比)$/;

/** A clause begins, of which the figures are still to be read. */
export function atClause(said: Discourse, clause: Clause, own: Surroundings): Discourse {
  const begun = draftOf(said);
  begun.action = '';
  if (clause.opener === '；') {
    begun.last = said.last.slice(-1);
    begun.named = [];
    begun.cumulative = false;
    begun.whole = undefined;
  }
  if (clause.placed.length > 0) return begun;
  const heading = headingOf(clause, said.root);
  if (heading) {
    begun.heading = heading;
    const { listed, head, owner } = said.before;
    begun.before = { topic: topicOf(heading.metric, own), phrase: nounAlone(heading.metric, own), listed, head, owner };
    return begun;
  }
  if (isAdverbial(clause.text) && (said.before.topic || said.before.phrase !== '')) return begun;
  // 与2010年相比, where nothing is named yet in the clause: what was named before goes on.
  if (COMPARES.test(clause.text)) {
    const { listed, owner } = said.before;
    begun.before = { ...NO_CLAUSE, listed, owner };
    return begun;
  }
  begun.before = new ReadClause(clause.text, own);
  return begun;
}

/** 各县地区生产总值增速分别为：, without what says whose they are. */
const OF_EACH = /^(?:分|各个?|其中|主要)?(?:[省市县区镇乡州]+|园区|地区(?!生产总值)|企业|行业)?(?=.{2})/;
/** 各县增速为：, 其中各区分别为：: of what, stands before it. */
const ONLY_OF_EACH = /^(?:其中|全[省市县区州])*各个?(?:[省市县区镇乡州盟旗]+|园区|地区)$/;
const AS_FOLLOWS = /(?:情况)?(?:分别)?(?:[为是有]|如下)$/;
const RATE = /(?:同比)?(?:增速|增幅|增长率|增长)$/;
const LONGEST_HEADING = 24;

function headingOf({ text, closer }: Clause, root: Statement | undefined): Heading | null {
  if (!/[：:]/.test(closer)) return null;
  const told = text.replace(AS_FOLLOWS, '');
  const whole = told.replace(RATE, '');
  const rate = whole !== told;
  if (ONLY_OF_EACH.test(whole))
    return {
      metric: root?.name ?? '',
      rate: rate || root?.predicate.rate === true || (root !== undefined && root.predicate.change !== null && !root.predicate.arrives),
    };
  const metric = whole.replace(OF_EACH, '');
  const named = metric.length >= 2 && metric.length <= LONGEST_HEADING && (lexiconEntry(metric) !== null || TERMINAL.endingAt(metric, metric.length) !== '');
  return named ? { metric, rate } : null;
}

/** A run of figures was read as `statements`, all with the same predicate. */
export function afterRun(said: Discourse, statements: readonly Statement[], leaves: Leaves | undefined): Discourse {
  const first = statements[0];
  if (!first) return said;
  const next = draftOf(said);
  next.owed = [];
  next.pending = [];
  if (leaves) Object.assign(next, leaves);
  next.before = NO_CLAUSE;
  const { predicate, action, name, share, source, placed, clause } = first;
  if (name === '') {
    next.unnamed = withUnnamed(said.unnamed, first);
    return next;
  }
  next.unnamed = [];
  next.share = share ? first : undefined;
  if (placed.figure.kind === 'percent') next.rates = [...said.rates.slice(-MOST_NAMED), ...statements];
  next.addedUp = predicate.cumulative || ADDED_UP.test(clause.text.slice(Math.max(0, placed.start - NEAR), placed.start));
  next.cumulative = said.cumulative || next.addedUp;
  if (predicate.from) next.pending = statements;
  next.action = action !== '' ? action : predicate.change ? '' : said.action;
  if (said.last.length === 0) next.last = statements;
  if (namesThing(first)) leaveNames(next, statements, source);
  return next;
}

/** 财政收入3.6亿元，超收4000万元，| 增长22%: how far from its plan something came out; what follows speaks of the thing itself again. */
const BESIDE_PLAN = /.{2}(?:超收|短收|超支)$/;

/** A figure that is no share, distance or rank leaves its name to those behind. */
const namesThing = ({ share, predicate, placed, name }: Statement): boolean =>
  !share && !predicate.distance && placed.figure.kind !== 'rank' && !BESIDE_PLAN.test(name);

/** 在去年增长 | 12% | 的基础上: its name comes behind it. */
function withUnnamed(unnamed: readonly Statement[], first: Statement): readonly Statement[] {
  return first.clause.text.startsWith('的基础上', first.placed.end) ? [...unnamed.slice(-1), first] : unnamed;
}

function leaveNames(next: Draft, statements: readonly Statement[], source: Source): void {
  next.last = statements;
  if (source === 'aside') return;
  if (source !== 'leaning' || next.root === undefined) next.root = statements[statements.length - 1];
  if (source !== 'carried' && source !== 'pair') next.named = [...next.named.slice(-MOST_NAMED), ...statements];
}

/** Everything named so far that stands side by side: of A达5万人，B达3亿元，均增长15% both. */
export function sideBySide({ last, named }: Discourse): readonly Statement[] {
  return last.length > 1 ? last : named.slice(-MOST_SIDE_BY_SIDE);
}

/** The last thing named that is counted in `unit`. */
export function lastCountedIn({ last, named }: Discourse, unit: string): Statement | undefined {
  return [...last, ...named].reverse().find(({ name, placed }) => name !== '' && placed.figure.unit === unit);
}

/** The last `count` names, where so many were given; null else. */
export function lastNames({ last, named }: Discourse, count: number): readonly Statement[] | null {
  if (last.length === count) return last;
  return named.length >= count ? named.slice(-count) : null;
}

/** The statement that the next one would carry on. */
export function lastOf({ last }: Discourse): Statement | undefined {
  return last[last.length - 1];
}
