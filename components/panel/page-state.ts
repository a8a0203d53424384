import type { Analysis } from '../../lib/model/analysis';

/** What is known of the page in the active tab. */
export type PageState =
  | { kind: 'reading' }
  /** No tab, or one that the browser keeps closed to extensions. */
  | { kind: 'none' | 'blocked' | 'file' }
  /** Readable once the reader allows it: the toolbar button or the site's permission. */
  | { kind: 'ask'; tabId: number; title: string }
  /** Readable, and no report as far as is known. */
  | { kind: 'other'; tabId: number; title: string; failure: string | null }
  | { kind: 'analysed'; tabId: number; title: string; analysis: Analysis };
