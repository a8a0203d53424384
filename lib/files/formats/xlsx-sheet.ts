/** One sheet of a workbook: its filled rows with merged cells, as shown. */
import { MAX_UNITS } from '../limits';
import { readXml, type Attributes } from '../container/xml';
import type { CellDraft } from '../blocks/page-builder';
import { refuse } from '../refusal';

export interface Sheet {
  /** Rows from the first to the last filled column; cells that a merged one covers are left out. An empty row parts tables. */
  rows: CellDraft[][];
}

/** Excel's own limits are 16,384 columns and a million rows: yearbooks have hundreds and thousands. */
const MAX_COLUMNS = 1000;
const MAX_CELLS = 400_000;

interface Cell {
  row: number;
  column: number;
  text: string;
}

interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export class SheetReader {
  private readonly cells: Cell[] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenColumns: { from: number; to: number }[] = [];
  private units = 0;
  private row = 0;
  private rowHidden = false;
  private cell: { place: { row: number; column: number }; type: string; style: number; value: string } | null = null;
  private takes = false;

  /** @param show the words of a number in a style. */
  constructor(
    private readonly strings: readonly string[],
    private readonly show: (value: number, style: number) => string,
  ) {}

  read(part: Uint8Array): Sheet {
    readXml(part, {
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => {
        if (this.takes && this.cell) this.cell.value += text;
      },
      close: (name) => this.close(name),
    });
    return { rows: this.rows() };
  }

  private open(name: string, attributes: () => Attributes): void {
    if (name === 'row') {
      const { r, hidden } = attributes();
      this.row = r === undefined ? this.row + 1 : Number(r);
      this.rowHidden = hidden === '1' || hidden === 'true';
    } else if (name === 'c') {
      const { r = '', t = 'n', s = '0' } = attributes();
      const last = this.cells.at(-1);
      const next = { row: this.row, column: last?.row === this.row ? last.column + 1 : 1 };
      this.cell = { place: placeOf(r) ?? next, type: t, style: Number(s), value: '' };
    } else if (name === 'v' || name === 't') this.takes = true;
    else if (name === 'rPh') this.takes = false;
    else if (name === 'col') this.hideColumns(attributes());
    else if (name === 'mergeCell') this.merge(attributes().ref ?? '');
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.takes = false;
    if (name !== 'c' || !this.cell) return;
    const { place, type, style, value } = this.cell;
    this.cell = null;
    const text = this.textOf(type, style, value).trim();
    if (text === '' || this.rowHidden || place.column > MAX_COLUMNS) return;
    this.units += text.length;
    if (this.cells.length >= MAX_CELLS || this.units > MAX_UNITS) refuse('too-large');
    this.cells.push({ ...place, text });
  }

  /** 18.18.11: what a cell holds. Errors (#N/A) are no values. */
  private textOf(type: string, style: number, value: string): string {
    if (type === 's') return this.strings[Number(value)] ?? '';
    if (type === 'str' || type === 'inlineStr' || type === 'd') return value;
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'e' || value.trim() === '') return '';
    const number = Number(value);
    return Number.isFinite(number) ? this.show(number, style) : '';
  }

  private hideColumns({ min, max, hidden }: Attributes): void {
    if (hidden === '1' || hidden === 'true') this.hiddenColumns.push({ from: Number(min), to: Number(max) });
  }

  private merge(reference: string): void {
    const [first, last] = reference.split(':').map(placeOf);
    if (first && last && this.merges.length < MAX_CELLS) this.merges.push({ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 });
  }

  private rows(): CellDraft[][] {
    const shown = this.cells.filter(({ column }) => !this.hiddenColumns.some(({ from, to }) => column >= from && column <= to));
    if (shown.length === 0) return [];
    const first = shown.reduce((least, { column }) => Math.min(least, column), Infinity);
    const merges = new Map(this.merges.map((merge) => [`${merge.row}:${merge.column}`, merge]));
    const byRow = new Map<number, Map<number, string>>();
    for (const { row, column, text } of shown) {
      const cells = byRow.get(row) ?? new Map<number, string>();
      byRow.set(row, cells.set(column, text));
    }
    const covered = new Covered();
    const rows: CellDraft[][] = [];
    let before: number | null = null;
    for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
      if (before !== null && row > before + 1) rows.push([]);
      before = row;
      const last = Math.max(...cells.keys());
      const line: CellDraft[] = [];
      for (let column = first; column <= last; column++) {
        const merge = merges.get(`${row}:${column}`);
        if (covered.has(row, column)) continue;
        if (merge) covered.add(merge);
        line.push({ text: cells.get(column) ?? '', columns: merge?.columns ?? 1, rows: merge?.rows ?? 1 });
        if (merge) column += merge.columns - 1;
      }
      rows.push(line);
    }
    return rows;
  }
}

/** Merged cells that reach into later rows. */
class Covered {
  private readonly reaching: Merge[] = [];

  add(merge: Merge): void {
    if (merge.rows > 1) this.reaching.push(merge);
  }

  has(row: number, column: number): boolean {
    // Only the latest can reach here: sheets are read from top to bottom.
    return this.reaching.slice(-MAX_COLUMNS).some((merge) => row > merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns);
  }
}

/** B12 is row 12, column 2. */
function placeOf(reference: string): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!found) return null;
  const [, letters = '', row = ''] = found;
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}
