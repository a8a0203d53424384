/**
 * What the walk needs to know of an element's rendering, asked only where the answer matters.
 *
 * In a browser the computed style decides; without one (the command line under linkedom) the tag, `hidden` and the
 * `style` attribute do.
 */
import { isBlockClass, tagClass } from './tags';

export interface Layout {
  /** Nothing below the element can show; asked for every element where it is defined. */
  skips?(element: Element): boolean;
  /** Text directly inside the element is not painted. */
  hides(element: Element): boolean;
  /** The element's box stands on lines of its own, so that the text before it and the text inside do not touch. */
  breaks(element: Element): boolean;
  /** The element has a box, or lies in one; asked only of elements that `breaks` said yes to. */
  renders(element: Element): boolean;
  /** Line feeds in text directly inside the element are kept. */
  preserves(element: Element): boolean;
}

/** Display types whose boxes flow within a line (CSS Display 3, outer display `inline`, and boxes of none). */
const inlineDisplay = /^inline|^ruby|^contents$|^none$/;
const preserving = /^(?:pre|break-spaces)/;
const withVisibility: CheckVisibilityOptions = { visibilityProperty: true, checkVisibilityCSS: true };

/** Rendering as the browser computed it. */
export const computedLayout: Layout = {
  hides: (element) => isClosed(element) || (!element.checkVisibility(withVisibility) && !showsThroughContents(element)),
  breaks(element) {
    if (element.localName === 'br') return true;
    const { display } = getComputedStyle(element);
    return display !== 'inline' && !inlineDisplay.test(display);
  },
  renders: (element) => element.checkVisibility(),
  preserves: (element) => preserving.test(getComputedStyle(element).whiteSpace),
};

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

/** Text directly inside a closed <details> is not rendered, though the element itself is. */
function isClosed(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

const hiddenStyle = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}(?:hidden|collapse)/i;
const whiteSpaceStyle = /white-space\s{0,3}:\s{0,3}([a-z-]{3,20})/i;
const displayStyle = /(?:^|[;\s])display\s{0,3}:\s{0,3}([a-z-]{3,20})/i;

/** Rendering as far as the markup alone tells it; made anew for every walk, since it remembers what is inherited. */
export function markupLayout(): Layout {
  const preserved = new Map<Element, boolean>();
  return {
    skips: (element) =>
      element.hasAttribute('hidden') ||
      hiddenStyle.test(element.getAttribute('style') ?? '') ||
      (element.parentElement !== null && isClosed(element.parentElement) && element.localName !== 'summary'),
    hides: isClosed,
    breaks(element) {
      const display = displayStyle.exec(element.getAttribute('style') ?? '')?.[1];
      return display ? !inlineDisplay.test(display.toLowerCase()) : isBlockClass(tagClass(element.localName));
    },
    renders: () => true,
    preserves: (element) => inheritedPreserving(element, preserved),
  };
}

/** `white-space` inherits: the nearest element that sets it decides, and all between remember. */
function inheritedPreserving(element: Element, known: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let answer = false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const own = known.get(at) ?? ownPreserving(at);
    path.push(at);
    if (own !== null) {
      answer = own;
      break;
    }
  }
  for (const one of path) known.set(one, answer);
  return answer;
}

function ownPreserving(element: Element): boolean | null {
  const value = whiteSpaceStyle.exec(element.getAttribute('style') ?? '')?.[1];
  if (value) return preserving.test(value.toLowerCase());
  return element.localName === 'pre' || element.localName === 'listing' ? true : null;
}

/** The computed layout where the root stands in a document that is being rendered, else the markup's. */
export function layoutOf(root: Node): Layout {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const rendered = document?.defaultView != null && typeof document.documentElement?.checkVisibility === 'function';
  return rendered ? computedLayout : markupLayout();
}
