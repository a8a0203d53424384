/** Which places of a text are marked, and as what. */
import type { Analysis, Figure, Span, Term } from '../model/analysis';
import { termKind } from '../model/term-kind';
import { firstUses } from './first-uses';
import { COINAGE, EXPLAINED, FIGURE, TARGET, TERM, type LayerName } from './layers';

export type Amount = 'all' | 'key' | 'none';
/** `first`: as `all`, but of a long text only the first use in a section of what comes again and again. */
export type TermAmount = 'all' | 'first' | 'key' | 'none';
/** What the reader knows: nothing yet; what nearly every report says; all that many reports say. */
export type TermLevel = 'newcomer' | 'familiar' | 'expert';

/** What the reader wants marked. */
export interface MarkChoice {
  /** `key`: figures that state an indicator. */
  figures: Amount;
  /** `key`: terms that something explains. */
  terms: TermAmount;
  /** Terms that a reader of this level knows are not marked; absent: newcomer. */
  level?: TermLevel;
  /** Clips are painted in place: a page's scripts can see that. */
  clips?: boolean;
  /** Ids of terms, and kinds (lib/model/term-kind.ts), never marked. */
  hiddenTerms: readonly string[];
  hiddenCategories: readonly string[];
}

interface Place extends Span {
  layers: readonly LayerName[];
  /** Its index in the analysis, null for a figure found since. */
  index: number | null;
}
export interface FigureMark extends Place {
  kind: 'figure';
  figure: Figure;
}
export interface TermMark extends Place {
  kind: 'term';
  term: Term;
}
/** A marked span of the page's present text. */
export type Mark = FigureMark | TermMark;

/** Whether two marks are the same place, though the page was marked anew between them. */
export function isSameMark(a: Mark | null, b: Mark | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.start === b.start && a.end === b.end);
}

/** Marks of figures that no analysis has looked at yet. */
export function marksOfFigures(figures: readonly Figure[], choice: MarkChoice, offset = 0): FigureMark[] {
  if (choice.figures !== 'all') return [];
  return figures.map((figure) => ({
    kind: 'figure',
    start: figure.start + offset,
    end: figure.end + offset,
    layers: [FIGURE],
    index: null,
    figure,
  }));
}

/** Where a span of the analysed text stands now, null where it has gone. */
type Placing = (span: Span) => Span | null;

export interface MarkContext {
  /** Ids of the terms that the reader has explained. */
  noted?: ReadonlySet<string>;
  /** The text that the analysis is of; without it no term is left out for coming again. */
  text?: string;
}

/** Marks of an analysis. */
export function marksOfAnalysis(analysis: Analysis, choice: MarkChoice, place: Placing, context: MarkContext = {}): Mark[] {
  return [...figureMarks(analysis, choice, place), ...termMarks(analysis, choice, place, context)];
}

function figureMarks(analysis: Analysis, { figures: amount }: MarkChoice, place: Placing): FigureMark[] {
  if (amount === 'none') return [];
  const stated = new Set<number>();
  const targets = new Set<number>();
  for (const { figure, status } of analysis.indicators) {
    stated.add(figure);
    if (status === 'target') targets.add(figure);
  }
  const marks: FigureMark[] = [];
  analysis.figures.forEach((figure, index) => {
    if (amount === 'key' && !stated.has(index)) return;
    const span = place(figure);
    const layers: LayerName[] = targets.has(index) ? [FIGURE, TARGET] : [FIGURE];
    if (span) marks.push({ kind: 'figure', start: span.start, end: span.end, layers, index, figure });
  });
  return marks;
}

function termMarks(
  analysis: Analysis,
  { terms: amount, level = 'newcomer', hiddenTerms, hiddenCategories }: MarkChoice,
  place: Placing,
  { noted = new Set(), text = '' }: MarkContext,
): TermMark[] {
  if (amount === 'none') return [];
  const hidden = new Set(hiddenTerms);
  const hiddenKinds = new Set(hiddenCategories);
  const wanted = amount === 'first' ? firstUses(text, analysis.terms) : null;
  const isUnwanted = (term: Term): boolean => hidden.has(term.id) || hiddenKinds.has(termKind(term)) || isKnown(term, level);
  const marks: TermMark[] = [];
  analysis.terms.forEach((term, index) => {
    // What only its shape explains stays a coinage.
    const explained = (term.definition !== null && term.family === undefined) || noted.has(term.id);
    if (wanted && !wanted.has(term)) return;
    if ((amount === 'key' && !explained) || isUnwanted(term)) return;
    const span = place(term);
    const layers: LayerName[] = explained ? [TERM, EXPLAINED] : [TERM, COINAGE];
    if (span) marks.push({ kind: 'term', start: span.start, end: span.end, layers, index, term });
  });
  return marks;
}

/** What a reader of each level knows, of the usual terms. */
const knownTo: Readonly<Record<TermLevel, readonly Term['common'][]>> = { newcomer: [], familiar: ['everyday'], expert: ['everyday', 'usual'] };

/** Known to a reader of the level; what a report defines for itself nobody knows. */
function isKnown({ common, definition }: Term, level: TermLevel): boolean {
  return common !== undefined && definition?.source !== 'report' && knownTo[level].includes(common);
}
