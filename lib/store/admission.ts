/**
 * How much the web may write into the library by itself. Pages are analysed whatever this says; only what is kept is
 * bounded, so that no page can fill the library behind the reader's back.
 */

/** Documents kept of one page with all its frames. */
export const MOST_OF_PAGE = 4;
/** Documents kept of one host within `WINDOW` that the reader has not asked for. */
export const MOST_OF_HOST = 60;
export const WINDOW = 60 * 60 * 1000;
/** Frames smaller than this, in CSS pixels, are not there to be read. */
export const LEAST_FRAME = { width: 300, height: 200 } as const;
/** Most visits that are remembered. */
const MOST_REMEMBERED = 5000;

export type Refusal = 'hidden-frame' | 'many-of-page' | 'many-of-host';

/** A document that a page would have kept. */
export interface Visit {
  /** Canonical address of the document. */
  address: string;
  host: string;
  /** Names the page that shows it: a tab and the address of its top frame. */
  page: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Asking extends Visit {
  /** The reader asked for this very document. */
  asked: boolean;
  /** The frame that it stands in; null for the page itself. */
  frame: { width: number; height: number; visible: boolean } | null;
}

/**
 * Whether a document may be kept, and the visits to be remembered. A document that was kept before is no further one.
 * @param visits those remembered so far, oldest first.
 */
export function admit(visits: readonly Visit[], asking: Asking): { refusal: Refusal | null; visits: Visit[] } {
  const { address, host, page, at, asked, frame } = asking;
  const recent = visits.filter((visit) => visit.at > at - WINDOW && visit.at <= at);
  const refuse = (refusal: Refusal) => ({ refusal, visits: recent });
  if (frame && (!frame.visible || frame.width < LEAST_FRAME.width || frame.height < LEAST_FRAME.height)) return refuse('hidden-frame');
  const others = recent.filter((visit) => visit.address !== address);
  if (!asked) {
    if (new Set(others.filter((visit) => visit.page === page).map((visit) => visit.address)).size >= MOST_OF_PAGE) return refuse('many-of-page');
    if (new Set(others.filter((visit) => visit.host === host).map((visit) => visit.address)).size >= MOST_OF_HOST) return refuse('many-of-host');
  }
  return { refusal: null, visits: [...others, { address, host, page, at }].slice(-MOST_REMEMBERED) };
}
