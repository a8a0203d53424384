/**
 * Pass 1: every number of a text, Arabic, Chinese or mixed, whether or not it will turn out to be a figure.
 *
 * One walk, each character looked at a bounded number of times. Runs of digits too long for a quantity are stepped over
 * whole: they are identifiers, or a hostile page. Numbers of which a piece is missing are left out (torn.ts).
 */
import { digitsAt } from '../../language/arabic';
import { ARABIC, FINANCIAL, HAN_DIGIT, HAN_MULTIPLIER, NONE, classAt, isArabic, isHan } from '../../language/characters';
import { chains, moreWords, multipliers, notBehindMore, plainNumeral } from '../../language/number-words';
import { readNumeral } from '../../language/numerals';
import { startsUnit } from '../../language/units';
import type { NumberToken } from './figure';
import { isTorn } from './torn';

type More = NonNullable<NumberToken['more']>;

/** 九千九百九十九万九千九百九十九亿 has 16 characters. */
const maxNumeral = 24;
const chainLength = 3;
/** 负: 增长负3.2%; in 减负, 担负 and the like it is part of a word. */
const NEGATIVE = '负';
const notBeforeNegative = '减正胜担背肩承自抱欠辜赋如';
const minusSigns = '-−–';
const beforeMinus = '\n，、：；（(为是达长至到降 ';
const roundFrom = 10;

interface Run {
  token: NumberToken | null;
  end: number;
}

/** All numbers in order, not overlapping. */
export function readNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (let at = 0; at < text.length;) {
    const kind = classAt(text, at);
    if (kind === NONE) {
      at++;
      continue;
    }
    const run = kind === ARABIC ? arabic(text, at) : kind === FINANCIAL ? financial(text, at) : numeral(text, at);
    if (run.token && !isTorn(text, at, run.end)) tokens.push(run.token);
    at = run.end;
  }
  return tokens;
}

/** 1,332 · 348.2亿 · 1.2万亿 · 50余万 · 1亿3000万 · 100+ */
function arabic(text: string, start: number): Run {
  const printed = digitsAt(text, start);
  if (printed.digits === null) return { token: null, end: printed.end };
  let end = printed.end;
  let mantissa = printed.digits;
  let exponent = 0;
  let more: More | null = null;
  const scaled = multiplierAt(text, end);
  if (scaled) {
    ({ end, exponent, more } = scaled);
    const rest = more || exponent < 3 ? null : remainder(text, end, exponent);
    if (rest) {
      mantissa = String(Number(`${mantissa}e${exponent}`) + rest.value);
      exponent = rest.factor;
      end = rest.end;
    }
  }
  const isRound = exponent >= 3 || (Number(mantissa) >= roundFrom && mantissa.endsWith('0') && !mantissa.includes('.'));
  const behind = more ? null : moreAt(text, end, isRound);
  if (behind) {
    more = behind;
    end++;
  }
  return { token: signed(text, { start, end, mantissa, exponent, form: 'arabic', more, magnitudeOnly: false, sign: 1 }), end };
}

/** The multiplier behind digits, 余 and 多 before it included: 万, 万亿, 余万, 多亿. A unit such as 千瓦 is none. */
function multiplierAt(text: string, at: number): { exponent: number; more: More | null; end: number } | null {
  const more = classAt(text, at + 1) === HAN_MULTIPLIER ? (moreWords.get(text[at] ?? '') ?? null) : null;
  const from = more ? at + 1 : at;
  let end = from;
  let exponent = 0;
  while (end - from < chainLength && classAt(text, end) === HAN_MULTIPLIER && !startsUnit(text, end)) {
    const chain = text.slice(from, end + 1);
    if (!chains.has(chain)) break;
    exponent += multipliers.get(text[end] ?? '') ?? 0;
    end++;
  }
  return end > from ? { exponent, more, end } : null;
}

/** The 3000万 of 1亿3000万, the 5千 of 1万5千: smaller than the multiplier before it. In 3千5百万 the 万 is a factor of all. */
function remainder(text: string, at: number, above: number): { value: number; factor: number; end: number } | null {
  if (!isArabic(text, at)) return null;
  const printed = digitsAt(text, at);
  if (printed.digits === null || printed.digits.includes('.')) return null;
  const scaled = multiplierAt(text, printed.end);
  if (scaled?.more) return null;
  const exponent = scaled?.exponent ?? 0;
  const factor = above < 4 && exponent >= 4 ? exponent - (exponent % 4) : 0;
  const value = Number(`${printed.digits}e${exponent - factor}`);
  return value < 10 ** above ? { value, factor, end: scaled?.end ?? printed.end } : null;
}

