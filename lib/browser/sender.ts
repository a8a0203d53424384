/** Who sent a message: decided from what the browser says about the sender, never from what the message says. */
import type { SenderClass } from '../messaging/surface';

/** The part of `runtime.MessageSender` that is looked at. */
export interface RawSender {
  id?: string;
  url?: string;
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
  return {
    class: own ? 'extension' : 'page',
    tabId: raw.tab?.id ?? null,
    windowId: raw.tab?.windowId ?? null,
    frameId: raw.frameId ?? 0,
    url: raw.url ?? '',
    tabUrl: raw.tab?.url ?? null,
  };
}

/**
 * Whether a sender may send a message that is meant for `expected`. Our own pages are trusted more than scripts in
 * foreign pages, so they may send what those may (the reader page analyses, explains and clips as a page does).
 */
export function maySend(sender: SenderClass, expected: SenderClass): boolean {
  return sender === expected || sender === 'extension';
}
