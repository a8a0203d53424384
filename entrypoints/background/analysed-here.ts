/** What the background itself has read of a page lately: what its script says of it is not taken on trust. */
import { addressOf } from '../../lib/browser/own-address';
import type { Sender } from '../../lib/browser/sender';
import type { Analysis, Region } from '../../lib/model/analysis';
import { storedReportId } from '../../lib/store/save';
import { storedTerms } from '../../lib/store/term-uses';
import { library } from './library';

/** Pages that are remembered; the worker forgets them when it is stopped, and the library then has to know. */
const MOST = 200;
const regions = new Map<string, Region>();
const terms = new Map<string, ReadonlySet<string>>();

const keyOf = (sender: Sender) => `${sender.tabId ?? ''} ${sender.frameId} ${addressOf(sender)}`;

/** Remembers of which region the sender's page was read to be, and which terms stand in it. */
export function rememberRead(sender: Sender, { report, terms: found }: Analysis): void {
  const key = keyOf(sender);
  remember(regions, key, report?.region.name ? report.region : null);
  remember(terms, key, found.length > 0 ? new Set(found.map(({ id }) => id)) : null);
}

function remember<T>(map: Map<string, T>, key: string, value: T | null): void {
  map.delete(key);
  if (value === null) return;
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
}

/**
 * Those of the terms that stand on the sender's page, as far as it was read: what the reader wrote on any other is none of its
 * business. Our own pages ask of all.
 * @throws {LibraryError}
 */
export async function ownTerms(sender: Sender, ids: readonly string[]): Promise<string[]> {
  if (sender.class === 'extension') return [...ids];
  const read = terms.get(keyOf(sender));
  const others = ids.filter((id) => !read?.has(id));
  const stored = others.length > 0 ? await storedTerms(library, await storedReportId(library, addressOf(sender)), others) : new Set<string>();
  return ids.filter((id) => read?.has(id) || stored.has(id));
}

export interface Claim {
  reportId: string | null;
  region: Region | null;
}

/**
 * The report and region for which the library is asked on behalf of a sender: our own pages name them, a page of the web
 * gets those of its own address. A library that cannot be read knows of none.
 */
export async function claimOf(sender: Sender, { reportId, region }: Claim): Promise<Claim> {
  if (sender.class === 'extension') return { reportId, region };
  try {
    const own = await storedReportId(library, addressOf(sender));
    const stored = own === null ? null : ((await library.reports.get(own))?.region ?? null);
    return { reportId: own, region: stored ?? regions.get(keyOf(sender)) ?? null };
  } catch (error) {
    console.warn('ReportLens: the library does not answer', error);
    return { reportId: null, region: regions.get(keyOf(sender)) ?? null };
  }
}