/** 余, 多, 来 and + between number and unit (50余个, 100+家), and 多, 余 of a round number before what it counts: 1亿多学生. */
function moreAt(text: string, at: number, isRound: boolean): More | null {
  const word = text[at] ?? '';
  const more = moreWords.get(word);
  if (!more || word === '几') return null;
  if (startsUnit(text, at + 1)) return word === '+' && !isRound && !isArabic(text, at - 2) ? null : more;
  const excluded = notBehindMore.get(word);
  const next = text[at + 1] ?? '\n';
  return isRound && excluded !== undefined && isHan(next) && !excluded.includes(next) ? more : null;
}

/** A minus sign counts where the words before it leave no room for a dash: 为-9.4%, 环比-0.3%, a cell of a table; 负3.2%. */
function signed(text: string, token: NumberToken): NumberToken {
  const { start, end } = token;
  const mark = text[start - 1] ?? '\n';
  const before = text[start - 2] ?? '\n';
  const isNegative = mark === NEGATIVE && !notBeforeNegative.includes(before);
  const isMinus = start > 0 && minusSigns.includes(mark) && (beforeMinus.includes(before) || ('%‰℃'.includes(text[end] ?? '\n') && isHan(before)));
  return isNegative || isMinus ? { ...token, start: start - 1, sign: -1 } : token;
}

/** 三百二十 · 百万 · 十余万 · 一点五亿 */
function numeral(text: string, start: number): Run {
  let end = start;
  while (continues(text, start, end)) end++;
  if (end - start > maxNumeral) return { token: null, end };
  if (isLiang(text, start, end)) end--;
  let run = text.slice(start, end);
  let more: More | null = null;
  // 十余万, 二十多亿: the multiplier behind 余 belongs to the number.
  if (moreWords.has(text[end] ?? '') && multipliers.has(run[run.length - 1] ?? '')) {
    const scaled = multiplierAt(text, end);
    if (scaled?.more) {
      run += text.slice(end + 1, scaled.end);
      end = scaled.end;
      more = scaled.more;
    } else {
      more = moreAt(text, end, run.length > 1);
      if (more) end++;
    }
  }
  // 零 alone joins: 1年零3个月.
  const value = run === '零' ? null : readNumeral(run);
  if (!value) return { token: null, end };
  return { token: signed(text, { start, end, ...value, form: 'chinese', more, sign: 1 }), end };
}

/** The 两 at the end of 二两 and 三十两 is a weight: as a digit it ends no number but that of 三两个. */
function isLiang(text: string, start: number, end: number): boolean {
  return text[end - 1] === '两' && end - start > 1 && !startsUnit(text, end);
}

/** 伍仟元, 壹拾贰万元: numerals of documents on money. 伍 of 队伍 and 陆 of 大陆 are none, so 拾佰仟 or 元 must stand with them. */
function financial(text: string, start: number): Run {
  let end = start;
  let tens = false;
  for (; end - start < maxNumeral; end++) {
    const kind = classAt(text, end);
    if (kind === NONE ? !isDecimalPoint(text, end) : kind === ARABIC) break;
    tens ||= '拾佰仟'.includes(text[end] ?? '\n');
  }
  const value = tens || text[end] === '元' || text[end] === '圆' ? readNumeral(plainNumeral(text.slice(start, end))) : null;
  if (!value) {
    let past = start;
    while (classAt(text, past) === FINANCIAL) past++;
    return { token: null, end: past };
  }
  return { token: { start, end, ...value, form: 'chinese', more: null, sign: 1 }, end };
}

/** The 点 of 五十六点叁 and 一点五亿. */
function isDecimalPoint(text: string, at: number): boolean {
  const next = classAt(text, at + 1);
  return text[at] === '点' && classAt(text, at - 1) !== NONE && (next === HAN_DIGIT || next === FINANCIAL);
}

/** Whether the numeral that began at `start` goes on at `at`: 千 of 万千瓦 and 一百千瓦 belongs to the unit. */
function continues(text: string, start: number, at: number): boolean {
  const kind = classAt(text, at);
  if (kind === HAN_DIGIT) return true;
  if (kind === HAN_MULTIPLIER) {
    return at === start || classAt(text, at - 1) !== HAN_MULTIPLIER || !startsUnit(text, at);
  }
  return at > start && isDecimalPoint(text, at);
}
