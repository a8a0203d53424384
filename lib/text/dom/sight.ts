/**
 * Text that is rendered and that nobody sees: transparent, clipped, off the page, in the colour of its ground. Asked only of
 * short texts inside numbers, and of texts that stand in the page twice.
 */
import { alphaOf, channels, composedParent, inkOf, letterSize, planeOf, showsThroughContents } from './style-of';

/** Paint through which a watermark is seen, and nothing that is meant to be read. */
const FAINTEST = 0.15;
/** Letters of this height, CSS px, are no text to be read. */
const UNREADABLE = 3;
/** A text is noise where its letters are so many times smaller than those around it. */
const SMALLER = 4;

/** Whether a short text directly inside an element, between others that show, is not seen. */
export function conceals(element: Element): boolean {
  const parent = composedParent(element);
  if (isTransparent(element) && !liesInTransparentText(element)) return true;
  if (isFaint(element) || (parent !== null && isFaint(parent))) return true;
  if (!element.checkVisibility({ opacityProperty: true }) && element.checkVisibility()) return !showsThroughContents(element);
  return hasNoBox(element) || (parent !== null && (isTiny(element, parent) || (isOfOtherInk(element, parent) && isOfItsGround(element))));
}

/**
 * The outermost element whose style keeps the text inside an element from being seen, null where it is seen. Made anew
 * for every walk: it remembers its answers.
 */
export function hiding(): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>();
  return function hidingOf(element) {
    const path: Element[] = [];
    let answer: Element | null = null;
    for (let at: Element | null = element; at; at = composedParent(at)) {
      const before = known.get(at);
      if (before !== undefined) {
        answer = before;
        break;
      }
      path.push(at);
    }
    for (const at of path.reverse()) {
      answer ??= hidesItself(at) ? at : null;
      known.set(at, answer);
    }
    return answer;
  };
}

function hidesItself(element: Element): boolean {
  const { opacity, filter, zIndex, position } = getComputedStyle(element);
  if (Number.parseFloat(opacity) <= FAINTEST || /opacity\(0(?:%|\.0+)?\)/.test(filter)) return true;
  // Behind what has no place of its own in the stack: behind the page.
  if (position !== 'static' && Number.parseInt(zIndex, 10) < 0) return true;
  return isTransparent(element) || letterSize(element) <= UNREADABLE || hasNoBox(element) || isCutOff(element) || isOfItsGround(element);
}

function isFaint(element: Element): boolean {
  return Number.parseFloat(getComputedStyle(element).opacity) <= FAINTEST;
}

function isTransparent(element: Element): boolean {
  return alphaOf(inkOf(getComputedStyle(element))) <= FAINTEST;
}

/** Text over a picture of itself (the text layer of a scan or of a PDF) is transparent throughout: it is what one sees. */
function liesInTransparentText(element: Element): boolean {
  const beside = textBeside(element, 'previousElementSibling') ?? textBeside(element, 'nextElementSibling') ?? element.parentElement;
  return beside !== null && isTransparent(beside);
}

function textBeside(element: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  // A line break, or a mark without text, may stand between.
  for (let at = element[side], step = 0; at && step < 3; at = at[side], step++) if (at.textContent?.trim()) return at;
  return null;
}

function isTiny(element: Element, parent: Element): boolean {
  return Number.parseFloat(getComputedStyle(element).fontSize) * SMALLER <= Number.parseFloat(getComputedStyle(parent).fontSize);
}

function isOfOtherInk(element: Element, parent: Element): boolean {
  return inkOf(getComputedStyle(element)) !== inkOf(getComputedStyle(parent));
}

/** Channels of ink and ground that differ by no more are one colour to the eye. */
const SAME = 12;

/** Letters in the colour of the ground that they stand on. */
function isOfItsGround(element: Element): boolean {
  const ink = channels(inkOf(getComputedStyle(element)));
  const ground = groundOf(element);
  return ink !== null && ground !== null && [0, 1, 2].every((at) => Math.abs(ink[at]! - ground[at]!) <= SAME);
}

/** The paint behind an element's text; null where it is a picture. White, where nothing is painted. */
function groundOf(element: Element): readonly number[] | null {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    const paint = channels(backgroundColor);
    if (paint === null) return null;
    if (paint[3] > 0.5) return paint;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? null : [255, 255, 255];
}

/** Of the element's box nothing is left that could be seen. */
function hasNoBox(element: Element): boolean {
  const style = getComputedStyle(element);
  if (isClippedAway(element, style) || isMaskedAway(style) || isOffPage(element, style) || isTurnedAway(style) || isIndentedAway(element, style)) return true;
  return (style.overflow !== 'visible' || /paint|strict|content/.test(style.contain)) && isFlat(element);
}

