/**
 * The built-in explanations in traditional script, as files beside those they are made from: OpenCC's tables of words and
 * characters (opencc-js, a megabyte) are read at build time alone. What stands on pages (names of terms, titles and numbers
 * of documents) keeps its own script.
 */
import { Converter } from 'opencc-js/cn2t';
import type { ExplanationsFile } from '../../lib/glossary/glossary-files';
import type { IndicatorEntryInput } from '../../lib/glossary/schema';
import { traditionalFile } from '../../lib/glossary/traditional-file';
import type { Bilingual, TermExplanation } from '../../lib/model/explain';

const convert = Converter({ from: 'cn', to: 'tw' });

const turned = (words: Bilingual): Bilingual => ({ ...words, zh: convert(words.zh) });
const turnedOrNone = (words: Bilingual | null): Bilingual | null => words && turned(words);

/** Contents by file name. @param files those of lib/glossary/glossary-files.ts. */
export function traditionalFiles(files: Record<string, string>, categories: readonly string[]): Record<string, string> {
  const made = categories.map((category): [string, string] => {
    const entries = Object.entries(JSON.parse(files[`${category}.json`] ?? '{}') as ExplanationsFile);
    return [`${traditionalFile(category)}.json`, JSON.stringify(Object.fromEntries(entries.map(([id, entry]) => [id, inTraditional(entry)])))];
  });
  const indicators = (JSON.parse(files['indicators.json'] ?? '[]') as IndicatorEntryInput[]).map((entry) => ({
    ...entry,
    name: turned(entry.name),
    meaning: turned(entry.meaning),
    caution: turnedOrNone(entry.caution ?? null),
  }));
  return { ...Object.fromEntries(made), [`${traditionalFile('indicators')}.json`]: JSON.stringify(indicators) };
}

function inTraditional(entry: TermExplanation): TermExplanation {
  return {
    ...entry,
    explanation: turned(entry.explanation),
    items: entry.items.map(turned),
    introduced: turnedOrNone(entry.introduced),
    figures: turnedOrNone(entry.figures),
    disputed: turnedOrNone(entry.disputed),
  };
}
