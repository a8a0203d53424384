/** What the passes hand on: one figure with whose it is and how it was said. */
import type { Clause, Placed, Sentence } from './clauses';
import type { Entry } from './lexicon';
import type { Predicate } from './predicate';
import type { Proposal } from '../rules/rule';

/**
 * Where the name came from, surest first: words before the figure, behind it, an item of a list, the other end of
 * a pair, an earlier figure of the sentence. `aside`: an earlier name told of a wider region in passing, which leaves no owner to
 * those behind.
 */
export type Source = 'before' | 'behind' | 'list' | 'pair' | 'carried' | 'leaning' | 'aside';

/** Every statement has every field: an object with one more is of another shape, and what reads objects of many shapes takes long to find a field. */
export interface Statement {
  /** The naming rule, and what others would have called it (in a run that explains). */
  rule: string;
  rejected: readonly Proposal<{ names: readonly { name: string }[] }>[] | null;
  sentence: Sentence;
  clause: Clause;
  placed: Placed;
  predicate: Predicate;
  name: string;
  entry: Entry | null;
  subject: string;
  /** Verb that opens the name: 新建. */
  action: string;
  source: Source;
  role: 'from' | 'to' | null;
  /** The other end of its pair, once that is read. */
  other: Placed | null;
  /** The name says a part of something: 占全部门店比重. */
  share: boolean;
  /** The name tells who does it and what: 惠企通平台服务企业. */
  acted: boolean;
  /** Somebody whom the clause before began with, whose this may be: 综合保税区封关，进出口总额达到86亿元; '' where nobody is. */
  beside: string;
  /** The figure stands before the noun that it is a part of: 70%窗口事项. */
  partitive: boolean;
}

/** The clause right before; the first has none. A list that is asked for its item -1 looks for a property of that name, which takes long. */
export const clauseBefore = ({ clauses }: Sentence, { index }: Clause): Clause | undefined => (index > 0 ? clauses[index - 1] : undefined);

/** The clause right before, where it holds no figure and leads on: of what it speaks the next one may tell. '' else. */
export function clauseLedBy({ sentence, clause }: Pick<Statement, 'sentence' | 'clause'>): string {
  const before = clauseBefore(sentence, clause);
  return before?.closer === '，' && before.placed.length === 0 ? before.text : '';
}

/** What a clause says of date and status reaches this far; a sentence without end must not cost more than its length. */
const REACH = 40;

/** The clauses of the sentence before the statement's own, the nearest last. */
export function clausesBefore({ sentence, clause }: Statement): Clause[] {
  return sentence.clauses.slice(Math.max(0, clause.index - REACH), clause.index);
}
