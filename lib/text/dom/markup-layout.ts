/** Rendering as far as the markup alone tells it, where there is no browser. */
import { inlineDisplay, isClosed, preserving, type Layout } from './layout';
import { REPLACED, isBlockClass, tagClass } from './tags';

const hiddenStyle = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}(?:hidden|collapse)|font-size\s{0,3}:\s{0,3}0(?![.\d])/i;
const whiteSpaceStyle = /white-space\s{0,3}:\s{0,3}([a-z-]{3,20})/i;
const displayStyle = /(?:^|[;\s])display\s{0,3}:\s{0,3}([a-z-]{3,20})/i;

/** Made anew for every walk, since it remembers what is inherited. */
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
    // Of empty elements the markup does not say whether they show anything.
    draws: (element, apart) => !apart && tagClass(element.localName) === REPLACED,
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
