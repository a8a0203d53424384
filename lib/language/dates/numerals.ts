/** Years, months and small counts as they are printed in dates: 2035, 二〇三五, 一九七八; 9, 九, 十二. */
import { readOrdinal } from './plans';

export const HAN = '一二三四五六七八九';
export const ZERO = '〇○零OＯ0';

/** A year of the nineteenth century's end onwards, in digits or in Chinese numerals with whatever round sign is printed. */
export const YEAR = `(?:19|20)\\d{2}|(?:一[八九]|二[${ZERO}])[${ZERO}${HAN}]{2}`;
/** 元月 is January, behind no sum (5亿元). */
export const MONTH = `1[0-2]|0?[1-9]|十[一二]?|[${HAN}]|(?<![\\d${HAN}十百千万亿多余几美港日欧澳加])元`;
/** 十七, 二十, 三十五. */
export const TENS = `[${HAN}]?十[${HAN}]?`;
export const COUNT = `${TENS}|[${HAN}两]|[1-9]\\d?`;

/** The number of a year matched by YEAR. */
export function readYear(text: string): number {
  return Number([...text].map((sign) => (/[1-9]/.test(sign) ? sign : String(HAN.indexOf(sign) + 1))).join(''));
}

/** The number of a month or count: 十二 → 12, 两 → 2; NaN for anything else. */
export function readCount(text: string): number {
  if (text === '元') return 1;
  return text === '两' ? 2 : readOrdinal(text.replace(/^0(?=\d)/, ''));
}
