/** Shadow roots, closed ones too, which browsers show to extensions. */
import { browser } from 'wxt/browser';

interface ChromeDom {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}
interface FirefoxElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Elements that may have a shadow root by name (DOM Standard, 4.9: valid shadow host names), beside custom elements. */
const HOSTS = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/**
 * The shadow root of an element, null where it has none. `chrome.dom` (Chrome 88) and Firefox's own property (63) tell
 * closed ones; asked only where a root can be and the element itself holds no text beside it.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = element.shadowRoot;
  if (open) return open;
  const name = element.localName;
  if (!name.includes('-') && !(HOSTS.test(name) && isSlight(element))) return null;
  const own = (element as FirefoxElement).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { dom } = browser as unknown as ChromeDom;
  try {
    return dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // In a script that outlived its extension the browser's API is gone.
    return null;
  }
}

/** Empty, or with a placeholder inside: what is worth a closed root does not also write its text beside it. */
function isSlight(element: Element): boolean {
  return element.childElementCount <= 1 && (element.textContent ?? '').length < 40;
}
