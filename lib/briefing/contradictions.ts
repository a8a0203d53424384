/** Two places of one document that give the same figure differently. */
import { gapBetween, intervalOf, type Interval } from '../compare/precision';
import type { Analysis, Indicator } from '../model/analysis';

export interface Contradiction {
  /** Indexes into `indicators`, in the text's order. */
  first: number;
  second: number;
}

const MOST = 8;

/** Pairs that name the same indicator, year, measure and status and whose values differ by more than their printed digits allow. */
export function contradictionsIn({ indicators, figures }: Pick<Analysis, 'indicators' | 'figures'>): Contradiction[] {
  const first = new Map<string, number>();
  const found: Contradiction[] = [];
  indicators.forEach((indicator, index) => {
    const key = keyOf(indicator);
    if (key === null) return;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return;
    }
    const before = indicators[earlier]!;
    const [one, other] = [before, indicator].map((stated) => printedInterval(stated, figures[stated.figure]?.quote ?? '')) as [Interval, Interval];
    if (gapBetween(one, other) > 0) found.push({ first: earlier, second: index });
  });
  return found.slice(0, MOST);
}

/** What two statements must share to be of one thing; null for what is too loosely read to be held against another. */
function keyOf(indicator: Indicator): string | null {
  const { code, period, bound, role, valueMax, measure, status, subject, basis, vintage, unit, over, region, against } = indicator;
  if (code === null || period === null || bound !== 'exact' || valueMax !== null || role === 'from') return null;
  return JSON.stringify([
    code,
    measure,
    status,
    subject,
    basis,
    vintage,
    unit,
    over,
    region?.name,
    against,
    period.from,
    period.to,
    period.months,
    period.instant,
  ]);
}

/** Between which numbers the figure lies by its printed digits: 348.2亿 is told to ten million. */
function printedInterval({ value, valueMax, bound, unit }: Indicator, quote: string): Interval {
  return intervalOf({ value, valueMax, bound, printed: { quote: quote.normalize('NFKC'), value, valueMax, unit } });
}
