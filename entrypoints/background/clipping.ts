import { browser } from 'wxt/browser';
import { flashBadge } from '../../lib/browser/badge';
import { clipFromTab } from '../../lib/browser/clip-page';
import { ownWords } from '../../lib/browser/own-resources';
import { addClip } from '../../lib/store/clips';
import { library } from './library';

/** Both are the same wish: the item in the menu of a selection, and the key (wxt.config.ts). */
const CLIP = 'clip';

/** Clips from any page at the reader's word: the menu and the key give access to that page for the moment. */
export function setUpClipping(): void {
  browser.runtime.onInstalled.addListener(() => {
    makeMenu().catch((error: unknown) => console.error('ReportLens: no menu for selections', error));
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === CLIP && tab?.id !== undefined) clip(tab.id, frameId ?? 0);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === CLIP && tab?.id !== undefined) clip(tab.id, null);
  });
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: CLIP, title: ownWords('clipSelection'), contexts: ['selection'] });
}

function clip(tabId: number, frameId: number | null): void {
  clipSelection(tabId, frameId).catch((error: unknown) => {
    console.warn('ReportLens: not clipped', error);
    void flashBadge(tabId, '–');
  });
}

async function clipSelection(tabId: number, frameId: number | null): Promise<void> {
  const found = await clipFromTab(tabId, frameId);
  if (found.outcome === 'draft') await addClip(library, found.draft, Date.now());
  // A page script says itself what it has done.
  if (found.outcome !== 'kept') await flashBadge(tabId, found.outcome === 'draft' ? '✓' : '–');
}
