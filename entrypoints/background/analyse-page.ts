import { admitted } from '../../lib/browser/admissions';
import type { Sender } from '../../lib/browser/messaging';
import { readSettings } from '../../lib/browser/settings';
import { analyse } from '../../lib/engine/analyse';
import type { BackgroundSurface, Params, Result } from '../../lib/messaging/surface';
import { canonicalAddress, hostOfAddress } from '../../lib/store/address';
import { documentChange } from '../../lib/store/documents';
import { notKeptFor, saveAnalysis, storedReportId } from '../../lib/store/save';
import { library } from './library';
import { indexSoon } from './search-index';

type Asked = Params<BackgroundSurface, 'page/analyse'>;
type Answer = Result<BackgroundSurface, 'page/analyse'>;

/** Analyses a page's text and keeps it where it is worth keeping and the settings say so. May run any number of times. */
export async function analysePage(page: Asked, sender: Sender): Promise<Answer> {
  const { url, title, text, tables, force, again } = page;
  const id = await canonicalAddress(url);
  // What the reader says of a document holds for every later reading of it.
  const change = (await documentChange(library, url)) ?? undefined;
  const analysis = analyse({ id, text, url, title, tables, force, told: change });
  const { autoSave } = await readSettings();
  if (!autoSave) return { analysis, reportId: await storedReportId(library, url), notKept: 'off' };
  const refusal = notKeptFor(analysis, force) === 'no-sort' ? null : await refusalOf(page, sender, id);
  if (refusal) return { analysis, reportId: await storedReportId(library, url), notKept: refusal };
  const saved = await saveAnalysis(library, { analysis, text, url, pageTitle: title, asked: force, again, now: Date.now() });
  if (saved.reportId !== null) indexSoon();
  return { analysis, reportId: saved.reportId, notKept: saved.notKept ?? null };
}

/** Why the web may not write this document into the library; null where it may. Our own pages may. */
async function refusalOf({ url, force, frame }: Asked, sender: Sender, address: string): Promise<Answer['notKept']> {
  if (sender.class === 'extension') return null;
  const framed = sender.frameId !== 0;
  return admitted({
    address,
    host: hostOfAddress(address),
    page: `${sender.tabId ?? ''} ${sender.tabUrl ?? url}`,
    at: Date.now(),
    asked: force,
    // A frame that does not say how it stands in its page is taken for one that is not seen.
    frame: framed ? (frame ?? { width: 0, height: 0, visible: false }) : null,
  });
}

