import type { Analysis } from '../../lib/model/analysis';

/** What is known of the page in the active tab. */
export type PageState =
  | { kind: 'reading' }
  | { kind: 'none' }
  /** The browser tells nothing of it: its own page, or one that waits for the reader's permission. */
  | { kind: 'closed' }
  | { kind: 'file' }
  /** The browser's own view of a PDF. */
  | { kind: 'pdf'; tabId: number; title: string }
  /** Readable, and no report as far as is known; `off` where the reader wants nothing to happen by itself. */
  | { kind: 'other'; title: string; off: boolean; failure: string | null }
  | { kind: 'analysed'; title: string; analysis: Analysis; reportId: string | null; cut?: boolean; notKept?: string | null };
