/** Letters that are painted as something else than they are: backwards, mirrored, masked, struck out, replaced. */
import { composedParent } from './style-of';

const struckTags = /^(?:s|del|strike)$/;

/** Whether the text directly inside an element, or its parent, is read otherwise than it stands there. */
export function garbles(element: Element): boolean {
  return isGarbled(element) || isGarbled(composedParent(element));
}

function isGarbled(element: Element | null): boolean {
  if (element === null) return false;
  if (struckTags.test(element.localName)) return true;
  const style = getComputedStyle(element);
  return isTurned(style) || isMirrored(style) || isMasked(style) || isReplaced(style) || style.textDecorationLine.includes('line-through');
}

/** Characters are set from the right, whatever they are (CSS Writing Modes 4, 2.2). */
function isTurned({ unicodeBidi, direction }: CSSStyleDeclaration): boolean {
  return direction === 'rtl' && unicodeBidi.endsWith('override');
}

/** One axis points the other way. */
function isMirrored({ transform }: CSSStyleDeclaration): boolean {
  if (!transform.startsWith('matrix(')) return false;
  const [a = 1, , , d = 1] = transform.slice(7, -1).split(',').map(Number);
  return a < 0 || d < 0;
}

/** Dots in place of the letters, as in a box for passwords. */
function isMasked({ webkitTextSecurity }: CSSStyleDeclaration & { webkitTextSecurity?: string }): boolean {
  return webkitTextSecurity !== undefined && webkitTextSecurity !== '' && webkitTextSecurity !== 'none';
}

/** A picture stands in the element's place (CSS Content 3, `content` on elements). */
function isReplaced({ content }: CSSStyleDeclaration): boolean {
  return content.includes('(');
}
