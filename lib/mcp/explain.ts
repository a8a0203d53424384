/** What a term or an indicator means: the report's own words first, then the glossary. */
import { glossaryEntries, termExplanation } from '../glossary/entries';
import { entryForms } from '../glossary/entry-forms';
import { indicatorEntries } from '../glossary/indicator-entries';
import { entryOfForm } from '../glossary/known-terms';
import type { Region } from '../model/analysis';
import type { IndicatorMeaning, TermExplanation } from '../model/explain';
import type { ReadDocument } from './documents';

export interface Explained {
  /** Of the document that was named, where it defines the term itself. */
  inDocument: { quote: string; definition: string; start: number } | null;
  glossary: TermExplanation | null;
  indicator: IndicatorMeaning | null;
  /** Names of entries that hold the words, where none is called so. */
  similar: string[];
}

const MAX_SIMILAR = 10;

/** @param term as printed, the name in either language, an id of the glossary or a code of an indicator. */
export function explain(term: string, document: ReadDocument | null): Explained {
  const wanted = term.trim();
  const plain = wanted.toLowerCase();
  const own = document?.analysis.terms.find(({ quote, definition }) => quote === wanted && definition?.source === 'report');
  const glossary = entryCalled(wanted, document?.analysis.report?.region ?? null);
  const indicator = indicatorEntries().find(({ code, name }) => code === plain || name.zh === wanted || name.en.toLowerCase() === plain) ?? null;
  const found = own !== undefined || glossary !== null || indicator !== null;
  return {
    inDocument: own?.definition ? { quote: own.quote, definition: own.definition.text, start: own.start } : null,
    glossary,
    indicator,
    similar: found || wanted.length < 2 ? [] : similarTo(plain),
  };
}

/** The entry of a printed form, of an English name or of an id. */
function entryCalled(wanted: string, region: Region | null): TermExplanation | null {
  const plain = wanted.toLowerCase();
  const id = entryOfForm(wanted, region, entryForms())?.id ?? glossaryEntries.find(({ id, en }) => id === plain || en.toLowerCase() === plain)?.id;
  return id === undefined ? null : termExplanation(id);
}

function similarTo(words: string): string[] {
  const names = glossaryEntries.filter(({ zh, en }) => zh.includes(words) || en.toLowerCase().includes(words)).map(({ zh }) => zh);
  return names.slice(0, MAX_SIMILAR);
}
