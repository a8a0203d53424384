/** What the ways of naming a run of figures share. */
import type { Clause, Placed, Sentence } from './clauses';
import type { Named } from './noun-before';
import type { Predicate } from './predicate';
import type { Run } from './runs';
import type { Source } from './statement';
import type { Surroundings } from './surroundings';
import type { Thread } from './thread';

export interface RunContext {
  sentence: Sentence;
  clause: Clause;
  run: Run;
  thread: Thread;
  own: Surroundings;
  predicate: Predicate;
  /** The noun phrase of the predicate without the marks that open it. */
  noun: string;
}

/** A name with how it was found. */
export interface Found extends Named {
  source: Source;
  /** The name says a part of something (占全部门店比重). */
  share: boolean;
  /** The figure stands before the noun that it is a part of (70%窗口事项). */
  partitive: boolean;
}

export function found(named: Named, source: Source, share = false, partitive = false): Found {
  const { name, entry, subject, action, relative } = named;
  return { name, entry, subject, action, relative, source, share, partitive };
}

/** A percentage or fraction: what it is a part of may stand behind it. */
export function isPart(placed: Placed | undefined): boolean {
  const kind = placed?.figure.kind;
  return kind === 'percent' || kind === 'fraction';
}
