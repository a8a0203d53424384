import type { Indicator, Months } from '../model/analysis';
import type { Translate } from './index';

/**
 * A year, a part or the end of one, or a span of years in words, with 年均 or 累计 where the figure is that of a span; says so
 * where the text leaves it open.
 */
export function periodWords({ period, over }: Pick<Indicator, 'period' | 'over'>, t: Translate): string {
  if (!period) return t('common.unknownPeriod');
  if (period.months) return monthsWords(period.to, period.months, t, period.instant);
  const { from, to } = period;
  const years = from !== to ? t('common.yearSpan', { from, to }) : period.instant ? t('common.yearEnd', { year: to }) : t('common.year', { year: to });
  return over ? t(`common.over.${over}`, { years }) : years;
}

/** A part of a year in words; with `instant` the end of it. */
export function monthsWords(year: number, [first, last]: Months, t: Translate, instant = false): string {
  const [from, to] = [monthName(first, t), monthName(last, t)];
  if (instant) return t('common.months.end', { year, to });
  return first === last ? t('common.months.one', { year, from }) : t('common.months.span', { year, from, to });
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** A month's name in words that stand beside a year or another month; @param month from 1. */
export function monthName(month: number, t: Translate): string {
  const known = months.find((one) => one === month);
  return known === undefined ? String(month) : t(`common.monthName.${known}`);
}
