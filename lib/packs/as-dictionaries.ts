/** Packs as an analysis takes them, without a library. */
import { mostMarked, type Pack, type PackForms, type ReaderDictionaries } from '../model/pack';
import { weightOf } from '../model/pack-weight';
import { packForms } from './pack-words';

/**
 * Beside the built-in glossary; entries of the first pack go first.
 * @returns `leftOut`: entries behind the most that are marked.
 */
export function asDictionaries(packs: readonly Pack[]): { dictionaries: ReaderDictionaries; leftOut: number } {
  const forms = packs.flatMap(({ entries }) => entries.flatMap((entry) => packForms(entry) ?? []));
  const entries: PackForms[] = [];
  const left: { words: number; units: number } = { ...mostMarked };
  for (const form of forms) {
    const { words, units } = weightOf(form);
    left.words -= words;
    left.units -= units;
    if (left.words < 0 || left.units < 0) break;
    entries.push(form);
  }
  return { dictionaries: { builtin: true, entries }, leftOut: forms.length - entries.length };
}
