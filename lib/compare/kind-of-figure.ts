/** What tells two figures of one indicator apart beside their year: part of the year, moment, basis. */
import type { Basis, Months, Period } from '../model/analysis';
import data from './data/customary.json';

/** `cumulative`: from January on; `month`: one month; `span`: other months; `moment`: at the end of a month or of the year. */
export type RunOfMonths = 'cumulative' | 'month' | 'span' | 'moment';

const realByCustom: ReadonlySet<string | null> = new Set(data.real);
const stocks: ReadonlySet<string | null> = new Set(data.stocks);

/** How a figure lies in its year; null for whole years. A stock's year is its end, whether 年末 is printed or not. */
export function runOf(code: string | null, period: Period | null, months: Months | null): RunOfMonths | null {
  const stock = stocks.has(code);
  if (!months) return period?.instant && !stock ? 'moment' : null;
  if (period?.instant || stock) return 'moment';
  const [first, last] = months;
  if (first === last) return 'month';
  return first === 1 ? 'cumulative' : 'span';
}

/** The basis of a figure where it is not the customary one of its indicator; null where it is, or where nothing is said. */
export function basisApart(code: string | null, measure: string, basis: Basis | null): Basis | null {
  if (measure !== 'growth' && measure !== 'change') return basis === 'contribution' ? basis : null;
  const customary: Basis = realByCustom.has(code) ? 'real' : 'nominal';
  return basis === customary ? null : basis;
}
