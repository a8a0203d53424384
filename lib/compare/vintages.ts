/**
 * How settled a value is, and which of several stands: results go from the estimate of January over the first count to the
 * final one, money from the execution to the final accounts. A later value revises an earlier one; it does not contradict it.
 */
import type { ReportMeta, Status, Vintage } from '../model/analysis';
import { kinds, type PageKind } from '../model/kinds';
import { owns, type Authority } from '../store/authority';
import { gapBetween, intervalOf, type PrintedValue } from './precision';

/** `reported`: said by a report without a word on how it was counted; `plan`: a target. */
export type Settled = Vintage | 'reported' | 'plan';

export const settledOrder = ['plan', 'plan_adjusted', 'estimate', 'reported', 'preliminary', 'final', 'revised'] as const satisfies readonly Settled[];

/** Statistics published as such are a first count where they say nothing else; a census is final. */
const unsaid: Partial<Record<PageKind, Settled>> = { communique: 'preliminary', release: 'preliminary', census: 'final' };

export function settledOf(vintage: Vintage | null, status: Status, kind: PageKind): Settled {
  if (status === 'target') return vintage === 'plan_adjusted' ? vintage : 'plan';
  if (vintage) return vintage;
  return status === 'estimate' ? 'estimate' : (unsaid[kind] ?? 'reported');
}

/**
 * When a document came out, ISO: as printed, else about when its sort comes out, so that documents of different sorts can be
 * put in order. '' where neither is known.
 */
export function publishedAt(kind: PageKind, { date, year, months }: Pick<ReportMeta, 'date' | 'year' | 'months'>): string {
  if (date) return date;
  if (year === null) return '';
  switch (kinds[kind].year) {
    case 'planned':
      return `${year}-01-15`;
    case 'span':
      return `${year}-03-01`;
    case 'told': {
      if (months) return months[1] === 12 ? `${year + 1}-01-18` : `${year}-${String(months[1] + 1).padStart(2, '0')}-18`;
      return kind === 'census' ? `${year + 1}-05-01` : `${year + 1}-03-01`;
    }
    case 'none':
      return '';
  }
}

/** A value with what decides whether it stands before another. */
export interface Standing extends PrintedValue {
  unit: string;
  /** When the document came out, ISO, as far as its sort tells (`publishedAt`). */
  published: string;
  /** With what authority its page speaks. */
  authority: Authority;
}

/** Whether `shown` says otherwise than `older` did, beyond what rounding explains, being the later word of one who may speak. */
export function revises(shown: Standing, older: Standing): boolean {
  return owns(shown.authority) && owns(older.authority) && older.published < shown.published && shown.unit === older.unit && differs(shown, older);
}

/** Whether two values lie further apart than rounding and bounds (超过5%) explain. */
export const differs = (a: Standing, b: Standing): boolean => gapBetween(intervalOf(a), intervalOf(b)) > 0;

/** Authority of two statements: owners of their documents first. */
export const byOwner = (a: Authority, b: Authority): number => Number(owns(b)) - Number(owns(a));
