import { browser } from 'wxt/browser';
import { runDetectorInTabs } from '../../lib/browser/inject';
import { openWelcome } from '../../lib/browser/open-page';
import { renewTakeover } from '../../lib/browser/takeover';
import { grantedSites, reconcileSites } from '../../lib/browser/sites';
import { sitePatterns } from '../../lib/sites';
import { purgeBin } from '../../lib/store/bin';
import { purgeImports } from '../../lib/store/merge';
import { library } from './library';
import { indexSoon } from './search-index';

/** What happens when the extension is installed or updated, and when the background wakes. */
export function setUpLifecycle(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' && reason !== 'update') return;
    if (reason === 'install') openWelcome();
    // Registered scripts do not outlive an update, and scripts of the old version in open pages are cut off.
    renewOpenPages().catch((error: unknown) => console.error('ReportLens: open pages wait for their next loading', error));
  });
  browser.runtime.onStartup.addListener(() => {
    renewTakeover().catch((error: unknown) => console.error('ReportLens: the takeover event keeps its name', error));
  });
  indexSoon();
  purgeImports(library, Date.now()).catch((error: unknown) => console.error('ReportLens: old imports were not forgotten', error));
  purgeBin(library, Date.now()).catch((error: unknown) => console.error('ReportLens: the bin was not emptied', error));
}

async function renewOpenPages(): Promise<void> {
  await reconcileSites();
  await runDetectorInTabs([...sitePatterns, ...(await grantedSites())]);
}
