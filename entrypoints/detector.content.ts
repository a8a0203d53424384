/**
 * What every page of the listed sites runs: a bounded look whether it could be a report or news about one, again
 * whenever it may show something else. Everything else is loaded by the background after a yes.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { shadowRootOf } from '../lib/browser/shadow-root';
import { quickLook, type QuickLook } from '../lib/detect/quick';
import { watchAddress } from '../lib/highlight/address';
import { LookOut } from '../lib/highlight/look-out';
import { watchWakes } from '../lib/highlight/wakes';
import { envelope } from '../lib/messaging/wire';
import { sitePatterns } from '../lib/sites';

/** A page that changes is looked at after so many ms at first, in vain ever later, and at most a hundredth of the time. */
const PACE = { soon: 400, latest: 8000, share: 0.01 };

/** Milliseconds before the report is repeated, where the background was stopped before it could answer. */
const AGAIN = [300, 1000, 3000];

/** Milliseconds between two reports of one page, the first time and at most: the engine said no to the one before. */
const REPORT_AGAIN = 2000;
const REPORT_LATEST = 60_000;
/** UTF-16 units by which a page's text differs before the engine is asked anew. */
const OTHER_TEXT = 60;

/** A frame smaller than this is none to read in, CSS px. */
const LEAST_FRAME = { width: 120, height: 60 };

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

interface Detector {
  /** The script was run again: look as at the beginning. */
  begin(): void;
  /** The page script has gone, of its own accord or because the page is no report: changes are looked at again. */
  left(): void;
}

declare global {
  /** The detector at work in this frame and this world. */
  var __reportlensDetector: Detector | undefined;
}

export default defineContentScript({
  // WXT reads this in Node to write the manifest; the bundle has no use for the list.
  matches: import.meta.env.SSR ? sitePatterns : [],
  // Nothing is said to the page's own scripts.
  noScriptStartedPostMessage: true,
  allFrames: true,
  // Frames that a page writes itself: srcdoc, about:blank, blob.
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main() {
    if (!/html|^text\/plain/.test(document.contentType)) return;
    if (globalThis.__reportlensDetector) globalThis.__reportlensDetector.begin();
    else if (!isPrerendered()) whenSeen(watchPage);
    else document.addEventListener('prerenderingchange', () => whenSeen(watchPage), { once: true });
  },
});

function isPrerendered(): boolean {
  return (document as { prerendering?: boolean }).prerendering === true;
}

/** A frame is looked at once the reader can see it: what nobody sees is not read by itself. */
function whenSeen(begin: () => void): void {
  if (globalThis.window === globalThis.top) return begin();
  const waiting = new AbortController();
  const seen = new IntersectionObserver((entries) => {
    const large = innerWidth >= LEAST_FRAME.width && innerHeight >= LEAST_FRAME.height;
    if (!large || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    rewritten.disconnect();
    sized.disconnect();
    waiting.abort();
    begin();
  });
  const again = () => {
    seen.disconnect();
    if (document.documentElement) seen.observe(document.documentElement);
  };
  const watch = () => {
    again();
    sized.disconnect();
    if (document.documentElement) sized.observe(document.documentElement);
  };
  // A frame that a script writes gets its root, and its size, when it is written; another is as high as its content once that is there.
  const rewritten = new MutationObserver(watch);
  const sized = new ResizeObserver(again);
  addEventListener('resize', again, { signal: waiting.signal });
  rewritten.observe(document, { childList: true });
  watch();
}

function watchPage(): void {
  const listening = new AbortController();
  const { signal } = listening;
  /** What was reported last; the page is reported again once it is another, and not too often. */
  let reported: Pick<QuickLook, 'score' | 'length'> | null = null;
  let mayReport = 0;
  let pause = REPORT_AGAIN;
  let root: Element | null = null;
  const observer = new MutationObserver(() => {
    // Once is enough until the next look.
    observer.disconnect();
    lookOut.wish();
  });

  const look = (): boolean => {
    if (isOrphaned()) {
      stop();
      return false;
    }
    // What the page script marks it also watches; once it has gone it says so.
    if (globalThis.__reportlensPage) return false;
    if (root !== document.documentElement) renew();
    const seen = quickLook(document, { shadowOf: shadowRootOf, shows: (element) => element.checkVisibility({ visibilityProperty: true }) });
    observe(seen.shadowRoots);
    wakes.watchBoxes(seen.hidden);
    // A page that has been another meanwhile may come back as it was.
    if (!seen.maybe) reported = null;
    if (!seen.maybe || !isNews(seen)) return false;
    const wait = mayReport - performance.now();
    if (wait > 0) {
      setTimeout(() => lookOut.wish(), wait);
      return false;
    }
    mayReport = performance.now() + pause;
    pause = Math.min(REPORT_LATEST, pause * 2);
    reported = seen;
    void report(seen.reason);
    return true;
  };
  const isNews = ({ score, length }: QuickLook) => reported === null || score > reported.score || Math.abs(length - reported.length) >= OTHER_TEXT;
  const lookOut = new LookOut(look, PACE, signal);
  const wakes = watchWakes({ deed: () => lookOut.expect(), turn: () => lookOut.wish() }, signal);
  const observe = (shadowRoots: readonly ShadowRoot[]) => {
    observer.observe(document, WATCHED);
    for (const shadow of shadowRoots) observer.observe(shadow, WATCHED);
  };
  /** The document has a new root: what was listened to on the old one is gone. */
  const renew = () => {
    root = document.documentElement;
    wakes.listen();
  };
  const begin = () => {
    reported = null;
    mayReport = 0;
    pause = REPORT_AGAIN;
    lookOut.expect();
    lookOut.now();
    // A page that is still being built changes at once.
    lookOut.expect();
  };
  const left = () => {
    if (isOrphaned()) return;
    lookOut.expect();
    lookOut.now();
    lookOut.expect();
  };
  const stop = () => {
    listening.abort();
    observer.disconnect();
    globalThis.__reportlensDetector = undefined;
  };

  globalThis.__reportlensDetector = { begin, left };
  watchAddress(begin, signal);
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
