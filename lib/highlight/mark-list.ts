/** Marks in the order of the text, found by offset with binary search; they may nest and overlap. */
import type { Mark } from './marks';
import { firstNotBefore } from '../text/first-not-before';

export class MarkList {
  readonly marks: readonly Mark[];
  /** `reach[i]` is the greatest end among marks 0…i: where to stop looking back for one that covers an offset. */
  private readonly reach: Int32Array;

  constructor(marks: readonly Mark[]) {
    this.marks = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
    this.reach = new Int32Array(this.marks.length);
    let furthest = 0;
    this.marks.forEach((mark, at) => {
      furthest = Math.max(furthest, mark.end);
      this.reach[at] = furthest;
    });
  }

  /** Marks that cover the unit at `offset`, shortest first: a figure inside a term is what the reader points at. */
  covering(offset: number): Mark[] {
    const found: Mark[] = [];
    for (let at = this.firstFrom(offset + 1) - 1; at >= 0 && this.reach[at]! > offset; at--) {
      const mark = this.marks[at]!;
      if (mark.end > offset) found.push(mark);
    }
    return found.sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** Index of the first mark that begins at or after `offset`; the number of marks if there is none. */
  firstFrom(offset: number): number {
    return firstNotBefore(this.marks.length, (at) => this.marks[at]!.start < offset);
  }

  /** The next or previous mark from `from` (null: from the text's beginning or end), round at both ends. */
  neighbour(from: { start: number } | null, delta: 1 | -1, accept: (mark: Mark) => boolean = () => true): Mark | null {
    const { length } = this.marks;
    const here = from ? this.indexAt(from) : null;
    let at = here ?? (from ? this.firstFrom(from.start) + (delta === 1 ? -1 : 0) : delta === 1 ? -1 : length);
    for (let steps = 0; steps < length; steps++) {
      at = (at + delta + length) % length;
      const mark = this.marks[at]!;
      if (accept(mark)) return mark;
    }
    return null;
  }

  private indexAt(place: { start: number }): number | null {
    const at = this.marks.indexOf(place as Mark);
    return at >= 0 ? at : null;
  }
}
