/**
 * What the walk needs to know of an element's rendering, asked only where the answer matters.
 *
 * In a browser the computed style decides; without one (the command line under linkedom) the tag, `hidden` and the
 * `style` attribute do.
 */
import { BLOCK, LINE_BREAK, tagClass } from './tags';

export interface Layout {
  /** Asked when an element is entered: `skip` if nothing in it can show, `pre` if its white space counts. */
  enter(element: Element): 'skip' | 'pre' | 'flow';
  /** Text directly inside the element is not painted. */
  hides(element: Element): boolean;
  /** The element's box stands on lines of its own, so that the text before and inside it do not touch. */
  breaks(element: Element): boolean;
  /** Line feeds in text directly inside the element are kept; `inherited` is true below an element entered as `pre`. */
  preserves(element: Element, inherited: boolean): boolean;
}

/** Display types whose boxes flow within a line (CSS Display 3, outer display `inline`, and boxes of none). */
const inlineDisplay = /^inline|^ruby|^contents$|^none$/;
const visibility: CheckVisibilityOptions = { visibilityProperty: true, checkVisibilityCSS: true };

/** Rendering as the browser computed it. */
export const computedLayout: Layout = {
  enter: () => 'flow',
  hides: (element) => !element.checkVisibility(visibility) && !showsThroughContents(element),
  breaks: (element) => {
    if (!element.checkVisibility()) return false;
    return element.localName === 'br' || !inlineDisplay.test(getComputedStyle(element).display);
  },
  preserves: (element) => {
    const { whiteSpace } = getComputedStyle(element);
    return whiteSpace.startsWith('pre') || whiteSpace.startsWith('break-spaces');
  },
};

/** `display: contents` has no box of its own, which checkVisibility() takes for hidden; its parent's box decides. */
function showsThroughContents(element: Element): boolean {
  let at: Element | null = element;
  while (at) {
    const style = getComputedStyle(at);
    if (style.display !== 'contents' || style.visibility !== 'visible') return at !== element && at.checkVisibility();
    at = at.parentElement;
  }
  return false;
}

const hiddenStyle = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}(?:hidden|collapse)/i;
const preservingStyle = /white-space\s{0,3}:\s{0,3}(?:pre|break-spaces)/i;
const displayStyle = /(?:^|[;\s])display\s{0,3}:\s{0,3}([a-z-]{3,20})/i;

/** Rendering as far as the markup alone tells it. */
export const markupLayout: Layout = {
  enter(element) {
    if (element.hasAttribute('hidden')) return 'skip';
    const style = element.getAttribute('style');
    if (style && hiddenStyle.test(style)) return 'skip';
    return element.localName === 'pre' || (style && preservingStyle.test(style)) ? 'pre' : 'flow';
  },
  hides: () => false,
  breaks(element) {
    const display = displayStyle.exec(element.getAttribute('style') ?? '')?.[1];
    if (display) return !inlineDisplay.test(display.toLowerCase());
    const kind = tagClass(element.localName);
    return kind === BLOCK || kind === LINE_BREAK;
  },
  preserves: (_element, inherited) => inherited,
};

/** The computed layout where the root stands in a document that is being rendered, else the markup's. */
export function layoutOf(root: Node): Layout {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const rendered = document?.defaultView != null && typeof document.documentElement?.checkVisibility === 'function';
  return rendered ? computedLayout : markupLayout;
}
