/** Decides how two runs of text are set off from each other, asking for rendering only where the answer is open. */
import type { Layout } from './layout';
import { BLANK, LINE, TOUCHES, type Break } from './runs';

/** Elements looked at between two runs; beyond that many the tags alone would have shown a block long before. */
const MOST_CANDIDATES = 24;

/** Collects what lies between the last run and the next one. */
export class PendingBreak {
  readonly #layout: Layout;
  #known: Break = TOUCHES;
  /** Elements entered or left whose tag makes a line of its own, and those whose tag does not. */
  #blocks: Element[] = [];
  #inlines: Element[] = [];

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  addBlank(): void {
    if (this.#known === TOUCHES) this.#known = BLANK;
  }

  addLine(): void {
    this.#known = LINE;
  }

  addEdge(element: Element, likelyBlock: boolean): void {
    const list = likelyBlock ? this.#blocks : this.#inlines;
    if (this.#known !== LINE && list.length < MOST_CANDIDATES && list[list.length - 1] !== element) list.push(element);
  }

  /** The break before the next run; what was collected is forgotten. */
  take(): Break {
    let result = this.#known;
    if (result !== LINE && (this.#anyBreaks(this.#blocks) || this.#anyBreaks(this.#inlines))) result = LINE;
    this.#known = TOUCHES;
    if (this.#blocks.length > 0) this.#blocks = [];
    if (this.#inlines.length > 0) this.#inlines = [];
    return result;
  }

  #anyBreaks(elements: readonly Element[]): boolean {
    return elements.some((element) => this.#layout.breaks(element));
  }
}
