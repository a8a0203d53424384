/** Pass 5, last part: numbers without a unit and Chinese numerals count only where the sentence counts with them. */
import words from '../data/figure-words.json';
import type { FigureKind } from '../../model/analysis';
import { boundAfter, boundBefore, isMilestone } from './bounds';
import type { Draft } from './figure';
import { isHan } from '../../language/characters';
import { backwardTrie } from '../../language/trie';

const counted = backwardTrie(words.evidence.count);
const lasting = backwardTrie(words.evidence.duration);
const wantsBound = new Set(words.wholeWords.filter((whole) => whole.wantsBound).map((whole) => whole.word));
const { units: countedUnits, notAfter: verbs, pauses } = words.evidence.countedOff;
const measured = backwardTrie(words.evidence.bare);

/** True where a statistician would write the number down. */
export function isCounted(text: string, draft: Draft): boolean {
  if (draft.complete) return isCompleteFigure(text, draft);
  if (draft.unit === '') return isBareFigure(text, draft);
  if (draft.number.form === 'arabic') return true;
  if (isBounded(text, draft)) return true;
  if (draft.number.magnitudeOnly) return false;
  // 四点二张: what has a decimal point was measured, however small it is.
  if (draft.number.mantissa.includes('.')) return true;
  return ((draft.kind && NUMERALS[draft.kind]) ?? isSeveral)(text, draft);
}

type Accepts = (text: string, draft: Draft) => boolean;

const isSeveral: Accepts = (_, { value }) => value > 1;
const isManyOrCountedOff: Accepts = (text, draft) => draft.value > 10 || draft.valueMax !== null || (draft.value > 1 && isCountedOff(text, draft));

/** When a Chinese numeral with a unit counts, by the kind of the unit; `isSeveral` for kinds that are not here. */
const NUMERALS: Partial<Record<FigureKind, Accepts>> = {
  count: isManyOrCountedOff,
  other: isManyOrCountedOff,
  duration: (text, { value, start }) => value > 1 && lasting.longest(text, start) !== null,
  multiple: () => true,
  money: (_, { value, unit }) => value > 1 || unit.length > 1,
};

/** 新建五所学校 counts; so does 医院三家 at the end of its clause. 抓好三件大事 does not. */
function isCountedOff(text: string, draft: Draft): boolean {
  if (counted.longest(text, draft.start) !== null) return true;
  const before = text[draft.start - 1] ?? '\n';
  return pauses.includes(text[draft.end] ?? '\n') && countedUnits.includes(draft.unit) && isHan(before) && !verbs.includes(before);
}

/** 一半 is a share only where something is measured by it: 占一半以上, 近一半. */
function isCompleteFigure(text: string, draft: Draft): boolean {
  if (!wantsBound.has(text.slice(draft.start, draft.end))) return true;
  return isBounded(text, draft) || text[draft.start - 1] === '占';
}

/** 超696万, 51万新就业形态人员, 从84.7提升至89.6: a large number, or a decimal that a verb measures. */
function isBareFigure(text: string, draft: Draft): boolean {
  const { number } = draft;
  if (number.more !== null && draft.value >= LEAST_ROUND && isHan(text[number.end] ?? '\n')) return true;
  if (number.form === 'chinese') return isLongNumeral(text, draft) || (number.exponent >= 2 && isBounded(text, draft));
  if (number.exponent >= 4) return true;
  if (isLimit(text, draft) || isRatio(text, draft)) return true;
  if (!number.mantissa.includes('.') || isRound(text, draft) || isYearLike(draft)) return false;
  return measured.longest(text, draft.start) !== null && !/^[版代]/.test(text.slice(draft.end, draft.end + 1));
}

/** Version 2.0; 价格指数为 | 103.0 is none. */
const OF_INDEX = /指数[为是达到：:]{0,2}$/;
const LONGEST_OF_INDEX = 6;

const isRound = (text: string, { start, number }: Draft): boolean =>
  number.mantissa.endsWith('.0') && !OF_INDEX.test(text.slice(Math.max(0, start - LONGEST_OF_INDEX), start));

/** The least round number before 多 that may go without a unit: 二十多中外企业. */
const LEAST_ROUND = 20;
const TEN_THOUSAND = 10_000;

/** 一亿二千万农户, 十亿六千万左右: a number in full, not the 万 of 万众 or the 一万 of sayings. */
function isLongNumeral(text: string, { number, value, start, end }: Draft): boolean {
  if (value < TEN_THOUSAND || number.magnitudeOnly || number.end - number.start < 3) return false;
  return isHan(text[end] ?? '\n') || pauses.includes(text[end] ?? '\n') || text[start - 1] === '约';
}

/** 总数突破100，: a whole number whose unit went without saying. */
function isLimit(text: string, draft: Draft): boolean {
  return draft.value >= 10 && !isYearLike(draft) && pauses.includes(text[draft.end] ?? '\n') && boundBefore(text, draft) !== null;
}

/** No ratio stands further before its value. */
const ratioWithin = 20;
/** 收入比, 倍差, 恩格尔系数 and the words of difference and bound between them and the value; 同比, 占比 have units. */
const RATIO_BEFORE = new RegExp(`(?:${words.evidence.ratio.nouns.join('|')})(?:${words.evidence.ratio.between.join('|')}){0,5}$`, 'u');

/** 收入比控制在2.0以内, 基尼系数0.4以下: a ratio is told without a unit. */
function isRatio(text: string, draft: Draft): boolean {
  if (isYearLike(draft) || !(draft.number.mantissa.includes('.') || isBounded(text, draft))) return false;
  const behind = text[draft.number.end] ?? '\n';
  return !/[\d.∶:：/a-z版代号]/i.test(behind) && RATIO_BEFORE.test(text.slice(Math.max(0, draft.start - ratioWithin), draft.start));
}

/** 2026 and 2026.01 are dates where no unit says otherwise. */
function isYearLike({ value }: Draft): boolean {
  return value >= 1900 && value < 2101;
}

function isBounded(text: string, draft: Draft): boolean {
  if (draft.number.more) return true;
  const before = boundBefore(text, draft);
  // 至少有十个亮点 bounds nothing that is counted; 超千场 does.
  if (before && (before.end === draft.start || draft.number.form === 'arabic')) return true;
  const behind = boundAfter(text, draft);
  return behind !== null && !isMilestone(behind.word);
}
