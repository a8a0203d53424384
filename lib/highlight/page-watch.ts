/**
 * Notices that a page changes: content that comes later, nodes made anew, parts shown and hidden, a new root, a new
 * address.
 *
 * A page may change sixty times a second for ever. So changes are gathered, looked at in idle moments, and looked at
 * the less often the longer a look takes and the more looks found nothing new. Only where the words under marks went
 * does the next look come at once, as far as it is cheap: the marks then stand again before anything is painted.
 */
import { LookOut } from './look-out';
import { watchWakes, type Wakes } from './wakes';

/** Between a change and the look at it, ms, and the share of the time that looks may take. */
const PACE = { soon: 200, latest: 4000, share: 0.02 };
/** The same share while words under marks go, and the longest look that is made at once, ms. */
const URGENT_SHARE = 0.15;
const QUICK = 25;
/** Milliseconds between two looks whether the marks are still registered: the page may clear them, and nothing tells. */
const PULSE = 1000;

/** Changes after which a page may read otherwise. */
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

export interface PageWatchActions {
  /** Looks at the page anew; whether anything was different. */
  look(): boolean | Promise<boolean>;
  /** Whether words under marks have gone. */
  lost(): boolean;
  /** Whether a changed node is our own. */
  own(node: Node): boolean;
  /** The document has another root, and with it lost every listener. */
  rerooted(): void;
  /** The reader has done something in the page. */
  deed(): void;
  /** From time to time, while the page is seen. */
  pulse(): void;
}

export class PageWatch {
  private readonly actions: PageWatchActions;
  private readonly observer: MutationObserver;
  private readonly watched = new WeakSet<Node>();
  private readonly lookOut: LookOut;
  private readonly wakes: Wakes;
  private root: Element | null = document.documentElement;

  constructor(actions: PageWatchActions, signal: AbortSignal) {
    this.actions = actions;
    this.lookOut = new LookOut(() => this.look(), PACE, signal);
    this.wakes = watchWakes(
      {
        deed: () => {
          actions.deed();
          this.lookOut.expect();
        },
        turn: () => this.lookOut.wish(),
      },
      signal,
    );
    this.wakes.listen();
    this.observer = new MutationObserver((records) => this.changed(records));
    this.watch(document);
    const pulse = setInterval(() => document.hidden || actions.pulse(), PULSE);
    signal.addEventListener(
      'abort',
      () => {
        clearInterval(pulse);
        this.observer.disconnect();
      },
      { once: true },
    );
  }

  /** Watches one more tree: observers do not see into shadow roots. */
  watch(root: Node): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, WATCHED);
  }

  /** Looks at the page after the present delay; the first wish counts. */
  lookSoon(): void {
    this.lookOut.wish();
  }

  /** A new address mostly means new content: do not wait as long as the page's past suggests. */
  expectChange(): void {
    this.lookOut.expect();
  }

  private changed(records: readonly MutationRecord[]): void {
    if (!records.some(({ target }) => !this.actions.own(target))) return;
    const lost = this.actions.lost() || this.isRerooted;
    if (!lost) this.lookOut.wish();
    else if (this.lookOut.canAfford(URGENT_SHARE, QUICK)) this.lookOut.now();
    else this.lookOut.expect();
  }

  private look(): boolean | Promise<boolean> {
    if (this.isRerooted) {
      this.root = document.documentElement;
      this.wakes.listen();
      this.actions.rerooted();
    }
    return this.actions.look();
  }

  private get isRerooted(): boolean {
    return document.documentElement !== null && document.documentElement !== this.root;
  }
}
