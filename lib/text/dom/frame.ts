/** One element on the path of the walk. */
import { SLOT, SUPERSCRIPT, type TagClass } from './tags';
import type { Holding } from './furniture';

export interface Frame {
  element: Element;
  kind: TagClass;
  /** The next child to visit, or the assigned nodes of a slot and the index of the next of them. */
  next: Node | null;
  assigned: readonly Node[] | null;
  assignedAt: number;
  /** What the layout answered for text directly inside; null until asked. */
  hides: boolean | null;
  preserves: boolean | null;
  /** Entered below an element whose white space counts. */
  pre: boolean;
  insideArticle: boolean;
  /** For a container: what had been counted, and how many runs there were, when it was entered. */
  before: Holding | null;
  firstRun: number;
  /** Its name, role, class or id say that it is furniture. */
  named: boolean;
}

/** Takes the next child off a frame. */
export function nextOf(frame: Frame): Node | null {
  if (frame.assigned) return frame.assigned[frame.assignedAt++] ?? null;
  const node = frame.next;
  frame.next = node?.nextSibling ?? null;
  return node;
}

/** The open shadow root whose content is rendered in place of the element's children, if there is one. */
export function shadowOf(element: Element, name: string): ShadowRoot | null {
  return name.includes('-') || element.firstChild === null ? (element.shadowRoot ?? null) : null;
}

/** The nodes that a slot renders, null where its own children are the fallback. */
export function assignedTo(element: Element, kind: TagClass): readonly Node[] | null {
  if (kind !== SLOT || !('assignedNodes' in element)) return null;
  const nodes = (element as HTMLSlotElement).assignedNodes();
  return nodes.length > 0 ? nodes : null;
}

const raised = /vertical-align\s{0,3}:\s{0,3}super/i;
/** A mark may be wrapped in a link and a span: this many elements up. */
const WRAPPERS = 4;

/** Whether text directly inside the innermost frame is set as a superscript. */
export function isRaised(stack: readonly Frame[]): boolean {
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - WRAPPERS); at--) {
    const { kind, element } = stack[at]!;
    if (kind === SUPERSCRIPT || raised.test(element.getAttribute('style') ?? '')) return true;
  }
  return false;
}

