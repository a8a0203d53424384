/** Letters that are painted as something else than they are: backwards, mirrored, masked, struck out, cut, replaced. */
import { alphaOf, composedParent, planeOf } from './style-of';

/** CSS px by which rounding makes a text wider than its box. */
const CUT = 2;
/** Letters are set closer than this share of their height: a digit is half as wide as it is high. */
const PILED = 0.3;

const struckTags = /^(?:s|del|strike)$/;

/** Whether the text directly inside an element, or its parent, is read otherwise than it stands there. */
export function garbles(element: Element): boolean {
  return isGarbled(element) || isGarbled(composedParent(element));
}

function isGarbled(element: Element | null): boolean {
  if (element === null) return false;
  if (struckTags.test(element.localName)) return true;
  const style = getComputedStyle(element);
  return (
    isTurned(style) ||
    isMirrored(style) ||
    isMasked(style) ||
    isReplaced(style) ||
    isCut(element, style) ||
    isPiled(style) ||
    losesFirst(element) ||
    style.textDecorationLine.includes('line-through')
  );
}

/** Characters are set from the right, whatever they are (CSS Writing Modes 4, 2.2). */
function isTurned({ unicodeBidi, direction }: CSSStyleDeclaration): boolean {
  return direction === 'rtl' && unicodeBidi.endsWith('override');
}

/** One axis points the other way. */
function isMirrored(style: CSSStyleDeclaration): boolean {
  const plane = planeOf(style);
  return plane !== null && (plane.m11 < 0 || plane.m22 < 0);
}

/** Only a part of the letters is left: of what is clipped away wholly nobody asks here. */
function isCut(element: Element, { clipPath, overflowX }: CSSStyleDeclaration): boolean {
  return (clipPath !== '' && clipPath !== 'none') || (/^(?:hidden|clip)$/.test(overflowX) && element.scrollWidth > element.clientWidth + CUT);
}

/** The letters stand on one another. */
function isPiled({ letterSpacing, fontSize }: CSSStyleDeclaration): boolean {
  return Number.parseFloat(letterSpacing) <= -PILED * Number.parseFloat(fontSize);
}

/** A style of its own takes the first letter away (CSS Pseudo-Elements 4, 2.2). */
function losesFirst(element: Element): boolean {
  const { fontSize, color } = getComputedStyle(element, '::first-letter');
  return Number.parseFloat(fontSize) < 1 || (alphaOf(color) === 0 && alphaOf(getComputedStyle(element).color) > 0);
}

/** Dots in place of the letters, as in a box for passwords. */
function isMasked({ webkitTextSecurity }: CSSStyleDeclaration & { webkitTextSecurity?: string }): boolean {
  return webkitTextSecurity !== undefined && webkitTextSecurity !== '' && webkitTextSecurity !== 'none';
}

/** A picture stands in the element's place (CSS Content 3, `content` on elements). */
function isReplaced({ content }: CSSStyleDeclaration): boolean {
  return content.includes('(');
}
