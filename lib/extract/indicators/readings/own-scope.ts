/** Whether a treasury's figure is counted in a way of its own: 同口径, 可比, 剔除留抵退税因素. What it takes in differs, so that it is no like of a plain one. */
import { clausesBefore, type Statement } from '../statement';

/** 一般公共预算收入, 税收, 非税收入: what treasuries tell in two ways. */
const OF_TREASURY = /(?:预算|财政|税(?![前后])|基金)[^，、]{0,8}?(?:收入|支出)|税收$/;
/** 扣除价格因素 is told by the basis. */
const APART =
  /(?:[同新老原]|可比)口径|(?<!不)可比(?=增长|下降|[增减]|口径)|(?:剔除|扣除|还原|考虑|加回)(?!价格|物价|季节)[^，。；、]{2,20}?(?:因素|影响|还原|后)/g;
/** 按自然口径: as it is. */
const AS_IT_IS = /自然口径/g;
/** （同口径）behind the name holds for all that goes on with it. */
const IN_BRACKETS = /^按?(?:[同新老]|可比)口径$/;

export function hasOwnScope(statement: Statement): boolean {
  return OF_TREASURY.test(statement.name) && (saysItself(statement) || goesOnFromScoped(statement));
}

function saysItself(statement: Statement): boolean {
  const { clause, placed } = statement;
  const at = clause.placed.indexOf(placed);
  const from = clause.placed[at - 1]?.end ?? 0;
  const before = clausesBefore(statement);
  const leading = from === 0 ? before.at(-1) : undefined;
  const words = (leading?.placed.length === 0 ? leading.text : '') + clause.text.slice(from, placed.start);
  if (lastOf(words, AS_IT_IS) < lastOf(words, APART)) return true;
  const next = clause.placed[at + 1]?.start ?? Infinity;
  return clause.asides.some((aside) => aside.at >= from && aside.at < next && IN_BRACKETS.test(aside.text));
}

/** 收入（同口径）完成3亿元，| 增长14%: as its name was counted, unless a word of its own says otherwise. */
function goesOnFromScoped(statement: Statement): boolean {
  const named = statement.source === 'carried' ? clausesBefore(statement).findLast(({ placed }) => placed.length > 0) : undefined;
  if (!named) return false;
  const first = named.placed[0]?.start ?? 0;
  // 同口径完成3.7亿元，| 增长6%.
  const opening = named.placed[0]?.figure.kind === 'money' ? named.text.slice(0, first) : '';
  return lastOf(opening, AS_IT_IS) < lastOf(opening, APART) || named.asides.some((aside) => aside.at < first && IN_BRACKETS.test(aside.text));
}

function lastOf(text: string, words: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(words)) last = index;
  return last;
}
