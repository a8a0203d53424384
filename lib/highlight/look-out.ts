/**
 * When to look at a page that changes: soon after something happened, ever less often while looking is in vain, and
 * never for more than a small share of the time.
 */
import { whenIdle } from './slices';

export interface Pace {
  /** Milliseconds between a change and the look at it, at least and at most. */
  soon: number;
  latest: number;
  /** Share of the time that looking may take. */
  share: number;
}

/** How long an idle moment is waited for, ms. */
const PATIENCE = 200;

export class LookOut {
  private readonly look: () => boolean | Promise<boolean>;
  private readonly pace: Pace;
  private readonly signal: AbortSignal;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = Infinity;
  private delay: number;
  private cost = 0;
  private lastLook = -Infinity;
  private looking = false;
  private wished = false;

  /** @param look looks at the page, in one turn or in several; whether it was worth it. */
  constructor(look: () => boolean | Promise<boolean>, pace: Pace, signal: AbortSignal) {
    this.look = look;
    this.pace = pace;
    this.signal = signal;
    this.delay = pace.soon;
    signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  /** Something may be different: look, when it is time for it. */
  wish(): void {
    this.plan(this.delay);
  }

  /** Something is expected: looking is worth it again. */
  expect(): void {
    this.delay = this.pace.soon;
    this.plan(this.delay);
  }

  /** Looks at once, whatever is planned. */
  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.due = Infinity;
    if (this.signal.aborted) return;
    if (this.looking) {
      this.wished = true;
      return;
    }
    const began = performance.now();
    const worth = this.look();
    if (typeof worth === 'boolean') return this.looked(began, worth);
    this.looking = true;
    const end = (was: boolean) => {
      this.looking = false;
      this.looked(began, was);
      if (this.wished) this.wish();
      this.wished = false;
    };
    worth.then(end, (error: unknown) => {
      end(false);
      throw error;
    });
  }

  private looked(began: number, worth: boolean): void {
    this.lastLook = performance.now();
    this.cost = this.lastLook - began;
    this.delay = worth ? this.pace.soon : Math.min(this.pace.latest, this.delay * 2);
  }

  /** Whether a look at once would be short, and looking so often still kept within a share of the time. */
  canAfford(share: number, longest: number): boolean {
    return this.cost <= longest && performance.now() - this.lastLook >= this.cost / share;
  }

  private plan(delay: number): void {
    if (this.signal.aborted) return;
    const now = performance.now();
    const due = Math.max(now + delay, this.lastLook + this.cost / this.pace.share);
    if (this.timer !== undefined && this.due <= due) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => {
      // Waiting for the idle moment the look is still to come: no other is planned meanwhile.
      whenIdle(() => this.now(), PATIENCE);
    }, due - now);
  }
}
