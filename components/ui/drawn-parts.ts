/** Which rows or columns of a large table are in the document: those near what is in sight, and those that must not leave it. */

/** From the first to before the last. */
export interface Range {
  first: number;
  last: number;
}

/** One row or column, or the room that stands for several that are not drawn. */
export type Part = { at: number } | { from: number; room: number };

/** The parts of `count` in their order. @param always drawn wherever the reader has scrolled; whatever is none of the `count` is passed over. */
export function drawnParts(count: number, { first, last }: Range, always: readonly number[] = []): Part[] {
  const drawn = new Set(always.filter((at) => at >= 0 && at < count));
  for (let at = Math.max(0, first); at < Math.min(count, last); at += 1) drawn.add(at);
  const parts: Part[] = [];
  let next = 0;
  for (const at of [...drawn].sort((a, b) => a - b)) {
    if (at > next) parts.push({ from: next, room: at - next });
    parts.push({ at });
    next = at + 1;
  }
  if (count > next) parts.push({ from: next, room: count - next });
  return parts;
}

/** What is drawn while all that is in sight is drawn already, else that and so many on either side: a reader who scrolls a little has nothing drawn anew. */
export function nextRange(drawn: Range, { first, last }: Range, count: number, margin: number): Range {
  if (drawn.first <= Math.max(0, first) && drawn.last >= Math.min(count, last)) return drawn;
  return { first: Math.max(0, first - margin), last: Math.min(count, last + margin) };
}

/** Rows of one height that lie between two places, px. */
export const rowsBetween = (top: number, bottom: number, height: number): Range => ({
  first: Math.floor(top / height),
  last: Math.ceil(bottom / height),
});

/** Columns of these widths that lie between two places, px. */
export function columnsBetween(left: number, right: number, widths: readonly number[]): Range {
  const range = { first: widths.length, last: 0 };
  let start = 0;
  for (const [at, width] of widths.entries()) {
    const end = start + width;
    if (end > left && start < right) {
      range.first = Math.min(range.first, at);
      range.last = at + 1;
    }
    start = end;
  }
  return range.last === 0 ? { first: Math.max(0, widths.length - 1), last: widths.length } : range;
}
