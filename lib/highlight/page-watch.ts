/**
 * Notices that a page changes: content that comes later, nodes made anew, parts shown and hidden, a new address.
 *
 * A page may change sixty times a second for ever. So changes are gathered, looked at in idle moments, and looked at
 * the less often the longer a look takes and the more looks found nothing new.
 */
import { whenIdle } from './slices';

/** Milliseconds between a change and the look at it, at least and at most. */
const SOON = 200;
const LATEST = 4000;
/** A look may take this share of the time. */
const SHARE = 0.02;
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

export interface PageWatchActions {
  /** Looks at the page anew; returns whether anything was different. */
  look(): boolean;
  /** Whether a changed node is our own. */
  own(node: Node): boolean;
}

export class PageWatch {
  private readonly actions: PageWatchActions;
  private readonly signal: AbortSignal;
  private readonly observer: MutationObserver;
  private readonly watched = new WeakSet<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private delay = SOON;
  private cost = 0;

  constructor(actions: PageWatchActions, signal: AbortSignal) {
    this.actions = actions;
    this.signal = signal;
    this.observer = new MutationObserver((records) => {
      if (records.some(({ target }) => !actions.own(target))) this.lookSoon();
    });
    this.watch(document.documentElement);
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Watches one more tree: observers do not see into shadow roots. */
  watch(root: Node): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, WATCHED);
  }

  /** Looks at the page after the present delay; the first wish counts. */
  lookSoon(): void {
    this.timer ??= setTimeout(() => {
      whenIdle(() => this.lookNow(), SOON);
    }, Math.max(this.delay, this.cost / SHARE));
  }

  /** A new address mostly means new content: do not wait as long as the page's past suggests. */
  expectChange(): void {
    this.delay = SOON;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.lookSoon();
  }

  private lookNow(): void {
    this.timer = undefined;
    if (this.signal.aborted) return;
    const began = performance.now();
    const changed = this.actions.look();
    this.cost = performance.now() - began;
    this.delay = changed ? SOON : Math.min(LATEST, this.delay * 2);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.observer.disconnect();
  }
}
