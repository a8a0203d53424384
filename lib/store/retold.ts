/** The words around a stored indicator, as far as the library has them: its report's own texts are not kept. */
import type { Span } from '../model/analysis';
import type { IndicatorRow, ReportRow } from './rows';

/** UTF-16 units of the report before the sentence that are gone back, and characters of one sentence that are taken. */
const BEFORE = 3000;
const LONGEST = 4000;
/** A hostile report may state one indicator without end. */
const MOST_SENTENCES = 200;
/** What marks a heading of each depth: rows keep headings without their numbers. */
const NUMBERS = ['一、', '（一）'];

export interface Retold {
  text: string;
  /** Where the figure stands in it. */
  figure: Span;
}

/**
 * The sentence of `row` below its headings, behind those sentences before it that state something, too: names and times
 * are carried on from them; and those that state the same indicator, wherever they stand, among which one fills a row of a table.
 * `rows` are the report's; null where the sentence does not hold the figure.
 */
export function retold({ title, pageTitle }: Pick<ReportRow, 'title' | 'pageTitle'>, rows: readonly IndicatorRow[], row: IndicatorRow): Retold | null {
  const at = row.start - row.sentence.start;
  if (at < 0 || row.sentenceText.slice(at, at + row.quote.length) !== row.quote || row.sentenceText.length > LONGEST) return null;
  const sentences = new Map<number, IndicatorRow>([[row.sentence.start, row]]);
  for (const other of rows) {
    const before = row.sentence.start - other.sentence.start;
    const isRival = row.code !== null && other.code === row.code && sentences.size < MOST_SENTENCES;
    if (before !== 0 && (isRival || (before > 0 && before <= BEFORE)) && other.sentenceText.length <= LONGEST) sentences.set(other.sentence.start, other);
  }
  let text = title ?? pageTitle;
  let section: readonly string[] = [];
  let start = 0;
  for (const one of [...sentences.values()].sort((a, b) => a.sentence.start - b.sentence.start)) {
    const headings = freshHeadings(one.section, section);
    text += `${headings}\n\u3000\u3000`;
    section = one.section;
    if (one === row) start = text.length + at;
    text += one.sentenceText;
  }
  return { text, figure: { start, end: start + row.quote.length } };
}

/** The headings of a section that are not those of the one before, a line each. */
function freshHeadings(section: readonly string[], before: readonly string[]): string {
  const same = section.findIndex((heading, depth) => heading !== before[depth]);
  if (same < 0) return '';
  return section
    .slice(same)
    .map((heading, depth) => `\n${NUMBERS[same + depth] ?? ''}${heading}`)
    .join('');
}
