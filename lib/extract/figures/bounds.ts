/**
 * Pass 6: the words that make a value a limit, an estimate or a neighbourhood: 超过, 约, 近, 左右, 以上, 以内.
 *
 * data/bounds.json: `before` and `after` list the words by bound; `beforeVerb` those that reach over a verb; `beforeWhole` those that reach over the whole of a share, and the wholes that are none; `notAfter`
 * and `notBefore` the characters that make a word part of another (节约, 内容); `beforeMagnitude`, `beforeScaled`,
 * `largeOnly` and `verbWithObject` what some words ask of the number; `beforePause` words that want the end of a phrase
 * behind; `milestones` words outside the quote (大关); `weak` words that give way to one behind the unit.
 */
import type { Bound, Span } from '../../model/analysis';
import data from '../data/bounds.json';
import type { Draft } from './figure';
import { backwardTrie, forwardTrie } from '../../language/trie';

export interface BoundWord extends Span {
  word: string;
  bound: Bound;
}

function table(sides: Record<string, string[]>): Map<string, Bound> {
  const bounds = new Map<string, Bound>();
  for (const [bound, list] of Object.entries(sides)) for (const word of list) bounds.set(word, bound as Bound);
  return bounds;
}

const before = table(data.before);
const after = table(data.after);
const beforeTrie = backwardTrie(before.keys());
const afterTrie = forwardTrie(after.keys());
const reaching = new Map(Object.entries(data.beforeVerb.words) as [string, Bound][]);
const reachingTrie = backwardTrie(reaching.keys());
const overWholes = table(data.beforeWhole.words);
const verbTrie = backwardTrie(data.beforeVerb.verbs);
const notAfter = new Map<string, string>(Object.entries(data.notAfter));
const notBefore = new Map<string, string>(Object.entries(data.notBefore));
const scaledWords = new Set(data.beforeScaled);
const magnitudeWords = new Set(data.beforeMagnitude);
const milestones = new Set(data.milestones);
const pausedWords = new Set(data.beforePause);
const largeWords = new Set(data.largeOnly);
const objectUnits = new Map<string, string>(Object.entries(data.verbWithObject));
const weak = new Set(data.weak);

/** The bound word that ends where a number begins: 超过 of 超过20%. Not each word goes with each number. */
export function boundBefore(text: string, draft: Draft): BoundWord | null {
  const at = draft.start;
  const word = beforeTrie.longest(text, at, (candidate) => {
    if (!fitsNumber(text, draft, candidate)) return false;
    return !(notAfter.get(candidate) ?? '').includes(text[at - candidate.length - 1] ?? '\n');
  });
  if (word === null) return overVerb(text, at) ?? overWhole(text, draft);
  const start = at - word.length;
  if (HOLDS_AGAINST.has(word) && isHeldAgainst(text, start, draft.end)) return null;
  return { word, bound: before.get(word) ?? 'exact', start, end: at };
}

/**
 * 低于 | 3% | 的年度目标: what came about is held against a target, which is one of 3%. 实现增长超过 | 6% | 的目标, 引资超过 | 100亿元 | 的目标:
 * the target itself is one of more.
 */
function isHeldAgainst(text: string, start: number, end: number): boolean {
  const target = OF_A_TARGET.exec(text.slice(end, end + LONGEST_TARGET))?.groups;
  if (!target) return false;
  const leading =
    text
      .slice(Math.max(0, start - LONGEST_AIMING), start)
      .split(CLOSES)
      .at(-1) ?? '';
  return !AIMS.test(leading) && (leading === '' || SET_BEFORE.test(target.which ?? ''));
}

const HOLDS_AGAINST = new Set(['高于', '低于', '超过', '大于', '小于', '多于', '少于', '不足', '不到', '超']);
const OF_A_TARGET = /^(?:左右)?的(?<which>[^，。；、\d]{0,6})(?:目标|任务)/;
const LONGEST_TARGET = 14;
const SET_BEFORE = /年|预期|计划|规划|既定|预定|控制|确定|下达|考核|约束/;
const AIMS = /实现|完成|达到|提出|确定|制定|设定|确保|力争|围绕|锚定|瞄准|按照/;
const CLOSES = /[，。；：\n]/;
const LONGEST_AIMING = 24;

/** 至少建成10个, 最高奖励500万元: the word bounds the number behind its verb. */
function overVerb(text: string, at: number): BoundWord | null {
  const verb = verbTrie.longest(text, at);
  if (verb === null) return null;
  const end = at - verb.length;
  const word = reachingTrie.longest(text, end);
  return word === null ? null : { word, bound: reaching.get(word) ?? 'exact', start: end - word.length, end };
}

const WHOLE_BEFORE = new RegExp(`(?<word>${[...overWholes.keys()].join('|')})了?(?<whole>[^，。；：、\\d\\n的]{2,14})的$`);
const NO_WHOLE = new RegExp(`^(?:${data.beforeWhole.notWholes.join('|')})$`);
const LONGEST_WHOLE = 24;

/** 不足耕地面积的 | 三成, 超过工业总产值的 | 40%: the word bounds the share behind its whole. 超过全省的 | 5.6% sets one figure beside another. */
function overWhole(text: string, { start, kind, complete }: Draft): BoundWord | null {
  if (!(kind === 'percent' || kind === 'multiple' || (kind === 'fraction' && complete)) || text[start - 1] !== '的') return null;
  const found = WHOLE_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WHOLE), start));
  const { word = '', whole = '' } = found?.groups ?? {};
  if (!found || NO_WHOLE.test(whole)) return null;
  const begin = Math.max(0, start - LONGEST_WHOLE) + found.index;
  return { word, bound: overWholes.get(word) ?? 'exact', start: begin, end: begin + word.length };
}

/** 上百 wants a magnitude, 过万 and 过500万元 a multiplier, 跨越5000亿元 a large value (跨越3个台阶 counts), 突破30项技术 has an object. */
function fitsNumber(text: string, draft: Draft, word: string): boolean {
  const { number, unit, end } = draft;
  if (magnitudeWords.has(word)) return number.magnitudeOnly;
  if (scaledWords.has(word)) return number.magnitudeOnly || number.exponent >= 4;
  if (largeWords.has(word)) return isLarge(draft);
  return unit === '' || !(objectUnits.get(word) ?? '').includes(unit) || data.pauses.includes(text[end] ?? '\n');
}

/** A value that can be a mark to pass, not a number of steps: 5000亿元大关, but 3个台阶. */
function isLarge({ number, kind, value }: Draft): boolean {
  return number.magnitudeOnly || number.exponent >= 4 || value >= 100 || (kind !== null && kind !== 'count');
}

/** The bound word behind a unit: 左右 of 5%左右. 内 wants a length or a time. */
export function boundAfter(text: string, draft: Draft): BoundWord | null {
  const at = draft.end;
  const word = afterTrie.longest(text, at, (candidate) => {
    const next = text[at + candidate.length] ?? '\n';
    if ((notBefore.get(candidate) ?? '').includes(next)) return false;
    if (milestones.has(candidate)) return isLarge(draft);
    if (pausedWords.has(candidate)) return data.pauses.includes(next);
    return candidate !== '内' || draft.kind === 'length' || draft.kind === 'duration';
  });
  return word === null ? null : { word, bound: after.get(word) ?? 'exact', start: at, end: at + word.length };
}

/** True for 大关, 台阶: they bound the value but do not belong to its quote. */
export function isMilestone(word: string): boolean {
  return milestones.has(word);
}

/** True for words that give way to another: 控制在5.5%左右 is about 5.5%. */
export function isWeak(word: string): boolean {
  return weak.has(word);
}
