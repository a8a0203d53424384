/** Going somewhere from the panel. */
import { browser } from 'wxt/browser';
import { ownUrl } from './own-resources';

const READER_PAGE = '/reader.html';

/** Shows a stored report's page: in the tab that has it open, else in a new one. Only web addresses are opened. */
export function openPage(url: string): void {
  showPage(url).catch((error: unknown) => console.error(`ReportLens: ${url} cannot be opened`, error));
}

/** The page for local files and pasted text. */
export function openReader(): void {
  openOwn(READER_PAGE);
}

/** The same with two invented reports to try. */
export function openSample(): void {
  openOwn(`${READER_PAGE}?sample`);
}

/** What to do, on one screen. */
export function openWelcome(): void {
  openOwn('/welcome.html');
}

function openOwn(path: string): void {
  browser.tabs
    .create({ url: ownUrl(path) })
    .catch((error: unknown) => console.error(`ReportLens: ${path} cannot be opened`, error));
}

export function openOptions(): void {
  browser.runtime
    .openOptionsPage()
    .catch((error: unknown) => console.error('ReportLens: the settings cannot be opened', error));
}

async function showPage(url: string): Promise<void> {
  // Addresses in the library come from pages and files: never run one that is script, nor open one without a place.
  if (!URL.canParse(url) || !['http:', 'https:', 'file:'].includes(new URL(url).protocol)) return openReader();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const open = tabs.find((tab) => tab.url === url);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}
