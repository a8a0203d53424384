/** The filled cells of a sheet as the rows that it shows: merged cells, hidden rows and columns, and the gaps that part tables. */
import type { CellDraft } from '../blocks/page-builder';
import { refuse } from '../refusal';
import { firstNotBefore } from '../../text/first-not-before';

/** Excel's own limit is 16,384: yearbooks have hundreds. */
export const MAX_COLUMNS = 1000;
/** Cells of all rows, empty ones between filled ones among them. */
const MAX_SHOWN = 1_000_000;
/** Hidden rows at the beginning of a merged cell: more are made to keep a reader busy. */
const MOST_HIDDEN = 1000;

/** A filled cell; rows and columns count from 1. */
export interface SheetCell {
  row: number;
  column: number;
  text: string;
}

export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface SheetDraft {
  cells: readonly SheetCell[];
  merges: readonly Merge[];
  hiddenRows: ReadonlySet<number>;
  /** By column; 1 for hidden. */
  hiddenColumns: Uint8Array;
}

/**
 * Rows from the first to the last filled column; cells that a merged one covers are left out. An empty row parts tables.
 * A merged cell whose corner is hidden stands where the first of it is shown.
 *
 * @throws {FileError} `too-large`.
 */
export function sheetRows(draft: SheetDraft): CellDraft[][] {
  const merges = shownMerges(draft);
  const byRow = shownCells(draft, merges);
  const numbers = [...byRow.keys()].sort((a, b) => a - b);
  const first = firstColumn(byRow);
  const corners = cornersOf(merges);
  const covered = new Covered();
  const reaches = reachesOf(merges);
  const rows: CellDraft[][] = [];
  let shown = 0;
  numbers.forEach((row, at) => {
    const before = numbers[at - 1];
    if (before !== undefined && reaches(before) < row && hasGap(before, row, draft.hiddenRows)) rows.push([]);
    covered.enter(row);
    const cells = byRow.get(row) ?? new Map<number, string>();
    const here = corners.get(row);
    const last = Math.max(...cells.keys());
    const line: CellDraft[] = [];
    for (let column = first; column <= last; column++) {
      if (draft.hiddenColumns[column] || covered.has(column)) continue;
      const merge = here?.get(column);
      if (merge) covered.add(merge);
      line.push({ text: cells.get(column) ?? '', ...(merge ? spansOf(merge, numbers, draft.hiddenColumns) : {}) });
    }
    shown += line.length;
    if (shown > MAX_SHOWN) refuse('too-large');
    rows.push(line);
  });
  return rows;
}

/** Merged cells with words of which something is shown, with the corner that is shown. */
function shownMerges({ merges, cells, hiddenRows, hiddenColumns }: SheetDraft): (Merge & { text: string })[] {
  const words = new Map(cells.map(({ row, column, text }) => [`${row}:${column}`, text]));
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
  return merges.flatMap((merge) => {
    const text = words.get(`${merge.row}:${merge.column}`);
    if (text === undefined) return [];
    const [endRow, endColumn] = [Math.min(last + 1, merge.row + merge.rows), Math.min(MAX_COLUMNS + 1, merge.column + merge.columns)];
    let [{ row }, { column }] = [merge, merge];
    while (row < Math.min(endRow, merge.row + MOST_HIDDEN) && hiddenRows.has(row)) row++;
    while (column < endColumn && hiddenColumns[column]) column++;
    if (row >= endRow || hiddenRows.has(row) || column >= endColumn) return [];
    return [{ row, column, rows: endRow - row, columns: endColumn - column, text }];
  });
}

function shownCells({ cells, hiddenRows, hiddenColumns }: SheetDraft, merges: readonly (Merge & { text: string })[]): Map<number, Map<number, string>> {
  const byRow = new Map<number, Map<number, string>>();
  for (const { row, column, text } of [...cells, ...merges]) {
    if (hiddenRows.has(row) || hiddenColumns[column]) continue;
    const line = byRow.get(row) ?? new Map<number, string>();
    byRow.set(row, line.set(column, text));
  }
  return byRow;
}

/** A sheet may have more rows than a call takes arguments. */
function firstColumn(byRow: ReadonlyMap<number, ReadonlyMap<number, string>>): number {
  let first = MAX_COLUMNS;
  for (const cells of byRow.values()) first = Math.min(first, ...cells.keys());
  return first;
}

/** By the row and the column where they begin. */
function cornersOf(merges: readonly Merge[]): Map<number, Map<number, Merge>> {
  const corners = new Map<number, Map<number, Merge>>();
  for (const merge of merges) corners.set(merge.row, (corners.get(merge.row) ?? new Map<number, Merge>()).set(merge.column, merge));
  return corners;
}

/** Whether an empty row is shown between two filled ones. */
function hasGap(before: number, row: number, hidden: ReadonlySet<number>): boolean {
  let shown = before + 1;
  while (shown < row && hidden.has(shown)) shown++;
  return shown < row;
}

/** For ascending rows, the row behind the last one that a merged cell reaches which begins there or above. */
function reachesOf(merges: readonly Merge[]): (row: number) => number {
  const sorted = [...merges].sort((a, b) => a.row - b.row);
  let at = 0;
  let reached = 0;
  return (row) => {
    for (let merge = sorted[at]; merge && merge.row <= row; merge = sorted[++at]) reached = Math.max(reached, merge.row + merge.rows);
    return reached;
  };
}

/** How many shown columns and filled rows a merged cell takes. */
function spansOf(merge: Merge, rows: readonly number[], hiddenColumns: Uint8Array): Pick<CellDraft, 'rows' | 'columns'> {
  let columns = 0;
  for (let column = merge.column; column < merge.column + merge.columns; column++) if (!hiddenColumns[column]) columns++;
  return { columns, rows: indexFrom(rows, merge.row + merge.rows) - indexFrom(rows, merge.row) };
}

/** Index of the first number that is not below another. */
function indexFrom(numbers: readonly number[], least: number): number {
  return firstNotBefore(numbers.length, (at) => (numbers[at] ?? 0) < least);
}

/** For each column the last row that a merged cell covers, seen from the row that is being set. */
class Covered {
  private readonly until = new Uint32Array(MAX_COLUMNS + 2);
  private row = 0;

  enter(row: number): void {
    this.row = row;
  }

  has(column: number): boolean {
    return (this.until[column] ?? 0) > this.row;
  }

  add({ row, rows, column, columns }: Merge): void {
    this.until.fill(row + rows, column, column + columns);
  }
}
