/**
 * Amounts told one by one and changes dealt out to fewer of them: 工业增加值70亿元，农业增加值30亿元，利税9亿元，分别增长13.1%和5.2%.
 * The changes are given to the last ones; whether the sentence means those, it does not say.
 */
import { LIST_AGAIN, LIST_OWED, LIST_OWED_BEFORE } from '../naming/lists';
import type { Clause, Placed } from '../clauses';
import type { Statement } from '../statement';

const DEALT_OUT: ReadonlySet<string> = new Set([LIST_AGAIN.id, LIST_OWED.id, LIST_OWED_BEFORE.id]);
/** 同比分别 | 增长, without a name of its own. */
const NAMELESS = /^[^、和及与]{0,8}(?:分别|依次)[^、和及与\d]{0,8}$/;
const AMOUNTS: ReadonlySet<string> = new Set(['money', 'count', 'area', 'length', 'weight', 'volume', 'energy', 'power', 'other']);
const PARTS = /^其中/;
/** A later 分别 reaches no further back. */
const MOST = 12;

/** Whether the changes of a clause go to some of the amounts before it, and neither to all, nor to all of one clause, nor to the parts of a whole. */
export function dealtToSome({ rule, clause, sentence }: Statement): boolean {
  const [first] = clause.placed;
  if (!DEALT_OUT.has(rule) || first === undefined || !NAMELESS.test(clause.text.slice(0, first.start))) return false;
  const dealt = clause.placed.length;
  const told = amountsBefore(sentence.clauses, clause.index);
  const amounts = told.flatMap(({ placed }, at) => (saysMore(told[at + 1]) ? placed.slice(0, -1) : placed));
  if (amounts.length <= dealt || told[told.length - 1]?.placed.length === dealt) return false;
  return !areParts(told, dealt);
}

/** 财政收入突破10亿元，| 达到10.3亿元: how much that is to the digit, no further amount. */
const REACHES = /^(?:达到?|实现|完成|为)?[约近]?$/;
const saysMore = (clause: Clause | undefined): boolean => clause !== undefined && REACHES.test(clause.text.slice(0, clause.placed[0]?.start));

/** The clauses right before that hold amounts and nothing else, in order. */
function amountsBefore(clauses: readonly Clause[], index: number): readonly Clause[] {
  let from = index;
  while (from > 0 && index - from < MOST && clauses[from]?.opener === '，' && holdsAmounts(clauses[from - 1])) from--;
  return clauses.slice(from, index);
}

const isAmount = ({ figure: { kind } }: Placed): boolean => AMOUNTS.has(kind);
const holdsAmounts = (clause: Clause | undefined): boolean => clause !== undefined && clause.placed.length > 0 && clause.placed.every(isAmount);

/** 生产总值100亿元，其中一产10亿元，二产50亿元，三产40亿元: as many parts as changes, all in the unit of their whole. */
function areParts(told: readonly Clause[], dealt: number): boolean {
  const at = told.findIndex(({ text }) => PARTS.test(text));
  const parts = told.slice(at).flatMap(({ placed }) => placed);
  const whole = told[at - 1]?.placed[0]?.figure.unit;
  return at > 0 && parts.length === dealt && parts.every(({ figure }) => figure.unit === whole);
}
