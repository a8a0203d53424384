/** What each column of a table is, and where its heads end. */
import { dateOfHead } from '../../language/dates';
import type { Table, TableCell } from '../../text/tables';
import { NUMBER_COLUMN, OTHER_COLUMN, UNIT_COLUMN, datedHead } from './head-words';
import { isNatureCell } from './nature-cell';
import { unitBehind, isUnit } from './units';
import { isNone, valueOf } from './values';

export interface Column {
  role: 'label' | 'unit' | 'value' | 'other';
  /** Words of all its heads, from the top. */
  head: string;
  /** Unit that its head prints, else ''. */
  unit: string;
}

export interface Shape {
  columns: Column[];
  /** Index of the first row below the heads. */
  body: number;
  /** Words of a first row that spans the table. */
  title: string;
}

const MOST_HEADS = 4;

/** Null for a table without values or labels: a layout, a list of links. */
export function shapeOf({ rows }: Table): Shape | null {
  const first = rows[0];
  if (!first) return null;
  const titled = distinct(first).length === 1 && rows.length > 2 && first.length > 1;
  const title = titled ? (distinct(first)[0]?.text ?? '') : '';
  const top = titled ? 1 : 0;
  let body = top;
  while (body < rows.length - 1 && body < top + MOST_HEADS && isHeadRow(rows[body]!, body === top)) body++;
  const columns = first.map((_, at) => columnOf(rows, at, top, body));
  const shaped = columns.some(({ role }) => role === 'value') && columns.some(({ role }) => role === 'label');
  return shaped ? { columns, body, title } : null;
}

/** Cells of a row that hold words, a spanning one once. */
export function distinct(row: readonly (TableCell | null)[]): TableCell[] {
  return [...new Set(row)].filter((cell): cell is TableCell => cell !== null && cell.text !== '');
}

function isHeadRow(row: readonly (TableCell | null)[], top: boolean): boolean {
  const cells = distinct(row);
  if (cells.length === 0) return true;
  if (cells.length === 1 && !top) return false;
  if (cells.every(({ head }) => head)) return true;
  return row.every((cell, at) => at === 0 || cell === null || isDate(cell.text) || valueOf(cell.text) === null) && cells.some((cell) => !isNone(cell.text));
}

export function isDate(text: string): boolean {
  if (/^(?:19|20)\d{2}$/.test(text)) return true;
  return /[年月季]/.test(text) && dateOfHead(text, { reported: 2000 }) !== null;
}

function columnOf(rows: readonly (TableCell | null)[][], at: number, top: number, body: number): Column {
  const heads: TableCell[] = [];
  for (let row = top; row < body; row++) {
    const cell = headAt(rows, row, at, body);
    if (cell && !heads.includes(cell)) heads.push(cell);
  }
  const head = heads.map(({ text }) => text).join('');
  return { role: roleOf(rows, at, body, head), head, unit: unitBehind(head) || unitOfHeads(heads) };
}

/** 法人单位（个）over 2023年: the unit of both. */
const unitOfHeads = (heads: readonly TableCell[]): string => heads.map(({ text }) => unitBehind(text)).findLast((unit) => unit !== '') ?? '';

const isFilled = (cell: TableCell | null | undefined): cell is TableCell => cell !== null && cell !== undefined && cell.text !== '';

/**
 * The head of a column in one row. A text cannot tell that a head spans columns: 2025年计划, then an empty cell, over 绝对值
 * and 增长（%）is the head of both. So an empty cell over a further head takes the one left of it that stands over a further head too.
 */
function headAt(rows: readonly (TableCell | null)[][], row: number, at: number, body: number): TableCell | null {
  const own = rows[row]?.[at];
  if (isFilled(own)) return own;
  if (!own) return null;
  const isOverHead = (column: number) => rows.slice(row + 1, body).some((below) => isFilled(below[column]));
  for (let column = at; column > 0 && isOverHead(column); column--) {
    const left = rows[row]?.[column - 1];
    if (isFilled(left)) return isOverHead(column - 1) ? left : null;
  }
  return null;
}

type CellSort = 'dates' | 'units' | 'values' | 'natures' | 'words';

/** How many cells of each sort a column holds below its heads. */
function countedCells(rows: readonly (TableCell | null)[][], at: number, body: number): Record<CellSort, number> {
  const counts = { dates: 0, units: 0, values: 0, natures: 0, words: 0 };
  for (let row = body; row < rows.length; row++) {
    const text = rows[row]?.[at]?.text ?? '';
    if (text !== '' && !isNone(text)) counts[sortOf(text)]++;
  }
  return counts;
}

function sortOf(text: string): CellSort {
  if (isDate(datedHead(text))) return 'dates';
  if (isUnit(text)) return 'units';
  if (valueOf(text)) return 'values';
  return isNatureCell(text) ? 'natures' : 'words';
}

/** 0—14岁, 60岁及以上 in the first column: of whom the row tells. */
const AGES = /^\d{1,2}(?:[—–\-~～至]\d{1,2}岁|岁及?以[上下])/;

function roleOf(rows: readonly (TableCell | null)[][], at: number, body: number, head: string): Column['role'] {
  const bare = head.replace(/\s/g, '');
  if (UNIT_COLUMN.test(bare)) return 'unit';
  if (OTHER_COLUMN.test(bare) || NUMBER_COLUMN.test(bare)) return 'other';
  const { dates, units, values, natures, words } = countedCells(rows, at, body);
  if (at === 0 && rows.slice(body).some((row) => AGES.test(row[at]?.text ?? ''))) return 'label';
  if (natures > values + words) return 'other';
  if (units > 0 && units >= values + words) return 'unit';
  if (at === 0 && dates > 0 && dates >= values) return 'label';
  if (values > 0 && values * 2 >= words) return 'value';
  return words + dates > 0 ? 'label' : 'other';
}
