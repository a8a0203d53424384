/** Which places of a text are marked, and as what. */
import type { Analysis, Figure, Span, Term } from '../model/analysis';
import { EXPLAINED, FIGURE, TARGET, TERM, type LayerName } from './layers';

/** `key`: figures with an indicator and terms with an explanation; `figures`: every figure, no term. */
export type Density = 'all' | 'key' | 'figures' | 'none';

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
export function marksOfFigures(figures: readonly Figure[], density: Density, offset = 0): FigureMark[] {
  if (density === 'none' || density === 'key') return [];
  return figures.map((figure) => ({
    kind: 'figure',
    start: figure.start + offset,
    end: figure.end + offset,
    layers: [FIGURE],
    index: null,
    figure,
  }));
}

/** Marks of an analysis; `place` says where a span of the analysed text stands now, null where it has gone. */
export function marksOfAnalysis(analysis: Analysis, density: Density, place: (span: Span) => Span | null): Mark[] {
  if (density === 'none') return [];
  const stated = new Set<number>();
  const targets = new Set<number>();
  for (const { figure, status } of analysis.indicators) {
    stated.add(figure);
    if (status === 'target') targets.add(figure);
  }
  const marks: Mark[] = [];
  analysis.figures.forEach((figure, index) => {
    if (density === 'key' && !stated.has(index)) return;
    const span = place(figure);
    const layers: LayerName[] = targets.has(index) ? [FIGURE, TARGET] : [FIGURE];
    if (span) marks.push({ kind: 'figure', start: span.start, end: span.end, layers, index, figure });
  });
  if (density === 'figures') return marks;
  analysis.terms.forEach((term, index) => {
    if (density === 'key' && !term.definition) return;
    const span = place(term);
    const layers: LayerName[] = term.definition ? [TERM, EXPLAINED] : [TERM];
    if (span) marks.push({ kind: 'term', start: span.start, end: span.end, layers, index, term });
  });
  return marks;
}
