/** Clips as they go into a story: the table of what they state, and below it one reference a work. */
import { clipTable, type ClipWords, type TabledClip } from '../cite/clip-table';
import { reference } from '../cite/reference';
import { guarded } from './csv-text';
import { tableHtml, tableTsv } from './taken-table';

export interface CitedTable {
  /** Tab-separated values, an empty line, references. */
  plain: string;
  html: string;
}

/**
 * @param title stands above the table where it is read. References are as GB/T 7714-2025 has them, with their passages; spreadsheets,
 *   which take both, run nothing in either.
 */
export function citedTable(clips: readonly TabledClip[], title: string, words: ClipWords): CitedTable {
  const table = { title, ...clipTable(clips, words) };
  const references = reference(clips, 'gbt')
    .split('\n')
    .map((line) => guarded(line.trim()));
  return { plain: `${tableTsv(table)}\n${references.join('\n')}\n`, html: tableHtml({ ...table, notes: references }) };
}
