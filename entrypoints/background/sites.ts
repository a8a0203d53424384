import { browser } from 'wxt/browser';
import { reconcileSites, siteAllowed } from '../../lib/browser/sites';

/** Keeps the registered detector in step with the sites that the reader allows. */
export function setUpSites(): void {
  const failed = (error: unknown) => console.error('ReportLens: the allowed sites are not up to date', error);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    siteAllowed(origins).catch(failed);
  });
  browser.permissions.onRemoved.addListener(() => {
    reconcileSites().catch(failed);
  });
  browser.runtime.onStartup.addListener(() => {
    reconcileSites().catch(failed);
  });
}
