import type { Period } from '../model/analysis';
import type { Translate } from './index';

/** A year or a span of years in words; says so where the text leaves it open. */
export function periodWords(period: Period | null, t: Translate): string {
  if (!period) return t('common.unknownPeriod');
  return period.from === period.to ? t('common.year', { year: period.to }) : t('common.yearSpan', { ...period });
}
