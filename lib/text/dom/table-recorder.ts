/** Notes, while the walk passes, which runs stand in which cell of which table. */
import { MOST_CELLS, MOST_GRIDS, type Grid } from '../../model/grid';
import type { Span } from '../../model/analysis';
import type { RunInterval } from './runs';

interface OpenCell extends RunInterval {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  head: boolean;
}

interface OpenTable {
  cells: OpenCell[];
  caption: RunInterval | null;
  row: number;
  /** For each column the first row in which no cell from above reaches into it. */
  freeFrom: number[];
  column: number;
}

const MOST_SPANNED = 1000;
/** A table of fewer cells has no head, label and value. */
const FEWEST_CELLS = 4;

export class TableRecorder {
  private readonly open: OpenTable[] = [];
  private readonly done: OpenTable[] = [];
  private cellCount = 0;

  /** An element begins; `run` is the next run to be written. Elements that belong to no table leave no trace. */
  enter(name: string, element: Element, run: number): void {
    if (name === 'table') {
      this.open.push({ cells: [], caption: null, row: -1, freeFrom: [], column: 0 });
      return;
    }
    const table = this.open[this.open.length - 1];
    if (!table) return;
    if (name === 'tr') {
      table.row++;
      table.column = 0;
    } else if (name === 'caption') table.caption = { from: run, to: run };
    else if (name === 'td' || name === 'th') this.cell(table, name === 'th', element, run);
  }

  leave(name: string, run: number): void {
    const table = this.open[this.open.length - 1];
    if (!table) return;
    if (name === 'table') {
      this.open.pop();
      if (table.cells.length >= FEWEST_CELLS && this.done.length < MOST_GRIDS) this.done.push(table);
    } else if (name === 'caption' && table.caption) table.caption.to = run;
    else if (name === 'td' || name === 'th') {
      const last = table.cells[table.cells.length - 1];
      if (last) last.to = run;
    }
  }

  /** Grids in the order in which their tables end. `spanOf` gives the text's offsets of runs [from, to). */
  grids(spanOf: (runs: RunInterval) => Span): Grid[] {
    return this.done.map(({ cells, caption }) => ({
      caption: caption && spanOf(caption),
      cells: cells.map(({ row, column, rowSpan, columnSpan, head, from, to }) => ({ row, column, rowSpan, columnSpan, head, ...spanOf({ from, to }) })),
    }));
  }

  private cell(table: OpenTable, head: boolean, element: Element, run: number): void {
    if (this.cellCount >= MOST_CELLS) return;
    const row = Math.max(table.row, 0);
    while ((table.freeFrom[table.column] ?? 0) > row) table.column++;
    const rowSpan = spanned(element, 'rowspan');
    const columnSpan = spanned(element, 'colspan');
    table.cells.push({ row, column: table.column, rowSpan, columnSpan, head, from: run, to: run });
    for (let at = 0; at < columnSpan; at++) table.freeFrom[table.column + at] = row + rowSpan;
    table.column += columnSpan;
    this.cellCount++;
  }
}

function spanned(element: Element, attribute: string): number {
  const printed = element.getAttribute(attribute);
  const value = printed === null ? 1 : Number.parseInt(printed, 10);
  return value >= 1 ? Math.min(value, MOST_SPANNED) : 1;
}
