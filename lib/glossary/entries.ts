/** The built-in glossary of policy terms: entries by id, explanations as the popup shows them. */
import type { TermExplanation } from '../model/explain';
import { noForms } from './entry-forms';
import { categories, type Category, type TermEntry, type TermEntryInput } from './schema';
import { termData } from './term-data';

/** An entry with every field filled and the field of policy it belongs to. */
export interface GlossaryEntry extends TermEntry {
  category: Category;
}

const fillEntry = (entry: TermEntryInput, category: Category): GlossaryEntry => ({
  ...noForms,
  items: [],
  introduced: null,
  figures: null,
  disputed: null,
  related: [],
  formerIds: [],
  sameAs: {},
  family: [],
  ...entry,
  category,
});

/** All entries, in the order of the data files. */
export const glossaryEntries: readonly GlossaryEntry[] = categories.flatMap((category) => termData[category].map((entry) => fillEntry(entry, category)));

const entryById = new Map(glossaryEntries.flatMap((entry) => [entry.id, ...entry.formerIds].map((id) => [id, entry] as const)));

function nameOf(id: string): { zh: string; en: string } | null {
  const entry = entryById.get(id);
  return entry ? { zh: entry.zh, en: entry.en } : null;
}

/** What the popup says of a term, under a former id too; null for an id without an entry (a report's own term, or one since removed). */
export function termExplanation(id: string): TermExplanation | null {
  const entry = entryById.get(id);
  if (!entry) return null;
  const { covers, explanation, items, introduced, figures, disputed, sources, related, regions, confidence, category } = entry;
  return {
    id: entry.id,
    name: { zh: entry.zh, en: entry.en },
    covers,
    category,
    explanation,
    items,
    introduced,
    figures,
    disputed,
    sources,
    related,
    relatedNames: related.flatMap((other) => nameOf(other) ?? []),
    regions,
    confidence,
  };
}
