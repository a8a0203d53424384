/** Rendering as the browser computed it. */
import { inlineDisplay, isClosed, preserving, type Layout } from './layout';
import { DRAWING, REPLACED, tagClass } from './tags';

const withVisibility: CheckVisibilityOptions = { visibilityProperty: true, checkVisibilityCSS: true };
/** Text smaller than this, CSS px, is not seen. */
const LEAST_FONT = 1;
/** A drop cap has this many characters at most. */
const LONGEST_CAP = 2;
/** A picture up to this many times as high as its line's letters may be a digit, and one as narrow as this is. */
const HIGHEST_DIGIT = 3;
const NARROW = 0.8;
/** Content of ::before and ::after that may be a part of a number: digits, pictures, glyphs of a private font. */
const digits = /[\d\uFF10-\uFF19\uE000-\uF8FF]|url\(|counter/;

/** Made anew for every walk: it remembers what elements of one class have in common. */
export function computedLayout(): Layout {
  const generating = new Map<string, boolean>();
  return {
    hides: (element) =>
      isClosed(element) ||
      (!element.checkVisibility(withVisibility) && !showsThroughContents(element)) ||
      Number.parseFloat(getComputedStyle(element).fontSize) < LEAST_FONT,
    breaks(element) {
      if (element.localName === 'br') return true;
      const { display, float } = getComputedStyle(element);
      if (float !== 'none' && isDropCap(element)) return false;
      return display !== 'inline' && !inlineDisplay.test(display);
    },
    renders: (element) => element.checkVisibility(),
    preserves: (element) => preserving.test(getComputedStyle(element).whiteSpace),
    draws,
    generates(element) {
      const key = `${element.localName} ${element.getAttribute('class') ?? ''} ${element.id}`;
      if (!element.hasAttributes()) return false;
      let answer = generating.get(key);
      if (answer === undefined) generating.set(key, (answer = writesDigits(element)));
      return answer;
    },
    conceals,
    turns: (element) => [element, element.parentElement].some((one) => one !== null && isTurned(one)),
    isInOrder,
    isAway,
  };
}

/** `display: contents` has no box of its own, which checkVisibility() takes for hidden; its parent's box decides. */
function showsThroughContents(element: Element): boolean {
  let at: Element | null = element;
  while (at) {
    const style = getComputedStyle(at);
    if (style.display !== 'contents' || style.visibility !== 'visible') return at !== element && at.checkVisibility();
    at = at.assignedSlot ?? at.parentElement ?? hostOf(at);
  }
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.parentNode;
  return root !== null && 'host' in root ? (root as ShadowRoot).host : null;
}

/** A first letter that floats beside its lines goes on in them, whatever box it has. */
function isDropCap(element: Element): boolean {
  return (element.textContent ?? '').trim().length <= LONGEST_CAP;
}

function draws(element: Element, apart: boolean): boolean {
  if (!element.checkVisibility(withVisibility)) return false;
  const kind = tagClass(element.localName);
  const replaced = kind === REPLACED || kind === DRAWING;
  if (!replaced && writesDigits(element)) return true;
  const { width, height } = element.getBoundingClientRect();
  // A picture that has not come, or never will, may still have been a digit.
  if (width === 0 || height === 0) return replaced && element.localName === 'img' && !apart;
  const letter = Number.parseFloat(getComputedStyle(element.parentElement ?? element).fontSize) || 16;
  if (height > letter * HIGHEST_DIGIT || width <= 1) return false;
  return !apart || width < height * NARROW;
}

function writesDigits(element: Element): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const { content } = getComputedStyle(element, pseudo);
    return content !== 'none' && content !== 'normal' && digits.test(content);
  });
}

function conceals(element: Element): boolean {
  const { overflow } = getComputedStyle(element);
  if (hasTransparentText(element) && !liesInTransparentText(element)) return true;
  if (isFaint(element)) return true;
  if (!element.checkVisibility({ opacityProperty: true }) && element.checkVisibility()) return !showsThroughContents(element);
  return isOffPage(element) || (overflow !== 'visible' && isFlat(element));
}

