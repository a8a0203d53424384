/**
 * Pass 2: the unit behind a number, by longest match over data/units.json.
 *
 * A new unit is a word in its group under `kinds`. `spelling` gives another name for the contract; `notBefore` lists the
 * characters that, right behind, make the unit part of another word (分 of 分别, 发 of 发展).
 */
import type { FigureKind } from '../../model/analysis';
import units from '../data/units.json';
import { HAN_MULTIPLIER, classAt, isLatin } from './characters';
import { forwardTrie } from './trie';

export interface UnitMatch {
  /** Offset behind the unit. */
  end: number;
  /** As the contract prints it: 百分点 is 个百分点. */
  unit: string;
  kind: FigureKind;
  /** The denominator of 元/平方米. */
  per: string | null;
  /** True for 5个多百分点, 3个多月: somewhat more than printed. */
  more: boolean;
}

const kindOf = new Map<string, FigureKind>();
for (const [kind, names] of Object.entries(units.kinds)) {
  for (const name of names) kindOf.set(name, kind as FigureKind);
}
const spelling = new Map<string, string>(Object.entries(units.spelling));
const notBefore = new Map<string, string>(Object.entries(units.notBefore));
const longestName = Math.max(...[...kindOf.keys()].map((name) => name.length));
const trie = forwardTrie(kindOf.keys());
const longestBracket = 10;
/** Denominators that are no units themselves. */
const perWords = forwardTrie([...kindOf.keys(), '月', '日', '季', '季度', '学年', '人', '户', '吨钢', '万元GDP']);

/** True where a unit begins at `at`. */
export function startsUnit(text: string, at: number): boolean {
  return nameAt(text, at) !== null;
}

/** The unit that begins at `at`, with denominator and bracketed second measure word: 元/平方米, 头（只）. */
export function unitAt(text: string, at: number): UnitMatch | null {
  const split = moreInside(text, at);
  if (split) return split;
  const name = nameAt(text, at);
  if (name === null) return null;
  const kind = kindOf.get(name) ?? 'other';
  const end = at + name.length;
  const per = perAt(text, end);
  if (per) return { end: per.end, unit: text.slice(at, per.end), kind, per: per.name, more: false };
  const bracket = bracketAt(text, end);
  if (bracket > end) return { end: bracket, unit: text.slice(at, bracket), kind, per: null, more: false };
  const slash = name.indexOf('/');
  return { end, unit: spelling.get(name) ?? name, kind, per: slash < 0 ? null : name.slice(slash + 1), more: false };
}

/** 个多百分点, 个多月, 个多小时: 多 inside a unit that begins with 个. */
function moreInside(text: string, at: number): UnitMatch | null {
  if (text[at] !== '个' || text[at + 1] !== '多') return null;
  const name = trie.longest(`个${text.slice(at + 2, at + 2 + longestName)}`, 0);
  if (name === null || name === '个') return null;
  return { end: at + 1 + name.length, unit: name, kind: kindOf.get(name) ?? 'other', per: null, more: true };
}

function nameAt(text: string, at: number): string | null {
  return trie.longest(text, at, (word) => {
    const end = at + word.length;
    if (isLatin(word, word.length - 1)) return !isLatin(text, end);
    return !(notBefore.get(word) ?? '').includes(text[end] ?? '\n');
  });
}

/** /平方米, /百亿元, 每吨. */
function perAt(text: string, at: number): { name: string; end: number } | null {
  const slash = text[at] === '/' || text[at] === '／';
  if (!slash) return null;
  let from = at + 1;
  while (from - at <= 4 && classAt(text, from) === HAN_MULTIPLIER && !startsUnit(text, from)) from++;
  const name = perWords.longest(text, from);
  return name === null ? null : { name: text.slice(at + 1, from + name.length), end: from + name.length };
}

/** 头（只）, 台（套）, 头（只、匹）: measure words in brackets behind another. */
function bracketAt(text: string, at: number): number {
  const open = text[at];
  if (open !== '（' && open !== '(') return at;
  for (let next = at + 1; next - at < longestBracket; ) {
    const inner = trie.longest(text, next);
    if (inner === null) return at;
    next += inner.length;
    const sign = text[next] ?? '';
    if (sign === '）' || sign === ')') return next + 1;
    if (sign !== '、') return at;
    next++;
  }
  return at;
}
