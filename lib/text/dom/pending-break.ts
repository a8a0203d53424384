/** Decides how two runs of text are set off from each other, asking for rendering only where the answer is open. */
import type { Layout } from './layout';
import { BLANK, LINE, TOUCHES, type Break } from './runs';

/** Elements looked at between two runs; beyond that many the tags alone would have shown a block long before. */
const MOST_EDGES = 24;

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

  /** The break before a run directly inside `parent`; what was collected is forgotten. */
  take(parent: Element): Break {
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
      if (element !== this.asked) {
        this.asked = element;
        this.answer = this.layout.breaks(element);
      }
      if (this.answer && (element === parent || this.layout.renders(element))) return true;
    }
    return false;
  }
}
