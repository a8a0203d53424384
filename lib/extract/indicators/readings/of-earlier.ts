/** A percentage of what something was at another time: 恢复到2019年的118%, 相当于上年的95%. */
import type { Statement } from '../statement';
import { SHARE_NOUN } from '../words';

/** The other figures of a list, and a bound: 118%、| 126%. */
const LIST = /[\d.%％、和及约近超]{1,40}$/;
const HELD_AGAINST = /(?:恢复[到至]|回到|相当于|等于|达到?|只有|仅[为有]?|[是为])$/;

/** 分别恢复到2019年的 | 108%、 | 112%: the members behind the first, between which nothing but figures stands. */
const LISTED_BEHIND = /^的[\d.%％、和及与约近超]{1,40}$/;

/** Whether a date of the clause says of which year's value the figure is so many per cent, as one of a list. */
export function isBaseOfList(before: string, date: { start: number; end: number }): boolean {
  return LISTED_BEHIND.test(before.slice(date.end)) && /[%％]/.test(before.slice(date.end)) && HELD_AGAINST.test(before.slice(0, date.start));
}

export function isOfEarlier({ clause, placed, predicate: { date }, role, name, entry, share }: Statement): boolean {
  const { kind } = placed.figure;
  if (date === null || role !== null || share || (kind !== 'percent' && kind !== 'fraction')) return false;
  // 失业率降到2020年的5.2% is the rate of that year.
  if (entry?.percent === 'share' || SHARE_NOUN.endingAt(name, name.length) !== '') return false;
  const before = clause.text.slice(0, placed.start).replace(LIST, '');
  if (!before.endsWith('的')) return false;
  const at = before.lastIndexOf(date);
  return at >= 0 && at + date.length === before.length - 1 && HELD_AGAINST.test(before.slice(0, at));
}