/** Paint through which a watermark is seen, and nothing that is meant to be read. */
const FAINTEST = 0.15;

function isFaint(element: Element): boolean {
  return [element, element.parentElement].some((one) => one !== null && Number.parseFloat(getComputedStyle(one).opacity) <= FAINTEST);
}

function hasTransparentText(element: Element): boolean {
  const { color, webkitTextFillColor } = getComputedStyle(element);
  return isTransparent(color) && isTransparent(webkitTextFillColor || color);
}

/** Text over a picture of itself (the text layer of a scan or of a PDF) is transparent throughout: it is what one sees. */
function liesInTransparentText(element: Element): boolean {
  const { parentElement } = element;
  const beside = textBeside(element, 'previousElementSibling') ?? textBeside(element, 'nextElementSibling') ?? parentElement;
  return beside !== null && hasTransparentText(beside);
}

function textBeside(element: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  // A line break, or a mark without text, may stand between.
  for (let at = element[side], step = 0; at && step < 3; at = at[side], step++) if (at.textContent?.trim()) return at;
  return null;
}

const isTransparent = (color: string) => /^rgba\(.{5,40}, 0\)$/.test(color) || color === 'transparent';

/** Characters are set from the right, whatever they are (CSS Writing Modes 4, 2.2). */
function isTurned(element: Element): boolean {
  const { unicodeBidi, direction } = getComputedStyle(element);
  return direction === 'rtl' && unicodeBidi.endsWith('override');
}

/** The right position begins behind the left one's end; on another line it does anyway. */
function isInOrder(left: { node: Text; offset: number }, right: { node: Text; offset: number }): boolean {
  const range = left.node.ownerDocument.createRange();
  range.setStart(left.node, Math.max(0, left.offset - 1));
  range.setEnd(left.node, left.offset);
  const before = range.getBoundingClientRect();
  range.setStart(right.node, right.offset);
  range.setEnd(right.node, Math.min(right.node.length, right.offset + 1));
  const behind = range.getBoundingClientRect();
  if (before.width === 0 || behind.width === 0) return true;
  const sameLine = Math.min(before.bottom, behind.bottom) - Math.max(before.top, behind.top) > before.height / 2;
  return !sameLine || behind.left >= before.left + before.width / 2;
}

function isAway(element: Element): boolean {
  const { overflow, opacity } = getComputedStyle(element);
  return opacity === '0' || hasTransparentText(element) || isClippedAway(element) || isOffPage(element) || (overflow !== 'visible' && isFlat(element));
}

/** Of the box nothing is left that could be seen: `clip-path: inset(50%)`, `clip: rect(0 0 0 0)`, `transform: scale(0)`. */
function isClippedAway(element: Element): boolean {
  const { clip, clipPath, position, transform } = getComputedStyle(element);
  if (clipPath !== 'none' && nothingLeft.test(clipPath)) return true;
  const edges = position === 'absolute' || position === 'fixed' ? clip.match(/-?\d+(?:\.\d+)?/g)?.map(Number) : undefined;
  if (edges?.length === 4 && (edges[1]! - edges[3]! <= 1 || edges[2]! - edges[0]! <= 1)) return true;
  // A matrix without an area: one of its axes is scaled to nothing.
  const [a = 1, b = 0, c = 0, d = 1] = transform.startsWith('matrix(') ? transform.slice(7, -1).split(',').map(Number) : [];
  return a * d - b * c === 0;
}

const nothingLeft = /^inset\((?:[5-9]\d|100)(?:\.\d+)?%|^(?:circle|ellipse)\(0|^polygon\((?:0(?:px|%)?[ ,]*)+\)/;

function isOffPage(element: Element): boolean {
  const { left, right, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return false;
  if (right + scrollX <= 0 || bottom + scrollY <= 0) return true;
  const root = element.ownerDocument.scrollingElement;
  return root !== null && left + scrollX >= Math.max(root.scrollWidth, root.clientWidth);
}

function isFlat(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}
