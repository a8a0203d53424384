/** Brings a range into view and flashes it. */
import { FOCUS, type Layers } from './layers';

/** Part of a scroller's height that is kept free above and below. */
const MARGIN = 0.12;
/** Further than this many windows away a smooth scroll only costs time. */
const SMOOTH_WINDOWS = 1.5;
/** Milliseconds that a flash is off, and on again. */
const BLINK = 160;

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Scrolls every scroller around the range as far as needed to show it; not at all where it shows already. */
export function scrollToRange(range: Range): void {
  for (let element = elementOf(range.startContainer); element; element = parentOf(element)) {
    const scroller = element === document.scrollingElement ? null : element;
    if (scroller && !scrolls(scroller)) continue;
    const view = scroller ? scroller.getBoundingClientRect() : new DOMRect(0, 0, innerWidth, innerHeight);
    const box = range.getBoundingClientRect();
    const top = distance(box.top, box.bottom, view.top, view.bottom);
    const left = distance(box.left, box.right, view.left, view.right);
    if (top === 0 && left === 0) continue;
    // Inner scrollers move at once, or the outer ones would aim at where the range stood before.
    const near = scroller === null && Math.abs(top) < innerHeight * SMOOTH_WINDOWS;
    (scroller ?? window).scrollBy({ top, left, behavior: near && !calm() ? 'smooth' : 'instant' });
  }
}

/** How far to scroll so that [from, to] stands in the middle of [start, end]; 0 where it stands well inside. */
function distance(from: number, to: number, start: number, end: number): number {
  const margin = (end - start) * MARGIN;
  if (from >= start + margin && to <= end - margin) return 0;
  if (from >= start && to <= end && to - from > end - start - 2 * margin) return 0;
  return Math.round((from + to) / 2 - (start + end) / 2);
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * Flashes a range: off and on again twice, unless the reader wants no motion; it then stays until `clear` is called on
 * the focus layer, or `lasting` ms if that is given.
 */
export function flash(layers: Layers, range: Range, signal: AbortSignal, lasting: number | null): void {
  const on = () => layers.add(FOCUS, range);
  const off = () => layers.delete(FOCUS, range);
  on();
  const later = (action: () => void, after: number) => {
    setTimeout(() => {
      if (!signal.aborted) action();
    }, after);
  };
  if (!calm()) {
    for (let beat = 1; beat <= 4; beat++) later(beat % 2 === 1 ? off : on, beat * BLINK);
  }
  if (lasting !== null) later(off, lasting);
}
