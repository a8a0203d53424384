/** What a marked page needs of the rest of the extension; given to it, so that lib/highlight knows only the page. */
import type { DoubtfulSpan } from '../model/doubtful-span';
import type { Grid } from '../model/grid';
import type { Analysis, Indicator, Span, Term } from '../model/analysis';
import type { ClipDraft, IndicatorContext, TermExplanation } from '../model/explain';
import type { PackAnswer } from '../model/pack';
import type { TermKind } from '../model/term-kind';
import type { TermUses } from '../model/term-uses';
import type { Why } from '../model/why';
import type { KnownClip } from './find-clips';
import type { MarkChoice } from './marks';
import type { MountPopup, ScanServices } from './popup-port';

export interface PageSnapshot {
  url: string;
  title: string;
  text: string;
  /** Structure of its tables, in offsets of `text`. */
  tables: Grid[];
  /** Spans of `text` that are read with doubt (the reader page's printed documents); none where left out. */
  doubtful?: DoubtfulSpan[];
  /** Those of them that the reader has compared with their picture. */
  looked?: Span[] | undefined;
  force: boolean;
  /** This document was analysed before and has changed since. */
  again: boolean;
}

/** What was analysed, as far as it takes to read it again. */
export type AnalysedPage = Pick<PageSnapshot, 'url' | 'title' | 'text' | 'tables' | 'force'>;

/** The row of the library that holds a page, or why none does. */
export interface Kept {
  reportId: string | null;
  notKept: string | null;
}

export interface PageServices {
  /** Rejects where the background cannot be reached in spite of asking again. */
  analyse(page: PageSnapshot): Promise<Analysis>;
  /** How the keeping of an analysed page ends. Rejects as `analyse` does. */
  keep(page: PageSnapshot): Promise<Kept>;
  /** The number of figures, for the badge. */
  count(figures: number): void;
  /** There is something new for the panel to ask for. */
  changed(): void;
  /** The popup's mount function, null where its script cannot be had. */
  loadPopup(): Promise<MountPopup | null>;
  explain(termId: string): Promise<TermExplanation | null>;
  /** What the reader's own dictionaries say of the words of a term. */
  lookUp(term: Term, analysis: Analysis | null): Promise<PackAnswer>;
  context(indicator: Indicator, analysis: Analysis | null, reportId: string | null): Promise<IndicatorContext>;
  /** Why an indicator of an analysed page reads as it does; `figure` in offsets of its text. */
  why(page: AnalysedPage, figure: Span, name: string): Promise<Why>;
  uses(termId: string, analysis: Analysis | null, reportId: string | null): Promise<TermUses>;
  /** Those of these terms that the reader has explained. */
  noted(termIds: string[]): Promise<string[]>;
  /** `read`: the note as it was shown, '' for none. */
  note(note: { id: string; form: string; text: string; read: string }): Promise<void>;
  hide(wish: { term: { id: string; name: string } | null; kind: TermKind | null }): Promise<void>;
  /** Keeps a clip; its id. */
  clip(draft: ClipDraft): Promise<string>;
  /** The clips of the present address. */
  clips(): Promise<KnownClip[]>;
  compare(indicator: Indicator | null, analysis: Analysis | null, reportId: string | null): Promise<void>;
  /** Set for documents that were recognised in pictures. */
  scan?: ScanServices;
  /** The document has another root: listeners that were left on the old one are gone. */
  rerooted(): void;
  /** Called once, when every trace is gone. */
  stopped(): void;
}

export interface PageOptions {
  /** Marked at the reader's word, whatever detection says. */
  force: boolean;
  /** The page has changed while it was read: it is looked at again. */
  changed?: boolean;
  marks: MarkChoice;
  /** Tag of the interface's language, asked for when the popup is loaded. */
  locale: () => string;
  /** Whether tests may look into the popup. */
  open: boolean;
}
