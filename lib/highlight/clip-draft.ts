/** Clips made in a page: the words with their sentence, where they stand, and what the page says of itself. */
import type { Analysis, Indicator, Span } from '../model/analysis';
import type { ClipDraft } from '../model/explain';
import { joinedSentence } from '../text/joined-sentence';
import { directiveText, textDirective } from '../text/text-fragment';
import type { Mark } from './marks';
import type { PageSource } from './page-source';

/** Units of context on either side. */
const CONTEXT = 64;
/** Longest sentence and quote kept, as lib/model/explain.ts has them. */
const LONGEST_SENTENCE = 4000;
const LONGEST_QUOTE = 2000;

export interface ClipSource extends PageSource {
  text: string;
  url: string;
  title: string;
  reportId: string | null;
  analysis: Analysis | null;
  /** Printed page of a span; absent where the document has none. */
  pageOf?: (span: Span) => number | null;
}

/** What is stated by a clip: a mark and, where it is a figure with one, its indicator. */
export interface Stated {
  mark: Mark;
  indicator: Indicator | null;
}

/** A marked figure or term with what it states. */
export function clipOfMark(mark: Mark, indicator: Indicator | null, source: ClipSource): ClipDraft {
  return { ...clipOfSpan(mark.kind, mark, source), ...statedBy({ mark, indicator }) };
}

/** The one figure among marks that lies within a span; null for none, and for several, of which none is meant. */
export function onlyFigureIn(span: Span, marks: readonly Mark[]): Mark | null {
  const [first, second] = marks.filter(({ kind, start, end }) => kind === 'figure' && start >= span.start && end <= span.end);
  return first && !second ? first : null;
}

function statedBy({ mark, indicator }: Stated): Pick<ClipDraft, 'figure' | 'indicator' | 'term'> {
  return { figure: mark.kind === 'figure' ? mark.figure : null, indicator, term: mark.kind === 'term' ? mark.term : null };
}

/** The whole sentence that a mark stands in. */
export function clipOfSentence(mark: Mark, source: ClipSource): ClipDraft {
  return clipOfSpan('sentence', sentenceIn(source.text, mark), source);
}

/**
 * Words that the reader selected; null where there are none, or more than a clip holds.
 * @param stated what the one figure among them states.
 */
export function clipOfSelection(span: Span, source: ClipSource, stated: Stated | null = null): ClipDraft | null {
  const length = span.end - span.start;
  if (length === 0 || length > LONGEST_QUOTE) return null;
  return { ...clipOfSpan('selection', span, source), ...(stated && statedBy(stated)) };
}

function clipOfSpan(kind: ClipDraft['kind'], span: Span, source: ClipSource): ClipDraft {
  const { text, url, title, reportId, analysis, publisher, published } = source;
  const sentence = sentenceIn(text, span);
  // A selection is opened at its own words, a figure at its sentence.
  const directive = textDirective(text, kind === 'selection' ? span : sentence);
  const end = Math.min(span.end, span.start + LONGEST_QUOTE);
  return {
    kind,
    quote: text.slice(span.start, end),
    sentence: text.slice(sentence.start, sentence.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(end, end + CONTEXT),
    url,
    title: title.slice(0, 1000),
    reportId,
    figure: null,
    indicator: null,
    term: null,
    publisher,
    published,
    pageKind: analysis?.detection.kind ?? null,
    ...documentOf(analysis?.report ?? null),
    fragment: directive && directiveText(directive).slice(0, 4000),
    page: source.pageOf?.(span) ?? null,
  };
}

type DocumentFields = Pick<ClipDraft, 'region' | 'year' | 'reportTitle' | 'regionLevel' | 'delivered'>;

/** What a clip says of the document that it is from. */
function documentOf(report: Analysis['report']): DocumentFields {
  if (!report) return { region: null, year: null, reportTitle: null, regionLevel: null, delivered: null };
  const { region, year, title, date } = report;
  // Only listed regions have a government of their own: development zones have none.
  return { region: region.name || null, year, reportTitle: title, regionLevel: region.code ? region.level : null, delivered: date };
}

function sentenceIn(text: string, span: Span): Span {
  const reach = Math.floor((LONGEST_SENTENCE - Math.min(LONGEST_SENTENCE, span.end - span.start)) / 2);
  return joinedSentence(text, span, reach);
}
