/**
 * The glossary as files of the extension, from which explanations are read when they are asked for. Made at build time
 * (wxt.config.ts), read by lib/browser/glossary.ts.
 */
import type { Bilingual, TermExplanation } from '../model/explain';
import { entryWordsFile } from './entry-words-list';
import { glossaryEntries, termExplanation } from './entries';
import { indicatorList } from './indicator-list';
import { packedForms } from './packed-forms';
import { quotedWords } from './quoted-words';
import { categories, type Category } from './schema';

/** Everything the popup says of the terms of one field of policy, by id. */
export type ExplanationsFile = Record<string, TermExplanation>;
/** Names in both languages by id. */
export type NamesFile = Record<string, Bilingual>;

/** Contents by file name. */
export function glossaryFiles(): Record<string, string> {
  const shard = (category: Category): ExplanationsFile =>
    Object.fromEntries(glossaryEntries.flatMap((entry) => (entry.category === category ? [[entry.id, termExplanation(entry.id)!]] : [])));
  const names: NamesFile = Object.fromEntries(glossaryEntries.map(({ id, zh, en }) => [id, { zh, en }]));
  return {
    'forms.json': JSON.stringify(packedForms()),
    'indicators.json': JSON.stringify(indicatorList()),
    'words.json': JSON.stringify(entryWordsFile()),
    'quoted.json': JSON.stringify(quotedWords()),
    'names.json': JSON.stringify(names),
    ...Object.fromEntries(categories.map((category) => [`${category}.json`, JSON.stringify(shard(category))])),
  };
}
