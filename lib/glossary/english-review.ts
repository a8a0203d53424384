/**
 * Keeps the second look at an entry's English honest: a look counts for the words that were looked at and for no others.
 *
 * The looks stand in lib/glossary/data/english-reviews.json, which only the check reads; the extension never loads it.
 */
import type { TermEntry } from './schema';

/** Id of an entry and the fingerprint of the English that a second reader saw. */
export type EnglishReviews = Readonly<Record<string, string>>;

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Fingerprint (FNV-1a, 32 bits, hexadecimal) of every English text of an entry; changes with any of its letters. */
export function englishFingerprint(entry: TermEntry): string {
  let hash = offsetBasis;
  for (const unit of englishOf(entry)) {
    hash ^= unit.codePointAt(0) ?? 0;
    hash = Math.imul(hash, prime) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

function englishOf({ en, explanation, items, introduced, figures, disputed }: TermEntry): string {
  return [en, explanation.en, ...items.map((item) => item.en), introduced?.en, figures?.en, disputed?.en].map((text) => text ?? '').join('\n');
}
