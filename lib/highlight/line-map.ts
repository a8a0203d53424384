/**
 * Where a span of one version of a text stands in another. Where the versions differ in one stretch its offset tells;
 * where lines came, went and moved, a span stands where its whole line stands, the same words around it.
 */
import type { Span } from '../model/analysis';
import { movedSpan, textChange, type TextChange } from './text-change';

/** A shorter line is no proof that it is the same one. */
const LEAST_LINE = 8;

export class LineMap {
  /** What changed, as one stretch; null where nothing did. */
  readonly change: TextChange | null;
  private readonly before: string;
  private readonly after: string;
  /** Offsets of the lines of the new version, by their words; made when it is first asked for. */
  private lines: Map<string, number[]> | null = null;

  constructor(before: string, after: string) {
    this.before = before;
    this.after = after;
    this.change = textChange(before, after);
  }

  /** Null where the span's words, or the line around them, have changed. */
  placeOf(span: Span): Span | null {
    return movedSpan(span, this.change) ?? this.placeByLine(span);
  }

  private placeByLine(span: Span): Span | null {
    const { before } = this;
    const start = before.lastIndexOf('\n', span.start - 1) + 1;
    const stop = before.indexOf('\n', span.start);
    const end = stop < 0 ? before.length : stop;
    if (span.end > end || end - start < LEAST_LINE) return null;
    this.lines ??= linesOf(this.after);
    const places = this.lines.get(before.slice(start, end));
    // A line that stands there twice is not told apart from its twin.
    if (places?.length !== 1) return null;
    const by = places[0]! - start;
    return { start: span.start + by, end: span.end + by };
  }
}

function linesOf(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (let start = 0; start <= text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    if (line.length >= LEAST_LINE) lines.set(line, [...(lines.get(line) ?? []).slice(0, 1), start]);
    start = end + 1;
  }
  return lines;
}
