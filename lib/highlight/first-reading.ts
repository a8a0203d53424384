/** Reading a page for the first time without holding it up, however large it is. */
import type { PageText } from '../text/dom-text';
import type { ReadPage } from './page-model';
import { WATCHED } from './page-watch';
import { inTurns } from './slices';

/** Milliseconds of the reading that are taken at once: a report of the usual length, which is marked before it is painted. */
const AT_ONCE = 25;
/** A page of more elements is laid out by the browser before it is read: asked for a style, it would do so within our task. */
const LARGE = 20_000;
/** Milliseconds for which that is waited at most: what nobody sees is not laid out. */
const PATIENCE = 500;

export interface FirstReading {
  page: PageText;
  /** The page changed between two turns of the reading. */
  changed: boolean;
}

export async function readFirst(read: ReadPage): Promise<FirstReading> {
  if (document.getElementsByTagName('*').length > LARGE) await laidOut();
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(document, WATCHED);
  try {
    const page = await inTurns(read(), AT_ONCE);
    return { page, changed };
  } finally {
    observer.disconnect();
  }
}

/** Resolves in the turn after the next frame. */
function laidOut(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
