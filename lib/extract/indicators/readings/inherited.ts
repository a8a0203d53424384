/** What the parts of a whole have from it: 初步核算，…按不变价格计算…增长5.4%。其中，…; one value handed from statement to statement. */
import type { Basis, Vintage } from '../../../model/analysis';
import type { Statement } from '../statement';

export interface Inherited {
  basis: Basis | null;
  vintage: Vintage | null;
  /** End of the sentence that last told them, in the reading. */
  until: number;
  /** The clause of its sentence that told them: parts come behind it. */
  from: number;
  /** The parts have begun: 其中. */
  parts: boolean;
}

export const NOTHING_INHERITED: Inherited = { basis: null, vintage: null, until: -1, from: -1, parts: false };

/** Words with which parts begin. */
const PARTS = /^(?:其中|分产业看|分(?:三次)?产业|从产业看|分行业看|三次产业|按常住地分|分城乡看|分季度看|分区域看|一是|第[一二三]产业)/;

/** Parts by time: those of a whole, not of the branch that was told last. */
export const BY_TIME = /^[分从按](?:季度|月度?|季)来?看/;

/** 其中，…, 食品中，…: the sentence tells parts of what was told before it. */
export const isPartOpened = (opening: string): boolean => PARTS.test(opening) || /^\p{Script=Han}{1,8}中$/u.test(opening);

/** What holds for a statement: nothing where neither its sentence nor its opening goes on with a whole. */
export function inheritedBy(statement: Statement, before: Inherited): Inherited {
  const { sentence, clause } = statement;
  const opening = sentence.clauses[0]?.text ?? '';
  const same = before.until === sentence.end;
  const goesOn = same ? before.parts || opens(sentence.clauses, clause.index, before.from) : before.until === sentence.start && PARTS.test(opening);
  return goesOn ? { ...before, until: sentence.end, parts: true } : same ? { ...before, basis: null, vintage: null } : NOTHING_INHERITED;
}

/** What a statement leaves to those behind it. */
export function leaves(statement: Statement, inherited: Inherited, told: Told, before: Inherited): Inherited {
  const same = before.until === statement.sentence.end || inherited.until === statement.sentence.end;
  const parts = same && inherited.parts && !isToldAnew(told, inherited);
  // 名义增长5.0%，实际增长4.9%: of a whole told both ways nobody knows how its parts are told.
  const bothWays = told.basis === 'real' && same && before.basis === 'nominal';
  return {
    basis: bothWays ? null : (told.basis ?? (same ? before.basis : null)),
    vintage: told.vintage ?? (same ? before.vintage : null),
    until: statement.sentence.end,
    from: tellsNothing(told) || parts ? keptFrom(same, before) : statement.clause.index,
    parts,
  };
}

interface Told {
  basis: Basis | null;
  vintage: Vintage | null;
}

/** 其中地方收入增长6%；城镇居民收入实际增长8%；…: what is told behind the parts is none of their whole. */
const isToldAnew = (told: Told, inherited: Inherited): boolean => told.basis !== null && told.basis !== inherited.basis;
const tellsNothing = ({ basis, vintage }: Told): boolean => basis === null && vintage === null;
const keptFrom = (same: boolean, before: Inherited): number => (same ? before.from : -1);

function opens(clauses: Statement['sentence']['clauses'], upTo: number, from: number): boolean {
  return clauses.slice(Math.max(0, upTo - 12, from), upTo + 1).some(({ text, opener }) => PARTS.test(text) && (opener !== '' || upTo > 0));
}
