/**
 * The stored reports, read once for all views of a page and again whenever one changes. Reading begins when it is asked to and not with
 * the first view: of thousands of rows much comes while the page's scripts and words are still on their way.
 */
import { hearChanges } from './changes';
import type { Library } from './library';
import { listReports } from './queries';
import type { ReportRow } from './rows';

export interface ReportsAnswer {
  /** Null until they are read. */
  found: ReportRow[] | null;
  /** Why they could not be read; null where they could. */
  failure: unknown;
}

/** Milliseconds until a library that could not be read is asked again. */
const AGAIN = 5000;

export class LiveReports {
  private answer: ReportsAnswer = { found: null, failure: null };
  private deafen: (() => void) | null = null;
  private isReading = false;
  private isChanged = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly library: Library,
    private readonly again = AGAIN,
  ) {}

  readonly current = (): ReportsAnswer => this.answer;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.begin();
    return () => this.listeners.delete(listener);
  };

  /** Reads them, and follows them from now on. */
  begin(): void {
    if (this.deafen) return;
    this.deafen = hearChanges(this.library, ['reports'], () => void this.read());
    void this.read();
  }

  /** For who has no more need of it. */
  close(): void {
    this.deafen?.();
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private async read(): Promise<void> {
    this.isChanged = this.isReading;
    if (this.isReading) return;
    clearTimeout(this.timer);
    this.isReading = true;
    try {
      this.tell({ found: await listReports(this.library), failure: null });
    } catch (failure) {
      if (this.answer.failure === null) console.error('ReportLens: the library cannot be read', failure);
      this.tell({ found: null, failure });
      this.timer = setTimeout(() => void this.read(), this.again);
    }
    this.isReading = false;
    if (this.isChanged) await this.read();
  }

  private tell(answer: ReportsAnswer): void {
    this.answer = answer;
    for (const listener of this.listeners) listener();
  }
}
