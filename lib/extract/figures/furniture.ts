/**
 * Pass 6, first part: lines that the page prints about itself, in a text that has them beside the report: when and where
 * it was published, how often it was read. Their numbers tell nothing of the report.
 */
import type { Span } from '../../model/analysis';
import { pageFields } from '../../text/page-fields';

/** No line about the page is longer. */
const LONGEST_LINE = 240;

/** Spans of such lines, in order. Linear: each line is cut before it is looked at. */
export function pageLines(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end - start <= LONGEST_LINE && pageFields(text.slice(start, end)) !== null) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}
