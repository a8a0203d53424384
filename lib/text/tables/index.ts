/** Every table of a document: as its page drew it, as its text sets it in columns, or as cells on lines of their own. */
import type { Grid } from '../../model/grid';
import type { Reading } from '../reading';
import { looseTables } from './loose-cells';
import { gridsInText } from './text-grids';
import { tableOfGrid, type Table } from './table';

export type { Table, TableCell } from './table';

/**
 * Tables in order, not overlapping, in offsets of `reading.text`. Drawn structure (`grids`, in the source's offsets) comes
 * before what the text's own columns tell, and both before a guess at cells that stand one to a line. Layout tables are
 * among them: whether a table states values is told by who reads it (lib/extract/tables).
 */
export function readTables(reading: Reading, grids: readonly Grid[] = []): Table[] {
  const known: Table[] = [];
  const add = (table: Table | null) => {
    if (table && !known.some(({ start, end }) => start < table.end && table.start < end)) known.push(table);
  };
  // The smallest first: a table inside a cell of another is the one that has rows.
  const drawn = grids.map((grid) => tableOfGrid(reading, grid)).filter((table) => table !== null);
  for (const table of drawn.sort((a, b) => a.end - a.start - (b.end - b.start))) add(table);
  for (const grid of gridsInText(reading.source)) add(tableOfGrid(reading, grid));
  for (const table of looseTables(reading.text)) add(table);
  return known.sort((a, b) => a.start - b.start);
}
