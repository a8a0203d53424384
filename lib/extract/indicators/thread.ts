/** What the figures read so far leave to those that follow in the sentence. */
import type { Actors } from './actor';
import type { Named } from './noun-before';
import type { Found } from './run-context';
import type { Statement } from './statement';

/** 累计完成投资: before the figure, with its name between. */
const ADDED_UP = /累计[^，。；、]*$/;
const NEAR = 24;
/** 均 reaches no further back. */
const MOST_SIDE_BY_SIDE = 4;

export class Thread {
  /** Statements whose name carries over to a figure without one: all of a list, else one. */
  last: Statement[] = [];
  /** The last one whose name stood by itself: 总投资, 成交额 lean on it. */
  root: Statement | undefined;
  /** Every statement with a name of its own, for a later 分别 that takes them up. */
  private named: Statement[] = [];
  /** A clause without a figure may name what the next one measures: 客运量创历史新高，达到…. */
  topic: Named | null = null;
  /** What the clause before, without a figure, is about: 集中供水工程建成投用，覆盖…; '' where it held one. */
  head = '';
  /** Who a clause without a figure speaks of: 市属企业转型加快，税收收入增长…. */
  owner = '';
  /** Verb that governs the items after the first (新建公园3个、绿道5条), within a clause. */
  action = '';
  /** Names that a 分别 still owes values: 出口、进口分别增长13.2%、下降2.4%. */
  owed: Found[] = [];
  /** The noun that was counted last: 300个 | 站点, for 其中八成实现夜间开放. */
  thing = '';
  /** What the parts that follow 其中 are parts of: 茶叶产量增长5%，其中绿茶增长8%，红茶增长9%. */
  whole: Statement | undefined;
  /** First ends of pairs that wait for their second. */
  pending: Statement[] = [];
  /** 在去年增长12%的基础上: figures whose name is told only behind them. */
  private unnamed: Statement[] = [];
  /** Something before in the sentence is added up over years: 累计完成投资. */
  cumulative = false;
  /** The figure before was one of them. */
  addedUp = false;
  /** The figure before, where it is a part of something: 占工业投资的比重达42%，提高5个百分点. */
  share: Statement | undefined;

  constructor(before: Statement[] = [], readonly actors: Actors | null = null) {
    this.last = before;
    this.root = before[before.length - 1];
  }


  /** A clause of its own begins. */
  nextClause(opener: string): void {
    if (opener === '；') {
      this.last = this.last.slice(-1);
      this.named = [];
      this.cumulative = false;
      this.whole = undefined;
    }
    this.action = '';
  }

  remember(statements: Statement[]): void {
    const first = statements[0];
    if (!first) return;
    this.topic = null;
    this.head = '';
    this.owner = '';
    const { predicate, action, name, share, source, placed, clause } = first;
    if (name === '' || name === '在') {
      if (clause.text.startsWith('的基础上', placed.end)) this.unnamed = [...this.unnamed.slice(-1), first];
      first.name = '';
      return;
    }
    for (const waiting of this.unnamed) if (waiting.placed.figure.unit === placed.figure.unit) Object.assign(waiting, { name, entry: first.entry, subject: first.subject });
    this.unnamed = [];
    this.share = share ? first : undefined;
    this.addedUp = predicate.cumulative || ADDED_UP.test(clause.text.slice(Math.max(0, placed.start - NEAR), placed.start));
    this.cumulative ||= this.addedUp;
    this.pending = predicate.from ? statements : [];
    if (action !== '') this.action = action;
    else if (predicate.change) this.action = '';
    const own = !share && !predicate.distance && placed.figure.kind !== 'rank';
    if (own || this.last.length === 0) this.last = statements;
    if (own && (source !== 'leaning' || this.root === undefined)) this.root = statements[statements.length - 1];
    if (own && source !== 'carried' && source !== 'pair') this.named = [...this.named.slice(-6), ...statements];
  }

  /** Everything named so far that stands side by side: of A达5万人，B达3亿元，均增长15% both. */
  all(): Statement[] {
    return this.last.length > 1 ? this.last : this.named.slice(-MOST_SIDE_BY_SIDE);
  }

  /** The last thing named that is counted in `unit`. */
  lastIn(unit: string): Statement | undefined {
    return [...this.last, ...this.named].reverse().find(({ name, placed }) => name !== '' && placed.figure.unit === unit);
  }

  /** The last `count` names, where so many were given; null else. */
  lastNames(count: number): Statement[] | null {
    if (this.last.length === count) return this.last;
    return this.named.length >= count ? this.named.slice(-count) : null;
  }
}
