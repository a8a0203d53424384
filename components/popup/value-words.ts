/** A value in plain words, in parts that typography can set apart. */
import type { Bound, Measure } from '../../lib/model/analysis';
import type { Locale } from '../../lib/i18n';

export interface ValueWords {
  /** Bound word before the number: 约, about; else ''. */
  before: string;
  number: string;
  unit: string;
  /** Bound word after the number: 以上; else ''. */
  after: string;
}

interface Valued {
  value: number;
  valueMax: number | null;
  unit: string;
  bound: Bound;
}

export function valueWords(valued: Valued, measure: Measure, locale: Locale): ValueWords {
  const { value, valueMax, unit, bound } = valued;
  const scale = Math.abs(value) >= 1e8 ? 1e8 : Math.abs(value) >= 1e4 ? 1e4 : 1;
  const enScale = Math.abs(value) >= 1e9 ? 1e9 : Math.abs(value) >= 1e6 ? 1e6 : 1;
  const s = locale === 'en' ? enScale : scale;
  const f = (x: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: measure === 'growth' || measure === 'change' ? 'exceptZero' : 'auto' }).format(x / s);
  const unitWord = locale === 'en' ? `${s === 1e9 ? 'billion ' : s === 1e6 ? 'million ' : ''}${unit === '元' ? 'yuan' : unit}` : `${s === 1e8 ? '亿' : s === 1e4 ? '万' : ''}${unit}`;
  return { before: bound === 'about' ? (locale === 'en' ? 'about' : '约') : '', number: valueMax === null ? f(value) : `${f(value)}–${f(valueMax)}`, unit: unitWord, after: bound === 'at_least' ? '以上' : '' };
}

/** The parts as one string. */
export function wholeValue({ before, number, unit, after }: ValueWords): string {
  return `${before}${number}${unit}${after}`;
}

export function valueText(valued: Valued, measure: Measure, locale: Locale): string {
  return wholeValue(valueWords(valued, measure, locale));
}
