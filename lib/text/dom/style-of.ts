/** What the computed style of an element and of those around it says, for the questions of the walk. */

export const withVisibility: CheckVisibilityOptions = { visibilityProperty: true, checkVisibilityCSS: true };

/** The parent in the tree as it is laid out: a slot's owner, a shadow root's host. */
export function composedParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.parentNode;
  return root !== null && 'host' in root ? (root as ShadowRoot).host : null;
}

/** `display: contents` has no box of its own, which checkVisibility() takes for hidden; its parent's box decides. */
export function showsThroughContents(element: Element): boolean {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const style = getComputedStyle(at);
    if (style.display !== 'contents' || style.visibility !== 'visible') return at !== element && at.checkVisibility();
  }
  return false;
}

/** Red, green, blue from 0 to 255 and alpha from 0 to 1; null for colours of other spaces than sRGB. */
export function channels(color: string): readonly [number, number, number, number] | null {
  const most = color.startsWith('color(srgb ') ? 255 : /^rgba?\(/.test(color) ? 1 : 0;
  const numbers = most > 0 ? color.match(/\d+(?:\.\d+)?(?:e-\d+)?/g)?.map(Number) : undefined;
  if (!numbers || numbers.length < 3) return null;
  return [numbers[0]! * most, numbers[1]! * most, numbers[2]! * most, numbers[3] ?? 1];
}

/** How much of a colour is painted, 0 to 1, in any space. */
export function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const behind = /\/ (\d*(?:\.\d+)?(?:e-\d+)?)\)$/.exec(color)?.[1];
  return behind === undefined ? (channels(color)?.[3] ?? 1) : Number(behind);
}

/** How an element's plane is turned and scaled, null where it is not: `transform` and the two properties beside it. */
export function planeOf({ transform, rotate, scale }: CSSStyleDeclaration): DOMMatrix | null {
  const steps = [turn(rotate), isSet(scale) ? `scale(${scale.split(' ').slice(0, 2).join(',')})` : '', isSet(transform) ? transform : ''].filter(
    (step) => step !== '',
  );
  return steps.length > 0 ? new DOMMatrix(steps.join(' ')) : null;
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '' && value !== 'none';

const AXES: Readonly<Record<string, string>> = { x: '1,0,0', y: '0,1,0', z: '0,0,1' };

/** `rotate: 180deg`, `rotate: y 180deg`, `rotate: 0 1 0 180deg`. */
function turn(rotate: string | undefined): string {
  if (!isSet(rotate)) return '';
  const parts = rotate.split(' ');
  const angle = parts.pop() ?? '0deg';
  const [axis = 'z'] = parts;
  return `rotate3d(${parts.length === 3 ? parts.join(',') : (AXES[axis] ?? '0,0,1')},${angle})`;
}

/** Height of an element's letters in CSS px as they are painted, `zoom` on it and around it counted. */
export function letterSize(element: Element): number {
  const { currentCSSZoom = 1 } = element as Element & { currentCSSZoom?: number };
  return Number.parseFloat(getComputedStyle(element).fontSize) * currentCSSZoom;
}

/** What the letters are painted with: `-webkit-text-fill-color` goes before `color`, which it is by default. */
export function inkOf({ color, webkitTextFillColor }: CSSStyleDeclaration): string {
  return webkitTextFillColor || color;
}
