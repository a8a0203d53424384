/** What is known of the page now: its text, the analysis of this or an earlier version of it, and the marks of both. */
import type { Analysis, Figure, Span } from '../model/analysis';
import { pageText, type PageText } from '../text/dom-text';
import { MarkList } from './mark-list';
import { marksOfAnalysis, marksOfFigures, type Density, type Mark } from './marks';
import { changedLines, movedSpan, textChange, type TextChange } from './text-change';

/** Finds the figures of a text: the engine's fast pass. */
export type ScanFigures = (text: string) => Figure[];

export class PageModel {
  page: PageText;
  list = new MarkList([]);
  analysis: Analysis | null = null;
  reportId: string | null = null;
  private readonly scan: ScanFigures;
  private density: Density = 'all';
  /** What the fast pass finds in the whole of the present text, while there is no analysis. */
  private scanned: Figure[];
  private analysedText = '';
  private change: TextChange | null = null;

  /** Reads and scans the page. */
  constructor(scan: ScanFigures) {
    this.scan = scan;
    this.page = pageText(document);
    this.scanned = scan(this.page.text);
  }

  /** Reads the page anew; true if its text is another. Positions are true again in either case. */
  reread(): boolean {
    const before = this.page.text;
    this.page = pageText(document);
    if (this.page.text === before) return false;
    if (this.analysis) this.change = textChange(this.analysedText, this.page.text);
    else this.scanned = this.scan(this.page.text);
    return true;
  }

  /** Whether the analysis is of the present text. */
  get isAnalysed(): boolean {
    return this.analysis !== null && this.change === null;
  }

  /** Takes the background's answer for a text that the page had. */
  setAnalysis(analysis: Analysis, reportId: string | null, text: string): void {
    this.analysis = analysis;
    this.reportId = reportId;
    this.analysedText = text;
    this.change = textChange(text, this.page.text);
  }

  setDensity(density: Density): void {
    this.density = density;
  }

  /** Forgets the analysis and every mark: the page has become another. */
  reset(): void {
    this.analysis = null;
    this.reportId = null;
    this.change = null;
    this.scanned = [];
    this.mark();
  }

  /** Figures of the page, marked or not. */
  get figureCount(): number {
    return (this.analysis?.figures ?? this.scanned).length;
  }

  /** Where a span of the analysed text stands in the page now; null where it has been changed. */
  placeOf(span: Span): Span | null {
    return movedSpan(span, this.change);
  }

  /** Makes the marks of the present text: the analysis where it still holds, the fast pass where the text is new. */
  mark(): void {
    this.list = new MarkList(this.analysis ? this.marksOf(this.analysis) : marksOfFigures(this.scanned, this.density));
  }

  private marksOf(analysis: Analysis): Mark[] {
    const { change, density } = this;
    const marks = marksOfAnalysis(analysis, density, (span) => movedSpan(span, change));
    if (!change) return marks;
    // Near the change the analysis no longer has the last word: a number may have grown there.
    const lines = changedLines(this.page.text, change);
    const fresh = marksOfFigures(this.scan(this.page.text.slice(lines.start, lines.end)), density, lines.start);
    const known = new Set(marks.map(placeKey));
    const found = new Set(fresh.map(placeKey));
    return [
      ...marks.filter((mark) => !(mark.kind === 'figure' && overlaps(mark, lines)) || found.has(placeKey(mark))),
      ...fresh.filter((mark) => !known.has(placeKey(mark))),
    ];
  }
}

function placeKey({ kind, start, end }: Mark): string {
  return `${kind} ${start} ${end}`;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
