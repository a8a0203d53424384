/** Units that tables print apart from their numbers: in a column, a head, a label, a caption. */
import { scanFigures } from '../scan-figures';

const BRACKETED = /[（(]([^（）()]{1,14})[）)]\s*$/;
const CAPTIONED = /单位[:：]\s*([^\s，。；）)]{1,14})/;
/** Words in brackets that look like a unit to the scanner but tell something else. */
const NEVER = /^[年月日第一二三四五六七八九十\d]/;
const LONGEST = 14;

/** True for words that make a figure of a number before them: 亿元, 万吨, %, 微克/立方米. */
export function isUnit(text: string): boolean {
  const unit = text.replace(/\s/g, '');
  if (unit === '' || unit.length > LONGEST || NEVER.test(unit)) return false;
  const probe = `共5${unit}。`;
  const [figure] = scanFigures({ text: probe });
  return figure !== undefined && figure.start === 1 && figure.end === probe.length - 1 && figure.unit !== '';
}

/** The unit that ends a head or label: 增长（%）, 增长%, 年末数(万人); '' where there is none. */
export function unitBehind(words: string): string {
  const bracketed = BRACKETED.exec(words)?.[1]?.replace(/^±/, '') ?? '';
  if (isUnit(bracketed) || isCountedIn(bracketed)) return bracketed;
  return /[%‰]$/.exec(words)?.[0] ?? '';
}

/** 单位：亿元 of a caption or note; '' where there is none. Several units (单位：亿元、%) tell nothing. */
export function unitOfCaption(caption: string): string {
  const unit = CAPTIONED.exec(caption)?.[1] ?? '';
  return isUnit(unit) || isCountedIn(unit) ? unit : '';
}

/** 万标箱, 亿件次: a multiplier makes a unit of a word that the list lacks. */
export function isCountedIn(unit: string): boolean {
  return /^[百千万亿]{1,2}\p{Script=Han}{1,6}$/u.test(unit);
}
