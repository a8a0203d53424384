/** The built-in glossary: entries by id, explanations as the popup shows them, meanings of indicator codes. */
import type { IndicatorMeaning, TermExplanation } from '../model/explain';
import indicatorData from './data/indicators.json';
import { categories, type Category, type IndicatorEntry, type IndicatorEntryInput, type TermEntry, type TermEntryInput } from './schema';
import { termData } from './term-data';

/** An entry with every field filled and the field of policy it belongs to. */
export interface GlossaryEntry extends TermEntry {
  category: Category;
}

const fillEntry = (entry: TermEntryInput, category: Category): GlossaryEntry => ({
  variants: [],
  items: [],
  introduced: null,
  figures: null,
  disputed: null,
  related: [],
  regions: [],
  notBefore: [],
  notAfter: [],
  quotedOnly: [],
  ...entry,
  category,
});

/** All entries, in the order of the data files. */
export const glossaryEntries: readonly GlossaryEntry[] = categories.flatMap((category) =>
  termData[category].map((entry) => fillEntry(entry, category)),
);

/** All indicator meanings. */
export const indicatorEntries: readonly IndicatorEntry[] = (indicatorData as IndicatorEntryInput[]).map((entry) => ({
  caution: null,
  ...entry,
}));

const entryById = new Map(glossaryEntries.map((entry) => [entry.id, entry]));
const indicatorByCode = new Map(indicatorEntries.map((entry) => [entry.code, entry]));

/** What the popup says of a term; null for an id without an entry (a report's own term, or one since removed). */
export function termExplanation(id: string): TermExplanation | null {
  const entry = entryById.get(id);
  if (!entry) return null;
  const { explanation, items, introduced, figures, disputed, sources, related, confidence, category } = entry;
  return {
    id,
    name: { zh: entry.zh, en: entry.en },
    category,
    explanation,
    items,
    introduced,
    figures,
    disputed,
    sources,
    related,
    confidence,
  };
}

/** The statistical meaning of an indicator code; null for a code without an entry. */
export function indicatorMeaning(code: string): IndicatorMeaning | null {
  return indicatorByCode.get(code) ?? null;
}
