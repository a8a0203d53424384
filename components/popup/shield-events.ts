/**
 * Keeps what happens inside the popup from the page, whose shortcuts and click handlers it must not set off; and from
 * the popup whatever the page's scripts make up: only the reader acts in it.
 */

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

/** What a card does something at, beside those above. */
const ACTED_ON = ['change', 'submit', 'beforeinput', 'focusin', 'pointerover', 'pointermove', 'mouseover', 'toggle'] as const;

/** Keys with Alt go on: the page script steps from mark to mark with them. */
export function shieldEvents(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of [...KEPT, ...ACTED_ON]) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { signal, capture: true, passive: false },
    );
  }
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
