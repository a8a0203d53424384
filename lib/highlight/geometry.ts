/** Where marks stand in the viewport, and which one a point lies on. */
import type { PageText } from '../text/dom-text';
import type { MarkList } from './mark-list';
import type { Mark } from './marks';
import { opacityAt } from './picture-paint';
import { firstNotBefore } from '../text/first-not-before';

/** Pixels around a glyph that still count as on it. */
const TOLERANCE = 1;

/**
 * The mark under a point of the viewport, null between marks. Asks the browser for the caret position there and the
 * marks for that offset; the caret snaps to the nearest text, so the mark's own boxes have the last word.
 */
export function markAtPoint(page: PageText, list: MarkList, x: number, y: number): Mark | null {
  return markAtCaret(page, list, x, y) ?? markBehind(page, list, x, y);
}

function markAtCaret(page: PageText, list: MarkList, x: number, y: number): Mark | null {
  const caret = caretAt(page, x, y);
  const offset = caret && page.offsetOf(caret.node, caret.offset);
  if (offset === null) return null;
  // Over the right half of a character the caret stands behind it.
  const candidates = new Set([...list.covering(offset), ...list.covering(offset - 1)]);
  for (const mark of candidates) if (boxesOf(page, mark).some((box) => contains(box, x, y))) return mark;
  return null;
}

/** Marks asked for their boxes in an element that lies behind another. */
const MOST_BEHIND = 60;

/**
 * The mark at a point that lies behind something one sees through: a watermark, an empty layer that takes the pointer.
 * What is behind anything opaque cannot be meant.
 */
function markBehind(page: PageText, list: MarkList, x: number, y: number): Mark | null {
  for (const element of elementsAt(page, x, y)) {
    const start = page.offsetOf(element, 0);
    const end = page.offsetOf(element, element.childNodes.length) ?? page.text.length;
    if (start !== null && element.childNodes.length > 0) {
      const first = list.firstFrom(start);
      const marks = list.marks.slice(first, Math.min(list.firstFrom(end), first + MOST_BEHIND));
      for (const mark of marks) if (boxesOf(page, mark).some((box) => contains(box, x, y))) return mark;
    }
    if (!isSeenThrough(element, x, y)) return null;
  }
  return null;
}

/** Elements under a point from the top down, into the shadow trees that were read; not the page's ground. */
function elementsAt(page: PageText, x: number, y: number): Element[] {
  const elements = document.elementsFromPoint(x, y);
  const inside = page.shadowRoots.flatMap((root) => (elements.includes(root.host) ? root.elementsFromPoint(x, y) : []));
  return [...new Set([...inside, ...elements])].filter((element) => element !== document.documentElement && element !== document.body);
}

/** Through less paint than this one reads. */
const FAINT = 0.35;

function isSeenThrough(element: Element, x: number, y: number): boolean {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) opacity *= Number.parseFloat(getComputedStyle(at).opacity);
  if (opacity <= FAINT) return true;
  const { backgroundColor } = getComputedStyle(element);
  const alpha = /^rgba\(.{5,40}, ([\d.]{1,8})\)$/.exec(backgroundColor)?.[1];
  if (alpha === undefined || Number.parseFloat(alpha) * opacity > FAINT) return false;
  if (element instanceof HTMLImageElement || element instanceof HTMLCanvasElement) return opacityAt(element, x, y) * opacity <= FAINT;
  return !/^(?:video|iframe|embed|object)$/.test(element.localName);
}

/** Boxes of a span in the viewport, one a line; none where the page no longer shows it. */
export function boxesOf(page: PageText, span: { start: number; end: number }): DOMRect[] {
  const range = page.rangeOf(span);
  return range ? Array.from(range.getClientRects()).filter((box) => box.width > 0 && box.height > 0) : [];
}

/** Index of the first mark that is not above the viewport; `always` asks also where the page itself is not scrolled. */
export function firstInView(page: PageText, marks: readonly Mark[], always = false): number {
  const index = firstNotAbove(marks.length, (at) => page.rangeOf(marks[at]!), always);
  return index < marks.length ? index : 0;
}

/** Steps in which `offsetInView` looks for the place: a few lines. */
const STEP = 250;

/** Offset of text near the top of the viewport. */
export function offsetInView(page: PageText): number {
  const at = (step: number) => page.rangeOf({ start: step * STEP, end: step * STEP + STEP });
  return firstNotAbove(Math.ceil(page.text.length / STEP), at) * STEP;
}

/** Text flows downwards, so binary search will do; a page that is not scrolled is not asked for its layout. */
function firstNotAbove(count: number, rangeAt: (index: number) => Range | null, always = false): number {
  if (!always && (document.scrollingElement?.scrollTop ?? 0) <= 0) return 0;
  return firstNotBefore(count, (index) => (rangeAt(index)?.getBoundingClientRect().bottom ?? 0) < 0);
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - TOLERANCE && x <= box.right + TOLERANCE && y >= box.top - TOLERANCE && y <= box.bottom + TOLERANCE;
}

/** Chrome has caretPositionFromPoint() since 128, before that only its own caretRangeFromPoint(). */
interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots?: readonly ShadowRoot[] }): CaretPosition | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretAt(page: PageText, x: number, y: number): { node: Node; offset: number } | null {
  const source: CaretDocument = document;
  if (source.caretPositionFromPoint) {
    const position = source.caretPositionFromPoint(x, y, { shadowRoots: page.shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = source.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
