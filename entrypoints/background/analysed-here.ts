/** What the background itself has read of a page lately: what its script says of it is not taken on trust. */
import { addressOf } from '../../lib/browser/own-address';
import type { Sender } from '../../lib/browser/sender';
import type { Analysis, Region } from '../../lib/model/analysis';
import { storedReportId } from '../../lib/store/save';
import { library } from './library';

/** Pages that are remembered; the worker forgets them when it is stopped, and the library then has to know. */
const MOST = 200;
const regions = new Map<string, Region>();

const keyOf = (sender: Sender) => `${sender.tabId ?? ''} ${sender.frameId} ${addressOf(sender)}`;

/** Remembers of which region the sender's page was read to be. */
export function rememberRead(sender: Sender, { report }: Analysis): void {
  const key = keyOf(sender);
  regions.delete(key);
  if (!report?.region.name) return;
  regions.set(key, report.region);
  const [oldest] = regions.keys();
  if (regions.size > MOST && oldest !== undefined) regions.delete(oldest);
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
