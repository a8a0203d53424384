/** Going to some words in a page: in the tab that has it open, else in a new one. */
import { browser } from 'wxt/browser';
import { callTab } from './messaging';
import { openReader } from './open-page';

/**
 * Shows a clip where it stands; where the page has no script to show it, or does not hold the clip unchanged, the
 * address that names the words is opened.
 * @param link '' for what is no web page.
 */
export function openClip(id: string, url: string, link: string): void {
  open(url, link, (tabId) => revealClip(tabId, id)).catch((error: unknown) => failed(url, error));
}

/** Opens a page at the words that its address names. */
export function openPassage(url: string, link: string): void {
  open(url, link, () => Promise.resolve(false)).catch((error: unknown) => failed(url, error));
}

async function open(url: string, link: string, reveal: (tabId: number) => Promise<boolean>): Promise<void> {
  if (link === '') return openReader();
  const bare = withoutFragment(url);
  const tabs = await browser.tabs.query({ currentWindow: true });
  const tabId = tabs.find((tab) => tab.url !== undefined && withoutFragment(tab.url) === bare)?.id;
  if (tabId === undefined) {
    await browser.tabs.create({ url: link });
    return;
  }
  await browser.tabs.update(tabId, { active: true });
  if (!(await reveal(tabId))) await browser.tabs.update(tabId, { url: link });
}

async function revealClip(tabId: number, id: string): Promise<boolean> {
  try {
    return (await callTab(tabId, 'tab/reveal-clip', { id })).found;
  } catch {
    // No page script there.
    return false;
  }
}

function withoutFragment(url: string): string {
  const [address = ''] = url.split('#', 1);
  return address;
}

function failed(url: string, error: unknown): void {
  console.error(`ReportLens: ${url} cannot be opened`, error);
}
