import { parseHTML } from 'linkedom';
import { pageText, type PageText, type PageTextOptions } from '../../../lib/text/dom-text';

/** The body of a page with this markup, under linkedom. */
export function bodyOf(markup: string): HTMLElement {
  return parseHTML(`<!doctype html><html><head><title>t</title></head><body>${markup}</body></html>`).document.body;
}

export function textOf(markup: string, options?: PageTextOptions): PageText {
  return pageText(bodyOf(markup), options);
}

/** The first text node below `root` whose data contains `words`. */
export function textNode(root: Node, words: string): Text {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3 && (node as Text).data.includes(words)) return node as Text;
    stack.push(...Array.from(node.childNodes).reverse());
  }
  throw new Error(`no text node with ${words}`);
}
