/** One marked page, from the first paint until every trace is taken away again. */
import type { Analysis, Span } from '../model/analysis';
import { kinds } from '../model/kinds';
import { watchAddress } from './address';
import type { ClipPlace } from './find-clips';
import { Interaction, type ClipOutcome } from './interaction';
import { Layers } from './layers';
import type { MarkChoice } from './marks';
import { pageAddress } from './page-address';
import { PageClips } from './page-clips';
import type { PageModel } from './page-model';
import type { PageOptions, PageServices, PageSnapshot } from './page-services';
import { PageWatch } from './page-watch';
import { readingBound } from './reading-bound';
import { inSlices, whenIdle } from './slices';
import { sharedLength } from './text-change';
import { WindowPaint } from './window-paint';

/** Milliseconds before a changed text is analysed again; doubled each time, up to the second. */
const ANALYSE_AGAIN = 1500;
const ANALYSE_LATEST = 60_000;
/** A page whose address has changed is another page once less than this share of its text is left. */
const KEPT = 0.5;
/** UTF-16 units by which a page's text grows before it is worth another reading, and how often one that was no document is read so. */
const GROWN = 60;
const MOST_GROWN = 3;
/** What is not in view is scanned in idle moments, after this many milliseconds at the latest. */
const SCAN_PATIENCE = 100;
/** The popup's script is loaded in an idle moment, after this many milliseconds at the latest. */
const POPUP_PATIENCE = 3000;

export class PageSession {
  private readonly services: PageServices;
  private readonly abort = new AbortController();
  private readonly layers = new Layers();
  private readonly model: PageModel;
  private readonly painter: WindowPaint;
  private readonly clips: PageClips;
  private readonly interaction: Interaction;
  private readonly watch: PageWatch;
  private force: boolean;
  private analyseTimer: ReturnType<typeof setTimeout> | undefined;
  private analyseDelay = ANALYSE_AGAIN;
  private asked = 0;
  /** The page states more figures than are read of one. */
  private bounded = false;
  private scanning = false;
  private analysedBefore = false;
  /** Readings in a row of a text that was no document and had grown by the next. */
  private grown = 0;
  /** The text that stood here when the address changed; null while it is the first one. */
  private textAtLeaving: string | null = null;

  /** Asks for the analysis of a page just read, paints the marks in view at once, then begins to listen. */
  constructor(model: PageModel, services: PageServices, options: PageOptions) {
    const { signal } = this.abort;
    this.services = services;
    this.force = options.force;
    this.model = model;
    this.model.choose(options.marks);
    this.painter = new WindowPaint(model, this.layers, signal);
    // The analysis is made elsewhere, while the marks in view are found and painted here.
    void this.analyse();
    this.model.scanMore();
    this.remark();
    this.clips = new PageClips(this.layers, () => services.clips(), signal);
    this.clips.show(options.marks.clips === true, model.page);
    const parts = { model, clips: this.clips, layers: this.layers };
    this.interaction = new Interaction(parts, { ...services, note: (note) => this.note(note), ...this.scanServices() }, options, signal);
    this.watch = new PageWatch(
      {
        look: () => this.look(),
        lost: () => this.painter.hasLost,
        own: (node) => this.interaction.owns(node),
        rerooted: () => {
          this.interaction.listen();
          services.rerooted();
        },
        deed: () => {
          this.analyseDelay = ANALYSE_AGAIN;
        },
        pulse: () => this.layers.restore(),
      },
      signal,
    );
    this.watchShadows();
    watchAddress(() => this.addressChanged(), signal);
    // Style sheets that are still on their way may show or hide text.
    if (options.changed) this.watch.lookSoon();
    if (document.readyState !== 'complete') addEventListener('load', () => this.watch.lookSoon(), { once: true, signal });
    this.refreshClips();
    this.scanRest();
    whenIdle(() => {
      if (!signal.aborted) this.interaction.prepare();
    }, POPUP_PATIENCE);
  }

  /** Takes every trace out of the page. */
  stop(): void {
    if (this.abort.signal.aborted) return;
    this.abort.abort();
    clearTimeout(this.analyseTimer);
    this.painter.destroy();
    this.layers.destroy();
    this.services.stopped();
  }