const nothingLeft = /^(?:circle|ellipse)\(0|^polygon\((?:0(?:px|%)?[ ,]*)+\)/;

/** `clip-path: inset(50%)`, `clip: rect(0 0 0 0)`. */
function isClippedAway(element: Element, { clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (clipPath !== 'none' && (nothingLeft.test(clipPath) || isInsetAway(element, clipPath))) return true;
  const edges = position === 'absolute' || position === 'fixed' ? clip.match(/-?\d+(?:\.\d+)?/g)?.map(Number) : undefined;
  return edges?.length === 4 && (edges[1]! - edges[3]! <= 1 || edges[2]! - edges[0]! <= 1);
}

/** `inset(0 0 100% 0)`: what is taken from two sides is all that there is. */
function isInsetAway(element: Element, clipPath: string): boolean {
  const edges = /^inset\(([^()r]{1,60})/.exec(clipPath)?.[1]?.trim().split(/\s+/);
  if (!edges) return false;
  const { width, height } = element.getBoundingClientRect();
  const [top = '0', right = top, bottom = top, left = right] = edges;
  const taken = (edge: string, size: number) => (edge.endsWith('%') ? (Number.parseFloat(edge) / 100) * size : Number.parseFloat(edge));
  return taken(top, height) + taken(bottom, height) >= height - 1 || taken(left, width) + taken(right, width) >= width - 1;
}

/** A mask of nothing but transparent paint. */
function isMaskedAway({ maskImage }: CSSStyleDeclaration): boolean {
  if (!maskImage?.includes('gradient(')) return false;
  const paints = maskImage.match(/rgba?\([^()]{1,40}\)/g);
  return paints !== null && paints.every((paint) => alphaOf(paint) === 0);
}

/** A plane seen from its edge, scaled to nothing, or from a back that does not show. */
function isTurnedAway(style: CSSStyleDeclaration): boolean {
  const plane = planeOf(style);
  if (plane === null) return false;
  const { m11, m12, m21, m22, m33 } = plane;
  const { backfaceVisibility } = style;
  return Math.abs(m11 * m22 - m12 * m21) < 1e-6 || (backfaceVisibility === 'hidden' && m33 < 0);
}

/** Its first line begins beyond its box: `text-indent: -9999px`, `text-indent: 100%`. */
function isIndentedAway(element: Element, { textIndent, overflow, whiteSpace }: CSSStyleDeclaration): boolean {
  const indent = textIndent.endsWith('%') ? (Number.parseFloat(textIndent) / 100) * element.clientWidth : Number.parseFloat(textIndent);
  if (!indent) return false;
  return indent <= -FAR || (indent >= element.clientWidth && overflow !== 'visible' && whiteSpace === 'nowrap');
}

/** Pixels that no hanging indent reaches. */
const FAR = 900;

function isOffPage(element: Element, { position }: CSSStyleDeclaration): boolean {
  const { left, right, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return false;
  const root = element.ownerDocument.scrollingElement;
  if (root === null) return right + scrollX <= 0 || bottom + scrollY <= 0;
  // A page whose lines or columns run from the right scrolls to the left of its first window.
  const leftmost = runsFromRight(element.ownerDocument) ? root.clientWidth - root.scrollWidth : 0;
  if (right + scrollX <= leftmost || bottom + scrollY <= 0) return true;
  // What is put beside the window by itself makes the page wider, and is no more read for it.
  const isPut = position === 'absolute' || position === 'fixed';
  return left + scrollX >= (isPut ? root.clientWidth : Math.max(root.scrollWidth, root.clientWidth));
}

function runsFromRight({ documentElement, body }: Document): boolean {
  return [documentElement, body].some((element) => {
    const { direction, writingMode } = getComputedStyle(element);
    return direction === 'rtl' || writingMode === 'vertical-rl';
  });
}

function isFlat(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

/** It lies beside the window that an element around it leaves: the slide of a carousel that is not its turn. */
function isCutOff(element: Element): boolean {
  const own = element.getBoundingClientRect();
  if (own.width === 0 || own.height === 0) return false;
  for (let at = composedParent(element); at && at !== element.ownerDocument.body; at = composedParent(at)) {
    if (!/hidden|clip/.test(getComputedStyle(at).overflow)) continue;
    const frame = at.getBoundingClientRect();
    return own.right <= frame.left || own.left >= frame.right || own.bottom <= frame.top || own.top >= frame.bottom;
  }
  return false;
}
