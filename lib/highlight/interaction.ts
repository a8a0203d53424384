/** The reader and the marks: hovering, clicking, stepping, and the popup that shows one. */
import type { Figure, Indicator, Span, Term } from '../model/analysis';
import type { ClipDraft, IndicatorContext } from '../model/explain';
import { AskedAhead } from './asked-ahead';
import { clipOfMark, clipOfSelection, clipOfSentence, onlyFigureIn, type ClipSource } from './clip-draft';
import { isReadWithDoubt } from '../model/certainty';
import type { Why } from '../model/why';
import { termKind } from '../model/term-kind';
import { boxesOf, firstInView, markAtPoint } from './geometry';
import { keyListener } from './keys';
import type { Layers } from './layers';
import { isSameMark, type Mark } from './marks';
import type { PageClips } from './page-clips';
import type { PageModel } from './page-model';
import type { PageOptions, PageServices } from './page-services';
import { pageSource } from './page-source';
import { printedPage } from './printed-page';
import { pageAddress } from './page-address';
import { PointerWatch } from './pointer';
import { PopupControl } from './popup-control';
import type { ClipPart, PageTermUses, PopupActions, PopupSubject, ScanActions, ScanServices } from './popup-port';
import { flash, scrollToRange } from './reveal';
import { selectedSpan } from './selected';
import { subjectOf } from './subject';
import { nameOfTerm, usesHere } from './uses-here';

/** What came of the wish to clip. */
export type ClipOutcome = 'clipped' | 'nothing' | 'tooLong';

/** Milliseconds that a place shown from the panel stays lit. */
const LIT = 2600;

export class Interaction {
  private readonly model: PageModel;
  private readonly clips: PageClips;
  private readonly layers: Layers;
  private readonly services: PageServices;
  private readonly signal: AbortSignal;
  private readonly popup: PopupControl;
  private readonly pointer: PointerWatch;
  private readonly keys: () => void;
  /** The mark shown last: stepping goes on from there while it is in view. */
  private last: Mark | null = null;
  private readonly contexts: AskedAhead<Indicator, IndicatorContext>;
  /** Notes as the popup has shown them, by term. */
  private readonly readNotes = new Map<string, string>();

  constructor(
    { model, clips, layers }: { model: PageModel; clips: PageClips; layers: Layers },
    services: PageServices,
    options: PageOptions,
    signal: AbortSignal,
  ) {
    this.model = model;
    this.clips = clips;
    this.layers = layers;
    this.services = services;
    this.signal = signal;
    this.contexts = new AskedAhead((indicator) => services.context(indicator, model.analysis, model.reportId));
    const { locale, open } = options;
    const load = () => services.loadPopup();
    this.popup = new PopupControl(layers, { load, actions: this.actions(), locale, open }, signal);
    const own = (target: EventTarget | null) => this.popup.contains(target);
    this.pointer = new PointerWatch(
      {
        markAt: (x, y) => markAtPoint(model.page, model.list, x, y),
        shown: () => this.popup.shown,
        expect: (mark) => this.expect(mark),
        show: (mark, point) => this.show(mark, false, point),
        hide: () => this.popup.hide(),
        clip: (mark) => this.tellIfFailed(this.keep(clipOfMark(mark, this.indicatorOf(mark), this.source()))),
        own,
      },
      signal,
    );
    const keys = {
      step: (delta: 1 | -1) => this.step(delta),
      stepDoubtful: (delta: 1 | -1) => this.stepDoubtful(delta),
      clip: () => this.clipByKey(),
      close: () => this.close(),
    };
    this.keys = keyListener(keys, own, signal);
    this.keys();
  }

  /** Listens anew: the document has lost its listeners with its root, and the popup its host. */
  listen(): void {
    this.pointer.listen();
    this.keys();
    this.popup.renew();
  }

  /** Loads the popup's script ahead of its first use. */
  prepare(): void {
    void this.popup.prepare();
  }

  owns(node: Node): boolean {
    return this.popup.contains(node);
  }

  /** The marks were made anew: the popup shows what is known now, or goes with its mark. */
  refresh(): void {
    const { shown } = this.popup;
    if (!shown) return;
    const now = this.model.list.marks.find((mark) => isSameMark(mark, shown));
    if (now) this.popup.update(now, this.subject(now));
    else this.popup.hide();
  }

