/** A run of figures with the words around it and what was said before: what a naming rule looks at. */
import type { Clause, Placed, Sentence } from '../clauses';
import { nameOf, type Named } from '../noun-before';
import type { Predicate } from '../predicate';
import type { Run } from '../runs';
import { withoutLead } from '../segments';
import type { Statement } from '../statement';
import type { Surroundings } from '../surroundings';
import { lastOf, type Discourse } from './discourse';

/** 生产总值、投资、出口 | 三项指标 | 增速均居首位: how many they are is no part of the last name. */
const SUMMED_UP = /等?[两三四五六七八九\d]项(?:主要)?(?:经济)?(?:指标)?的?$/;

/** What a mention is made of. */
export interface Told {
  sentence: Sentence;
  clause: Clause;
  run: Run;
  predicate: Predicate;
  said: Discourse;
  own: Surroundings;
}

/** Immutable; what several rules ask for is worked out once. */
export class Mention {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly run: Run;
  readonly predicate: Predicate;
  readonly said: Discourse;
  readonly own: Surroundings;
  /** The noun phrase of the predicate without the marks that open it. */
  readonly noun: string;
  /** The first member is a percentage or fraction. */
  readonly percent: boolean;
  /** The statement whose name this one would carry on. */
  readonly last: Statement | undefined;
  private read: Named | undefined;
  private plain: string | undefined;

  constructor({ sentence, clause, run, predicate, said, own }: Told) {
    this.sentence = sentence;
    this.clause = clause;
    this.run = run;
    this.predicate = predicate;
    this.said = said;
    this.own = own;
    const noun = predicate.noun.replace(/^[、，\s]+/, '');
    this.noun = noun.includes('、') ? noun.replace(SUMMED_UP, '') : noun;
    this.percent = isPart(run.members[0]);
    this.last = lastOf(said);
  }

  /** `noun` without what opens it and is no part of its name; '' where nothing is left. */
  get bare(): string {
    return (this.plain ??= withoutLead(this.noun));
  }

  /** The name that the words before the figure spell. */
  get named(): Named {
    return (this.read ??= nameOf(this.noun, this.own, this.predicate.change === null));
  }
}

/** A percentage or fraction: what it is a part of may stand behind it. */
export function isPart(placed: Placed | undefined): boolean {
  const kind = placed?.figure.kind;
  return kind === 'percent' || kind === 'fraction';
}
