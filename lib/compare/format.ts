/**
 * Figures in words of either language: 348.2亿元 and 34.82 billion yuan, +0.6个百分点 and +0.6 percentage points, with
 * bounds and ranges. In parts, so that typography can set the number apart from its unit.
 */
import type { Bound, Measure } from '../model/analysis';
import { printedScales } from '../language/number-words';
import { traditional } from '../language/traditional';
import { unitDisplay } from '../language/unit-display';
import { isChinese, type Locale } from '../model/interface-language';

export type FormatLocale = Locale;

export interface Quantity {
  value: number;
  valueMax: number | null;
  unit: string;
  bound: Bound;
}

/** A power of ten that a unit is shown in, with the word for it. */
export interface Scale {
  factor: number;
  word: string;
  /** Digits after the point that the values printed in it need; absent where `MAX_DECIMALS` are enough. */
  decimals?: number;
}

export interface FormattedValue {
  /** Word of the bound before the number (约, about), '' where there is none. */
  before: string;
  number: string;
  /** Unit with the word of its scale: 亿元, billion yuan. */
  unit: string;
  /** Word of the bound after the number and unit (以上), '' where there is none. */
  after: string;
  /** What stands between number and unit: '' or a space. */
  gap: string;
}

const plain: Scale = { factor: 1, word: '' };

interface KnownScale extends Scale {
  /** Digits after the point that it may show where fewer would hide printed ones. */
  most?: number;
}

/**
 * Largest first. English has no word for 1e4, and thousands read better as digits. What Chinese prints with two decimals of 亿 or 万
 * has in English three of a billion, six of a trillion, four of a million.
 */
const scales: Record<FormatLocale, KnownScale[]> = {
  'zh-CN': [...printedScales, plain],
  'zh-Hant': [...printedScales.map(({ word, factor }) => ({ word: traditional(word), factor })), plain],
  en: [{ factor: 1e12, word: 'trillion', most: 6 }, { factor: 1e9, word: 'billion', most: 3 }, { factor: 1e6, word: 'million', most: 4 }, plain],
};

/** From here on a number before its scale's word is too long: 18,335,184 million is 18.335184 trillion, and 1,349,084亿 134.91万亿. */
const readableBelow: Record<FormatLocale, number> = { 'zh-CN': 1e6, 'zh-Hant': 1e6, en: 1e4 };

/** U+2212, as wide as the plus sign and the digits. Intl puts a hyphen in both languages. */
export const MINUS = '−';

const MAX_DECIMALS = 2;
/** A number of more digits is hard to read: it is rounded rather than written out. */
const WRITTEN_OUT_BELOW = 1e7;

/**
 * The scale for values that stand under one another: the largest that the middle one fills and that hides no printed
 * digit of any; where that leaves the middle one long, the least that makes it readable, with more digits after the point if those
 * show all that is printed. 38,985元 stays, 348.2亿元 is not 0.03万亿元.
 */
export function scaleFor(values: readonly number[], unit: string, locale: FormatLocale): Scale {
  if (unitDisplay(unit).unscaled) return plain;
  const sizes = values
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const middle = sizes[Math.floor((sizes.length - 1) / 2)];
  if (middle === undefined) return plain;
  const filled = scales[locale].filter((scale) => middle >= scale.factor);
  const decimalsIn = ({ factor }: Scale) => Math.max(...sizes.map((size) => decimalsOf(size / factor)));
  const faithful = filled.find((scale) => decimalsIn(scale) <= MAX_DECIMALS) ?? plain;
  if (faithful === plain ? middle < WRITTEN_OUT_BELOW : middle / faithful.factor < readableBelow[locale]) return faithful;
  const readable = filled.filter((scale) => scale !== plain && middle / scale.factor < readableBelow[locale]).toReversed();
  const whole = readable.find((scale) => decimalsIn(scale) <= (scale.most ?? MAX_DECIMALS));
  if (whole) return { factor: whole.factor, word: whole.word, decimals: decimalsIn(whole) };
  return readable[0] ?? filled[0] ?? plain;
}

