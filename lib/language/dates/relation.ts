/** How the words around a date make it a point of comparison or the start of a change rather than the time of a figure. */
import type { SaidDate } from './mentions';

/** 比2020年, 较上年, 与2019年相比, 同去年相比, 相当于2016年, 是2020年的1.2倍; 由2020年的, 从去年. */
const COMPARED = /(?:[比较与是为]|相比|超过?|(?:[高低快慢优好多少大小]|相当)于)“?$/;
/** 比历史最高水平的 | 1979年, 较大丰收的 | 1984年: a year by what it is remembered for. */
const REMEMBERED = /[比较][^，、。；\d]{0,10}(?:最[高好多低大]|丰收|歉收|受灾|重灾|高产|[争命放]前)[^，、。；\d]{0,4}的$/;
/** 1980年同完成恢复的 | 1952年 | 相比: words may stand before the date. */
const SAME_AS = /[同和跟与](?:[^，、。；\d]{0,12}的)?$/;
/** 2010年的 | 2798310人 | 相比: what it was then may stand between. */
const COMPARED_BEHIND = /^的?(?:[\d.]{1,12}[万亿]?)?(?:[^，。；]{0,6}(?:相比|作?比较|对比)|比(?![重例率值]))/;
/** 比1—3月和 | 1—6月 | 回升: a second time that something is compared with. */
const COMPARED_TOO = /[比较](?:上年|去年|(?:\d{1,2}[—–~～至-])?\d{1,2}月份?|[一二三四]季度|前三季度|上半年)[和、与及]$/;
/** As far back as one of these words begins. */
const LONGEST_BEFORE = 16;
const ORIGIN = /(?:由|从)“?$/;

/** 按2020年 | 不变价格计算, 列入2025年计划的: of which year the prices, the basis or the list are. */
const BY = /(?:按照?|依照)“?$/;
const BASIS = /^的?(?:年?平均汇率|年均汇率|汇率|全年平均汇率|实际|不变|可比|价格|价|口径|水平|标准|基数|数额|实有)/;
const LISTED = /[列纳写编]入了?“?$/;

/** `base`: what the figure is compared with; `origin`: where a change begins; `aside`: of which year prices, rates or a list are; null: when the figure was so. */
export type DateRelation = 'base' | 'origin' | 'aside' | null;

const goesOnFrom = (before: string, years: SaidDate['years']): boolean => years?.kind === 'relative' || before.endsWith('由');

export function relationOf(text: string, date: Pick<SaidDate, 'start' | 'end' | 'years' | 'edge'> & Partial<Pick<SaidDate, 'since' | 'lasts'>>): DateRelation {
  const { start, end, years, since } = date;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  if ([COMPARED, REMEMBERED, COMPARED_TOO].some((words) => words.test(before))) return 'base';
  if (SAME_AS.test(before) && COMPARED_BEHIND.test(text.slice(end, end + 24))) return 'base';
  if ((BY.test(before) && BASIS.test(text.slice(end, end + 8))) || LISTED.test(before)) return 'aside';
  // 由明年起 begins then and goes on.
  if (since === true && goesOnFrom(before, years)) return null;
  return ORIGIN.test(before) && !isSpan(date) ? 'origin' : null;
}

/** 从1979至1981年, 从2026年起三年 is the whole span. */
const isSpan = ({ years, edge, lasts = null }: Pick<SaidDate, 'years' | 'edge'> & Partial<Pick<SaidDate, 'lasts'>>): boolean =>
  lasts !== null || (years?.kind === 'absolute' && years.from < years.to && edge === null);
