/** Pass 4: 3—5个 and 4.5%至5% become one figure; 15、22个百分点 take their unit from the last of the list. */
import { conjunctions, rangeSigns } from '../../language/number-words';
import words from '../data/figure-words.json';
import { firstOf, rulebook, type Rule, type RuleRun } from '../rules/rule';
import type { Draft, NumberToken } from './figure';
import { valueOf } from './drafts';

/** What stands between two drafts, cut at two characters: no connector is longer. */
function between(text: string, left: Draft, right: Draft): string {
  return right.start - left.end > 2 ? '' : text.slice(left.end, right.start);
}

/** Ranges joined; a range reaches from the start of its first number to the end of its last unit. */
export function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const right of drafts) {
    const left = joined[joined.length - 1];
    const range = left ? rangeBetween(text, left, right) : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(right);
  }
  return joined;
}

function rangeBetween(text: string, left: Draft, right: Draft): Draft | null {
  const percent = percentOf(text, left, right);
  if (percent) return rangeOf(left, percent);
  const tenth = tenthOf(text, left, right);
  if (tenth) return { ...right, start: tenth.start, number: { ...right.number, start: tenth.number.start }, value: tenth.value, valueMax: right.value };
  return isRange(text, left, right) ? rangeOf(left, right) : roughly(text, left, right);
}

/** 两、三倍, 三、五百元: digits that follow each other are one number told roughly. 二、三 are ordinals. */
const DIGITS = '两三四五六七八九';
const NEXT_DIGITS = /^(?:两、三|三、[四五]|四、五|五、六|六、七|七、八|八、九)$/;

function roughly(text: string, left: Draft, right: Draft): Draft | null {
  const { start, end } = left.number;
  if (left.unit !== '' || right.unit === '' || right.number.form !== 'chinese' || '、第和与'.includes(text[start - 1] ?? '\n')) return null;
  if (right.start !== end + 1 || !NEXT_DIGITS.test(text.slice(start, right.start + 1))) return null;
  // 五百 of 三、五百元: the hundred is the three's as well.
  return rangeOf(left, right, (left.value * right.value) / (DIGITS.indexOf(text[right.start] ?? '') + 2));
}

/** 三到四成, 两成至三成: the first end of a range of tenths. */
function tenthOf(text: string, left: Draft, right: Draft): Draft | null {
  const isTenths = (draft: Draft) => draft.kind === 'fraction' && text[draft.end - 1] === words.tenths.word;
  if (!isTenths(right) || left.valueMax !== null || !rangeSigns.has(between(text, left, right))) return null;
  if ('从由自'.includes(text[left.start - 1] ?? '\n')) return null;
  if (isTenths(left)) return left.value <= right.value ? left : null;
  const value = Number((left.value / 10).toPrecision(12));
  return !left.complete && left.unit === '' && value <= right.value ? { ...left, value } : null;
}

/** 百分之八至九, 百分之四至百分之五: the second end of a range in words, as a percentage. */
function percentOf(text: string, left: Draft, right: Draft): Draft | null {
  if (!left.complete || left.kind !== 'percent' || left.valueMax !== null || !rangeSigns.has(between(text, left, right))) return null;
  if ('从由自'.includes(text[left.start - 1] ?? '\n')) return null;
  if (right.complete) return right.kind === 'percent' ? right : null;
  return right.unit === '' && right.number.form === 'chinese' ? { ...right, unit: '%', kind: 'percent', complete: true } : null;
}

function isRange(text: string, left: Draft, right: Draft): boolean {
  const sign = between(text, left, right);
  if (!rangeSigns.has(sign) || left.valueMax !== null || left.complete || right.complete) return false;
  const point = left.unit === '个' && right.unit === '个百分点';
  if (left.unit !== '' && left.unit !== right.unit && !point) return false;
  if (tellsBoth(text, left, right, sign)) return false;
  // 由15%到20% speaks of two values, before and after.
  return !((sign === '至' || sign === '到') && '从由自'.includes(text[left.start - 1] ?? '\n'));
}

/** 提高30元至520元: by how much, and to how much. 提高15元至20元 is a range all the same. */
const tellsBoth = (text: string, left: Draft, right: Draft, sign: string): boolean =>
  sign === '至' &&
  left.unit !== '' &&
  (right.value >= left.value * WIDEST_CHANGE || OF_ALL.test(text.slice(Math.max(0, left.start - LONGEST_WHOLE), left.start))) &&
  CHANGES.test(text.slice(Math.max(0, left.start - LONGEST_CHANGE), left.start));

