/** Units where they are printed: the unit behind a number in prose, and the unit that a cell or a bracket prints alone. */
import type { FigureKind } from '../model/analysis';
import { HAN_MULTIPLIER, classAt, isLatin } from './characters';
import { multipliers } from './number-words';
import { simplify } from './script';
import { forwardTrie } from './trie';
import { unitRow, unitRows } from './unit-table';

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
  /** 0.5 for 两个半小时, 三个半月; else 0. */
  half: number;
}

const readable = unitRows().filter((row) => row.kind !== null);
const names = readable.map((row) => row.unit);
const longestName = Math.max(...names.map((name) => name.length));
const trie = forwardTrie(names);
const longestBracket = 10;
/** Denominators that are no units themselves. */
const perWords = forwardTrie([...names, '月', '日', '季', '季度', '学年', '人', '户', '吨钢', '万元GDP', 'a', 'h', 'd', 's', 'min']);

/** True where a unit begins at `at`. */
export function startsUnit(text: string, at: number): boolean {
  return nameAt(text, at) !== null;
}

/** The unit that begins at `at`, with denominator and bracketed second measure word: 元/平方米, 头（只）. */
export function unitAt(text: string, at: number): UnitMatch | null {
  const split = wordInside(text, at);
  if (split) return split;
  const name = nameAt(text, at);
  if (name === null) return null;
  const end = at + name.length;
  const per = perAt(text, end);
  if (per) return { end: per.end, unit: text.slice(at, per.end), kind: kindOf(name), per: per.name, more: false, half: 0 };
  const bracket = bracketAt(text, end);
  if (bracket > end) return { end: bracket, unit: text.slice(at, bracket), kind: kindOf(name), per: null, more: false, half: 0 };
  const slash = name.indexOf('/');
  return { end, unit: spelling(name), kind: kindOf(name), per: slash < 0 ? null : name.slice(slash + 1), more: false, half: 0 };
}

/** A unit printed alone, with its multiplier: 万吨 is 吨 ten thousand times. */
export interface PrintedUnit {
  unit: string;
  kind: FigureKind;
  factor: number;
}

/**
 * What a cell, a head or a bracket prints where it prints a unit and nothing else: 亿元, 万标箱, %, 元/人, 微克/立方米,
 * 亿千瓦小时. Null for other words.
 */
export function printedUnit(words: string): PrintedUnit | null {
  const text = simplify(words.trim());
  for (let at = 0; at < text.length && at <= 4; at++) {
    const match = unitAt(text, at);
    if (match?.end === text.length && !match.more) return { unit: match.unit, kind: match.kind, factor: factorOf(text.slice(0, at)) };
    const row = unitRow(text.slice(at));
    if (row) return { unit: row.as, kind: row.kind ?? 'other', factor: factorOf(text.slice(0, at)) };
    if (classAt(text, at) !== HAN_MULTIPLIER) return null;
  }
  return null;
}

function factorOf(chain: string): number {
  return 10 ** [...chain].reduce((sum, char) => sum + (multipliers.get(char) ?? 0), 0);
}

function kindOf(name: string): FigureKind {
  return unitRow(name)?.kind ?? 'other';
}

function spelling(name: string): string {
  return unitRow(name)?.as ?? name;
}

/** 个多百分点, 个多月, 个半小时: 多 or 半 inside a unit that begins with 个. */
function wordInside(text: string, at: number): UnitMatch | null {
  const word = text[at + 1] ?? '\n';
  if (text[at] !== '个' || !'多半'.includes(word)) return null;
  const name = trie.longest(`个${text.slice(at + 2, at + 2 + longestName)}`, 0);
  if (name === null || name === '个') return null;
  return { end: at + 1 + name.length, unit: spelling(name), kind: kindOf(name), per: null, more: word === '多', half: word === '半' ? 0.5 : 0 };
}

function nameAt(text: string, at: number): string | null {
  return trie.longest(text, at, (word) => {
    const end = at + word.length;
    if (isLatin(word, word.length - 1) && isLatin(text, end)) return false;
    return !(unitRow(word)?.notBefore ?? '').includes(text[end] ?? '\n');
  });
}

/** /平方米, /百亿元, 每吨. */
function perAt(text: string, at: number): { name: string; end: number } | null {
  const slash = text[at] === '/' || text[at] === '／';
  if (!slash) return null;
  let from = at + 1;
  while (from - at <= 4 && classAt(text, from) === HAN_MULTIPLIER && !startsUnit(text, from)) from++;
  const name = perWords.longest(text, from);
  if (name === null || (isLatin(name, name.length - 1) && isLatin(text, from + name.length))) return null;
  return { name: text.slice(at + 1, from + name.length), end: from + name.length };
}

/** 头（只）, 台（套）, 头（只、匹）: measure words in brackets behind another. */
function bracketAt(text: string, at: number): number {
  const open = text[at];
  if (open !== '（' && open !== '(') return at;
  for (let next = at + 1; next - at < longestBracket;) {
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
