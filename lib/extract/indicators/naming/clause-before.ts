/** What a clause without a figure leaves to the figures behind it. */
import type { Named } from '../noun-before';
import { withoutLead } from '../segments';
import type { Surroundings } from '../surroundings';
import { actorAtStart, listOfVerb, nounAlone, topicOf } from '../topic';
import { headOf } from './head-of';

export interface ClauseBefore {
  /** What it names for the next one to measure: 客运量创历史新高，达到…. */
  readonly topic: Named | null;
  /** The clause, where it is a name or a list of names and nothing else: 农村居民收入和城镇居民收入，分别达到…; '' else. */
  readonly phrase: string;
  /** The same of a clause that says how they fare: 城乡居民收入稳步提高，分别达到…. */
  readonly listed: string;
  /** What it is about: 集中供水工程建成投用，覆盖…; '' where it held a figure. */
  readonly head: string;
  /** Who it speaks of: 市属企业转型加快，税收收入增长…. */
  readonly owner: string;
}

export const NO_CLAUSE: ClauseBefore = { topic: null, phrase: '', listed: '', head: '', owner: '' };

/** Immutable. Most clauses are followed by another, or by a figure with a name of its own: each part is worked out when a rule asks for it, once. */
export class ReadClause implements ClauseBefore {
  private readonly clause: string;
  private readonly own: Surroundings;
  private bareRead: string | undefined;
  private topicRead: Named | null | undefined;
  private phraseRead: string | undefined;
  private listedRead: string | undefined;
  private headRead: string | undefined;
  private ownerRead: string | undefined;

  constructor(clause: string, own: Surroundings) {
    this.clause = clause;
    this.own = own;
  }

  get topic(): Named | null {
    return this.topicRead === undefined ? (this.topicRead = topicOf(this.clause, this.own, this.bare, this.phrase)) : this.topicRead;
  }

  get phrase(): string {
    return (this.phraseRead ??= nounAlone(this.clause, this.own, this.bare));
  }

  get listed(): string {
    return (this.listedRead ??= this.phrase === '' ? listOfVerb(this.bare, this.own) : '');
  }

  get head(): string {
    return (this.headRead ??= headOf(this.clause, this.own));
  }

  get owner(): string {
    return (this.ownerRead ??= actorAtStart(this.clause, this.own, this.bare));
  }

  /** The clause without its lead. */
  private get bare(): string {
    return (this.bareRead ??= withoutLead(this.clause));
  }
}
