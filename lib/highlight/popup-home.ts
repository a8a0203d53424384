/** Where in a page the popup's host has to stand so that the popup can be seen and used. */

/**
 * The element to append the host to, for a mark inside `near`. Beside <body>, not in it: pages that draw their body anew,
 * or move it, leave the host alone. Inside a modal dialog, a fullscreen element or a popover, though: all the rest of
 * the page is inert, hidden or closes that at the first click (HTML Standard, 6.12 and 6.3.1; Fullscreen API, 5).
 */
export function homeFor(near: Element | null): Element {
  for (let at = near; at; at = parentOf(at)) if (isOnTop(at)) return at;
  return document.documentElement;
}

const topmost = [':modal', ':fullscreen', ':popover-open'];

function isOnTop(element: Element): boolean {
  return topmost.some((selector) => {
    try {
      return element.matches(selector);
    } catch {
      // A selector that this browser does not know matches nothing in it.
      return false;
    }
  });
}

/** The product of `zoom` from the root down to an element: what the host has to undo to count in the window's pixels. */
export function zoomAt(element: Element): number {
  const known = (element as Element & { currentCSSZoom?: number }).currentCSSZoom;
  if (known !== undefined) return known > 0 ? known : 1;
  let product = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const own = Number.parseFloat(getComputedStyle(at).zoom);
    if (own > 0) product *= own;
  }
  return product;
}

/** The parent in the tree as it is laid out. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : null;
}
