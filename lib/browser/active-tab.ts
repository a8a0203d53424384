/** What is known of the page in the active tab of this window, kept up to date: the ground of the panel's first tab. */
import { browser } from 'wxt/browser';
import { MessageError } from '../messaging/errors';
import { panelSurface, type NotKept, type PageSurface, type Result } from '../messaging/surface';
import type { Analysis } from '../model/analysis';
import { callTab, serve } from './messaging';
import { isPdfTab } from './pdf-tab';

export type ActivePage =
  | { kind: 'reading' }
  | { kind: 'none' }
  /** The browser tells nothing of the page: it is its own, or this extension has no permission for the site. */
  | { kind: 'closed' }
  | { kind: 'file' }
  /** The browser's own view of a PDF, which takes no marks: the reader page can read it. */
  | { kind: 'pdf'; tabId: number; title: string }
  /** Could be read; nothing in it asked to be. */
  | { kind: 'other'; tabId: number; title: string; url: string }
  /** `reportId`: its row in the library; null where it is not kept. */
  /** `cut`: the page is longer than what was read; `notKept`: why the library does not hold it. */
  | { kind: 'analysed'; tabId: number; title: string; analysis: Analysis; reportId: string | null; cut?: boolean; notKept?: NotKept | null };

interface Event<A extends unknown[]> {
  addListener(listener: (...args: A) => void): void;
  removeListener(listener: (...args: A) => void): void;
}

interface SeenTab {
  id?: number;
  windowId?: number;
  active?: boolean;
  url?: string;
  title?: string;
}

/** What is used of the browser; tests pass their own. */
export interface TabSource {
  activeTab(): Promise<SeenTab | undefined>;
  state(tabId: number): Promise<Result<PageSurface, 'tab/state'>>;
  /** Whether the browser lets this extension read the address at all. */
  readable(url: string): Promise<boolean>;
  isPdf(tabId: number, url: string): Promise<boolean>;
  /** Where this extension's own pages live, ending in a slash. */
  ownOrigin: string;
  onActivated: Event<[{ tabId: number; windowId: number }]>;
  onUpdated: Event<[number, { status?: string; url?: string }, SeenTab]>;
  /** A page script in some tab has something new to tell. */
  onPageChanged(listener: (tabId: number | null) => void): () => void;
}

const realSource = (): TabSource => ({
  activeTab: async () => besidePanel(await browser.tabs.query({ currentWindow: true }), browser.runtime.getURL('/sidepanel.html')),
  state: (tabId) => callTab(tabId, 'tab/state', {}),
  readable: (url) => browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }),
  isPdf: isPdfTab,
  ownOrigin: browser.runtime.getURL('/'),
  onActivated: browser.tabs.onActivated,
  onUpdated: browser.tabs.onUpdated,
  onPageChanged: (listener) =>
    serve(panelSurface, {
      'panel/page-changed': (_params, sender) => {
        listener(sender.tabId);
        return {};
      },
    }),
});

/**
 * The active tab; where the panel itself fills that tab (Firefox without its sidebar), the one the reader came from.
 * @param panelUrl address of the panel's own page.
 */
export function besidePanel<T extends SeenTab & { lastAccessed?: number }>(tabs: readonly T[], panelUrl: string): T | undefined {
  const isPanel = (tab: T) => tab.url?.startsWith(panelUrl) ?? false;
  const active = tabs.find((tab) => tab.active);
  if (!active || !isPanel(active)) return active;
  const others = tabs.filter((tab) => !isPanel(tab));
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** Tells what is known now and whenever that changes, until the returned function is called. */
export function watchActivePage(listener: (page: ActivePage) => void, source: TabSource = realSource()): () => void {
  let latest = 0;
  let shown: { tabId: number | undefined; url: string | undefined } | null = null;

  const look = async () => {
    const turn = (latest += 1);
    const tab = await source.activeTab();
    if (turn !== latest) return;
    const moved = shown === null || shown.tabId !== tab?.id || shown.url !== tab?.url;
    shown = { tabId: tab?.id, url: tab?.url };
    if (moved) listener({ kind: 'reading' });
    const page = await pageOf(tab, source);
    // A later look, at another tab perhaps, has begun meanwhile: this answer is stale.
    if (turn === latest) listener(page);
  };
  const lookAgain = () => {
    look().catch((error: unknown) => console.error('ReportLens: the active tab cannot be looked at', error));
  };
  const updated: Parameters<TabSource['onUpdated']['addListener']>[0] = (tabId, change, tab) => {
    if ((tab.active || tabId === shown?.tabId) && (change.status === 'complete' || change.url !== undefined)) lookAgain();
  };
  const stopHearing = source.onPageChanged((tabId) => {
    if (tabId === null || shown === null || tabId === shown.tabId) lookAgain();
  });
  source.onActivated.addListener(lookAgain);
  source.onUpdated.addListener(updated);
  lookAgain();
  return () => {
    latest += 1;
    stopHearing();
    source.onActivated.removeListener(lookAgain);
    source.onUpdated.removeListener(updated);
  };
}

async function pageOf(tab: SeenTab | undefined, source: TabSource): Promise<ActivePage> {
  if (tab?.id === undefined) return { kind: 'none' };
  const title = tab.title ?? '';
  try {
    return markedPage(tab.id, title, await source.state(tab.id));
  } catch (error) {
    // No page script there: the page was not taken for a report, or cannot be read.
    if (!(error instanceof MessageError) || error.code !== 'unreachable') throw error;
  }
  return unmarkedPage(tab.id, title, tab.url, source);
}

/** A page that a page script reads. */
function markedPage(tabId: number, title: string, { analysis, ...state }: Awaited<ReturnType<TabSource['state']>>): ActivePage {
  if (!analysis) return { kind: 'reading' };
  return { kind: 'analysed', tabId, title: state.title || title, analysis, reportId: state.reportId, cut: state.cut ?? false, notKept: state.notKept ?? null };
}

/** @param url undefined where the browser keeps it to itself: without permission for the page. */
async function unmarkedPage(tabId: number, title: string, url: string | undefined, source: TabSource): Promise<ActivePage> {
  // Of our own pages only the reader holds a text, and it answers for itself.
  if (url?.startsWith(source.ownOrigin)) return { kind: 'none' };
  if (!url || !URL.canParse(url)) return { kind: 'closed' };
  const { protocol } = new URL(url);
  if (protocol === 'file:') return { kind: 'file' };
  const readable = /^https?:$/.test(protocol) && (await source.readable(url));
  if (readable && (await source.isPdf(tabId, url))) return { kind: 'pdf', tabId, title };
  return readable ? { kind: 'other', tabId, title, url } : { kind: 'closed' };
}
