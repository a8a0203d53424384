/** What the popup says of a policy term: pure, from the mark and the glossary's answer. */
import type { Term } from '../../lib/model/analysis';
import type { Bilingual, TermExplanation } from '../../lib/model/explain';
import type { Locale } from '../../lib/i18n';

/** Words with the language they are in, for `lang` and so for typeface and pronunciation. */
export interface Words {
  text: string;
  lang: Locale;
}

export interface TermHead {
  title: Words;
  /** The English rendering, where the glossary has one. */
  subtitle: Words | null;
  /** The words on the page where they differ from the name; else null. */
  printed: string | null;
  /** Name of the entry that explains the words without being their name; else null. */
  under: { zh: Words; en: Words | null } | null;
}

export interface TermBody {
  /** The report's own definition. It comes first: it is what the authors say they mean. */
  own: Words | null;
  explanation: Words | null;
  items: Words[];
  introduced: Words | null;
  figures: Words | null;
  disputed: Words | null;
  /** One line a source: document, issuing body, date, number; its address where it is one of the web. */
  sources: { line: string; url: string | null }[];
  /** True where the document that set the term out could not be named exactly. */
  unsure: boolean;
  /** Names of entries beside this one. */
  related: Words[];
  /** `complete`: entry found; `own-only`: the report alone explains it; `coinage`: nothing does. */
  state: 'complete' | 'own-only' | 'coinage';
}

/** The entry to ask for; null for terms of the report itself, of which the glossary knows nothing. */
export function entryIdOf({ id, family }: Pick<Term, 'id' | 'family'>): string | null {
  return family ?? (id.startsWith('report:') ? null : id);
}

/** True where nothing says what the term means; what kind of name it is does not. Its uses and the reader's own words may. */
export function isLeftOpen({ family }: Pick<Term, 'family'>, { state }: Pick<TermBody, 'state'>): boolean {
  return state === 'coinage' || family !== undefined;
}

/** The Chinese name stands first in either language: it is what stands on the page, and it is there before the entry. */
export function termHead(term: Term, entry: TermExplanation | null): TermHead {
  const words: TermHead = { title: { text: unquoted(term.quote), lang: 'zh-CN' }, subtitle: null, printed: null, under: null };
  if (!entry) return words;
  const { zh, en } = entry.name;
  const english: Words | null = en ? { text: en, lang: 'en' } : null;
  if (term.family !== undefined || entry.covers?.some((form) => sameWords(term.quote, form)))
    return { ...words, under: { zh: { text: zh, lang: 'zh-CN' }, en: english } };
  // What one region calls so has a name elsewhere: the words on the page come first.
  if ((entry.regions ?? []).length > 0) return { ...words, subtitle: english };
  return { ...words, title: { text: zh, lang: 'zh-CN' }, subtitle: english, printed: sameWords(term.quote, zh) ? null : term.quote };
}

/** @param inPacks the reader's dictionaries say something of the term, too. */
export function termBody(term: Term, entry: TermExplanation | null, locale: Locale, inPacks = false): TermBody {
  const inLocale = (words: Bilingual | null): Words | null => (words ? { text: locale === 'en' ? words.en : words.zh, lang: locale } : null);
  const own = term.definition?.source === 'report' ? printedWords(term.definition.text) : null;
  const known = entry && {
    items: entry.items.flatMap((item) => inLocale(item) ?? []),
    introduced: inLocale(entry.introduced),
    figures: inLocale(entry.figures),
    disputed: inLocale(entry.disputed),
    sources: sourceLines(entry.sources, locale),
    unsure: entry.confidence === 'medium',
    // The Chinese name is what stands on pages, whatever language explains it.
    related: (entry.relatedNames ?? []).map(({ zh }): Words => ({ text: zh, lang: 'zh-CN' })),
  };
  const explanation = inLocale(entry?.explanation ?? null) ?? shortWords(term, inPacks);
  const state = explanation || inPacks ? 'complete' : own ? 'own-only' : 'coinage';
  return { own, explanation, ...(known ?? nothingKnown), state };
}

/** What stands below an explanation, of a term that has no entry. */
const nothingKnown: Omit<TermBody, 'own' | 'explanation' | 'state'> = {
  items: [],
  introduced: null,
  figures: null,
  disputed: null,
  sources: [],
  unsure: false,
  related: [],
};

/** What the mark itself carries, until more is known. */
function shortWords({ definition }: Term, inPacks: boolean): Words | null {
  if (definition?.source === 'builtin' || (definition?.source === 'pack' && !inPacks)) return printedWords(definition.text);
  return null;
}

export function sourceLines(sources: TermExplanation['sources'], locale: Locale): TermBody['sources'] {
  return sources.map((source) => ({ line: sourceLine(source, locale), url: webAddress(source.url) }));
}

function webAddress(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** `title, body, date, number`; Chinese documents are quoted by their Chinese titles in both languages. */
export function sourceLine(source: TermExplanation['sources'][number], locale: Locale): string {
  const parts = [source.title, source.body, source.date, source.number ?? ''].filter((part) => part !== '');
  return parts.join(locale === 'en' ? ', ' : '，');
}

function printedWords(text: string): Words | null {
  const trimmed = text.trim();
  return trimmed ? { text: trimmed, lang: 'zh-CN' } : null;
}

const QUOTES = /[“”"‘’'「」『』\s]/gu;

/** Alike but for quotation marks, blanks, 、 and the case of letters, as forms are found. */
function sameWords(a: string, b: string): boolean {
  return loose(a) === loose(b);
}

const loose = (words: string): string => words.replace(QUOTES, '').replaceAll('、', '').toLowerCase();

/** Outer quotation marks dropped: `“三高四新”` is shown as 三高四新, `“1+3”主导产业` stays. */
function unquoted(quote: string): string {
  const inner = /^[“"‘「『]([^“”"‘’「」『』]+)[”"’」』]$/u.exec(quote.trim())?.[1];
  return inner ?? quote;
}
