/** Where the words of the reader's own dictionaries stand, by the rules that hold for built-in entries. */
import type { Region } from '../model/analysis';
import type { PackForms } from '../model/pack';
import type { EntryForms } from './entry-forms';
import { knownTerms } from './known-terms';

export interface PackTerm {
  start: number;
  end: number;
  /** The beginning of what the dictionary says. */
  words: string;
}

interface PackEntryForms extends EntryForms {
  text: string;
}

const converted = new WeakMap<readonly PackForms[], readonly PackEntryForms[]>();

const asEntries = (entries: readonly PackForms[]): readonly PackEntryForms[] => entries.map((entry, index) => ({ ...entry, id: String(index) }));

/** @param entries those of the first dictionary first, which wins where two have a word; always the same list for the same entries. */
export function packTerms(text: string, region: Region | null, entries: readonly PackForms[]): PackTerm[] {
  if (entries.length === 0) return [];
  const known = converted.get(entries) ?? asEntries(entries);
  converted.set(entries, known);
  return knownTerms(text, region, known).map(({ start, end, entry }) => ({ start, end, words: known[Number(entry.id)]?.text ?? '' }));
}
