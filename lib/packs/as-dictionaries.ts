/** Packs as an analysis takes them, without a library. */
import type { Pack, ReaderDictionaries } from '../model/pack';
import { roomForMarks } from '../model/pack-weight';
import { packForms } from './pack-words';

/**
 * Beside the built-in glossary; entries of the first pack go first.
 * @returns `leftOut`: entries behind the most that are marked.
 */
export function asDictionaries(packs: readonly Pack[]): { dictionaries: ReaderDictionaries; leftOut: number } {
  const forms = packs.flatMap(({ entries }) => entries.flatMap((entry) => packForms(entry) ?? []));
  const mayBeMarked = roomForMarks();
  const full = forms.findIndex((form) => !mayBeMarked(form));
  const entries = full < 0 ? forms : forms.slice(0, full);
  return { dictionaries: { builtin: true, entries }, leftOut: forms.length - entries.length };
}
