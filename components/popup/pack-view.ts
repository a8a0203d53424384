/** What the popup says out of a reader's dictionary: pure. */
import type { Locale } from '../../lib/i18n';
import type { Bilingual } from '../../lib/model/explain';
import type { PackExplanation } from '../../lib/model/pack';
import { sourceLines, type Words } from './term-view';

export interface PackPassage {
  pack: PackExplanation['pack'];
  head: Words;
  /** Pronunciation and English name; '' for none. */
  reading: string;
  en: string;
  /** The explanation in the reader's language, else in the one that there is; then what is remarked. */
  paragraphs: Words[];
  items: Words[];
  sources: { line: string; url: string | null }[];
}

export function packPassage(explanation: PackExplanation, locale: Locale): PackPassage {
  const { pack, zh, en, reading, items, sources } = explanation;
  const inLocale = (words: Bilingual | null): Words[] => (words ? [wordsIn(words, locale)] : []);
  return {
    pack,
    head: { text: zh, lang: 'zh-CN' },
    reading,
    en,
    paragraphs: [explanation.explanation, explanation.introduced, explanation.figures, explanation.disputed].flatMap(inLocale),
    items: items.flatMap(inLocale),
    sources: sourceLines(sources, locale),
  };
}

function wordsIn({ zh, en }: Bilingual, locale: Locale): Words {
  const english = locale === 'en' ? en !== '' : zh === '';
  return english ? { text: en, lang: 'en' } : { text: zh, lang: 'zh-CN' };
}
