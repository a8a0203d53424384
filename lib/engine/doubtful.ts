/** Doubt that comes with the document: what is read from words that may not stand there is read with doubt. */
import type { Figure, Indicator, Span } from '../model/analysis';
import { UNSURE_BELOW } from '../model/certainty';
import type { DoubtfulSpan, DoubtReason } from '../model/doubtful-span';
import { firstNotBefore } from '../text/first-not-before';

/** Below every threshold, whatever the sentence is like. */
const CONFIDENCE = UNSURE_BELOW / 2;

/**
 * The indicators with the reasons for which their sentence is doubtful, and little confidence then. All offsets are of the
 * same text. Linear but for sorting.
 *
 * @param looked spans that the reader has compared with the page's picture: a figure that lies in one is doubted no more for
 * being recognised, and says so.
 */
export function withDoubtfulWords(
  indicators: readonly Indicator[],
  figures: readonly Figure[],
  spans: readonly DoubtfulSpan[],
  looked: readonly Span[] = [],
): Indicator[] {
  if (spans.length === 0) return [...indicators];
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const seen = [...looked].sort((a, b) => a.start - b.start);
  return indicators.map((indicator) => {
    const figure = figures[indicator.figure];
    const start = Math.min(indicator.sentence.start, figure?.start ?? Infinity);
    const all = reasonsIn(sorted, start, Math.max(indicator.sentence.end, figure?.end ?? 0));
    const lookedAt = figure !== undefined && all.includes('recognised') && liesIn(seen, figure);
    const reasons = lookedAt ? all.filter((reason) => reason !== 'recognised') : all;
    const told: Indicator = lookedAt ? { ...indicator, lookedAt } : indicator;
    if (reasons.length === 0) return told;
    return { ...told, confidence: Math.min(indicator.confidence, CONFIDENCE), doubts: [...new Set([...(indicator.doubts ?? []), ...reasons])] };
  });
}

/** Whether a figure lies in one of the spans, which do not overlap. */
function liesIn(spans: readonly Span[], { start, end }: Span): boolean {
  const span = spans[firstBehind(spans, start)];
  return span !== undefined && span.start <= start && end <= span.end;
}

/** Spans do not overlap, so that their ends ascend as their starts do. */
function reasonsIn(spans: readonly DoubtfulSpan[], start: number, end: number): DoubtReason[] {
  const reasons: DoubtReason[] = [];
  for (let at = firstBehind(spans, start); at < spans.length && (spans[at]?.start ?? end) < end; at++) reasons.push(spans[at]?.reason ?? 'reading-order');
  return reasons;
}

/** Index of the first span that ends behind an offset. */
function firstBehind(spans: readonly Span[], offset: number): number {
  return firstNotBefore(spans.length, (at) => (spans[at]?.end ?? 0) <= offset);
}
