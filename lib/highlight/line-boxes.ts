/** A mark that is broken over lines has a box a line: which of them the reader means, and where a popup stands clear of all. */

export interface Point {
  x: number;
  y: number;
}

/** Pixels beside a box that still count as on it. */
const TOLERANCE = 2;

/** Boxes of a range that are seen. */
export function lineBoxes(range: Range): DOMRect[] {
  return Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
}

export function isNear({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean {
  return x >= left - TOLERANCE && x <= right + TOLERANCE && y >= top - TOLERANCE && y <= bottom + TOLERANCE;
}

/** The box of one line, as high as all of them: what stands under or over it covers none. Null where nothing is seen. */
export function boxBeside(boxes: readonly DOMRect[], index: number): DOMRect | null {
  const own = boxes[Math.min(index, boxes.length - 1)];
  if (!own) return null;
  const sameColumn = boxes.every(({ top, bottom }) => top < own.bottom && bottom > own.top);
  // In vertical text the boxes stand beside one another.
  if (sameColumn) return own;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(own.left, top, own.width, bottom - top);
}
