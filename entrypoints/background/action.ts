import { browser } from 'wxt/browser';
import { showUnavailable } from '../../lib/browser/badge';
import { openReaderOn } from '../../lib/browser/open-page';
import { isPdfTab } from '../../lib/browser/pdf-tab';
import { InjectionError, loadPageScripts } from '../../lib/browser/inject';
import { callTab } from '../../lib/browser/messaging';
import { openSidePanel } from '../../lib/browser/side-panel';
import { MessageError } from '../../lib/messaging/errors';

/** The toolbar button opens the panel, and analyses the page where that has not happened: the click asks for it. */
export function setUpAction(): void {
  browser.action.onClicked.addListener((tab) => {
    openSidePanel(tab.windowId).catch((error: unknown) => console.error('ReportLens: the panel does not open', error));
    if (tab.id === undefined) return;
    readTab(tab.id, tab.url).catch((error: unknown) => console.error('ReportLens: the page cannot be analysed', error));
  });
}

/** A PDF is read in the reader page: the browser's own view of it takes no marks. */
async function readTab(tabId: number, url: string | undefined): Promise<void> {
  if (await isPdfTab(tabId, url)) openReaderOn(tabId);
  else await analyseIfNew(tabId);
}

async function analyseIfNew(tabId: number): Promise<void> {
  if (await isAnalysed(tabId)) return;
  try {
    await loadPageScripts(tabId);
  } catch (error) {
    if (!(error instanceof InjectionError)) throw error;
    if (error.reason === 'no-access') await showUnavailable(tabId);
  }
}

async function isAnalysed(tabId: number): Promise<boolean> {
  try {
    return (await callTab(tabId, 'tab/state', {})).analysis !== null;
  } catch (error) {
    if (error instanceof MessageError && error.code === 'unreachable') return false;
    throw error;
  }
}