  /** Nodes of the page went: the popup goes with its words, or stays where the same words stand in new ones. */
  checkAnchor(sameText: boolean): void {
    const { shown } = this.popup;
    if (!shown || !this.popup.isAdrift) return;
    const range = sameText ? this.model.page.rangeOf(shown) : null;
    if (range) this.popup.anchorAt(range, this.subject(shown));
    else this.popup.hide();
  }

  hide(): void {
    this.popup.hide();
    this.last = null;
  }

  /** Scrolls to a span of the analysed text and flashes it; false where the page no longer shows it. */
  reveal(span: Span): boolean {
    return this.revealPlace(this.model.placeOf(span));
  }

  /** The same for a span of the present text. */
  revealPlace(place: Span | null): boolean {
    const range = place && this.model.page.rangeOf(place);
    if (!range || range.getClientRects().length === 0) return false;
    this.popup.hide();
    scrollToRange(range);
    flash(this.layers, range, this.signal, LIT);
    return true;
  }

  /** Goes to the next or previous figure that is read with doubt; whether there is one. */
  stepDoubtful(delta: 1 | -1): boolean {
    const doubtful = new Set(this.model.analysis?.indicators.filter(isReadWithDoubt).map(({ figure }) => figure));
    return this.step(delta, (mark) => mark.kind === 'figure' && mark.index !== null && doubtful.has(mark.index));
  }

  /** Clips what is selected, else the mark whose popup is shown. */
  async clipHere(): Promise<ClipOutcome> {
    const { page, list } = this.model;
    const span = selectedSpan(page);
    const mark = span ? (list.marks.find(({ start, end }) => start === span.start && end === span.end) ?? null) : this.popup.shown;
    if (mark) return this.keep(clipOfMark(mark, this.indicatorOf(mark), this.source()));
    if (!span) return 'nothing';
    const figure = onlyFigureIn(span, list.marks);
    const draft = clipOfSelection(span, this.source(), figure && { mark: figure, indicator: this.indicatorOf(figure) });
    if (draft) return this.keep(draft);
    void this.popup.tell('tooLong');
    return 'tooLong';
  }

  /** Clips a figure of the analysis, marked or not, with the indicator at this place among its own; null where it is gone. */
  async clipFigure(span: Span, at: number): Promise<string | null> {
    const { model } = this;
    const index = model.analysis?.figures.findIndex(({ start, end }) => start === span.start && end === span.end) ?? -1;
    const figure = model.analysis?.figures[index];
    const place = figure && model.placeOf(figure);
    if (!place) return null;
    const mark: Mark = { kind: 'figure', start: place.start, end: place.end, layers: [], index, figure };
    const indicator = model.analysis?.indicators.filter((one) => one.figure === index)[at] ?? null;
    const id = await this.services.clip(clipOfMark(mark, indicator, this.source()));
    await this.showClips();
    return id;
  }

  private clipByKey(): boolean {
    if (!this.popup.shown && !selectedSpan(this.model.page)) return false;
    this.tellIfFailed(this.clipHere());
    return true;
  }

  private tellIfFailed(clipped: Promise<ClipOutcome>): void {
    clipped.catch((error: unknown) => {
      console.warn('ReportLens: not clipped', error);
      void this.popup.tell('failed');
    });
  }

  private async keep(draft: ClipDraft): Promise<ClipOutcome> {
    await this.services.clip(draft);
    await this.showClips();
    void this.popup.tell('clipped');
    return 'clipped';
  }

  private async showClips(): Promise<void> {
    await this.clips.refresh(() => this.model.page);
    this.refresh();
  }

  private source(): ClipSource {
    const { model } = this;
    const { text } = model.page;
    const { reportId, analysis } = model;
    const pageOf = (span: Span) => printedPage(model.page.rangeOf(span));
    return { text, url: pageAddress(), title: document.title, reportId, analysis, pageOf, ...pageSource(document, text) };
  }

  private indicatorOf(mark: Mark): Indicator | null {
    const subject = this.subject(mark);
    return subject.kind === 'figure' ? (subject.indicators[0] ?? null) : null;
  }

  private expect(mark: Mark): void {
    const indicator = this.indicatorOf(mark);
    if (indicator) this.contexts.ahead(indicator);
  }

  /** @param point where the pointer is, for a mark that stands on several lines. */
  private show(mark: Mark, focus: boolean, point: { x: number; y: number } | null = null): void {
    const range = this.model.page.rangeOf(mark);
    if (!range) return;
    this.last = mark;
    this.popup.show(mark, this.subject(mark), range, { focus, point });
  }

