/** The fast pass: figures alone, in the text's own offsets, so that a page is marked before it is analysed. */
import type { Figure } from '../model/analysis';
import { read, type Reading } from '../text/reading';
import { readFigures } from '../extract/read-statements';
import type { ReadFigure } from '../extract/scan-figures';
import { readTables } from '../text/tables';

/** Every figure of a text, the same that `analyse` gives. Linear in the text's length; accepts any string. */
export function pageFigures(text: string): Figure[] {
  const reading = read(text);
  return printedFigures(reading, readFigures(reading, readTables(reading)));
}

/** Figures of a reading as they stand in its source. */
export function printedFigures(reading: Reading, figures: readonly ReadFigure[]): Figure[] {
  return figures.map(({ start, end, value, valueMax, unit, bound, kind }, id) => {
    const span = reading.span(start, end);
    return { id, ...span, quote: reading.source.slice(span.start, span.end), value, valueMax, unit: reading.printed(unit), bound, kind };
  });
}
