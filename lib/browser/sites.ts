/** Sites that the reader has allowed beyond the built-in ones: the detector runs there by itself, too. */
import { browser } from 'wxt/browser';
import { sitePatterns } from '../sites';
import { DETECTOR_FILE, runDetectorInTabs } from './inject';

/** Every site, as the options page asks for it. */
export const ALL_SITES = '*://*/*';

const SCRIPT_ID = 'granted-sites';

/** The match pattern of one site, all its ports and both schemes; null for what is no website. */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `*://${hostname}/*` : null;
}

/** Patterns that the reader has allowed, in order, the built-in sites left out. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const builtIn = new Set(sitePatterns);
  return origins.filter((origin) => !builtIn.has(origin) && /^(?:\*|https?):\/\//.test(origin)).sort();
}

/** Built-in patterns that the browser does not let this extension read: the reader took the permission away, or never gave it. */
export async function withheldSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const allowed = new Set(origins);
  if (allowed.has(ALL_SITES) || allowed.has('<all_urls>')) return [];
  return sitePatterns.filter((pattern) => !allowed.has(pattern));
}

/** Asks the browser to allow a site. Must be called within the user's gesture. False where the reader said no. */
export function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** The same for several at once. */
export function requestSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Gives a site's permission back. */
export function removeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/**
 * Makes the registered detector match what is allowed now. The browser's permissions are the truth: this may run at
 * any time, any number of times. Built-in sites have the detector from the manifest and are excluded.
 */
export function reconcileSites(): Promise<void> {
  // One after the other: two at once would both find nothing registered and both register.
  const next = turn.then(reconcile);
  turn = next.catch(() => undefined);
  return next;
}

let turn: Promise<void> = Promise.resolve();

async function reconcile(): Promise<void> {
  const matches = await grantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [DETECTOR_FILE],
    matches,
    excludeMatches: sitePatterns,
    runAt: 'document_end' as const,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Reconciles, and looks at the open tabs of sites that have just been allowed. */
export async function siteAllowed(origins: readonly string[]): Promise<void> {
  await reconcileSites();
  await runDetectorInTabs([...origins]);
}

/** Tells whenever a site is allowed or given back, until the returned function is called. */
export function watchGrants(listener: () => void): () => void {
  const heard = () => listener();
  browser.permissions.onAdded.addListener(heard);
  browser.permissions.onRemoved.addListener(heard);
  return () => {
    browser.permissions.onAdded.removeListener(heard);
    browser.permissions.onRemoved.removeListener(heard);
  };
}
