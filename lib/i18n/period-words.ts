import type { Indicator } from '../model/analysis';
import type { Translate } from './index';

/** A year or a span of years in words, with 年均 or 累计 where the figure is that of a span; says so where the text leaves it open. */
export function periodWords({ period, over }: Pick<Indicator, 'period' | 'over'>, t: Translate): string {
  if (!period) return t('common.unknownPeriod');
  const years = period.from === period.to ? t('common.year', { year: period.to }) : t('common.yearSpan', { ...period });
  return over ? t(`common.over.${over}`, { years }) : years;
}
