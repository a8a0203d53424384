/** The built-in glossary of indicators: the statistical meaning of every code. Without the terms, for pages that need no more. */
import type { IndicatorMeaning } from '../model/explain';
import indicatorData from './data/indicators.json';
import type { IndicatorEntry, IndicatorEntryInput } from './schema';

/** All indicator meanings. */
export const indicatorEntries: readonly IndicatorEntry[] = (indicatorData as IndicatorEntryInput[]).map((entry) => ({
  caution: null,
  ...entry,
}));

const indicatorByCode = new Map(indicatorEntries.map((entry) => [entry.code, entry]));

/** The statistical meaning of an indicator code; null for a code without an entry. */
export function indicatorMeaning(code: string): IndicatorMeaning | null {
  return indicatorByCode.get(code) ?? null;
}
