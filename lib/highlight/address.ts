/** Changes of the address that load no new document: the routes of a single-page application. */

/** Calls back after every such change until `signal` is aborted. */
export function watchAddress(changed: () => void, signal: AbortSignal): void {
  let address = location.href;
  const check = () => {
    if (location.href === address) return;
    address = location.href;
    changed();
  };
  // The Navigation API (Chrome 102, Firefox 147) sees pushState too; elsewhere titles and history events have to do.
  const source = (globalThis as { navigation?: EventTarget }).navigation;
  source?.addEventListener('currententrychange', check, { signal });
  addEventListener('popstate', check, { signal });
  addEventListener('hashchange', check, { signal });
  if (source) return;
  const titles = new MutationObserver(check);
  titles.observe(document.head ?? document.documentElement, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => titles.disconnect(), { once: true });
}
