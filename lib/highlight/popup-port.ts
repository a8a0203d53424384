/**
 * The interface between the page script, which finds marks, and the popup, which is loaded later and shows one.
 *
 * Both run in the content script's isolated world of one frame: the popup's script leaves its mount function on
 * `globalThis`, the page script calls it with the shadow root of its host element.
 */
import type { Figure, Indicator, Span, Term } from '../model/analysis';
import type { IndicatorContext, TermExplanation } from '../model/explain';
import type { PackAnswer } from '../model/pack';
import type { TermUses } from '../model/term-uses';
import type { Why } from '../model/why';
import type { UseHere } from './uses-here';

/** What of a subject can be clipped: the marked words, or the sentence that they stand in. */
export type ClipPart = 'mark' | 'sentence';

/** What one popup is about. */
export type PopupSubject = (FigureSubject | TermSubject) & {
  /** What of it the reader has clipped already; absent where that is not known. */
  clipped?: Record<ClipPart, boolean>;
};

interface FigureSubject {
  kind: 'figure';
  figure: Figure;
  /**
   * What the figure states, first reading first; after those may follow the other end of a from–to pair and the
   * level or growth stated beside it in the same sentence, told apart by their own `figure`.
   */
  indicators: Indicator[];
}

interface TermSubject {
  kind: 'term';
  term: Term;
  /** Which of the page's `count` marks of this term it is, counted from 0. */
  index: number;
  count: number;
}

/** A term in this page and in the library. */
export interface PageTermUses extends TermUses {
  /** Sentences of this page, those that unfold the term first. */
  here: UseHere[];
}

/** A line as its page looks; width and height in points, `from` and `to` where the figure is in it, as shares of its width. */
export interface LinePicture {
  src: string;
  width: number;
  height: number;
  from: number;
  to: number;
}

/** The lines that a recognised figure stands on. */
export interface PicturedLine {
  pictures: LinePicture[];
  /** Number of the printed page. */
  page: number;
  /** The reader has compared it with its picture. */
  looked: boolean;
}

/** What a document that was recognised in pictures knows of them. Spans count in the page's present text. */
export interface ScanServices {
  /** Null for words that were not recognised. */
  lineOf(span: Span): Promise<PicturedLine | null>;
  /** The reader has compared the words with their picture: they stand there so, or as `put` says. */
  look(span: Span, put: string | null): Promise<void>;
}

/** The same for the figure of a popup. */
export interface ScanActions {
  lineOf(figure: Figure): Promise<PicturedLine | null>;
  look(figure: Figure, put: string | null): Promise<void>;
}

/** What the popup asks of the page script. The promises reject where the background cannot be reached. */
export interface PopupActions {
  /** The built-in explanation, null where the glossary has no such entry. */
  explain(termId: string): Promise<TermExplanation | null>;
  /** What the reader's own dictionaries say of the words. */
  lookUp(term: Term): Promise<PackAnswer>;
  context(indicator: Indicator): Promise<IndicatorContext>;
  /** Why the indicator reads as it does; null where that cannot be told. */
  why(indicator: Indicator): Promise<Why>;
  clip(subject: PopupSubject, part: ClipPart): Promise<void>;
  /** Open the side panel at the indicator; called within the click, so that the user gesture holds. */
  compare(indicator: Indicator | null): Promise<void>;
  /** Where this page and the library use the term, and the reader's own explanation. */
  uses(term: Term): Promise<PageTermUses>;
  /** Keep the reader's own explanation; an empty text deletes it. */
  note(term: Term, text: string): Promise<void>;
  /** Mark this term, or all terms of its kind, no more. */
  hide(term: Term, what: 'term' | 'kind'): Promise<void>;
  /** The reader is writing in the popup: the pointer alone neither closes nor replaces it. */
  hold(held: boolean): void;
  /** Go to the next or previous mark of the same term and show that. */
  step(delta: 1 | -1): void;
  /** The reader wants the popup gone: the page script answers with `hide()`. */
  close(): void;
  /** Absent where nothing was recognised in pictures. */
  scan?: ScanActions;
  /** The pointer has entered or left the popup (it counts as still on the mark). */
  hover(inside: boolean): void;
}

/** Where the mark stands now, in the viewport; asked again at every scroll. */
export interface PopupAnchor {
  getBoundingClientRect(): DOMRect;
  /** All pieces of a mark that is broken over lines; the popup covers none of them. */
  pieces?(): readonly DOMRect[];
  /** The element that the mark stands in. */
  element?: Element | null;
}

/** What the page script tells the reader in passing. */
export type PopupNotice = 'clipped' | 'tooLong' | 'failed';

export interface PopupPort {
  /** Show the popup beside `anchor`, replacing what it showed; with `focus` it takes the keyboard focus. */
  show(subject: PopupSubject, anchor: PopupAnchor, options: { focus: boolean }): void;
  /** Gone from sight; focus returns to where it was. */
  hide(): void;
  /** Tell something for a moment, whether or not a popup is shown. */
  tell(notice: PopupNotice): void;
  /** Whether an event target (as seen from the page or from inside the shadow root) belongs to the popup. */
  contains(target: EventTarget | null): boolean;
  /** Unmount and drop every listener; the port is of no use afterwards. */
  destroy(): void;
}

/** `locale` is a tag that lib/i18n can match, such as `zh-CN` or `en`. */
export type MountPopup = (root: ShadowRoot, actions: PopupActions, locale: string) => PopupPort;

declare global {
  /** Left by the popup's script in the isolated world, for the page script. */
  var __reportlensMountPopup: MountPopup | undefined;
}