  private close(): boolean {
    if (!this.popup.shown) return false;
    this.popup.hide();
    this.pointer.forget();
    return true;
  }

  private step(delta: 1 | -1, accept: (mark: Mark) => boolean = () => true): boolean {
    const { list, page } = this.model;
    const from = this.popup.shown ?? this.last;
    const goesOn = from !== null && (this.popup.shown !== null || isInView(boxesOf(page, from)));
    const first = list.marks[firstInView(page, list.marks)];
    const isFirst = !goesOn && first !== undefined && delta === 1 && accept(first);
    const next = isFirst ? first : list.neighbour(goesOn ? from : (first ?? from), delta, accept);
    return next !== null && this.goTo(next, true);
  }

  /** The next or previous mark of the shown term. */
  private stepTerm(delta: 1 | -1): void {
    const { shown } = this.popup;
    if (shown?.kind !== 'term') return;
    const { id } = shown.term;
    const next = this.model.list.neighbour(shown, delta, (mark) => mark.kind === 'term' && mark.term.id === id);
    if (next) this.goTo(next, false);
  }

  private goTo(mark: Mark, focus: boolean): boolean {
    const range = this.model.page.rangeOf(mark);
    if (!range) return false;
    this.pointer.forget();
    scrollToRange(range);
    this.show(mark, focus);
    return true;
  }

  private subject(mark: Mark): PopupSubject {
    return { ...subjectOf(mark, this.model.list, this.model.analysis), clipped: this.clips.isClipped(mark) };
  }

  private actions(): PopupActions {
    const { model, services } = this;
    return {
      explain: (termId) => services.explain(termId),
      lookUp: (term) => services.lookUp(term, model.analysis),
      context: (indicator) => this.contexts.take(indicator),
      why: (indicator) => this.why(indicator),
      clip: (subject, part) => this.clip(subject, part),
      compare: (indicator: Indicator | null) => services.compare(indicator, model.analysis, model.reportId),
      uses: (term) => this.uses(term),
      note: (term, text) => this.note(term, text),
      hide: (term, what) =>
        services.hide(what === 'term' ? { term: { id: term.id, name: nameOfTerm(term) }, kind: null } : { term: null, kind: termKind(term) }),
      hold: (held) => this.pointer.hold(held),
      step: (delta) => this.stepTerm(delta),
      close: () => this.close(),
      ...(services.scan ? { scan: this.scanActions(services.scan) } : {}),
      hover: (inside) => this.pointer.hover(inside),
    };
  }

  private scanActions(scan: ScanServices): ScanActions {
    const placeOf = (figure: Figure) => this.popup.shown ?? this.model.placeOf(figure);
    return {
      async lineOf(figure) {
        const place = placeOf(figure);
        return place && scan.lineOf(place);
      },
      async look(figure, put) {
        const place = placeOf(figure);
        if (!place) throw new Error('The figure has gone from the page.');
        await scan.look(place, put);
      },
    };
  }

  private async why(indicator: Indicator): Promise<Why> {
    const { analysis, analysed } = this.model;
    const figure = analysis?.figures[indicator.figure];
    return analysed && figure ? this.services.why(analysed, figure, indicator.name) : null;
  }

  /** A note is written over the one that was shown, never over another. */
  private async note(term: Term, text: string): Promise<void> {
    await this.services.note({ id: term.id, form: nameOfTerm(term), text, read: this.readNotes.get(term.id) ?? '' });
    this.readNotes.set(term.id, text.trim());
  }

  private async uses(term: Term): Promise<PageTermUses> {
    const { model } = this;
    const known = await this.services.uses(term.id, model.analysis, model.reportId);
    this.readNotes.set(term.id, known.note ?? '');
    const places = model.list.marks.filter((mark) => mark.kind === 'term' && mark.term.id === term.id);
    return { ...known, here: usesHere(model.page.text, nameOfTerm(term), places) };
  }

  private async clip(subject: PopupSubject, part: ClipPart): Promise<void> {
    const { shown } = this.popup;
    if (!shown) throw new Error('The clipped mark has gone from the page.');
    const source = this.source();
    const indicator = subject.kind === 'figure' ? (subject.indicators[0] ?? null) : null;
    await this.services.clip(part === 'sentence' ? clipOfSentence(shown, source) : clipOfMark(shown, indicator, source));
    await this.showClips();
  }
}

function isInView(boxes: readonly DOMRect[]): boolean {
  return boxes.some((box) => box.bottom > 0 && box.top < innerHeight);
}
