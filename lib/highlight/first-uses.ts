/** Quiet marks: in a long text a term that comes again and again is marked where a section first uses it. */
import type { Term } from '../model/analysis';

/** UTF-16 units of a text below which every use is marked: it is read in two screens. */
export const LONG_TEXT = 5000;
/** Uses up to which a term is rare in a text, and every one of them worth a mark. */
const RARE = 3;
/** A section without a heading for so long is divided, so that no mark is further away than two or three screens. */
const LONGEST_SECTION = 4000;
/** Longest line that is taken for a heading. */
const LONGEST_HEADING = 40;

/** Numbers of headings in official papers (GB/T 9704: 一、 and （一）), parts and chapters, English ones. */
const numbered = /^\s*(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节部篇])/u;

/** Offsets at which the text's sections begin, the first 0. */
export function sectionStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const isHeading = end - at <= LONGEST_HEADING && numbered.test(text.slice(at, end));
    const since = at - (starts.at(-1) ?? 0);
    if (since > 0 && (isHeading || since >= LONGEST_SECTION)) starts.push(at);
    at = end + 1;
  }
  return starts;
}

/**
 * Which terms of a text are marked when marks are quiet: all of a short text, the rare ones, those that the report coins
 * or defines itself, and of the others the first use in every section. Terms in the order of the text; linear.
 */
export function firstUses(text: string, terms: readonly Term[]): ReadonlySet<Term> {
  if (text.length < LONG_TEXT) return new Set(terms);
  const uses = new Map<string, number>();
  for (const { id } of terms) uses.set(id, (uses.get(id) ?? 0) + 1);
  const starts = sectionStarts(text);
  let section = 0;
  const seen = new Set<string>();
  const marked = new Set<Term>();
  for (const term of terms) {
    while ((starts[section + 1] ?? Infinity) <= term.start) {
      section += 1;
      seen.clear();
    }
    const isOwn = term.definition === null || term.definition.source === 'report' || term.family !== undefined;
    if (isOwn || (uses.get(term.id) ?? 0) <= RARE || !seen.has(term.id)) marked.add(term);
    seen.add(term.id);
  }
  return marked;
}
