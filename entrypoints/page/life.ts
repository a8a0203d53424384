/** How long a page script lives: until it ends itself, a newer one takes over, or its extension is gone. */
import { browser } from 'wxt/browser';

/**
 * Said on the document by a page script that begins, for one of an earlier version, which lives in a world of its own
 * and cannot be reached otherwise.
 */
const TAKEOVER = 'reportlens:takeover';
/** Milliseconds between two looks whether the extension is still there; a look reads one property. */
const PULSE = 1500;

declare global {
  /** The page script at work in this frame; the detector then has nothing to do. */
  var __reportlensPage: object | undefined;
}

export interface Life {
  signal: AbortSignal;
  end(): void;
  /** Run, in order, when the life ends; at once if it has. None of them keeps the others from running. */
  onEnd(endings: (() => void)[]): void;
}

/** Begins a life and ends every other one in this frame. */
export function watchLife(): Life {
  document.dispatchEvent(new CustomEvent(TAKEOVER));
  const controller = new AbortController();
  const { signal } = controller;
  const self = {};
  globalThis.__reportlensPage = self;
  const end = () => controller.abort();
  document.addEventListener(TAKEOVER, end, { signal });
  // A script whose extension was updated, disabled or removed is told nothing: its runtime just loses its id.
  const pulse = setInterval(() => {
    if ((browser.runtime as { id?: string } | undefined)?.id === undefined) end();
  }, PULSE);
  const onEnd = (endings: (() => void)[]) => {
    const run = () => endings.forEach(runAnyway);
    if (signal.aborted) run();
    else signal.addEventListener('abort', run, { once: true });
  };
  onEnd([
    () => clearInterval(pulse),
    () => {
      if (globalThis.__reportlensPage === self) globalThis.__reportlensPage = undefined;
    },
  ]);
  return { signal, end, onEnd };
}

/** In an orphaned script every call into the extension's API throws. */
function runAnyway(ending: () => void): void {
  try {
    ending();
  } catch (error) {
    console.debug('ReportLens: on leaving the page', error);
  }
}
