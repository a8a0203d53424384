/**
 * Signs that a page may show other text than before although no node and no attribute of it has changed: the reader has
 * done something, a style has arrived or come to an end, a box has got another size.
 */

/** What the reader does that may unfold a text; `toggle` is told by <details> and popovers. */
const DEEDS = ['click', 'keyup', 'change', 'toggle'] as const;
/** What becomes of styles by themselves. */
const TURNS = ['transitionend', 'animationend'] as const;
/** What the window itself hears. */
const STATES = ['pageshow', 'resize', 'hashchange'] as const;

export interface Wakes {
  /**
   * Listens on the document as it is now; to be called again when its root was replaced: `document.open()` takes every
   * listener away. Called once too often it changes nothing.
   */
  listen(): void;
  /** Wakes, too, when one of these elements gets a box or loses it. */
  watchBoxes(elements: readonly Element[]): void;
}

export interface WakeActions {
  /** The reader has done something: what it changes is expected soon. */
  deed(): void;
  /** Something else may show now. */
  turn(): void;
}

/** Calls back until `signal` is aborted. Events that a page's scripts make up count for nothing. */
export function watchWakes(actions: WakeActions, signal: AbortSignal): Wakes {
  const deed = (event: Event) => {
    if (event.isTrusted) actions.deed();
  };
  const turn = (event: Event) => {
    if (event.isTrusted) actions.turn();
  };
  const loaded = (event: Event) => {
    if (event.isTrusted && event.target instanceof Element && /^(?:link|style)$/.test(event.target.localName)) actions.turn();
  };
  const boxes = typeof ResizeObserver === 'function' ? new ResizeObserver(() => actions.turn()) : null;
  let roots: (Element | null)[] = [];
  let asked: readonly Element[] = [];
  signal.addEventListener('abort', () => boxes?.disconnect(), { once: true });

  const options = { capture: true, passive: true, signal };
  return {
    listen() {
      if (signal.aborted) return;
      for (const type of DEEDS) document.addEventListener(type, deed, options);
      for (const type of TURNS) document.addEventListener(type, turn, options);
      for (const type of STATES) addEventListener(type, turn, options);
      document.addEventListener('visibilitychange', turn, options);
      document.addEventListener('load', loaded, options);
      // A font of the page's may make other digits of the digits (lib/text/dom/remapped-fonts.ts).
      (document as { fonts?: EventTarget }).fonts?.addEventListener('loadingdone', turn, options);
      const now = [document.documentElement, document.body];
      for (const root of roots) if (root && !now.includes(root as HTMLElement)) boxes?.unobserve(root);
      for (const root of now) if (root && !roots.includes(root)) boxes?.observe(root);
      roots = now;
    },
    watchBoxes(elements) {
      if (signal.aborted) return;
      for (const element of asked) if (!elements.includes(element)) boxes?.unobserve(element);
      for (const element of elements) if (!asked.includes(element)) boxes?.observe(element);
      asked = elements;
    },
  };
}
