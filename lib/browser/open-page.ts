/** Going somewhere from the panel. */
import { browser } from 'wxt/browser';
import type { Span } from '../model/analysis';
import { callTab } from './messaging';
import { ownUrl } from './own-resources';

const READER_PAGE = '/reader.html';

/** Shows a stored report's page: in the tab that has it open, else in a new one. Only web addresses are opened. */
export function openPage(url: string): void {
  showPage(url).catch((error: unknown) => console.error(`ReportLens: ${url} cannot be opened`, error));
}

/**
 * Shows a place in a stored report's page: in the tab that has it open, by its offsets in the analysed text; else, or
 * where that page has changed, by opening `address`, which names the words (`#:~:text=`).
 */
export function openPlace(url: string, span: Span, address: string): void {
  showPlace(url, span, address).catch((error: unknown) => console.error(`ReportLens: ${url} cannot be opened`, error));
}

/** The page for local files and pasted text. */
export function openReader(): void {
  openOwn(READER_PAGE);
}

/** The same with the PDF that a tab shows (lib/browser/pdf-tab.ts). */
export function openReaderOn(tabId: number): void {
  openOwn(`${READER_PAGE}?tab=${tabId}`);
}

/** The same with two invented reports to try. */
export function openSample(): void {
  openOwn(`${READER_PAGE}?sample`);
}

/** What to do, on one screen. */
export function openWelcome(): void {
  openOwn('/welcome.html');
}

/** What the marks mean and how the usual things are done. */
export function openGuide(): void {
  openOwn('/guide.html');
}

const WORKBENCH = 'workbench';

/** The panel's views as a page of their own. */
export function openWorkbench(): void {
  openOwn(`/sidepanel.html?${WORKBENCH}`);
}

/** Whether the panel's page was opened so. */
export const isWorkbench = (): boolean => new URLSearchParams(location.search).has(WORKBENCH);

function openOwn(path: string): void {
  browser.tabs.create({ url: ownUrl(path) }).catch((error: unknown) => console.error(`ReportLens: ${path} cannot be opened`, error));
}

export function openOptions(): void {
  browser.runtime.openOptionsPage().catch((error: unknown) => console.error('ReportLens: the settings cannot be opened', error));
}

async function showPage(url: string): Promise<void> {
  if (!canBeOpened(url)) return openReader();
  const open = await tabWith(url);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}

async function showPlace(url: string, span: Span, address: string): Promise<void> {
  if (!canBeOpened(url)) return openReader();
  const tabId = (await tabWith(url))?.id;
  if (tabId === undefined) {
    await browser.tabs.create({ url: address });
    return;
  }
  await browser.tabs.update(tabId, { active: true });
  const found = await callTab(tabId, 'tab/reveal', span).then(
    (answer) => answer.found,
    () => false,
  );
  if (!found) await browser.tabs.update(tabId, { url: address });
}

/** Addresses in the library come from pages and files: never open one that is script, nor one without a place. */
const canBeOpened = (url: string): boolean => URL.canParse(url) && ['http:', 'https:', 'file:'].includes(new URL(url).protocol);

async function tabWith(url: string) {
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs.find((tab) => tab.url?.split('#', 1)[0] === url.split('#', 1)[0]);
}
