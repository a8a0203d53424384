/** What is known of the page now: its text, the analysis of this or an earlier version of it, and the marks of both. */
import type { Analysis, Span } from '../model/analysis';
import type { AnalysedPage, Kept } from './page-services';
import type { PageText } from '../text/dom-text';
import type { Steps } from '../text/steps';
import { FastScan, type ScanFigures } from './fast-scan';
import { offsetInView } from './geometry';
import { MarkList } from './mark-list';
import { marksOfAnalysis, marksOfFigures, type Mark, type MarkChoice } from './marks';
import { LineMap } from './line-map';
import { SeenText } from './seen-text';
import { inTurns } from './slices';
import { changedLines } from './text-change';

/** UTF-16 units of changed text that are scanned at once. */
const MOST_FRESH = 60_000;

/** Milliseconds for which reading the page anew may hold it up: so long, marks stand again before anything is painted. */
const AT_ONCE = 25;

/** Reads the page that this script runs in. */
export type ReadPage = () => Steps<PageText>;

export class PageModel {
  page: PageText;
  list = new MarkList([]);
  analysis: Analysis | null = null;
  /** The row of the library that holds the page, once that is known. */
  reportId: string | null = null;
  /** Why the page is not in the library, as the background says. */
  notKept: string | null = null;
  /** Readings of the page by their beginnings: the last begun, and the one that stands. */
  private begun = 0;
  private standing = 0;
  private readonly scan: ScanFigures;
  private readonly read: ReadPage;
  private readonly seen: SeenText;
  private choice: MarkChoice = { figures: 'all', terms: 'all', hiddenTerms: [], hiddenCategories: [] };
  /** What the fast pass finds in the present text, while there is no analysis. */
  private fast: FastScan;
  private noted: ReadonlySet<string> = new Set();
  /** What `analysis` is of. */
  analysed: AnalysedPage | null = null;
  private placing: LineMap | null = null;

  /** Of a page just read; nothing of it is scanned yet. */
  constructor(scan: ScanFigures, read: ReadPage, page: PageText) {
    this.scan = scan;
    this.read = read;
    this.page = page;
    this.seen = new SeenText(this.page.text);
    this.fast = new FastScan(this.page.text, scan, offsetInView(this.page));
  }

  /** Scans some more of the page, what is in view first; false when nothing is left to scan or the analysis has made it needless. */
  scanMore(): boolean {
    return this.analysis === null && this.fast.next();
  }

  /** Reads the page anew, a large one in several turns; true if its text is another. Positions are true again in either case. */
  reread(): boolean | Promise<boolean> {
    const reading = ++this.begun;
    const page = inTurns(this.read(), AT_ONCE);
    return page instanceof Promise ? page.then((read) => this.take(read, reading)) : this.take(page, reading);
  }

  /** One that took several turns may end behind a later one, which stands. */
  private take(page: PageText, reading: number): boolean {
    if (reading < this.standing) return false;
    this.standing = reading;
    const before = this.page.text;
    this.page = page;
    if (this.page.text === before) return false;
    this.seen.take(this.page.text);
    if (this.analysis) this.place();
    else this.fast = new FastScan(this.page.text, this.scan, 0);
    return true;
  }

  /** Takes the background's answer for a text that the page had. */
  setAnalysis(analysis: Analysis, page: AnalysedPage): void {
    // How another address was kept says nothing of this one.
    if (page.url !== this.analysed?.url) this.setKept({ reportId: null, notKept: null });
    this.analysis = analysis;
    this.analysed = page;
    this.place();
  }

  /** Takes the background's answer on where the analysed page is kept. */
  setKept({ reportId, notKept }: Kept): void {
    this.reportId = reportId;
    this.notKept = notKept;
  }

  /** The text to analyse: the page's, or, where it is shown piece by piece, what has been seen of it. */
  get wholeText(): string {
    return this.seen.text;
  }

  /** The page shows a piece of a document of which more is known. */
  get isPiecemeal(): boolean {
    return this.seen.isPiecemeal;
  }

  /** The address has changed: what was seen belongs to another document. */
  forgetSeen(): void {
    this.seen.reset(this.page.text);
  }

  private get analysedText(): string {
    return this.analysed?.text ?? '';
  }

  private place(): void {
    this.placing = this.analysedText === this.page.text ? null : new LineMap(this.analysedText, this.page.text);
  }

  choose(choice: MarkChoice): void {
    this.choice = choice;
  }

  /** Takes the ids of the terms that the reader has explained; whether they are others than before. */
  setNoted(ids: readonly string[]): boolean {
    const same = ids.length === this.noted.size && ids.every((id) => this.noted.has(id));
    this.noted = new Set(ids);
    return !same;
  }

  /** Forgets the analysis and every mark: the page has become another. */
  reset(): void {
    this.analysis = null;
    this.analysed = null;
    this.setKept({ reportId: null, notKept: null });
    this.placing = null;
    this.seen.reset(this.page.text);
    this.fast = new FastScan('', this.scan, 0);
    this.mark();
  }

  /** Figures known of the page, marked or not. */
  get figureCount(): number {
    return (this.analysis?.figures ?? this.fast.figures).length;
  }

  /** Where a span of the analysed text stands in the page now; null where it has been changed. */
  placeOf(span: Span): Span | null {
    return this.placing ? this.placing.placeOf(span) : span;
  }

  /** Makes the marks of the present text: the analysis where it still holds, the fast pass where the text is new. */
  mark(): void {
    this.list = new MarkList(this.analysis ? this.marksOf(this.analysis) : marksOfFigures(this.fast.figures, this.choice));
  }

  private marksOf(analysis: Analysis): Mark[] {
    const { choice } = this;
    const marks = marksOfAnalysis(analysis, choice, (span) => this.placeOf(span), { noted: this.noted, text: this.analysedText });
    const change = this.placing?.change;
    if (!change) return marks;
    // Near the change the analysis no longer has the last word: a number may have grown there.
    const lines = changedLines(this.page.text, change);
    // Much that is new waits for the analysis: scanned here it would hold up the page.
    if (lines.end - lines.start > MOST_FRESH) return marks;
    const fresh = marksOfFigures(this.scan(this.page.text.slice(lines.start, lines.end)), choice, lines.start);
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
