/**
 * The flat text of printed pages (PDF, OFD, scans) from the places of their words: lines in reading order, paragraphs whole,
 * running heads and page numbers left out. What places do not tell, a reading (lib/text/reading) does.
 */
import type { Span } from '../../model/analysis';
import { paragraphsOf } from './paragraphs';
import { piecesOf, type PdfPage } from './pieces';
import { columnsOfPage } from './reading-order';
import { withoutRunningHeads } from './running-heads';

export type { PdfItem, PdfPage } from './pieces';

export interface PrintedText {
  /** One paragraph or table cell a line; '' where the pages print no text. */
  text: string;
  /** For each page the offset at which its first paragraph begins; that of the next one where it begins none. */
  starts: number[];
  /** Spans whose order is uncertain, ascending. */
  uncertain: Span[];
}

export function printedText(pages: readonly PdfPage[]): PrintedText {
  const printed = pages.map((page) => ({ height: page.height, pieces: piecesOf(page) }));
  const columns = withoutRunningHeads(printed).flatMap((pieces, page) => columnsOfPage(pieces).map((lines) => ({ page, lines })));
  const paragraphs = paragraphsOf(columns);
  const starts: number[] = [];
  let offset = 0;
  for (const { text, page } of paragraphs) {
    while (starts.length <= page) starts.push(offset);
    offset += text.length + 1;
  }
  while (starts.length < pages.length) starts.push(Math.max(0, offset - 1));
  return { text: paragraphs.map(({ text }) => text).join('\n'), starts, uncertain: [] };
}
