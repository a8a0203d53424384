/**
 * What a search knows of the documents before it reads any, kept up to date: read whole once it is wanted, then document by document
 * as they change, some tens of MB in a large library. All who search share one.
 */
import { hearChanges, type ChangedKeys } from '../store/changes';
import type { Library } from '../store/library';
import { ASKED_AGAIN, Told } from '../store/told';
import { readSearchIndex, renewSearchIndex, type SearchIndex } from './search-library';

/** Milliseconds that changes are gathered: while an import is made ready there are some a second. */
const GATHERED = 1000;
/** Changed documents of which more are read at one go with all the others. */
const MOST_CHANGED = 1000;

export class LiveIndex {
  private readonly told = new Told<SearchIndex | null>(null);
  private changes: ChangedKeys = 'all';
  private deafen: (() => void) | null = null;
  private isReading = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly library: Library,
    private readonly gathered = GATHERED,
  ) {}

  /** Null until it is read, which begins with the first who listens. */
  readonly current = this.told.current;

  readonly listen = (listener: () => void): (() => void) => {
    if (!this.deafen) {
      this.deafen = hearChanges(this.library, ['searched', 'grams'], this.hear);
      void this.read();
    }
    return this.told.listen(listener);
  };

  /** For who has no more need of it. */
  close(): void {
    this.deafen?.();
    clearTimeout(this.timer);
    this.told.close();
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
      const index = this.current();
      const isAnew = changes === 'all' || !index || changes.size > MOST_CHANGED;
      this.told.tell(isAnew ? await readSearchIndex(this.library) : await renewSearchIndex(this.library, index, [...changes]));
    } catch (error) {
      console.error('ReportLens: what can be searched cannot be read', error);
      this.changes = 'all';
      wait = ASKED_AGAIN;
    } finally {
      this.isReading = false;
    }
    if (this.changes === 'all' || this.changes.size > 0) this.readSoon(wait);
  }
}
