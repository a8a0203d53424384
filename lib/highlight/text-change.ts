/** What changed between two versions of a page's text: one replaced stretch, with all before and behind it the same. */
import type { Span } from '../model/analysis';

export interface TextChange {
  /** Where the versions begin to differ. */
  start: number;
  /** Where they agree again to the end, in the old and in the new version. */
  oldEnd: number;
  newEnd: number;
}

/** Null where the versions are the same. */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
    tail++;
  }
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/** Where a span of the old version stands in the new one; null if the change touches it. */
export function movedSpan(span: Span, change: TextChange | null): Span | null {
  if (!change || span.end <= change.start) return { start: span.start, end: span.end };
  if (span.start < change.oldEnd) return null;
  const by = change.newEnd - change.oldEnd;
  return { start: span.start + by, end: span.end + by };
}

/** The changed stretch of the new version, widened to whole lines and one line more on either side. */
export function changedLines(text: string, change: TextChange): Span {
  const before = text.lastIndexOf('\n', change.start - 1);
  const behind = text.indexOf('\n', change.newEnd);
  const start = before <= 0 ? -1 : text.lastIndexOf('\n', before - 1);
  const end = behind < 0 ? -1 : text.indexOf('\n', behind + 1);
  return { start: start + 1, end: end < 0 ? text.length : end };
}

/** Units that two versions have in common at their beginning and end. */
export function sharedLength(before: string, after: string): number {
  const change = textChange(before, after);
  return change ? before.length - (change.oldEnd - change.start) : before.length;
}
