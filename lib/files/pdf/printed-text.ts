/**
 * The flat text of printed pages (PDF, OFD, scans) from the places of their words: lines in reading order, paragraphs whole,
 * running heads and page numbers left out. What places do not tell, a reading (lib/text/reading) does.
 */
import type { DoubtfulSpan } from '../../model/doubtful-span';
import { paragraphsOf } from './paragraphs';
import { sidesOf, type PdfPage } from './pieces';
import { columnsOfPage, guttersOfPage } from './reading-order';
import { withoutRunningHeads } from './running-heads';

export type { PdfItem, PdfPage } from './pieces';

export interface PrintedText {
  /** One paragraph or table cell a line; '' where the pages print no text. */
  text: string;
  /** For each page the offset at which its first paragraph begins; that of the next one where it begins none. */
  starts: number[];
  /** Spans whose order is uncertain, or that a machine read off a picture; ascending. */
  doubtful: DoubtfulSpan[];
}

export function printedText(pages: readonly PdfPage[]): PrintedText {
  const sides = pages.flatMap((page, number) => sidesOf(page).map((side) => ({ ...side, number })));
  const bodies = withoutRunningHeads(sides);
  const known = bodies.flatMap((pieces) => guttersOfPage(pieces));
  const columns = bodies.flatMap((pieces, at) => columnsOfPage(pieces, known).map((column) => ({ ...column, page: sides[at]?.number ?? 0 })));
  const paragraphs = paragraphsOf(columns);
  const starts: number[] = [];
  const doubtful: DoubtfulSpan[] = [];
  let offset = 0;
  for (const { text, pages: on, uncertain: isUncertain } of paragraphs) {
    while (starts.length <= (on[0] ?? 0)) starts.push(offset);
    const reason = on.some((page) => pages[page]?.recognised) ? 'recognised' : isUncertain ? 'reading-order' : null;
    if (reason !== null) doubtful.push({ start: offset, end: offset + text.length, reason });
    offset += text.length + 1;
  }
  while (starts.length < pages.length) starts.push(Math.max(0, offset - 1));
  return { text: paragraphs.map(({ text }) => text).join('\n'), starts, doubtful };
}
