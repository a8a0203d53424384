/** Sentences of a flat text: up to a full stop with the quotation marks and brackets that close behind it, or a line's end. */
import type { Span } from '../model/analysis';

const ending = /[。！？!?\n]/;
const closing = /[”’」』）)】]/;

/** The sentence around a span, without white space at its ends; its ends are looked for within `reach` units each way. */
export function sentenceAround(text: string, { start, end }: Span, reach: number): Span {
  let from = start;
  while (from > 0 && start - from < reach && !endsAt(text, from)) from--;
  let to = end;
  while (to < text.length && to - end < reach && !endsAt(text, to)) to++;
  return trimmed(text, from, to);
}

/** All sentences of a text, in order; empty ones are left out. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && !endsAt(text, at)) continue;
    const span = trimmed(text, from, at);
    if (span.end > span.start) spans.push(span);
    from = at;
  }
  return spans;
}

/** Whether a sentence ends right before an offset: behind its full stop and all that closes there. */
function endsAt(text: string, offset: number): boolean {
  let at = offset - 1;
  if (closing.test(text.charAt(offset))) return false;
  for (let closed = 0; closed < 4 && closing.test(text.charAt(at)); closed++) at--;
  return ending.test(text.charAt(at));
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
