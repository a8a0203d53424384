/** The built-in glossary as the pack that it is: put together from the extension's files, as it would be shared. */
import type { TermExplanation } from '../model/explain';
import type { Pack, PackEntry } from '../model/pack';
import { noForms } from './entry-forms';
import type { ExplanationsFile } from './glossary-files';
import type { PackedEntry, PackedForms } from './packed-forms';

/** @param explanations what is said of the entries, by id. @param revision that of the extension. */
export function builtinPack(forms: PackedForms, explanations: ExplanationsFile, revision: string): Pack {
  return {
    title: 'ReportLens 术语表',
    revision,
    author: 'ReportLens contributors',
    licence: 'MIT',
    attribution: '',
    entries: Object.values(forms).flatMap((entries) =>
      entries.flatMap((entry) => {
        const explanation = explanations[entry.id];
        return explanation ? [packEntry(entry, explanation)] : [];
      }),
    ),
  };
}

/** Shapes of coinages stay behind: they are expressions, and of a file that may come from anybody none is run. */
function packEntry(
  { common: _common, formerIds: _formerIds, family: _family, ...forms }: PackedEntry,
  { name, category, explanation, items, introduced, figures, disputed, sources, related, confidence }: TermExplanation,
): PackEntry {
  return {
    ...noForms,
    ...forms,
    en: name.en,
    reading: '',
    sameAs: {},
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