/** Digits after the point that a number needs, binary dust apart. */
function decimalsOf(value: number): number {
  const [, decimals = ''] = String(Number(value.toPrecision(12))).split('.');
  return decimals.length;
}

/** The unit as it stands in a heading: 亿元, billion yuan, %. */
export function unitWords(unit: string, scale: Scale, locale: FormatLocale): string {
  if (isChinese(locale)) return scale.word + inScript(unit, locale);
  return [scale.word, englishUnit(unit, false)].filter(Boolean).join(' ');
}

/** One value in the given scale, by default in its own. Growth and change carry their sign. */
export function formatValue(quantity: Quantity, measure: Measure, locale: FormatLocale, scale?: Scale): FormattedValue {
  const { valueMax, unit, bound } = quantity;
  const used = scale ?? scaleFor(endsOf(quantity), unit, locale);
  const shownUnit = singularIn(quantity, used, locale) ? englishUnit(unit, true) : unitWords(unit, used, locale);
  const signed = measure === 'growth' || measure === 'change';
  return {
    ...boundWords(valueMax === null ? bound : 'range', locale, signed),
    ...(measure === 'rank' ? { before: isChinese(locale) ? '第' : 'No. ' } : {}),
    number: numbersOf(quantity, used, locale, signed).join('–'),
    unit: shownUnit,
    gap: isTight(shownUnit, unit, locale) ? '' : ' ',
  };
}

const endsOf = ({ value, valueMax }: Quantity): number[] => (valueMax === null ? [value] : [value, valueMax]);

/** Both ends in digits; a sign stands before the first alone. */
function numbersOf(quantity: Quantity, { factor, decimals = 0 }: Scale, locale: FormatLocale, signed: boolean): string[] {
  const digits = Math.max(decimals, decimalsFor(quantity.value / factor));
  return endsOf(quantity).map((end, index) =>
    numberFormat(locale, digits, signed && index === 0 ? 'exceptZero' : 'auto')
      .format(end / factor)
      .replace('-', MINUS),
  );
}

/** Few, and each slow to make: a table of figures would make thousands. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: FormatLocale, digits: number, signDisplay: 'auto' | 'exceptZero'): Intl.NumberFormat {
  const key = `${locale} ${digits} ${signDisplay}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay });
  numberFormats.set(key, known);
  return known;
}

const singularIn = ({ value, valueMax }: Quantity, used: Scale, locale: FormatLocale): boolean =>
  locale === 'en' && used === plain && valueMax === null && Math.abs(value) === 1;

const isTight = (shown: string, unit: string, locale: FormatLocale): boolean => isChinese(locale) || shown === '' || unitDisplay(unit).tight;

/** The parts of a value as one string. */
export function valueText({ before, number, gap, unit, after }: FormattedValue): string {
  return before + number + gap + unit + after;
}

/** Small numbers keep more digits, so that 0.004 does not become 0. */
function decimalsFor(value: number): number {
  return value !== 0 && Math.abs(value) < 0.1 ? 4 : MAX_DECIMALS;
}

function englishUnit(unit: string, singular: boolean): string {
  const { english } = unitDisplay(unit);
  if (!english) return unit;
  return singular ? english.one : english.many;
}

/** Units and words of bounds are kept in simplified characters. */
function inScript(words: string, locale: FormatLocale): string {
  return locale === 'zh-Hant' ? traditional(words) : words;
}

/** @param signed the number carries its sign: 约 does not stand before one, 左右 behind it says the same. */
function boundWords(bound: Bound, locale: FormatLocale, signed: boolean): { before: string; after: string } {
  const chinese = isChinese(locale);
  switch (bound) {
    case 'about':
      if (chinese && signed) return { before: '', after: '左右' };
      return { before: chinese ? inScript('约', locale) : 'about ', after: '' };
    case 'at_least':
      return chinese ? { before: '', after: '以上' } : { before: 'at least ', after: '' };
    case 'at_most':
      return chinese ? { before: '', after: inScript('以内', locale) } : { before: 'at most ', after: '' };
    case 'near':
      return { before: chinese ? (signed ? '接近' : '近') : 'nearly ', after: '' };
    case 'exact':
    case 'range':
      return { before: '', after: '' };
  }
}
