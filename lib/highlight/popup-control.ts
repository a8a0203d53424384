/** Shows the popup of one mark at a time; loads it when it is first wanted or when the page is idle. */
import type { Layers } from './layers';
import { FOCUS } from './layers';
import type { Mark } from './marks';
import { PopupHost } from './popup-host';
import { boxBeside, isNear, lineBoxes, type Point } from './line-boxes';
import type { MountPopup, PopupActions, PopupAnchor, PopupNotice, PopupSubject } from './popup-port';

export interface PopupControlOptions {
  /** Loads the popup's script; null where it cannot be had. */
  load(): Promise<MountPopup | null>;
  actions: PopupActions;
  locale: () => string;
  /** Whether tests may look into the shadow root. */
  open: boolean;
}

export class PopupControl {
  /** The mark whose popup is shown or is about to be. */
  shown: Mark | null = null;
  private readonly layers: Layers;
  private readonly options: PopupControlOptions;
  private readonly signal: AbortSignal;
  private host: PopupHost | null = null;
  private loading: Promise<void> | null = null;
  private range: Range | null = null;
  /** What is known of the shown mark by now; the popup shows this once its script is there. */
  private subject: PopupSubject | null = null;
  /** Where the pointer was when it asked. */
  private point: Point | null = null;
  private hasFocus = false;

  constructor(layers: Layers, options: PopupControlOptions, signal: AbortSignal) {
    this.layers = layers;
    this.options = options;
    this.signal = signal;
    signal.addEventListener('abort', () => this.destroy(), { once: true });
  }

  /** Has the popup's script loaded and mounted; asked again after it failed, it tries again. */
  prepare(): Promise<void> {
    this.loading ??= this.mount().finally(() => {
      if (!this.host) this.loading = null;
    });
    return this.loading;
  }

  /** Shows the popup beside `range`. With `focus` it takes the keyboard focus. */
  show(mark: Mark, subject: PopupSubject, range: Range, { focus, point }: { focus: boolean; point: Point | null }): void {
    this.shown = mark;
    this.range = range;
    this.subject = subject;
    this.point = point;
    this.hasFocus = focus;
    this.layers.clear(FOCUS);
    this.layers.add(FOCUS, range);
    if (this.host) this.host.show(subject, anchorOf(range, point), focus);
    else void this.showWhenLoaded();
  }

  /** The same mark, now that more is known of it. */
  update(mark: Mark, subject: PopupSubject): void {
    if (!this.shown || !this.range) return;
    this.shown = mark;
    this.subject = subject;
    // A popup that has the focus keeps it: asked to take it again, it would go back to its beginning.
    this.host?.show(subject, anchorOf(this.range, this.point), false);
  }

  /** The same mark in other nodes. */
  anchorAt(range: Range, subject: PopupSubject): void {
    this.range = range;
    this.subject = subject;
    this.layers.clear(FOCUS);
    this.layers.add(FOCUS, range);
    this.host?.show(subject, anchorOf(range, null), false);
  }

  hide(): void {
    if (!this.shown) return;
    this.shown = null;
    this.range = null;
    this.subject = null;
    this.layers.clear(FOCUS);
    this.host?.hide();
  }

  /** Tells something in passing, once the popup's script is there. */
  async tell(notice: PopupNotice): Promise<void> {
    await this.prepare();
    if (!this.signal.aborted) this.host?.tell(notice);
  }

  /** Whether the words under the popup's mark have gone from the page. */
  get isAdrift(): boolean {
    return this.range !== null && (this.range.collapsed || !this.range.startContainer.isConnected);
  }

  /** The host was lost with the document's root, and its listeners with it: it is made anew when it is wanted. */
  renew(): void {
    this.hide();
    this.host?.destroy();
    this.host = null;
    this.loading = null;
  }

  contains(target: EventTarget | null): boolean {
    return this.host?.contains(target) ?? false;
  }

  private async mount(): Promise<void> {
    const mount = await this.options.load();
    if (!mount || this.signal.aborted) return;
    const { actions, locale, open } = this.options;
    this.host = new PopupHost(mount, actions, { locale: locale(), open });
  }

  /** Shows what is wanted by then: meanwhile the marks may have been made anew, and the reader may have gone to another. */
  private async showWhenLoaded(): Promise<void> {
    await this.prepare();
    const { range, subject, signal } = this;
    if (range && subject && !signal.aborted) this.host?.show(subject, anchorOf(range, this.point), this.hasFocus);
  }

  private destroy(): void {
    this.shown = null;
    this.range = null;
    this.subject = null;
    this.host?.destroy();
    this.host = null;
  }
}

/** Live, so that the popup stays with its mark while the page scrolls and changes. */
function anchorOf(range: Range, point: Point | null): PopupAnchor {
  const first = range.startContainer.parentElement ?? parentIn(range.startContainer);
  // Scrolling moves the mark and not the point: which of the mark's boxes is meant is settled now.
  const boxes = lineBoxes(range);
  const index = point
    ? Math.max(
        0,
        boxes.findIndex((box) => isNear(box, point)),
      )
    : 0;
  return {
    pieces: () => lineBoxes(range),
    getBoundingClientRect: () => boxBeside(lineBoxes(range), index) ?? range.getBoundingClientRect(),
    element: first,
  };
}

function parentIn(node: Node): Element | null {
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : null;
}
