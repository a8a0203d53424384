import type { Analysis } from '../../lib/model/analysis';
import { readSettings } from '../../lib/browser/settings';
import { analyse } from '../../lib/engine/analyse';
import type { BackgroundSurface, Params } from '../../lib/messaging/surface';
import { canonicalAddress } from '../../lib/store/address';
import { isWorthKeeping, saveAnalysis, storedReportId } from '../../lib/store/save';
import { library } from './library';
import { indexSoon } from './search-index';

/** Analyses a page's text and keeps it where it is worth keeping and the settings say so. May run any number of times. */
export async function analysePage({
  url,
  title,
  text,
  tables,
  force,
  again,
}: Params<BackgroundSurface, 'page/analyse'>): Promise<{ analysis: Analysis; reportId: string | null }> {
  const id = await canonicalAddress(url);
  const analysis = analyse({ id, text, url, title, tables, force });
  if (!isWorthKeeping(analysis, force)) return { analysis, reportId: null };
  const { autoSave } = await readSettings();
  if (!autoSave) return { analysis, reportId: await storedReportId(library, url) };
  const { reportId } = await saveAnalysis(library, { analysis, text, url, pageTitle: title, again, now: Date.now() });
  indexSoon();
  return { analysis, reportId };
}

