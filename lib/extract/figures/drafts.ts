/**
 * Pass 2: each number gets its unit, or becomes a number that needs none: 八成五, 五分之一, 1/4, 翻一番, 1.68∶1.
 */
import words from '../data/figure-words.json';
import type { FigureKind } from '../../model/analysis';
import { firstOf, rulebook, type Rule, type RuleRun } from '../rules/rule';
import type { Draft, NumberToken } from './figure';
import { backwardTrie } from '../../language/trie';
import { unitAt } from '../../language/units';

const ratioSigns = '∶:：︰﹕';
/** Two parts compare, three and more make up a whole: of 100, or of ten. */
const FEWEST_SHARES = 3;
const ROUNDING = 0.35;
const moneyUnits = new Map<string, string>(Object.entries(words.moneySigns));
const moneySigns = backwardTrie(moneyUnits.keys());
const tenthsNotBefore = words.tenths.notBefore;

/** A number among those of its text. */
interface NumberInput {
  text: string;
  numbers: readonly NumberToken[];
  at: number;
  number: NumberToken;
  next: NumberToken | undefined;
}

type UnitRule = Rule<NumberInput, Pair>;
const alone = (made: Draft | null): Pair | null => made && { drafts: [made], taken: 1 };

const FRACTION: UnitRule = {
  id: 'unit.fraction',
  example: ['三分之二的乡镇通了天然气。', '三分之二 share'],
  gives: ({ text, number, next }) => (next ? fraction(text, number, next) : null),
};

const RATIO: UnitRule = {
  id: 'unit.ratio',
  example: ['三次产业结构为11.2∶39.5∶49.3。', '39.5 share'],
  gives: ({ text, numbers, at }) => ratio(text, numbers, at),
};

const TENTHS: UnitRule = {
  id: 'unit.tenths',
  example: ['连锁门店占全部门店三成。', '三成 share'],
  gives: ({ text, number, next }) => alone(tenths(text, number, next)),
};

const DOUBLING: UnitRule = {
  id: 'unit.doubling',
  example: ['进出口总额翻两番。', 'multiple 4倍'],
  gives: ({ text, number }) => alone(doubling(text, number)),
};

const UNIT_BEHIND: UnitRule = {
  id: 'unit.behind',
  example: ['进出口总额达到860亿元。', 'trade_total 860亿元'],
  gives: ({ text, number }) => alone(withUnit(text, bare(number))),
};

/** US$1.2亿, ¥500万: the sign before the number is its unit. */
const MONEY_SIGN: UnitRule = {
  id: 'unit.sign',
  example: ['实际使用外资US$1.2亿。', '120000000美元'],
  gives: ({ text, number }) => alone(withMoneySign(text, bare(number))),
};

/** What gives a number its unit, or makes it one that needs none. */
export const UNITS = rulebook<NumberInput, Pair>('unit', [FRACTION, RATIO, TENTHS, DOUBLING, UNIT_BEHIND, MONEY_SIGN]);

export function draftsOf(text: string, numbers: readonly NumberToken[], rules: RuleRun): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as NumberToken;
    // The 千 of 350万千瓦 and the 百亿 of 0.6人/百亿元 have been read as part of a unit.
    if (number.start < (drafts[drafts.length - 1]?.end ?? 0)) continue;
    const found = firstOf(UNITS, { text, numbers, at, number, next: numbers[at + 1] }, rules);
    if (found) {
      for (const made of found.value.drafts) {
        made.unitBy = found.rule;
        drafts.push(made);
      }
      at += found.value.taken - 1;
    } else {
      drafts.push(bare(number));
    }
  }
  return withWholeWords(text, drafts);
}

/** A number without a unit. */
function bare(number: NumberToken): Draft {
  const made = draft(number, number.start, number.end, valueOf(number), '', null);
  made.complete = false;
  return made;
}

/** Value of a number; the decimal digits are scaled as text, so that 5.67万亿 is 5670000000000 exactly. */
export function valueOf({ mantissa, exponent }: NumberToken): number {
  return exponent === 0 ? Number(mantissa) : Number(`${mantissa}e${exponent}`);
}

