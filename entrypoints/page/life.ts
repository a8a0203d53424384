/** How long a page script lives: until it ends itself, a newer one takes over, or its extension is gone. */
import { browser } from 'wxt/browser';

/** Milliseconds between two looks whether the extension is still there; a look reads one property. */
const PULSE = 1500;

declare global {
  /** The page script at work in this frame; the detector then has nothing to do. */
  var __reportlensPage: object | undefined;
}

export interface Life {
  signal: AbortSignal;
  end(): void;
  /** Listens anew for a newer script: the document has lost its listeners with its root. */
  listen(): void;
  /** Run, in order, when the life ends; at once if it has. None of them keeps the others from running. */
  onEnd(endings: (() => void)[]): void;
}

/**
 * Begins a life and ends every other one in this frame.
 * @param takeover the event, named by a secret that pages do not know, which is said on the document for a script of an
 * earlier version: that one lives in a world of its own and cannot be reached otherwise.
 */
export function watchLife(takeover: string): Life {
  document.dispatchEvent(new CustomEvent(takeover));
  const controller = new AbortController();
  const { signal } = controller;
  const self = {};
  globalThis.__reportlensPage = self;
  const end = () => controller.abort();
  const listen = () => document.addEventListener(takeover, end, { signal });
  listen();
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
      if (globalThis.__reportlensPage !== self) return;
      globalThis.__reportlensPage = undefined;
      globalThis.__reportlensDetector?.left();
    },
  ]);
  return { signal, end, listen, onEnd };
}

/** In an orphaned script every call into the extension's API throws. */
function runAnyway(ending: () => void): void {
  try {
    ending();
  } catch (error) {
    console.debug('ReportLens: on leaving the page', error);
  }
}
