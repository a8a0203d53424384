/**
 * Pass 6, first part: lines that the page prints about itself, in a text that has them beside the report: when and where
 * it was published, how often it was read. Their numbers tell nothing of the report.
 */
import type { Span } from '../../model/analysis';
import data from '../data/not-figures.json';

/** No line about the page is longer. */
const LONGEST_LINE = 160;
/** A label alone may be a word of the report (来源：…); two in a line are the page's. */
const FEWEST_LABELS = 2;
const { labels, counters } = data.pageLines;
const LABEL = new RegExp(`(?:${labels.join('|')})[:：]|(?:${counters.join('|')})(?:次数|人数|量|数)?[:：]?\\d|[【\\[(（](?:大|打印|关闭|分享)`, 'g');
const COUNTER_ALONE = new RegExp(`^(?:[^\\u4e00-\\u9fff]|[年月日时分秒上下午]){0,40}(?:${counters.join('|')})(?:次数|人数|量|数)?[:：]?[\\d,.]+[万亿]?(?:\\+|余|多)?[次人]?(?:次)?$`);
/** The time of a byline: 2026年1月20日07时41分, 2026-01-20 07:41. */
const TIMED = /\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?\s?\d{1,2}[时:：]\d{1,2}/;
const NEVER = /[。！？]/;

/** Spans of such lines, in order. Linear: each line is cut before it is looked at. */
export function pageLines(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end - start <= LONGEST_LINE && isPageLine(text.slice(start, end))) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

function isPageLine(line: string): boolean {
  if (NEVER.test(line) || !/\d/.test(line)) return false;
  if (COUNTER_ALONE.test(line)) return true;
  const found = line.match(LABEL)?.length ?? 0;
  return found >= FEWEST_LABELS || (found + (TIMED.test(line) ? 1 : 0) >= FEWEST_LABELS);
}
