/** Classes of the characters that numbers are made of: one table access a character keeps the scan linear and fast. */
import { digits, financialDigits, multipliers } from './number-words';

export const NONE = 0;
export const ARABIC = 1;
/** 零〇一二…九两 */
export const HAN_DIGIT = 2;
/** 十百千万亿 */
export const HAN_MULTIPLIER = 3;
/** 壹贰叁…玖拾佰仟 */
export const FINANCIAL = 4;

const classes = new Uint8Array(0x10000);
for (let code = 0x30; code <= 0x39; code++) classes[code] = ARABIC;
for (const digit of financialDigits.keys()) classes[digit.charCodeAt(0)] = FINANCIAL;
for (const digit of digits.keys()) classes[digit.charCodeAt(0)] = HAN_DIGIT;
for (const multiplier of multipliers.keys()) classes[multiplier.charCodeAt(0)] = HAN_MULTIPLIER;

/** Class of the character at `at`; NONE outside the text. */
export function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] ?? NONE;
}

export function isArabic(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Unified ideographs of the basic plane. */
export function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** A to Z, a to z. */
export function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}
