/** Words beside dots, none over another: of the places around its dot each takes the first that is free. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Dot {
  x: number;
  y: number;
  /** Size of its words, px. */
  width: number;
  height: number;
}

export interface LabelPlace {
  /** Left end and middle of the words, px. */
  x: number;
  y: number;
}

/** Between a dot and its words, px. */
const GAP = 7;

/**
 * Places of the words in the order of the dots, the first served first; null where none is free.
 * @param room the words stay inside it.
 */
export function placeLabels(dots: readonly Dot[], room: Box): (LabelPlace | null)[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
  return dots.map((dot, own) => {
    const free = around(dot).find((box) => inside(box, room) && taken.every((other, index) => index === own || !meet(box, other)));
    if (!free) return null;
    taken.push(free);
    return { x: free.x, y: free.y + free.height / 2 };
  });
}

/** Right, left, above, below, then the corners. */
function around({ x, y, width, height }: Dot): Box[] {
  const [right, left, middle] = [x + GAP, x - GAP - width, x - width / 2];
  const [level, above, below] = [y - height / 2, y - GAP - height + 2, y + GAP - 2];
  const places: readonly (readonly [number, number])[] = [
    [right, level],
    [left, level],
    [middle, above],
    [middle, below],
    [right - 3, above + 2],
    [right - 3, below - 2],
    [left + 3, above + 2],
    [left + 3, below - 2],
  ];
  return places.map(([boxX, boxY]) => ({ x: boxX, y: boxY, width, height }));
}

const meet = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box: Box, room: Box): boolean =>
  box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height;

/** Moves labels apart that stand closer than `gap`, keeping their order; places in px from the top. */
export function spread(places: readonly number[], gap: number, bottom: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const moved = [...places];
  let last = -Infinity;
  for (const { place, index } of order) {
    last = Math.max(place, last + gap);
    moved[index] = last;
  }
  let next = bottom;
  for (const { index } of order.toReversed()) {
    next = Math.min(moved[index]!, next);
    moved[index] = next;
    next -= gap;
  }
  return moved;
}
