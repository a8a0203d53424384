/**
 * Where a page that has just been analysed belongs in the library: which row it writes, and whether it writes at all.
 *
 * The same document stands at many addresses (the government's site, newspapers, reprints) or on several pages of one site.
 * It is one document if sort, region, level, year and months agree. One row holds it. The row's contents come from one
 * page, or one site's pages, its owner, and pass to another only where that one may speak for the region: a government's
 * page or one that the reader opened himself before any other, and among equals the one that says more.
 */
import type { ReportMeta } from '../model/analysis';
import { hostOfAddress } from './address';
import { byAuthority, type Authority } from './authority';
import type { ReportRow } from './rows';

export interface Incoming {
  address: string;
  /** `address` without the number of a page (`documentBase`). */
  base: string;
  identity: string | undefined;
  part: ReportMeta['part'];
  authority: Authority;
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
   * `add`, `replace`: write the rows; `join`: put the page's rows among those of the document's other pages; `note`: only
   * add the address; `keep`: nothing to write; `binned`: the reader has deleted this report while its page was open, and
   * it stays deleted.
   */
  action: 'add' | 'replace' | 'join' | 'note' | 'keep' | 'binned';
  /** Row that this page wrote before it was known to be another row's report: it goes. */
  remove: string | null;
  /** Row that loses this address, because another report stands there now. */
  release: string | null;
}

/** The rows that a page may belong to; each absent where there is none. */
export interface Known {
  /** The row that has the page's address among its own. */
  holder?: ReportRow | undefined;
  /** The row with the same identity, the best of several (`bestTwin`). */
  twin?: ReportRow | undefined;
  /** The row that holds other pages of the same document, as their addresses tell. */
  sibling?: ReportRow | undefined;
}

export function placementOf(incoming: Incoming, { holder, twin, sibling }: Known): Placement {
  const own = holder !== undefined && rewrites(incoming, holder) ? holder : undefined;
  const target = twin ?? own ?? sibling;
  if (!target) return { id: null, action: 'add', remove: null, release: holder?.id ?? null };
  const action = actionOn(target, incoming);
  const leaves = action === 'binned' || holder?.id === target.id ? undefined : holder;
  return { id: target.id, action, ...left(leaves, leaves === own) };
}

/** What becomes of the row that had the page: it goes; of another report, or of a document in parts, only the page leaves. */
function left(row: ReportRow | undefined, isOwn: boolean): Pick<Placement, 'remove' | 'release'> {
  if (!row) return { remove: null, release: null };
  return isOwn && (row.parts?.length ?? 1) <= 1 ? { remove: row.id, release: null } : { remove: null, release: row.id };
}

/** Of several rows with one identity the one that speaks with most authority and is not in the bin. */
export function bestTwin(rows: readonly ReportRow[]): ReportRow | undefined {
  return [...rows].sort(
    (a, b) => Number(a.deletedAt !== null) - Number(b.deletedAt !== null) || byAuthority(b.authority, a.authority) || a.savedAt - b.savedAt,
  )[0];
}

/** Whether the page's new contents take the place of those in `row`, rather than being another document. */
function rewrites(incoming: Incoming, row: ReportRow): boolean {
  const page = row.parts?.find(({ address }) => address === incoming.address) ?? row;
  if (page.address !== incoming.address) return false;
  // An address such as /latest-report.html shows another document each year: last year's stays in the library.
  // Within one document, or with the very same text, a new identity is only a better reading.
  const other = incoming.identity !== undefined && row.identity !== undefined && incoming.identity !== row.identity;
  return !other || incoming.again || incoming.textHash === page.textHash;
}

function actionOn(row: ReportRow, incoming: Incoming): Placement['action'] {
  if (row.deletedAt !== null) {
    if (incoming.again) return 'binned';
    return row.parts && isPageOf(row, incoming) ? 'join' : 'replace';
  }
  if (row.refused?.includes(incoming.textHash)) return 'keep';
  if (isPageOf(row, incoming)) return isKnownPage(row, incoming) ? 'keep' : 'join';
  const known = row.addresses.includes(incoming.address);
  if (row.address === incoming.address) return row.fingerprint === incoming.fingerprint ? 'keep' : 'replace';
  return mayReplace(row, incoming) ? 'replace' : known ? 'keep' : 'note';
}

/** Whether another page may take the place of the one that the row was read on. */
function mayReplace(row: ReportRow, { authority, indicatorCount, part }: Incoming): boolean {
  const order = byAuthority(authority, row.authority);
  if (order < 0) return false;
  // Whoever copies a document does not own it, whatever his copy holds.
  if (order > 0 && row.authority === 'other') return true;
  return part === null && (order > 0 ? indicatorCount >= row.indicatorCount : indicatorCount > row.indicatorCount);
}

/** Whether the page is one of several of the row's document: by its own number, on the same site. */
function isPageOf(row: ReportRow, { address, base, part }: Incoming): boolean {
  if (hostOfAddress(row.address) !== hostOfAddress(address)) return false;
  if (row.parts) return part !== null || row.parts.some((one) => one.address === address) || address === row.base;
  // The first page may not have said that others follow.
  return part !== null && (row.address === address || (part.number > 1 && row.address === base));
}

function isKnownPage(row: ReportRow, { address, fingerprint, part }: Incoming): boolean {
  const page = row.parts?.find((one) => one.address === address);
  return page !== undefined && page.fingerprint === fingerprint && (part === null || part.number === page.number);
}
