/**
 * What every page of the listed sites runs: a bounded look whether it could be a report or news about one. Everything
 * else is loaded by the background after a yes.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { quickLook } from '../lib/detect/quick';
import { watchAddress } from '../lib/highlight/address';
import { envelope } from '../lib/messaging/wire';
import { sitePatterns } from '../lib/sites';

/** Milliseconds after the page or a route began at which it is looked at again, if it has changed: content may come late. */
const LOOKS = [400, 1200, 3000, 8000];

/** Milliseconds before the report is repeated, where the background was stopped before it could answer. */
const AGAIN = [300, 1000, 3000];

declare global {
  /** The detector at work in this frame and this world: running the script again only makes it look again. */
  var __reportlensDetector: (() => void) | undefined;
}

export default defineContentScript({
  // WXT reads this in Node to write the manifest; the bundle has no use for the list.
  matches: import.meta.env.SSR ? sitePatterns : [],
  // Nothing is said to the page's own scripts.
  noScriptStartedPostMessage: true,
  allFrames: true,
  runAt: 'document_end',
  main() {
    if (!/html/.test(document.contentType)) return;
    if (globalThis.__reportlensDetector) globalThis.__reportlensDetector();
    else if (!isPrerendered()) watchPage();
    else document.addEventListener('prerenderingchange', watchPage, { once: true });
  },
});

function isPrerendered(): boolean {
  return (document as { prerendering?: boolean }).prerendering === true;
}

function watchPage(): void {
  const listening = new AbortController();
  let timers: ReturnType<typeof setTimeout>[] = [];
  let changed = false;
  /** Points of the look that was last reported: a page is reported again only when there is more to it. */
  let reported = 0;
  const observer = new MutationObserver(() => {
    changed = true;
    // Once is enough until the next look.
    observer.disconnect();
  });

  const look = () => {
    if (isOrphaned()) return stop();
    // What the page script marks it also watches; once it has gone, the change that sent it away is looked at.
    if (globalThis.__reportlensPage) return;
    changed = false;
    const { maybe, score, reason } = quickLook(document);
    if (!maybe || score <= reported) return;
    reported = score;
    void report(reason);
  };
  const observe = () => observer.observe(document, { subtree: true, childList: true, characterData: true });
  const plan = () => {
    timers.forEach(clearTimeout);
    observe();
    timers = LOOKS.map((after, index) =>
      setTimeout(() => {
        if (changed) look();
        if (index < LOOKS.length - 1) observe();
        else observer.disconnect();
      }, after),
    );
  };
  const begin = () => {
    reported = 0;
    changed = true;
    look();
    if (!listening.signal.aborted) plan();
  };
  const stop = () => {
    listening.abort();
    timers.forEach(clearTimeout);
    observer.disconnect();
    globalThis.__reportlensDetector = undefined;
  };

  globalThis.__reportlensDetector = begin;
  watchAddress(begin, listening.signal);
  begin();
}

/** Asks the background for the page script; answered once it runs, or once the background has decided against it. */
async function report(reason: string): Promise<void> {
  for (const delay of [...AGAIN, null]) {
    try {
      if (await browser.runtime.sendMessage(envelope('page/load', { reason }))) return;
    } catch {
      // Nobody there: asked again below. In an orphaned script even asking throws.
      if (isOrphaned()) return;
    }
    if (delay !== null) await new Promise((resolve) => setTimeout(resolve, delay));
  }
}

/** The extension was updated, disabled or removed: this script can reach nothing any more. */
function isOrphaned(): boolean {
  return (browser.runtime as { id?: string } | undefined)?.id === undefined;
}
