/** Keeps what happens inside the popup from the page, whose shortcuts and click handlers it must not set off. */

const KEPT = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'wheel',
] as const;

/** Keys with Alt go on: the page script steps from mark to mark with them. */
export function shieldEvents(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of KEPT) {
    root.addEventListener(
      type,
      (event) => {
        if (event instanceof KeyboardEvent && event.altKey) return;
        event.stopPropagation();
      },
      { signal, passive: true },
    );
  }
}
