/** Words and signs of numbers, written down once (data/numbers.json): every reader of numbers takes them from here. */
import words from './data/numbers.json';

/** 零 to 九, with 两. */
export const digits: ReadonlyMap<string, number> = new Map(Object.entries(words.digits));
/** 十 to 亿 as powers of ten. */
export const multipliers: ReadonlyMap<string, number> = new Map(Object.entries(words.multipliers));
/** Multipliers that stand together behind a number: 万亿, 百万. */
export const chains: ReadonlySet<string> = new Set(words.chains);
/** 余, 多 and the like inside a number, with what they make of it. */
export const moreWords: ReadonlyMap<string, 'at_least' | 'about'> = new Map(Object.entries(words.more) as [string, 'at_least' | 'about'][]);
/** 多 and 余 also stand before what a round number counts (1亿多学生), but before these characters they make another word. */
export const notBehindMore: ReadonlyMap<string, string> = new Map(Object.entries(words.notBehindMore));
/** 壹 to 玖, 拾佰仟, with the plain numeral that each stands for. */
export const financialDigits: ReadonlyMap<string, string> = new Map(Object.entries(words.financial));

/** 伍仟 as 五千. */
export function plainNumeral(run: string): string {
  return [...run].map((char) => financialDigits.get(char) ?? char).join('');
}

/** What stands between the ends of a range: 3—5, 3至5. */
export const rangeSigns: ReadonlySet<string> = new Set(words.ranges);
/** What stands between the items of a list of numbers. */
export const conjunctions: ReadonlySet<string> = new Set(words.conjunctions);
/** The multipliers that Chinese prints long numbers with, largest first, with their size: 万亿, 亿, 万. */
export const printedScales: readonly { word: string; factor: number }[] = words.printedScales.map((word) => ({
  word,
  factor: 10 ** [...word].reduce((sum, one) => sum + (multipliers.get(one) ?? 0), 0),
}));
