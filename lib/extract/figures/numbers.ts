/**
 * Pass 1: every number of a text, Arabic, Chinese or mixed, whether or not it will turn out to be a figure.
 *
 * One walk, each character looked at a bounded number of times. Runs of digits too long for a quantity are stepped over
 * whole: they are identifiers, or a hostile page.
 */
import { ARABIC, HAN_DIGIT, HAN_MULTIPLIER, NONE, classAt, isArabic, isHan } from '../../language/characters';
import { chains, moreWords, multipliers } from '../../language/number-words';
import type { NumberToken } from './figure';
import { readNumeral } from '../../language/numerals';
import { startsUnit } from '../../language/units';

type More = NonNullable<NumberToken['more']>;

/** 15 digits stay exact in a double; no report prints more. */
const maxDigits = 15;
/** 九千九百九十九万九千九百九十九亿 has 16 characters. */
const maxNumeral = 24;

const chainLength = 3;
const minusSigns = '-−';
const beforeMinus = '\n，、：；（(为是达长至到 ';

/** All numbers in order, not overlapping. */
export function readNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind === NONE) {
      at++;
      continue;
    }
    const run = kind === ARABIC ? arabic(text, at) : numeral(text, at);
    if (run.token) tokens.push(run.token);
    at = run.end;
  }
  return tokens;
}

interface Run {
  token: NumberToken | null;
  end: number;
}

/** 1,332 · 348.2亿 · 1.2万亿 · 50余万 · 1亿3000万 */
function arabic(text: string, start: number): Run {
  const printed = decimalAt(text, start);
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
  const behind = more ? null : moreAt(text, end);
  if (behind) {
    more = behind;
    end++;
  }
  const sign = signAt(text, start, end);
  const token: NumberToken = {
    start: sign < 0 ? start - 1 : start,
    end,
    mantissa,
    exponent,
    form: 'arabic',
    more,
    magnitudeOnly: false,
    sign,
  };
  return { token, end };
}

/** Digits with thousands separators and a decimal part. `digits` is null for identifiers and versions (1.2.3). */
function decimalAt(text: string, start: number): { digits: string | null; end: number } {
  let end = start;
  while (isArabic(text, end)) end++;
  let whole = text.slice(start, Math.min(end, start + maxDigits + 1));
  if (end - start <= 3 && whole[0] !== '0') {
    const separator = text[end] === ' ' && isSpaced(text, end) ? ' ' : ',';
    while (text[end] === separator && groupAt(text, end + 1) && whole.length < maxDigits) {
      whole += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  let fraction = '';
  if (isPoint(text, end)) {
    const from = end + 1;
    end = from;
    while (isArabic(text, end)) end++;
    fraction = text.slice(from, Math.min(end, from + maxDigits + 1));
    if (text[end] === '.' && isArabic(text, end + 1)) return { digits: null, end: pastDotted(text, end) };
  }
  if (whole.length + fraction.length > maxDigits) return { digits: null, end };
  return { digits: fraction === '' ? whole : `${whole}.${fraction}`, end };
}

/** The point of 1.8, and of 1·8% as scanned pages print it; 4·11 is a date. */
function isPoint(text: string, at: number): boolean {
  if (!isArabic(text, at + 1)) return false;
  if (text[at] === '.') return true;
  return text[at] === '·' && (text[at + 2] === '%' || (isArabic(text, at + 2) && text[at + 3] === '%'));
}

/** 3 456.78万元: blanks group thousands where a unit follows; 120 345 may be two cells of a table. */
function isSpaced(text: string, at: number): boolean {
  let end = at;
  while (end - at < maxDigits && text[end] === ' ' && groupAt(text, end + 1)) end += 4;
  return end > at && (isPoint(text, end) || classAt(text, end) === HAN_MULTIPLIER || startsUnit(text, end));
}

function groupAt(text: string, at: number): boolean {
  return isArabic(text, at) && isArabic(text, at + 1) && isArabic(text, at + 2) && !isArabic(text, at + 3);
}

/** Behind a version or an address: 1.2.3, 127.0.0.1. */
function pastDotted(text: string, at: number): number {
  let end = at;
  while (isArabic(text, end) || (text[end] === '.' && isArabic(text, end + 1))) end++;
  return end;
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
  const printed = decimalAt(text, at);
  if (printed.digits === null || printed.digits.includes('.')) return null;
  const scaled = multiplierAt(text, printed.end);
  if (scaled?.more) return null;
  const exponent = scaled?.exponent ?? 0;
  const factor = above < 4 && exponent >= 4 ? exponent - (exponent % 4) : 0;
  const value = Number(`${printed.digits}e${exponent - factor}`);
  return value < 10 ** above ? { value, factor, end: scaled?.end ?? printed.end } : null;
}

/** 余, 多, 来 between number and unit: 50余个, 200多家. */
function moreAt(text: string, at: number): More | null {
  const word = text[at] ?? '';
  return word !== '几' && startsUnit(text, at + 1) ? (moreWords.get(word) ?? null) : null;
}

/** A minus sign counts where the words before it leave no room for a dash: 为-9.4%, 环比-0.3%, a cell of a table. */
function signAt(text: string, start: number, end: number): 1 | -1 {
  if (start === 0 || !minusSigns.includes(text[start - 1] ?? '')) return 1;
  const before = text[start - 2] ?? '\n';
  return beforeMinus.includes(before) || ('%‰'.includes(text[end] ?? '\n') && isHan(before)) ? -1 : 1;
}

/** 三百二十 · 百万 · 十余万 · 一点五亿 */
function numeral(text: string, start: number): Run {
  let end = start;
  while (continues(text, start, end)) end++;
  if (end - start > maxNumeral) return { token: null, end };
  let run = text.slice(start, end);
  let more: More | null = null;
  // 十余万, 二十多亿: the multiplier behind 余 belongs to the number.
  if (moreWords.has(text[end] ?? '') && multipliers.has(run[run.length - 1] ?? '')) {
    const scaled = multiplierAt(text, end);
    const word = moreWords.get(text[end] ?? '') ?? null;
    if (scaled) {
      run += text.slice(end + 1, scaled.end);
      end = scaled.end;
      more = word;
    } else if (startsUnit(text, end + 1)) {
      end++;
      more = word;
    }
  }
  const value = readNumeral(run);
  if (!value) return { token: null, end };
  return { token: { start, end, ...value, form: 'chinese', more, sign: 1 }, end };
}

/** Whether the numeral that began at `start` goes on at `at`: 千 of 万千瓦 belongs to the unit. */
function continues(text: string, start: number, at: number): boolean {
  const kind = classAt(text, at);
  if (kind === HAN_DIGIT) return true;
  if (kind === HAN_MULTIPLIER) {
    const previous = text[at - 1] ?? '';
    return at === start || !(previous === '万' || previous === '亿') || !startsUnit(text, at);
  }
  return text[at] === '点' && at > start && classAt(text, at - 1) !== NONE && classAt(text, at + 1) === HAN_DIGIT;
}
