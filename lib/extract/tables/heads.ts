/** What the head of a column says of its values. */
import { dateOfHead } from '../../language/dates';
import { ESTIMATE, GROWTH, RESULT, SHARE, TARGET, datedHead, nounOf } from './head-words';
import { frameOf } from './periods';
import type { Column } from './shape';
import type { Head, TableContext } from './table-view';

const COMPLETION = /(?:为|占|完成)[^，。]{0,6}预算[^，。]{0,4}%|完成率|完成比例|完成(?:年度?)?预算/;
/** 决算数为上年决算数的%: how much it is of what it was. */
const OF_EARLIER = /[为占](?:上年|去年|20\d{2}年)[^，。%]{0,8}%/;
/** 比2010年提高（百分点）, 较2018年末增减: in a census, since the count before. */
const SINCE_COUNT = /[比较与]((?:19|20)\d{2})年末?[^，。]{0,14}(?:提高|增[加长减]|上升|变[化动]|升降|相比)/;

export const POINTS = '个百分点';

export function headOf({ head, unit }: Column, context: TableContext): Head {
  const text = datedHead(head);
  const since = context.moment === null ? null : (SINCE_COUNT.exec(text)?.[1] ?? null);
  const measure = since === null ? measureIn(text) : 'growth';
  // 执行数占预算数%, 为上年执行数%: what it is held against names nothing.
  const noun = since === null && measure !== 'completion' && measure !== 'of-earlier' ? nounOf(text) : '';
  const isRegion = context.isRegion(noun);
  return {
    text,
    unit: unit === '百分点' ? POINTS : unit,
    date: dateOfHead(text, frameOf(context)),
    noun: isRegion ? '' : noun,
    region: isRegion ? noun : '',
    measure,
    target: TARGET.test(text) && !RESULT.test(text) && !COMPLETION.test(text),
    estimate: ESTIMATE.test(text),
    since: since === null ? null : Number(since),
  };
}

function measureIn(text: string): Head['measure'] {
  if (OF_EARLIER.test(text)) return 'of-earlier';
  if (COMPLETION.test(text)) return 'completion';
  return GROWTH.test(text) ? 'growth' : SHARE.test(text) ? 'share' : 'level';
}

const tellsChange = ({ measure }: Head): boolean => measure === 'growth' || measure === 'of-earlier';

/**
 * 2026年预算数 | 为上年执行数%, 2026年目标 | 增长（%）: what a column says of the one before it is of the years of that one; of several (2025年决算数 |
 * 2024年决算数 | 增长%) of the latest that has come about.
 */
export function withYearsOfLeft(heads: readonly Head[]): Head[] {
  let group: Head[] = [];
  return heads.map((head) => {
    if (head.measure === 'level') group.push(head);
    const nearest = group.at(-1);
    if (head.measure === 'completion' && head.date === null && nearest?.date && !nearest.target) return { ...head, date: nearest.date };
    if (!tellsChange(head)) return head;
    const latest = group.reduce((best, one) => (!one.target && (one.date?.to ?? 0) > (best?.date?.to ?? 0) ? one : best), nearest);
    group = [];
    if (!latest || !nearest?.date || head.date !== null || head.target) return head;
    const { date, target, estimate } = latest;
    return { ...head, date, target, estimate };
  });
}
