/** One sheet of a workbook: its filled rows with merged cells, as shown. */
import { MAX_UNITS } from '../limits';
import { readXml, type Attributes } from '../container/xml';
import type { CellDraft } from '../blocks/page-builder';
import { refuse } from '../refusal';
import { MAX_COLUMNS, sheetRows, type Merge, type SheetCell } from './sheet-rows';

export interface Sheet {
  /** Rows from the first to the last filled column; cells that a merged one covers are left out. An empty row parts tables. */
  rows: CellDraft[][];
}

/** Excel's own limit is a million rows: yearbooks have thousands. */
const MAX_CELLS = 400_000;
const MAX_MERGES = 40_000;

export class SheetReader {
  private readonly cells: SheetCell[] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenColumns = new Uint8Array(MAX_COLUMNS + 2);
  private readonly hiddenRows = new Set<number>();
  private units = 0;
  private row = 0;
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
    const { cells, merges, hiddenRows, hiddenColumns } = this;
    return { rows: cells.length === 0 ? [] : sheetRows({ cells, merges, hiddenRows, hiddenColumns }) };
  }

  private open(name: string, attributes: () => Attributes): void {
    if (name === 'row') this.openRow(attributes());
    else if (name === 'c') this.openCell(attributes());
    else if (name === 'v' || name === 't') this.takes = true;
    else if (name === 'rPh') this.takes = false;
    else if (name === 'col') this.hideColumns(attributes());
    else if (name === 'mergeCell') this.merge(attributes().ref ?? '');
  }

  private openRow({ r, hidden, ht }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r);
    if (isTrue(hidden) || isNothing(ht)) this.hiddenRows.add(this.row);
  }

  private openCell({ r = '', t = 'n', s = '0' }: Attributes): void {
    const last = this.cells.at(-1);
    const next = { row: this.row, column: last?.row === this.row ? last.column + 1 : 1 };
    this.cell = { place: placeOf(r) ?? next, type: t, style: Number(s), value: '' };
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.takes = false;
    if (name !== 'c' || !this.cell) return;
    const { place, type, style, value } = this.cell;
    this.cell = null;
    const text = this.textOf(type, style, value).trim();
    if (text === '' || place.column > MAX_COLUMNS) return;
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

  private hideColumns({ min, max, hidden, width }: Attributes): void {
    if (isTrue(hidden) || isNothing(width)) this.hiddenColumns.fill(1, Number(min) || 0, (Number(max) || 0) + 1);
  }

  private merge(reference: string): void {
    const [first, last] = reference.split(':').map(placeOf);
    if (first && last && last.row >= first.row && last.column >= first.column && this.merges.length < MAX_MERGES)
      this.merges.push({ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 });
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
/** A row or column that is stretched to nothing. */
const isNothing = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

/** B12 is row 12, column 2. */
function placeOf(reference: string): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!found) return null;
  const [, letters = '', row = ''] = found;
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}
