/** Rows of the library, table by table (names fixed by docs/output.md). Written by the background alone. */
import type { Bound, Detection, Indicator, Measure, ReportMeta, Status, Term } from '../model/analysis';
import type { ClipDraft } from '../model/explain';

/**
 * One analysed page or file. `id` is made from the address, so that reading the page again replaces the row. The same
 * report at another address is the same row (lib/store/placement.ts).
 */
export interface ReportRow extends ReportMeta {
  id: string;
  /** Where the stored contents were read. */
  url: string;
  /** Canonical form of `url` (lib/store/address.ts). */
  address: string;
  /** Canonical addresses of every page known to carry this report, `address` among them. */
  addresses: string[];
  /** Region, level and planning year in one key; set only on rows of kind `report` that state them. */
  identity?: string;
  pageTitle: string;
  detection: Detection;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Hash of the text and of all that was read in it: an unchanged page is not written again, a better engine's is. */
  fingerprint: string;
  /** Hash of the text alone. */
  textHash: string;
  figureCount: number;
  indicatorCount: number;
  termCount: number;
  /** Codes of its headline rows, each once: what it can be compared in. */
  codes: string[];
  /** Set while the row waits in the bin for an undo; null otherwise. */
  deletedAt: number | null;
}

/** One indicator. Primary key [reportId+index]. */
export interface IndicatorRow extends Indicator {
  reportId: string;
  /** Its index in the analysis. */
  index: number;
  regionName: string;
  regionCode: string | null;
  /** Key of the region (lib/store/region-key.ts). */
  regionKey: string;
  /** Planning year of the report. */
  reportYear: number | null;
  quote: string;
  /** Offsets of the figure in the analysed text, UTF-16. */
  start: number;
  end: number;
  /** The sentence itself, so that a cell leads to its words without the page. */
  sentenceText: string;
  /** Set only on headline rows, so that the index on it holds only those. */
  headline?: { code: string; measure: Measure; status: Status; year: number; value: number; valueMax: number | null; unit: string; bound: Bound };
  /** Keys of `headline`, set only on headline rows, so that the indexes on them are sparse. */
  headlineCode?: string;
  headlineYear?: number;
}

export interface ClipRow extends ClipDraft {
  id: string;
  createdAt: number;
  deletedAt: number | null;
}

/** One term found in a report; the definition is the report's own where it has one. Primary key [reportId+index]. */
export interface TermRow extends Term {
  reportId: string;
  index: number;
}
