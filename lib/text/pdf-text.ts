/**
 * The flat text of a PDF from the places of its words: lines in reading order, paragraphs whole, running heads and page
 * numbers left out. What places do not tell, a reading (./reading) does.
 */
import { paragraphsOf } from './pdf/paragraphs';
import { piecesOf, type PdfPage } from './pdf/pieces';
import { columnsOfPage } from './pdf/reading-order';
import { withoutRunningHeads } from './pdf/running-heads';

export type { PdfItem, PdfPage } from './pdf/pieces';

/** One paragraph or table cell a line; '' where the pages print no text. */
export function pdfText(pages: readonly PdfPage[]): string {
  const printed = pages.map((page) => ({ height: page.height, pieces: piecesOf(page) }));
  const columns = withoutRunningHeads(printed).flatMap((pieces, page) => columnsOfPage(pieces).map((lines) => ({ page, lines })));
  return paragraphsOf(columns);
}
