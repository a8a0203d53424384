/** Who sent a message: decided from what the browser says about the sender, never from what the message says. */
import type { SenderClass } from '../messaging/surface';
import { isSameSite } from '../sites/same-site';

/** The part of `runtime.MessageSender` that is looked at. */
export interface RawSender {
  id?: string;
  url?: string;
  /** Origin of the sending document: of a frame without an address of its own, its maker's (Chrome 80, Firefox 126). */
  origin?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number; windowId?: number; url?: string };
}

export interface Sender {
  class: SenderClass;
  /** The tab the sender lives in; null for the background and the side panel. */
  tabId: number | null;
  windowId: number | null;
  /** 0 for the top frame. */
  frameId: number;
  /** Address of the sending frame, '' where the browser does not say. */
  url: string;
  /** Its origin, '' where the browser does not say. */
  origin: string;
  /** Address of the tab's top frame, null where the browser does not say. */
  tabUrl: string | null;
}

/**
 * The sender in our terms, or null where it is not this extension at all.
 *
 * A content script carries our id with the page's address; our own pages carry our id with our own address, in a tab
 * or not (https://developer.chrome.com/docs/extensions/reference/api/runtime#type-MessageSender).
 *
 * @param ownOrigin `runtime.getURL('')`, ending in a slash.
 */
export function senderOf(raw: RawSender, ownId: string, ownOrigin: string): Sender | null {
  if (raw.id !== ownId) return null;
  const own = raw.url === undefined ? raw.tab === undefined : raw.url.startsWith(ownOrigin);
  if (!own && raw.tab?.id === undefined) return null;
  const { tab, frameId = 0, url = '' } = raw;
  return { class: own ? 'extension' : 'page', ...placeOf(tab), frameId, url, origin: raw.origin ?? originOf(url) };
}

function placeOf(tab: RawSender['tab']): Pick<Sender, 'tabId' | 'windowId' | 'tabUrl'> {
  return { tabId: tab?.id ?? null, windowId: tab?.windowId ?? null, tabUrl: tab?.url ?? null };
}

/** '' for no address. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** What the browser gives as the origin of a frame that its page has shut into a sandbox. */
const OPAQUE = 'null';

/**
 * Whether what a frame says by itself is heard: it is the page, or a part of the same site. Any page can hold a frame of
 * another site that nobody sees.
 *
 * @param makers origins of the pages around a frame without an address of its own, innermost first (lib/browser/frame-makers.ts).
 */
export function speaksForPage({ frameId, origin, url, tabUrl }: Pick<Sender, 'frameId' | 'origin' | 'url' | 'tabUrl'>, makers?: readonly string[]): boolean {
  if (frameId === 0) return true;
  // A tab of which the browser does not say what it shows is of no site, and nobody is heard for it.
  const page = tabUrl ?? '';
  if (origin !== OPAQUE) return isSameSite(origin, page);
  return isSameSite(isMadeInSandbox({ origin, url }) ? (makers?.[0] ?? '') : url, page);
}

/** A frame whose words its page has written into it, and which has been shut into a sandbox: its origin says nothing of who wrote it. */
export const isMadeInSandbox = ({ origin, url }: Pick<Sender, 'origin' | 'url'>): boolean => origin === OPAQUE && url === 'about:srcdoc';

/**
 * Whether a sender may send a message that is meant for `expected`. Our own pages are trusted more than scripts in
 * foreign pages, so they may send what those may (the reader page analyses, explains and clips as a page does).
 */
export function maySend(sender: SenderClass, expected: SenderClass): boolean {
  return sender === expected || sender === 'extension';
}
