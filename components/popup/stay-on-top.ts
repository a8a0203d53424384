/** Keeps the popup above what the page puts into the top layer after it: nothing of the page's is painted over it. */

/** Times that a page is answered; one that goes on is left to have its way. */
const MOST = 20;

export function stayOnTop(frame: HTMLElement, signal: AbortSignal): void {
  let answered = 0;
  frame.ownerDocument.addEventListener(
    'toggle',
    (event) => {
      const { newState } = event;
      const other = event.target instanceof Element && event.target !== frame && newState === 'open';
      if (!event.isTrusted || !other || !isOpen(frame) || frame.matches(':focus-within') || answered >= MOST) return;
      if (!event.target.matches(':popover-open, :modal')) return;
      answered++;
      frame.hidePopover();
      frame.showPopover();
    },
    // These events do not bubble.
    { capture: true, signal },
  );
}

function isOpen(frame: HTMLElement): boolean {
  return frame.isConnected && frame.matches(':popover-open');
}
