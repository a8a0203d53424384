import { admitted } from '../../lib/browser/admissions';
import { analyseAside } from '../../lib/browser/analyse-aside';
import { dictionariesOf } from '../../lib/browser/dictionaries';
import { readEngineData } from '../../lib/browser/engine-data';
import type { Sender } from '../../lib/browser/messaging';
import { readReference, regionFigures } from '../../lib/browser/reference';
import { isHeard } from '../../lib/browser/frame-makers';
import { readSettings } from '../../lib/browser/settings';
import type { BackgroundSurface, Params, Result } from '../../lib/messaging/surface';
import type { Analysis } from '../../lib/model/analysis';
import { levelOf, NATION } from '../../lib/reference/figures';
import { canonicalAddress, hostOfAddress } from '../../lib/store/address';
import { documentChange } from '../../lib/store/documents';
import { LibraryError, withinPatience } from '../../lib/store/errors';
import { LOCK_WAIT } from '../../lib/store/row-guard';
import { notKeptFor, saveAnalysis, storedReportId } from '../../lib/store/save';
import { library } from './library';
import { indexSoon } from './search-index';

export type Asked = Params<BackgroundSurface, 'page/analyse'>;
export type Kept = Result<BackgroundSurface, 'page/keep'>;

/** Milliseconds that a page waits for the library to say what the reader has told of it. */
const ASKING = 1500;
/** Longer than a write waits for another's lock: that one says by itself that it was in vain. */
const KEEPING = LOCK_WAIT + 5000;

/** Analyses a page's text. Reading waits a moment for the library at most, and never fails with it. */
export async function analysePage({ url, title, text, tables, doubtful, looked, force }: Asked): Promise<Analysis> {
  const [id, told, dictionaries] = await Promise.all([
    canonicalAddress(url),
    // What the reader says of a document holds for every later reading of it.
    orNull(() => documentChange(library, url), ASKING),
    orNull(() => dictionariesOf(library), ASKING),
  ]);
  const input = { id, text, url, title, tables, doubtful, looked, force, told: told ?? undefined, dictionaries: dictionaries ?? undefined };
  return besideReference(await analyseAside(input));
}

/** Reads ahead what an analysis asks for: where this worker has just been started, it would wait for it. */
export function prepareAnalysis(): void {
  void readEngineData();
  void orNull(() => dictionariesOf(library), ASKING);
  readReference().catch((error: unknown) => console.warn('ReportLens: the reference figures cannot be read', error));
}

/**
 * Keeps an analysed page where it is worth keeping and the settings say so. May run any number of times. Never fails: what
 * cannot be kept says why.
 */
export async function keepPage(page: Asked, sender: Sender, analysis: Analysis): Promise<Kept> {
  const stop = new AbortController();
  try {
    return await withinPatience(keep(page, sender, analysis, stop.signal), KEEPING);
  } catch (error) {
    // What the page is told is not kept must not be kept after all.
    stop.abort();
    console.warn('ReportLens: the page was read and not kept', error);
    return { reportId: null, notKept: error instanceof LibraryError ? error.reason : 'library-failed' };
  }
}

async function keep(page: Asked, sender: Sender, analysis: Analysis, signal: AbortSignal): Promise<Kept> {
  const { url, title, text, force, again } = page;
  const { autoSave } = await readSettings();
  if (!autoSave) return { reportId: await storedReportId(library, url), notKept: 'off' };
  const refusal = notKeptFor(analysis, force) === 'no-sort' ? null : await refusalOf(page, sender);
  if (refusal) return { reportId: await storedReportId(library, url), notKept: refusal };
  const saved = await saveAnalysis(library, { analysis, text, url, pageTitle: title, asked: force, again, now: Date.now(), signal });
  if (saved.reportId !== null) indexSoon();
  return { reportId: saved.reportId, notKept: saved.notKept ?? null };
}

/** Values that the reference figures of their region contradict by far are doubted; without those figures nothing is. */
async function besideReference(analysis: Analysis): Promise<Analysis> {
  const { report, indicators } = analysis;
  if (!report?.region.name) return analysis;
  try {
    const name = report.region.level === 'nation' ? NATION : report.region.name;
    const own = await regionFigures(name);
    if (own.length === 0) return analysis;
    const { withDoubts } = await import('../../lib/extract/doubts');
    return { ...analysis, indicators: withDoubts(indicators, report, (code, year, unit) => levelOf(own, name, code, year, unit)) };
  } catch (error) {
    console.warn('ReportLens: the reference figures cannot be read', error);
    return analysis;
  }
}

async function orNull<T>(ask: () => Promise<T>, patience: number): Promise<T | null> {
  try {
    return await withinPatience(ask(), patience);
  } catch (error) {
    console.warn('ReportLens: the library does not answer', error);
    return null;
  }
}

/** Why the web may not write this document into the library; null where it may. Our own pages may. */
async function refusalOf({ url, force, frame }: Asked, sender: Sender): Promise<Kept['notKept']> {
  if (sender.class === 'extension') return null;
  // A frame of another site is no part of the page, whatever the reader asked for there.
  if (!(await isHeard(sender))) return 'hidden-frame';
  const framed = sender.frameId !== 0;
  const address = await canonicalAddress(url);
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
