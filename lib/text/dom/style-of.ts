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

/** Red, green, blue from 0 to 255 and alpha from 0 to 1; null for colours of other spaces. */
export function channels(color: string): readonly [number, number, number, number] | null {
  const numbers = /^rgba?\(/.test(color) ? color.match(/\d+(?:\.\d+)?/g)?.map(Number) : undefined;
  if (!numbers || numbers.length < 3) return null;
  return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
}

/** What the letters are painted with: `-webkit-text-fill-color` goes before `color`, which it is by default. */
export function inkOf({ color, webkitTextFillColor }: CSSStyleDeclaration): string {
  return webkitTextFillColor || color;
}
