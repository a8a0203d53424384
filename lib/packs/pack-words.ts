/** A pack's entries as they are found: in texts by their forms, in the library by folded words. */
import { foldForm } from '../glossary/fold';
import { simplify } from '../language/script';
import type { PackEntry, PackForms } from '../model/pack';

/** UTF-16 units of an explanation that a mark carries. */
const BEGINNING = 120;
/** A single character is no term that could be marked. */
const SHORTEST = 2;

/** What a word is looked up by: simplified, without quotation marks and blanks, letters lower. '' for words of nothing else. */
export function packKey(word: string): string {
  return simplify(foldForm(word));
}

/** All words of an entry. */
function wordsOf({ zh, variants, sameAs, covers }: PackEntry): string[] {
  return [zh, ...variants, ...Object.keys(sameAs), ...covers];
}

/** Keys of an entry, each once. */
export function packKeys(entry: PackEntry): string[] {
  return [
    ...new Set(
      wordsOf(entry)
        .map(packKey)
        .filter((key) => key !== ''),
    ),
  ];
}

/** Where the entry stands in texts; null where none of its words can be marked. */
export function packForms(entry: PackEntry): PackForms | null {
  const [zh, ...variants] = [...new Set([entry.zh, ...entry.variants, ...Object.keys(entry.sameAs)].map(simplify))].filter(isMarkable);
  if (zh === undefined) return null;
  const simplified = (words: readonly string[]): string[] => words.map(simplify);
  return {
    zh,
    variants,
    covers: simplified(entry.covers).filter(isMarkable),
    regions: entry.regions,
    near: simplified(entry.near),
    notBefore: simplified(entry.notBefore),
    notAfter: simplified(entry.notAfter),
    quotedOnly: simplified(entry.quotedOnly),
    text: (entry.explanation.zh || entry.explanation.en).slice(0, BEGINNING),
  };
}

function isMarkable(word: string): boolean {
  return foldForm(word).length >= SHORTEST;
}
