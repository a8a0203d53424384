/** Where the entries of a dictionary stand in a text. */
import type { Region } from '../model/analysis';
import { goesOnAsWord, isQuoted, standsAlone } from './boundaries';
import type { EntryForms } from './entry-forms';
import { foldForm } from './fold';
import { formMatcher, type FormMatcher } from './form-matcher';
import { isOfRegion, senseAt } from './senses';

/** One way of printing an entry. */
interface Form {
  entry: EntryForms;
  quotedOnly: boolean;
}

export interface KnownTerm {
  start: number;
  end: number;
  entry: EntryForms;
}

const matchers = new WeakMap<readonly EntryForms[], FormMatcher<Form>>();

/** Built on first use: the command line's help and the background's other work do not wait for it. */
function entryMatcher(entries: readonly EntryForms[]): FormMatcher<Form> {
  const matcher = matchers.get(entries) ?? formMatcher(entries.flatMap(formsOf));
  matchers.set(entries, matcher);
  return matcher;
}

function formsOf(entry: EntryForms): [string, Form][] {
  const quoted = entry.quotedOnly.length > 0 ? new Set(entry.quotedOnly.map(foldForm)) : null;
  return [entry.zh, ...entry.variants, ...entry.covers].map((form) => [form, { entry, quotedOnly: quoted?.has(foldForm(form)) === true }]);
}

/** Of the senses of a form printed by itself, the region's own before the general one. */
function senseOf(forms: readonly Form[], region: Region | null): Form | null {
  const possible = forms.filter(({ entry }) => entry.near.length === 0 && isOfRegion(entry, region));
  return possible.find(({ entry }) => entry.regions.length > 0) ?? possible[0] ?? null;
}

/**
 * Every place where one of the entries stands, at each start the longest that stands alone; hits may still overlap.
 * @param entries always the same list for the same entries: what finds them is kept with it.
 */
export function knownTerms(text: string, region: Region | null, entries: readonly EntryForms[]): KnownTerm[] {
  const found: KnownTerm[] = [];
  for (const { start, end, values } of entryMatcher(entries).find(text)) {
    if (found.at(-1)?.start === start) continue;
    const form = senseAt(values, { text, start, end, region });
    if (!form || !standsAlone(text, start, end, form.entry) || goesOnAsWord(text, start, end)) continue;
    if (form.quotedOnly && !isQuoted(text, start, end)) continue;
    found.push({ start, end, entry: form.entry });
  }
  return found;
}

/** The entry that a form printed by itself stands for in a region's report, or null. */
export function entryOfForm(form: string, region: Region | null, entries: readonly EntryForms[]): EntryForms | null {
  return senseOf(entryMatcher(entries).lookUp(form), region)?.entry ?? null;
}
