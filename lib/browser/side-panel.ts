/** Opening the side panel: Chrome's side panel, Firefox's sidebar, a tab where neither can be opened. */
import { browser } from 'wxt/browser';
import { ownUrl } from './own-resources';

interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void>; isOpen(details: { windowId?: number }): Promise<boolean> };
}

const PANEL_PAGE = '/sidepanel.html';

/**
 * Opens the panel beside the page. Must be called in the same turn as the user's gesture, before any `await`: both
 * browsers refuse it otherwise (https://developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open,
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/User_actions).
 */
export async function openSidePanel(windowId: number | null): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidePanel && windowId !== null) return sidePanel.open({ windowId });
  if (sidebarAction) {
    try {
      return await sidebarAction.open();
    } catch (error) {
      // Firefox does not carry a click in a page over to the background; an open sidebar needs no opening.
      const open = await sidebarAction.isOpen(windowId === null ? {} : { windowId }).catch(() => false);
      if (open) return;
      console.info('ReportLens: the sidebar opens only from the toolbar here; opening a tab instead', error);
    }
  }
  await browser.tabs.create({ url: ownUrl(PANEL_PAGE) });
}