  get state(): { analysis: Analysis | null; reportId: string | null; notKept: string | null; cut: boolean } {
    const { analysis, reportId, notKept, page } = this.model;
    return { analysis, reportId, notKept, cut: page.cut || this.bounded };
  }

  /** Analyses the page anew at the reader's word, whatever it was taken for. */
  analyseAgain(): void {
    this.force = true;
    void this.analyse();
  }

  /** Scrolls to a span of the analysed text and flashes it; false where the page no longer shows it. */
  reveal(span: Span): boolean {
    return this.interaction.reveal(span);
  }

  /** Goes to the next or previous figure that is read with doubt, and shows it; whether there is one. */
  stepDoubtful(delta: 1 | -1): boolean {
    return this.interaction.stepDoubtful(delta);
  }

  /** Clips what is selected, else the mark whose popup is shown. */
  clipHere(): Promise<ClipOutcome> {
    return this.interaction.clipHere();
  }

  /** Clips a figure of the analysis with one of its indicators; the clip's id, null where the page has the figure no more. */
  clipFigure(span: Span, at: number): Promise<string | null> {
    return this.interaction.clipFigure(span, at);
  }

  /** Where the page's clips stand, asked of the library anew. */
  async clipPlaces(): Promise<ReadonlyMap<string, ClipPlace>> {
    await this.clips.refresh(() => this.model.page);
    this.interaction.refresh();
    return this.clips.all;
  }

  /** Scrolls to a clip and flashes it; false where it does not stand in the page. */
  revealClip(id: string): boolean {
    const place = this.clips.all.get(id);
    return place?.state === 'here' && this.interaction.revealPlace(place.span);
  }

  /** Marks what the reader now wants marked. */
  choose(choice: MarkChoice): void {
    this.model.choose(choice);
    this.clips.show(choice.clips === true, this.model.page);
    this.remark();
    this.interaction.refresh();
  }

  /** Scans what is not in view in idle moments; the analysis may be quicker. */
  private scanRest(): void {
    if (this.scanning) return;
    this.scanning = true;
    const done = () => {
      this.scanning = false;
      if (this.model.analysis) return;
      this.remark();
      this.interaction.refresh();
      this.services.count(this.model.figureCount);
    };
    whenIdle(() => inSlices(() => this.model.scanMore(), done, this.abort.signal, { stride: 1, between: 'idle moments' }), SCAN_PATIENCE);
  }

  private remark(): void {
    this.model.mark();
    this.painter.paint();
  }

  /** Reads the page anew and marks what is different; returns whether anything was. */
  private look(): boolean | Promise<boolean> {
    const lost = this.painter.hasLost;
    const changed = this.model.reread();
    if (typeof changed === 'boolean') return this.looked(changed, lost);
    return changed.then((one) => !this.abort.signal.aborted && this.looked(one, lost));
  }

  private looked(changed: boolean, lost: boolean): boolean {
    this.layers.restore();
    this.watchShadows();
    this.interaction.checkAnchor(!changed);
    this.clips.paint(this.model.page);
    if (!changed) {
      // The same words may stand in new nodes.
      this.painter.paint();
      return lost;
    }
    if (this.hasLeft()) this.leave();
    else if (this.model.analysis) {
      this.remark();
      this.interaction.refresh();
      this.services.count(this.model.figureCount);
      this.analyseLater();
    } else {
      this.scanRest();
      this.analyseLater();
    }
    return true;
  }

  private watchShadows(): void {
    for (const root of this.model.page.shadowRoots) this.watch.watch(root);
  }

  private addressChanged(): void {
    this.textAtLeaving = this.model.page.text;
    this.model.forgetSeen();
    this.analyseDelay = ANALYSE_AGAIN;
    this.refreshClips();
    this.watch.expectChange();
  }

  private refreshClips(): void {
    void this.clips
      .refresh(() => this.model.page)
      .then(() => {
        if (!this.abort.signal.aborted) this.interaction.refresh();
      });
  }

