import type { Analysis } from '../../lib/model/analysis';

/** What is known of the page in the active tab. */
export type PageState =
  | { kind: 'reading' }
  | { kind: 'none' }
  /** The browser tells nothing of it: its own page, or one that waits for the reader's permission. */
  | { kind: 'closed' }
  | { kind: 'file' }
  /** Readable, and no report as far as is known. */
  | { kind: 'other'; tabId: number; title: string; failure: string | null }
  | { kind: 'analysed'; tabId: number; title: string; analysis: Analysis };
