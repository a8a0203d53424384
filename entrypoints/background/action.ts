import { browser } from 'wxt/browser';
import { showUnavailable } from '../../lib/browser/badge';
import { InjectionError, loadPageScripts } from '../../lib/browser/inject';
import { callTab } from '../../lib/browser/messaging';
import { openSidePanel } from '../../lib/browser/side-panel';
import { MessageError } from '../../lib/messaging/errors';

/** The toolbar button opens the panel, and analyses the page where that has not happened: the click asks for it. */
export function setUpAction(): void {
  browser.action.onClicked.addListener((tab) => {
    openSidePanel(tab.windowId).catch((error: unknown) => console.error('ReportLens: the panel does not open', error));
    if (tab.id === undefined) return;
    analyseIfNew(tab.id).catch((error: unknown) => console.error('ReportLens: the page cannot be analysed', error));
  });
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
