/**
 * A guess at tables of which only the cells are left, each on a line of its own: so they come out of a copied page.
 *
 * What is a row is told by what stands in it: a label, perhaps a unit, then as many values as the header has columns.
 */
import { printedUnit } from '../../language/units';
import { wordsAround, type Table, type TableCell } from './table';

const LONGEST_CELL = 30;
/** A header, a row of a label and a value, and one more cell. */
const FEWEST_CELLS = 5;
const MOST_COLUMNS = 12;
/** A value without or with what tells its bound, and what stands for none. */
const VALUE = /^[<>≥≤±+\-−]?\d[\d,]{0,15}(?:\.\d{1,6})?%?(?:左右|以上|以内|以下)?$/;
const NO_VALUE = /^(?:[-—–/…]{1,3}|持平|无)$/;
/** Headers of the columns that hold no values. */
const OTHER_COLUMN = /^(?:序号|编号|指标(?:名称|属性|类别)?|主要指标|项目|名称|内容|类别|属性|(?:计量)?单位|备注)$/;

/** All tables, in order. Linear in the text's length. */
export function looseTables(text: string): Table[] {
  const tables: Table[] = [];
  let cells: TableCell[] = [];
  const close = () => {
    const table = cells.length >= FEWEST_CELLS ? tableOf(text, cells) : null;
    if (table) tables.push(table);
    cells = [];
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.length > LONGEST_CELL || /[。；！？]/.test(line)) close();
    else if (line !== '') cells.push({ start, end, text: line, head: false });
    start = end + 1;
  }
  close();
  return tables;
}

function tableOf(text: string, cells: readonly TableCell[]): Table | null {
  const first = cells.findIndex(({ text: words }, at) => at > 1 && VALUE.test(words));
  if (first < 0) return null;
  const label = isUnitCell(cells[first - 1]?.text ?? '') ? first - 2 : first - 1;
  const columns = cells.slice(0, Math.max(0, label));
  const opening = columns.findIndex(({ text: words }) => OTHER_COLUMN.test(words));
  const valued = (opening < 0 ? columns.slice(-MOST_COLUMNS) : columns.slice(opening)).filter(({ text: words }) => !OTHER_COLUMN.test(words));
  if (opening < 0 || valued.length === 0 || valued.length > MOST_COLUMNS) return null;
  const rows = rowsOf(cells.slice(label), valued.length);
  const end = rows[rows.length - 1]?.findLast((cell) => cell !== null)?.end;
  if (end === undefined) return null;
  const start = cells[opening]?.start ?? 0;
  return { start, end, rows: [[cells[opening] ?? null, null, ...valued], ...rows], ...wordsAround(text, start, end) };
}

/** A cell that holds a unit alone. 人口 and 床位 count things, but alone in a cell they are labels. */
function isUnitCell(words: string): boolean {
  const unit = printedUnit(words);
  return unit !== null && (unit.kind !== 'count' || unit.factor > 1 || words.length === 1);
}

/** Rows with as many values as there are columns: label, unit or null, values. Others are left out. */
function rowsOf(cells: readonly TableCell[], columns: number): (TableCell | null)[][] {
  const rows: (TableCell | null)[][] = [];
  for (let at = 0; at < cells.length;) {
    const label = cells[at] as TableCell;
    const unit = cells[at + 1];
    const hasUnit = unit !== undefined && isUnitCell(unit.text);
    let next = at + (hasUnit ? 2 : 1);
    const values: TableCell[] = [];
    while (next < cells.length && values.length < columns && isValue(cells[next] as TableCell)) values.push(cells[next++] as TableCell);
    if (values.length === columns && /\p{Script=Han}/u.test(label.text)) rows.push([label, hasUnit ? unit : null, ...values]);
    at = Math.max(next, at + 1);
  }
  return rows;
}

function isValue({ text }: TableCell): boolean {
  return VALUE.test(text) || NO_VALUE.test(text);
}
