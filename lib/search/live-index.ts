/**
 * What a search knows of the documents before it reads any, kept up to date: read whole once it is wanted, then document by document
 * as they change, some tens of MB in a large library. All who search share one.
 */
import { hearChanges, type ChangedKeys } from '../store/changes';
import type { Library } from '../store/library';
import { readSearchIndex, renewSearchIndex, type SearchIndex } from './search-library';

/** Milliseconds that changes are gathered: while an import is made ready there are some a second. */
const GATHERED = 1000;
/** Milliseconds until what could not be read is tried again. */
const AGAIN = 5000;
/** Changed documents of which more are read at one go with all the others. */
const MOST_CHANGED = 1000;

export class LiveIndex {
  private index: SearchIndex | null = null;
  private changes: ChangedKeys = 'all';
  private deafen: (() => void) | null = null;
  private isReading = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly library: Library,
    private readonly gathered = GATHERED,
  ) {}

  /** Null until it is read, which begins with the first who listens. */
  readonly current = (): SearchIndex | null => this.index;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (!this.deafen) {
      this.deafen = hearChanges(this.library, ['searched', 'grams'], this.hear);
      void this.read();
    }
    return () => this.listeners.delete(listener);
  };

  /** For who has no more need of it. */
  close(): void {
    this.deafen?.();
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private readonly hear = (keys: ChangedKeys): void => {
    this.changes = keys === 'all' || this.changes === 'all' ? 'all' : new Set([...this.changes, ...keys]);
    this.readSoon(this.gathered);
  };

  private readSoon(wait: number): void {
    if (this.isReading) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.read();
    }, wait);
  }

  private async read(): Promise<void> {
    this.isReading = true;
    const changes = this.changes;
    this.changes = new Set();
    let wait = this.gathered;
    try {
      this.index =
        changes === 'all' || !this.index || changes.size > MOST_CHANGED
          ? await readSearchIndex(this.library)
          : await renewSearchIndex(this.library, this.index, [...changes]);
      for (const listener of this.listeners) listener();
    } catch (error) {
      console.error('ReportLens: what can be searched cannot be read', error);
      this.changes = 'all';
      wait = AGAIN;
    } finally {
      this.isReading = false;
    }
    if (this.changes === 'all' || this.changes.size > 0) this.readSoon(wait);
  }
}
