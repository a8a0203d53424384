/** What the reader has selected in the page. */
import type { Span } from '../model/analysis';
import type { PageText } from '../text/dom-text';

/**
 * The selection as a span of the page's text, without white space at its ends; null where nothing is selected, or where
 * the selection holds words that the text leaves out.
 */
export function selectedSpan(page: PageText): Span | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let start = page.offsetOf(range.startContainer, range.startOffset) ?? -1;
  let end = page.offsetOf(range.endContainer, range.endOffset) ?? page.text.length;
  if (start < 0) return null;
  const { text } = page;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start >= end) return null;
  return plain(selection.toString()) === plain(text.slice(start, end)) ? { start, end } : null;
}

/** Words as they compare: without white space, with footnote marks and exponents as the page's nodes have them. */
function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}