  private hasLeft(): boolean {
    const before = this.textAtLeaving;
    return before !== null && sharedLength(before, this.model.page.text) < before.length * KEPT;
  }

  /** The page has become another, which the reader has not asked for: nothing is marked until it is known for a report. */
  private leave(): void {
    this.textAtLeaving = null;
    this.force = false;
    this.analysedBefore = false;
    this.interaction.hide();
    this.model.reset();
    this.painter.paint();
    this.services.changed();
    void this.analyse();
  }

  private analyseLater(): void {
    clearTimeout(this.analyseTimer);
    this.analyseTimer = setTimeout(() => void this.analyse(), this.analyseDelay);
    this.analyseDelay = Math.min(ANALYSE_LATEST, this.analyseDelay * 2);
  }

  /** Keeps a note. A mark that loses its note stays as it is for now, so that its popup can bring the note back. */
  private async note(note: Parameters<PageServices['note']>[0]): Promise<void> {
    await this.services.note(note);
    if (note.text === '') return;
    this.markNoted().catch((error: unknown) => console.warn('ReportLens: the explained terms are not known', error));
  }

  /** What the reader has compared with its picture is read again; the page itself tells where words were set right. */
  private scanServices(): Pick<PageServices, 'scan'> {
    const { scan } = this.services;
    if (!scan) return {};
    const look: typeof scan.look = async (span, put) => {
      await scan.look(span, put);
      if (put === null) void this.analyse();
    };
    return { scan: { lineOf: (span) => scan.lineOf(span), look } };
  }

  /** Marks the terms that the reader has explained as explained. */
  private async markNoted(): Promise<void> {
    const termIds = [...new Set(this.model.analysis?.terms.map(({ id }) => id))];
    const ids = await this.services.noted(termIds);
    if (this.abort.signal.aborted || !this.model.setNoted(ids)) return;
    this.remark();
    this.interaction.refresh();
  }

  /** The text was taken for no document: so is the page, unless it shows another text by now, or more of one that still arrives. */
  private async stopUnlessOther(analysed: string, turn: number): Promise<void> {
    await this.model.reread();
    // A large page is read in several turns: the reader may have asked for it meanwhile.
    if (this.abort.signal.aborted || turn !== this.asked) return;
    const present = this.model.wholeText;
    const isOther = sharedLength(analysed, present) < Math.max(analysed.length, present.length) * KEPT;
    if (isOther) this.grown = 0;
    else if (Math.abs(present.length - analysed.length) < GROWN || ++this.grown > MOST_GROWN) return this.stop();
    this.analyseLater();
  }

  /** Where the analysed page is kept, which its marks do not wait for. */
  private async hearKept(page: PageSnapshot, turn: number): Promise<void> {
    try {
      const kept = await this.services.keep(page);
      if (this.abort.signal.aborted || turn !== this.asked) return;
      this.model.setKept(kept);
      this.services.changed();
    } catch (error) {
      if (!this.abort.signal.aborted) console.warn('ReportLens: it is not known whether the page is kept', error);
    }
  }

  private async analyse(): Promise<void> {
    const whole = this.model.wholeText;
    const text = whole.slice(0, readingBound(whole));
    this.bounded = text.length < whole.length;
    // The tables' offsets are those of the page's present text.
    const tables = text === this.model.page.text ? [...this.model.page.tables] : [];
    const turn = ++this.asked;
    const page = { url: pageAddress(), title: document.title, text, tables, force: this.force, again: this.analysedBefore };
    this.analysedBefore = true;
    try {
      const analysis = await this.services.analyse(page);
      if (this.abort.signal.aborted || turn !== this.asked) return;
      if (!kinds[analysis.detection.kind].marked && !page.force) return await this.stopUnlessOther(whole, turn);
      this.model.setAnalysis(analysis, page);
      this.remark();
      this.interaction.refresh();
      this.services.count(this.model.figureCount);
      this.services.changed();
      void this.hearKept(page, turn);
      await this.markNoted();
    } catch (error) {
      // The figures stay marked; what they mean is asked for again when the page changes.
      if (!this.abort.signal.aborted) console.warn('ReportLens: the page could not be analysed', error);
    }
  }
}