function draft(number: NumberToken, start: number, end: number, value: number, unit: string, kind: FigureKind | null): Draft {
  return { start, end, number, value, valueMax: null, unit, kind, per: null, complete: true, sharedUnit: false, unitBy: null };
}

function withUnit(text: string, found: Draft): Draft | null {
  const { number } = found;
  const unit = unitAt(text, number.end);
  if (!unit) return null;
  const whole = isNumbered(text, number, unit.kind) ? withoutNumbering(number) : number;
  return {
    ...found,
    start: whole.start,
    number: unit.more ? { ...whole, more: 'at_least' } : whole,
    value: valueOf(whole) + unit.half,
    end: unit.end,
    unit: unit.unit,
    kind: unit.kind,
    per: unit.per,
  };
}

function withMoneySign(text: string, found: Draft): Draft | null {
  const sign = moneySigns.longest(text, found.start);
  if (sign === null) return null;
  return { ...found, start: found.start - sign.length, unit: moneyUnits.get(sign) ?? '', kind: 'money' };
}

/** 3.5个社区 at the start of a line is point 3: nobody counts half communities. */
function isNumbered(text: string, number: NumberToken, kind: FigureKind): boolean {
  const first = (text[number.start - 1] ?? '\n') === '\n';
  return first && kind === 'count' && number.form === 'arabic' && number.exponent === 0 && /^\d{1,2}\.[1-9]/.test(number.mantissa);
}

function withoutNumbering(number: NumberToken): NumberToken {
  const point = number.mantissa.indexOf('.') + 1;
  return { ...number, start: number.start + point, mantissa: number.mantissa.slice(point) };
}

interface Pair {
  drafts: Draft[];
  /** How many numbers it is made of. */
  taken: number;
}

/** 五分之一, 百分之三, 1/4. */
function fraction(text: string, below: NumberToken, above: NumberToken): Pair | null {
  const number = { ...above, start: below.start };
  if (text.startsWith('分之', below.end) && above.start === below.end + 2) {
    const whole = valueOf(below);
    const percent = whole === 100;
    const value = percent ? valueOf(above) : valueOf(above) / whole;
    const end = above.more === null && isMoreOf(text, above) ? above.end + 1 : above.end;
    if (end > above.end) Object.assign(number, { end, more: 'at_least' });
    const made = draft(number, below.start, end, value, percent ? '%' : '', percent ? 'percent' : 'fraction');
    return whole > 0 ? { drafts: [made], taken: 2 } : null;
  }
  if (text[below.end] !== '/' || above.start !== below.end + 1 || !isProperFraction(text, below, above)) return null;
  return { drafts: [draft(number, below.start, above.end, valueOf(below) / valueOf(above), '', 'fraction')], taken: 2 };
}

/** 百分之八十多, 百分之十几: somewhat more than the round number before it. */
function isMoreOf(text: string, { end }: NumberToken): boolean {
  return '十百'.includes(text[end - 1] ?? '\n') && '多几余'.includes(text[end] ?? '\n');
}

/** 1/4 within a sentence; 3/20 alone on its line is a page number, 3/5/7 and 2024/1 are none of ours. */
function isProperFraction(text: string, above: NumberToken, below: NumberToken): boolean {
  const small = [above, below].every((n) => n.form === 'arabic' && n.exponent === 0 && /^\d{1,2}$/.test(n.mantissa));
  const before = text[above.start - 1] ?? '\n';
  const after = text[below.end] ?? '\n';
  return small && valueOf(above) > 0 && valueOf(above) < valueOf(below) && !/[\n/\d.]/.test(before) && !/[/\d]/.test(after);
}

/**
 * 1.68∶1, 2：1: the value is the first part. 8.3∶41.4∶50.3 are three shares of a whole. Clock times are none.
 */
