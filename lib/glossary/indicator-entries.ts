/** The built-in glossary of indicators: the statistical meaning of every code. Without the terms, for pages that need no more. */
import type { IndicatorMeaning } from '../model/explain';
import { indicatorList } from './indicator-list';
import type { IndicatorEntry, IndicatorEntryInput } from './schema';

const read = new WeakMap<readonly IndicatorEntryInput[], ReadonlyMap<string, IndicatorEntry>>();

function byCode(): ReadonlyMap<string, IndicatorEntry> {
  const list = indicatorList();
  const known = read.get(list) ?? new Map(list.map((entry) => [entry.code, { caution: null, ...entry }]));
  read.set(list, known);
  return known;
}

/** All indicator meanings, in the order of the data file. */
export function indicatorEntries(): readonly IndicatorEntry[] {
  return [...byCode().values()];
}

/** The statistical meaning of an indicator code; null for a code without an entry. */
export function indicatorMeaning(code: string): IndicatorMeaning | null {
  return byCode().get(code) ?? null;
}
