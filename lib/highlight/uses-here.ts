/** The sentences of a page that use a term, those that say what it is first. */
import type { Span, Term } from '../model/analysis';
import { sentenceAround } from '../text/sentences';

export interface UseHere {
  sentence: string;
  /** Where in the sentence the term stands. */
  offset: number;
  length: number;
}

/** Sentences told: more than a popup can hold, fewer than would slow it. */
const MOST = 24;
/** Units of one sentence on either side of the term: a table has no full stop. */
const REACH = 200;
const outerQuotes = /^[“"‘「『]([^“”"‘’「」『』]{1,200})[”"’」』]$/u;
/** What stands behind a term that is being unfolded: ”（…, ”：…, 是指…, 即…. */
const unfolds = /^[”"’」』]?(?:[（(：:]|——|[，,]?(?:就是|是指|指的是|即|包括|分别[是为]))/u;

/** The term's words as printed, without quotation marks around them. */
export function nameOfTerm({ quote }: Pick<Term, 'quote'>): string {
  return outerQuotes.exec(quote.trim())?.[1] ?? quote;
}

/**
 * Every sentence of the text with the term, each once: where it is marked, and where its bare words stand. Linear in the
 * text, but for `MOST` sentences.
 */
export function usesHere(text: string, name: string, places: readonly Span[]): UseHere[] {
  const found = new Map<string, UseHere & { unfolds: boolean; at: number }>();
  for (const span of [...places, ...bareUses(text, name)]) {
    const { start, end } = sentenceAround(text, span, REACH);
    const sentence = text.slice(start, end);
    const known = found.get(sentence);
    const says = unfolds.test(text.slice(span.end, span.end + 6));
    if (known && (known.unfolds || !says)) continue;
    found.set(sentence, { sentence, offset: span.start - start, length: span.end - span.start, unfolds: says, at: start });
  }
  return [...found.values()]
    .sort((a, b) => Number(b.unfolds) - Number(a.unfolds) || a.at - b.at)
    .slice(0, MOST)
    .map(({ sentence, offset, length }) => ({ sentence, offset, length }));
}

function bareUses(text: string, name: string): Span[] {
  const spans: Span[] = [];
  if (name.length < 2) return spans;
  for (let at = text.indexOf(name); at >= 0 && spans.length < MOST; at = text.indexOf(name, at + name.length)) {
    spans.push({ start: at, end: at + name.length });
  }
  return spans;
}