function ratio(text: string, numbers: readonly NumberToken[], at: number): Pair | null {
  const first = numbers[at] as NumberToken;
  let last = first;
  let taken = 1;
  for (let next = numbers[at + 1]; next && isRatioSign(text, last, next); next = numbers[at + taken]) {
    last = next;
    taken++;
  }
  if (taken === 1) return null;
  if (taken >= FEWEST_SHARES) return { drafts: shares(numbers.slice(at, at + taken)), taken };
  const number = { ...first, end: last.end };
  const made = draft(number, first.start, last.end, valueOf(first), '', 'other');
  // 22.8:38.8:38.4 speaks for itself; 2:1 needs 比 before it, for 9:30 is a time.
  const decimal = numbers.slice(at, at + taken).some((part) => part.mantissa.includes('.'));
  made.complete = decimal || text[first.end] === '∶' || /比\p{Script=Han}{0,6}$/u.test(text.slice(Math.max(0, first.start - 12), first.start));
  return { drafts: [made], taken };
}

/** The parts of a structure, one figure each; 9:30:15 is a time, whose parts add up to no whole. */
function shares(parts: readonly NumberToken[]): Draft[] {
  const sum = parts.reduce((total, part) => total + valueOf(part), 0);
  const isWhole = Math.abs(sum - 100) <= ROUNDING || Math.abs(sum - 10) <= ROUNDING;
  const end = parts[parts.length - 1]?.end ?? 0;
  return parts.map((part, at) => {
    const number = { ...part, structure: { at, of: parts.length, end } };
    return { ...draft(number, part.start, part.end, valueOf(part), '', 'other'), complete: isWhole };
  });
}

function isRatioSign(text: string, left: NumberToken, right: NumberToken): boolean {
  return right.start === left.end + 1 && ratioSigns.includes(text[left.end] ?? ' ') && left.form === 'arabic' && right.form === 'arabic';
}

/** 三成, 八成五, 3成以上. */
function tenths(text: string, number: NumberToken, next: NumberToken | undefined): Draft | null {
  const whole = valueOf(number);
  if (text[number.end] !== words.tenths.word || whole <= 0 || whole > 10) return null;
  const end = number.end + 1;
  if (text[end] === '半' && Number.isInteger(whole))
    return draft({ ...number, end: end + 1 }, number.start, end + 1, Number(`${whole * 10 + 5}e-2`), '', 'fraction');
  const digit = Number.isInteger(whole) && next && next.start === end && /^\d$/.test(next.mantissa) && next.exponent === 0 ? next : null;
  if (digit) return draft({ ...number, end: digit.end }, number.start, digit.end, Number(`${whole}${digit.mantissa}e-2`), '', 'fraction');
  // 九成 | 群众, but 三五 | 成群.
  if (tenthsNotBefore.includes(text[end] ?? '\n') && !words.tenths.unlessBefore.some((word) => text.startsWith(word, end))) return null;
  return draft(number, number.start, end, Number(`${number.mantissa}e-1`), '', 'fraction');
}

/** 翻一番 doubles, 翻两番 makes four times as much; in 翻了近一番 the word 近 stands between and stays outside. */
function doubling(text: string, number: NumberToken): Draft | null {
  const times = valueOf(number);
  if (text[number.end] !== '番' || !Number.isInteger(times) || times < 1 || times > 10) return null;
  const lead = /翻了?([近约超]|将近|接近|超过)?$/.exec(text.slice(Math.max(0, number.start - 4), number.start));
  if (!lead) return null;
  const start = lead[1] === undefined ? number.start - lead[0].length : number.start;
  return draft(number, start, number.end + 1, 2 ** times, '倍', 'multiple');
}

/** Words that are a number without a numeral: 翻番, 半数, 一半. */
function withWholeWords(text: string, drafts: Draft[]): Draft[] {
  const found = words.wholeWords.flatMap((whole) => wholeWords(text, whole));
  if (found.length === 0) return drafts;
  const taken = new Set(found.map(({ start }) => start));
  return [...drafts.filter(({ start }) => !taken.has(start)), ...found].sort((a, b) => a.start - b.start);
}

function wholeWords(text: string, { word, value, unit, kind }: (typeof words.wholeWords)[number]): Draft[] {
  const found: Draft[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    const end = start + word.length;
    const number: NumberToken = { start, end, mantissa: String(value), exponent: 0, form: 'chinese', more: null, magnitudeOnly: false, sign: 1 };
    found.push({ ...draft(number, start, end, value, unit, kind as FigureKind), unitBy: 'unit.word' });
  }
  return found;
}
