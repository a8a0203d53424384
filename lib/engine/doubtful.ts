/** Doubt that comes with the document: what is read from words that may not stand there is read with doubt. */
import type { Figure, Indicator } from '../model/analysis';
import { UNSURE_BELOW } from '../model/certainty';
import type { DoubtfulSpan, DoubtReason } from '../model/doubtful-span';

/** Below every threshold, whatever the sentence is like. */
const CONFIDENCE = UNSURE_BELOW / 2;

/**
 * The indicators with the reasons for which their sentence is doubtful, and little confidence then. All offsets are of the
 * same text. Linear but for sorting.
 */
export function withDoubtfulWords(indicators: readonly Indicator[], figures: readonly Figure[], spans: readonly DoubtfulSpan[]): Indicator[] {
  if (spans.length === 0) return [...indicators];
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return indicators.map((indicator) => {
    const figure = figures[indicator.figure];
    const start = Math.min(indicator.sentence.start, figure?.start ?? Infinity);
    const reasons = reasonsIn(sorted, start, Math.max(indicator.sentence.end, figure?.end ?? 0));
    if (reasons.length === 0) return indicator;
    return { ...indicator, confidence: Math.min(indicator.confidence, CONFIDENCE), doubts: [...new Set([...(indicator.doubts ?? []), ...reasons])] };
  });
}

/** Spans do not overlap, so that their ends ascend as their starts do. */
function reasonsIn(spans: readonly DoubtfulSpan[], start: number, end: number): DoubtReason[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const reasons: DoubtReason[] = [];
  for (let at = low; at < spans.length && (spans[at]?.start ?? end) < end; at++) reasons.push(spans[at]?.reason ?? 'reading-order');
  return reasons;
}
