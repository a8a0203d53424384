/** The address that a document goes by: its own, or, in a frame without one, that of the page that made it. */

/** Longest address that messages carry (lib/messaging/surface.ts). */
const LONGEST = 4000;
const DEEPEST = 8;

/** `about:srcdoc`, `about:blank`, `blob:` and `data:` say nothing of where a text comes from; their makers do. */
export function pageAddress(): string {
  return addressOf(globalThis.window).slice(0, LONGEST);
}

function addressOf(own: Window): string {
  let at = own;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const { protocol, href } = at.location;
    if (!/^(?:about|blob|data):$/.test(protocol) || at.parent === at) return href;
    try {
      // Of another origin's page not even the address may be read.
      if (typeof at.parent.location.href !== 'string') return href;
    } catch {
      // In a sandbox: what a page writes into a frame is resolved against that page's base (HTML, 2.4.3: fallback base URL), which is its
      // address where it sets no other. A frame whose base says something else is not taken for the page's.
      return href === 'about:srcdoc' ? document.baseURI : href;
    }
    at = at.parent;
  }
  return own.location.href;
}