const CHANGES = /(?:增[加长至]|提[高升]|上[调浮升涨]|下[调降浮]|减少|降低|调[升高增减低]|涨)[了约近]?$/;
const LONGEST_CHANGE = 4;
/** No range of changes is so wide. */
const WIDEST_CHANGE = 3;
/** 总数增加 | 600张 | 至1000张: what all of them come to is no range. */
const OF_ALL = /总[数额量](?:[将会再]|由此)?\p{Script=Han}{2}$/u;
const LONGEST_WHOLE = 8;

function rangeOf(left: Draft, right: Draft, low = valueOf(scaled(left, right))): Draft | null {
  if (low > right.value) return null;
  return {
    ...right,
    start: left.start,
    number: { ...right.number, start: left.number.start, sign: left.number.sign },
    value: low,
    valueMax: right.value,
  };
}

/** The multiplier of 1.2-1.5万亿元 and 3、5万人 counts for both, unless that would turn the order round: 5000-1万. */
function scaled(left: Draft, right: Draft): NumberToken {
  const { exponent, mantissa } = right.number;
  if (left.unit !== '' || left.number.exponent > 0 || Number(left.number.mantissa) > Number(mantissa)) return left.number;
  return { ...left.number, exponent };
}

interface Neighbours {
  text: string;
  left: Draft;
  right: Draft;
}

type SharedUnitRule = Rule<Neighbours, Draft>;

const IN_LIST: SharedUnitRule = {
  id: 'unit.list',
  example: ['两县分别新增就业15、22万人。', '15 150000人'],
  gives: ({ text, left, right }) => (conjunctions.has(between(text, left, right)) && takesUnit(text, left, right) ? withUnitOf(left, right) : null),
};

const ACROSS_VERB: SharedUnitRule = {
  id: 'unit.point-across-verb',
  example: ['城镇化率、森林覆盖率分别下降0.4个、提高1.1个百分点。', '0.4个 -0.4个百分点'],
  gives: ({ text, left, right }) => (isPointAcrossVerb(text, left, right) ? withUnitOf(left, right) : null),
};

export const SHARED_UNITS = rulebook<Neighbours, Draft>('unit', [IN_LIST, ACROSS_VERB]);

/** Gives bare numbers of a list the unit that its last item prints; marks lists. */
export function shareUnits(text: string, drafts: readonly Draft[], rules: RuleRun): Draft[] {
  const shared = [...drafts];
  for (let i = shared.length - 2; i >= 0; i--) {
    const found = firstOf(SHARED_UNITS, { text, left: shared[i] as Draft, right: shared[i + 1] as Draft }, rules);
    if (found) shared[i] = { ...found.value, unitBy: found.rule };
  }
  return shared;
}

function withUnitOf(left: Draft, right: Draft): Draft {
  const number = scaled(left, right);
  return { ...left, number, value: valueOf(number), unit: right.unit, kind: right.kind, per: right.per, sharedUnit: true };
}

/** Only plain Arabic numbers wait for a unit: 2021、2022年 are years, 二、三次 ordinals. */
function takesUnit(text: string, left: Draft, right: Draft): boolean {
  // 1.2个和3.6个百分点, 2个、3个百分点: things would be named behind their number.
  if (left.unit === '个' && right.unit === '个百分点') return true;
  if (left.unit !== '' || left.complete || left.kind !== null || left.number.form !== 'arabic') return false;
  // 1、2家企业 at the start of a line is the first point.
  if ((text[left.start - 1] ?? '\n') === '\n') return false;
  return right.unit !== '' && right.kind !== null && right.valueMax === null && right.number.form === 'arabic';
}

/** The words of 下降0.4个、提高1.1个百分点 between its figures. */
const longestVerb = 6;

/** 下降0.4个、提高1.1个百分点: no thing comes in tenths, so 个 waits for the 百分点 behind a second verb. */
function isPointAcrossVerb(text: string, left: Draft, right: Draft): boolean {
  if (left.unit !== '个' || right.unit !== '个百分点' || !left.number.mantissa.includes('.') || left.number.exponent > 0) return false;
  const gap = right.start - left.end > longestVerb ? '' : text.slice(left.end, right.start);
  return /^[、和，]\p{Script=Han}*$/u.test(gap);
}
