/** Decides how two runs of text are set off from each other, asking for rendering only where the answer is open. */
import type { Layout } from './layout';
import { BLANK, LINE, TOUCHES, separator, type Break } from './runs';

/** Elements looked at between two runs; beyond that many the tags alone would have shown a block long before. */
const MOST_EDGES = 24;
/** Digits and the signs inside numbers, in both widths: what stands beside these may be a part of the number. */
const numeric = /[\d.,%．，％\uFF10-\uFF19]/;

/** Collects what lies between the last run and the next one. Kept free of allocations: it is asked for every node. */
export class PendingBreak {
  private readonly layout: Layout;
  private blank = false;
  /** Elements entered or left whose tag makes lines of its own, and those whose tag does not. */
  private readonly blocks: Element[] = [];
  private readonly inlines: Element[] = [];
  private blockCount = 0;
  private inlineCount = 0;
  /** The element asked last and its answer: an element is left soon after it was entered. */
  private asked: Element | null = null;
  private answer = false;
  /** What is shown between the runs and is no text, and the break between the last run and the first such thing. */
  private readonly things: Element[] = [];
  private thingCount = 0;
  private beforeThing: Break = TOUCHES;
  private betweenDigits = false;
  /** Between two digits lies the edge of a box that stands elsewhere: in what order they are seen is not known. */
  private torn = false;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  addBlank(): void {
    this.blank = true;
  }

  forgetBlank(): void {
    this.blank = false;
  }

  addBlock(element: Element): void {
    if (this.blockCount < MOST_EDGES) this.blocks[this.blockCount++] = element;
  }

  addInline(element: Element): void {
    if (this.inlineCount < MOST_EDGES) this.inlines[this.inlineCount++] = element;
  }

  /** Something that may be seen in the line and holds no text: a picture, a control, an element with nothing in it. */
  addThing(element: Element, parent: Element): void {
    if (this.thingCount === 0) this.beforeThing = this.takeBreak(parent);
    if (this.thingCount < MOST_EDGES) this.things[this.thingCount++] = element;
  }

  /**
   * What stands before a run directly inside `parent`; what was collected is forgotten. Something unreadable is told
   * where it may be a part of a number: beside a digit or a sign of one, on the same line.
   * @param left the unit before, '' at the beginning. @param right the run's first unit.
   */
  take(parent: Element, left: string, right: string): string {
    const digitLeft = numeric.test(left);
    const digitRight = numeric.test(right);
    this.betweenDigits = digitLeft && digitRight && this.thingCount === 0;
    this.torn = false;
    const generated = (digitLeft || digitRight) && this.anyGenerates();
    const behind = this.takeBreak(parent);
    if (this.torn || (generated && behind === TOUCHES)) return separator(TOUCHES, true);
    if (this.thingCount === 0) return separator(behind);
    const before = this.beforeThing;
    const beside = (digitLeft && before !== LINE) || (digitRight && behind !== LINE);
    const seen = beside && this.anyThingShows(before === BLANK && behind === BLANK);
    this.thingCount = 0;
    return separator(before, seen, behind);
  }

  private takeBreak(parent: Element): Break {
    const line = this.anyBreaks(this.blocks, this.blockCount, parent) || this.anyBreaks(this.inlines, this.inlineCount, parent);
    const result = line ? LINE : this.blank ? BLANK : TOUCHES;
    this.blank = false;
    this.blockCount = 0;
    this.inlineCount = 0;
    return result;
  }

  /** Asks the elements entered last first: the run's own parent is known to be rendered. */
  private anyBreaks(edges: readonly Element[], count: number, parent: Element): boolean {
    for (let at = count - 1; at >= 0; at--) {
      const element = edges[at]!;
      if (!this.breaks(element) || (element !== parent && !this.layout.renders(element))) continue;
      const entered = otherEdge(edges, at);
      // A box out of the flow in which nothing was read leaves no gap in the lines around it.
      if (entered >= 0 && this.layout.isOutOfFlow?.(element)) {
        at = entered;
        continue;
      }
      this.torn ||= this.betweenDigits && this.layout.isOutOfFlow?.(element) === true;
      return true;
    }
    return false;
  }

  private breaks(element: Element): boolean {
    if (element !== this.asked) {
      this.asked = element;
      this.answer = this.layout.breaks(element);
    }
    return this.answer;
  }

  private anyThingShows(apart: boolean): boolean {
    for (let at = 0; at < this.thingCount; at++) if (this.layout.draws(this.things[at]!, apart)) return true;
    return false;
  }

  private anyGenerates(): boolean {
    for (let at = 0; at < this.inlineCount; at++) if (this.layout.generates?.(this.inlines[at]!)) return true;
    return false;
  }
}

/** Where the element of an edge was entered, -1 where that was before the last run. */
function otherEdge(edges: readonly Element[], at: number): number {
  for (let before = at - 1; before >= 0; before--) if (edges[before] === edges[at]) return before;
  return -1;
}
