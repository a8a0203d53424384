/** Recognised text with what the reader has said of it: passages compared with their picture, and those set right. */
import type { Span } from '../../model/analysis';
import type { DoubtfulSpan } from '../../model/doubtful-span';
import { LOOKED_CONTEXT, type LookedPassage } from '../../model/looked-passage';
import type { PlacedLine } from '../pdf/printed-text';
import { firstNotBefore } from '../../text/first-not-before';

/** A printed document as far as offsets count in its text. */
export interface RecognisedText {
  text: string;
  /** Offsets at which its pages begin. */
  pages: readonly number[];
  doubtful: readonly DoubtfulSpan[];
  lines: readonly PlacedLine[];
}

export interface LookedAtText extends RecognisedText {
  /** Spans of `text` that the reader has compared with their picture, ascending. */
  looked: readonly Span[];
  /** The span of the recognised text that one of `text` came from; where words were set right all of theirs. */
  origin: (span: Span) => Span;
}

interface Edit {
  from: Span;
  put: string;
}

/** The passage that a span of a recognised text is, by its words and those around. */
export function passageAt(text: string, { start, end }: Span, put?: string): LookedPassage {
  const quote = text.slice(start, end);
  const known = { quote, prefix: text.slice(Math.max(0, start - LOOKED_CONTEXT), start), suffix: text.slice(end, end + LOOKED_CONTEXT) };
  return put === undefined || put === quote ? known : { ...known, put };
}

/** Where a passage stands; null where its words are gone or stand more than once: a figure is never guessed. */
export function placeOfPassage(text: string, { quote, prefix, suffix }: LookedPassage): Span | null {
  const words = prefix + quote + suffix;
  const at = text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) return null;
  return { start: at + prefix.length, end: at + prefix.length + quote.length };
}

/** The passages with one more; those of `text` that stood at any of its words give way: the reader's last word counts. */
export function withPassage(text: string, passages: readonly LookedPassage[], next: LookedPassage): LookedPassage[] {
  const place = placeOfPassage(text, next);
  const isAside = (known: LookedPassage) => {
    const at = place && placeOfPassage(text, known);
    return at ? at.end <= place.start || at.start >= place.end : known.quote !== next.quote || known.prefix !== next.prefix || known.suffix !== next.suffix;
  };
  return [...passages.filter(isAside), next];
}

/** Lays what the reader has said over a recognised text. Passages that do not stand in it say nothing. */
export function lookedAtText(recognised: RecognisedText, passages: readonly LookedPassage[]): LookedAtText {
  const { text } = recognised;
  const edits = passages.flatMap((passage): Edit[] => {
    const from = placeOfPassage(text, passage);
    return from ? [{ from, put: passage.put ?? passage.quote }] : [];
  });
  const apart = withoutOverlaps(edits);
  const shifts = shiftsOf(apart);
  const move = (offset: number): number => offset + shiftAt(shifts, offset);
  const moved = <T extends Span>(span: T): T => ({ ...span, start: move(span.start), end: move(span.end) });
  let read = '';
  let last = 0;
  const looked = apart.map(({ from, put }): Span => {
    read += text.slice(last, from.start) + put;
    last = from.end;
    return { start: read.length - put.length, end: read.length };
  });
  return {
    text: read + text.slice(last),
    pages: recognised.pages.map(move),
    doubtful: recognised.doubtful.map(moved),
    lines: recognised.lines.map(moved),
    looked,
    origin: (span) => originOf(span, apart, looked),
  };
}

/** Ascending; of two that overlap the first stands. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.from.start - b.from.start)
    .filter(({ from }) => {
      if (from.start < end) return false;
      end = from.end;
      return true;
    });
}

/** Offsets of the recognised text behind each edit, and by how much what follows has moved by then. */
function shiftsOf(edits: readonly Edit[]): { at: number; by: number }[] {
  let by = 0;
  return edits.map(({ from, put }) => {
    by += put.length - (from.end - from.start);
    return { at: from.end, by };
  });
}

function shiftAt(shifts: readonly { at: number; by: number }[], offset: number): number {
  return shifts[firstNotBefore(shifts.length, (edit) => (shifts[edit]?.at ?? 0) <= offset) - 1]?.by ?? 0;
}

/** A span that touches words that were set right begins and ends with them. */
function originOf({ start, end }: Span, edits: readonly Edit[], looked: readonly Span[]): Span {
  let from: number | null = null;
  let to: number | null = null;
  let by = 0;
  for (const [at, now] of looked.entries()) {
    const before = edits[at]?.from ?? now;
    if (from === null && start < now.end) from = Math.min(start - by, start >= now.start ? before.start : start - by);
    if (to === null && end <= now.end) to = end > now.start ? before.end : end - by;
    by = now.end - before.end;
  }
  return { start: from ?? start - by, end: to ?? end - by };
}
