/** The formats of text, from what every input adds to them. */
import { csvHeader } from './csv';
import type { Format } from './options';

/** What inputs add, in their order; asked for as often as needed. */
export type Pieces = () => AsyncIterable<string>;

/** @param array whether JSON is an array, although it may hold one result or none. */
export async function* textChunks(format: Format, pieces: Pieces, array: boolean): AsyncGenerator<string> {
  if (format === 'csv') yield csvHeader();
  let written = 0;
  for await (const piece of pieces()) {
    yield (format === 'json' && array ? (written === 0 ? '[\n' : ',\n') : '') + piece;
    written++;
  }
  if (format !== 'json') return;
  if (array) yield written === 0 ? '[]\n' : '\n]\n';
  else if (written > 0) yield '\n';
}
