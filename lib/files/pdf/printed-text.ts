/**
 * The flat text of printed pages (PDF, OFD, scans) from the places of their words: lines in reading order, paragraphs whole,
 * running heads and page numbers left out. What places do not tell, a reading (lib/text/reading) does.
 */
import type { Span } from '../../model/analysis';
import type { DoubtfulSpan } from '../../model/doubtful-span';
import { withoutDropCaps } from './drop-caps';
import { paragraphsOf, type PrintedParagraph } from './paragraphs';
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
  /** Where on pictures the lines stand that were recognised here, ascending. */
  lines: PlacedLine[];
}

/** A line of the text and its box on a page, in points from the upper left corner. */
export interface PlacedLine extends Span {
  /** Index of the page. */
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function printedText(pages: readonly PdfPage[]): PrintedText {
  const sides = pages.flatMap((page, number) => sidesOf(page).map((side) => ({ ...side, number })));
  const bodies = withoutRunningHeads(sides).map(withoutDropCaps);
  const known = bodies.flatMap((pieces) => guttersOfPage(pieces));
  const columns = bodies.flatMap((pieces, at) => columnsOfPage(pieces, known).map((column) => ({ ...column, page: sides[at]?.number ?? 0 })));
  const paragraphs = paragraphsOf(columns);
  const starts: number[] = [];
  const doubtful: DoubtfulSpan[] = [];
  const lines: PlacedLine[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    const { text, pages: on, uncertain: isUncertain } = paragraph;
    while (starts.length <= (on[0] ?? 0)) starts.push(offset);
    const reason = on.some((page) => pages[page]?.recognised) ? 'recognised' : isUncertain ? 'reading-order' : null;
    if (reason !== null) doubtful.push({ start: offset, end: offset + text.length, reason });
    for (const line of placedLines(paragraph, pages)) lines.push({ ...line, start: offset + line.start, end: offset + line.end });
    offset += text.length + 1;
  }
  while (starts.length < pages.length) starts.push(Math.max(0, offset - 1));
  return { text: paragraphs.map(({ text }) => text).join('\n'), starts, doubtful, lines };
}

/** How far above and below its baseline a line's signs reach, and how far the box goes beyond its ends; in em. */
const BOX = { above: 1.05, below: 0.35, beside: 0.6 };

/** Lines of pages with a picture, in offsets of the paragraph. */
function placedLines({ text, lines }: PrintedParagraph, pages: readonly PdfPage[]): PlacedLine[] {
  return lines.flatMap(({ at, page, line: { left, right, baseline, size } }, number) => {
    if (!pages[page]?.picture) return [];
    const box = { left: left - BOX.beside * size, right: right + BOX.beside * size, top: baseline - BOX.above * size, bottom: baseline + BOX.below * size };
    return [{ start: at, end: lines[number + 1]?.at ?? text.length, page, ...box }];
  });
}
