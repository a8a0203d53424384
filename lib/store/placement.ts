/**
 * Where a page that has just been analysed belongs in the library: which row it writes, and whether it writes at all.
 *
 * The same report stands at many addresses (the government's site, newspapers, reprints). It is one report if region,
 * level and planning year agree. One row holds it; the row's contents come from one page, its owner, and pass to
 * another page only where that page says more.
 */
import type { ReportRow } from './rows';

export interface Incoming {
  address: string;
  identity: string | undefined;
  /** Planning year. */
  year: number | null;
  indicatorCount: number;
  fingerprint: string;
  textHash: string;
  /** The document was analysed before and has only changed since. */
  again: boolean;
}

export interface Placement {
  /** The row to write or to leave; null where a new one is to be made. */
  id: string | null;
  /**
   * `add`, `replace`: write the rows; `note`: only add the address; `keep`: nothing to write; `binned`: the reader has
   * deleted this report while its page was open, and it stays deleted.
   */
  action: 'add' | 'replace' | 'note' | 'keep' | 'binned';
  /** Row that this page wrote before it was known to be another row's report: it goes. */
  remove: string | null;
  /** Row that loses this address, because another report stands there now. */
  release: string | null;
}

/**
 * @param holder the row that has `incoming.address` among its addresses.
 * @param twin the row with the same identity.
 */
export function placementOf(incoming: Incoming, holder: ReportRow | undefined, twin: ReportRow | undefined): Placement {
  const own = holder !== undefined && rewrites(incoming, holder) ? holder : undefined;
  const target = twin ?? own;
  const release = holder && !own && holder.id !== target?.id ? holder.id : null;
  if (!target) return { id: null, action: 'add', remove: null, release };
  const action = actionOn(target, incoming);
  if (action === 'binned') return { id: target.id, action, remove: null, release: null };
  return { id: target.id, action, remove: own && own.id !== target.id ? own.id : null, release };
}

/** Whether the page's new contents take the place of those in `row`, rather than being another report. */
function rewrites(incoming: Incoming, row: ReportRow): boolean {
  if (row.address !== incoming.address) return false;
  // An address such as /latest-report.html shows another year's report each year: last year's stays in the library.
  // Within one document, or with the very same text, a new year is only a better reading.
  const otherYear = incoming.year !== null && row.year !== null && incoming.year !== row.year;
  return !otherYear || incoming.again || incoming.textHash === row.textHash;
}

function actionOn(row: ReportRow, incoming: Incoming): Placement['action'] {
  if (row.deletedAt !== null) return incoming.again ? 'binned' : 'replace';
  if (row.address === incoming.address) return row.fingerprint === incoming.fingerprint ? 'keep' : 'replace';
  if (incoming.indicatorCount > row.indicatorCount) return 'replace';
  return row.addresses.includes(incoming.address) ? 'keep' : 'note';
}
