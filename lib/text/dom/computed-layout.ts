/** Rendering as the browser computed it. */
import { garbles } from './garbled';
import { inlineDisplay, isClosed, preserving, type Layout } from './layout';
import { remappedFonts } from './remapped-fonts';
import { OBJECT } from './runs';
import { conceals, hiding } from './sight';
import { composedParent, letterSize, showsThroughContents, withVisibility } from './style-of';
import { DRAWING, REPLACED, tagClass } from './tags';

/** Text smaller than this, CSS px, is not seen. */
const LEAST_FONT = 1;
/** A drop cap has this many characters at most. */
const LONGEST_CAP = 2;
/** A picture up to this many times as high as its line's letters may be a digit, and one as narrow as this is. */
const HIGHEST_DIGIT = 3;
const NARROW = 0.8;
/** Content of ::before and ::after that may be a part of a number: digits, pictures, glyphs of a private font. */
const digits = /[\d\uFF10-\uFF19\uE000-\uF8FF]|url\(|counter/;

const outOfFlow = /^(?:absolute|fixed)$/;
const lineOfItems = /^inline-(?:flex|grid)$/;

/** Made anew for every walk: it remembers what elements of one class have in common. */
export function computedLayout(document: Document): Layout {
  const generating = new Map<string, boolean>();
  const asShown = remappedFonts(document, OBJECT);
  return {
    ...(asShown ? { asShown } : {}),
    hides: (element) => isClosed(element) || (!element.checkVisibility(withVisibility) && !showsThroughContents(element)) || letterSize(element) < LEAST_FONT,
    breaks(element) {
      if (element.localName === 'br') return true;
      const { display, float } = getComputedStyle(element);
      if (float !== 'none' && isDropCap(element)) return false;
      return display !== 'inline' && !inlineDisplay.test(display) && !isItemInLine(element);
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
    garbles,
    paints,
    isInOrder,
    isOutOfFlow: (element) => outOfFlow.test(getComputedStyle(element).position),
    hiding: hiding(),
  };
}

/** An item of a flex or grid box that itself stands in a line: its `display` is told as a block's (CSS Flexbox 1, 4). */
function isItemInLine(element: Element): boolean {
  const parent = composedParent(element);
  return parent !== null && lineOfItems.test(getComputedStyle(parent).display);
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

function paints(element: Element): boolean {
  const { backgroundImage, maskImage, borderImageSource } = getComputedStyle(element);
  return [backgroundImage, maskImage, borderImageSource].some((image) => image !== undefined && image !== '' && image !== 'none');
}

function writesDigits(element: Element): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const { content } = getComputedStyle(element, pseudo);
    return content !== 'none' && content !== 'normal' && digits.test(content);
  });
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
