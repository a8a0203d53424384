/**
 * The stored reports, read once for all views of a page and again whenever one changes. Reading begins when it is asked to and not with
 * the first view: of thousands of rows much comes while the page's scripts and words are still on their way.
 */
import { hearChanges } from './changes';
import type { Library } from './library';
import { listReports } from './queries';
import type { ReportRow } from './rows';
import { ASKED_AGAIN, Told } from './told';

export interface ReportsAnswer {
  /** Null until they are read. */
  found: ReportRow[] | null;
  /** Why they could not be read; null where they could. */
  failure: unknown;
}

export class LiveReports {
  private readonly told = new Told<ReportsAnswer>({ found: null, failure: null });
  private deafen: (() => void) | null = null;
  private isReading = false;
  private isChanged = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly library: Library,
    private readonly again = ASKED_AGAIN,
  ) {}

  readonly current = this.told.current;

  readonly listen = (listener: () => void): (() => void) => {
    this.begin();
    return this.told.listen(listener);
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
    this.told.close();
  }

  private async read(): Promise<void> {
    this.isChanged = this.isReading;
    if (this.isReading) return;
    clearTimeout(this.timer);
    this.isReading = true;
    try {
      this.told.tell({ found: await listReports(this.library), failure: null });
    } catch (failure) {
      if (this.current().failure === null) console.error('ReportLens: the library cannot be read', failure);
      this.told.tell({ found: null, failure });
      this.timer = setTimeout(() => void this.read(), this.again);
    }
    this.isReading = false;
    if (this.isChanged) await this.read();
  }
}
