/** Two places of one document that give the same figure differently. */
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
    const grain = Math.max(grainOf(before, figures[before.figure]?.quote ?? ''), grainOf(indicator, figures[indicator.figure]?.quote ?? ''));
    if (Math.abs(before.value - indicator.value) > grain * 1.000001) found.push({ first: earlier, second: index });
  });
  return found.slice(0, MOST);
}

/** What two statements must share to be of one thing; null for what is too loosely read to be held against another. */
function keyOf(indicator: Indicator): string | null {
  const { code, period, bound, role, valueMax, measure, status, subject, basis, vintage, unit, over, region, against } = indicator;
  if (code === null || period === null || bound !== 'exact' || valueMax !== null || role === 'from') return null;
  return JSON.stringify([code, measure, status, subject, basis, vintage, unit, over, region?.name, against, period.from, period.to, period.months, period.instant]);
}

/** One step of the last printed digit, in the indicator's unit: 348.2亿 is told to ten million. */
function grainOf({ value }: Indicator, quote: string): number {
  const printed = /\d[\d,]*(?:\.(\d+))?/u.exec(quote.normalize('NFKC'));
  const number = Number(printed?.[0].replaceAll(',', '') ?? Number.NaN);
  if (!printed || !Number.isFinite(number) || number === 0) return Math.abs(value) * 0.01;
  return (Math.abs(value) / number) * 10 ** -(printed[1]?.length ?? 0);
}
