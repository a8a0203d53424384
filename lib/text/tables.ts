/**
 * The tables of a reading, in which every cell stands on a line of its own: so pages give them, and so the reading view
 * sets rows of tabs or of Markdown's bars.
 *
 * What is a row is told by what stands in it: a label, perhaps a unit, then as many values as the header has columns.
 */
import type { Span } from '../model/analysis';

export interface Cell extends Span {
  text: string;
}

export interface TableRow extends Span {
  label: string;
  /** Unit printed in a cell of its own (亿元); '' where there is none. */
  unit: string;
  /** One a column of `Table.columns`. */
  values: Cell[];
}

/** From its first header to its last value. */
export interface Table extends Span {
  /** Headers of the columns that hold values: 2024年完成, 增长（%）. */
  columns: string[];
  rows: TableRow[];
}

const LONGEST_CELL = 30;
/** A header, a row of a label and a value, and one more cell. */
const FEWEST_CELLS = 5;
const MOST_COLUMNS = 12;
/** A value without or with what tells its bound, and what stands for none. */
const VALUE = /^[<>≥≤±+\-−]?\d[\d,]{0,15}(?:\.\d{1,6})?%?(?:左右|以上|以内|以下)?$/;
const NO_VALUE = /^(?:[-—–/…]{1,3}|持平|无)$/;
const UNIT = /^(?:[百千万亿]{0,2}(?:[元吨斤人户亩件个家项天台辆套张所座头只]|美元|公斤|人次|公顷|公里|千瓦|千瓦时|立方米|平方米|平方公里)|[%‰岁]|微克\/立方米|元\/人|个百分点)$/;
/** Headers of the columns that hold no values. */
const OTHER_COLUMN = /^(?:序号|编号|指标(?:名称|属性|类别)?|主要指标|项目|名称|内容|类别|属性|(?:计量)?单位|备注)$/;

/** All tables, in order. Linear in the text's length. */
export function tablesOf(text: string): Table[] {
  const tables: Table[] = [];
  let cells: Cell[] = [];
  const close = () => {
    const table = cells.length >= FEWEST_CELLS ? tableOf(cells) : null;
    if (table) tables.push(table);
    cells = [];
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.length > LONGEST_CELL || /[。；！？]/.test(line)) close();
    else if (line !== '') cells.push({ start, end, text: line });
    start = end + 1;
  }
  close();
  return tables;
}

function tableOf(cells: readonly Cell[]): Table | null {
  const first = cells.findIndex(({ text }, at) => at > 1 && VALUE.test(text));
  if (first < 0) return null;
  const label = UNIT.test(cells[first - 1]?.text ?? '') ? first - 2 : first - 1;
  const columns = cells.slice(0, Math.max(0, label)).map(({ text }) => text);
  const opening = columns.findIndex((column) => OTHER_COLUMN.test(column));
  const valued = (opening < 0 ? columns.slice(-MOST_COLUMNS) : columns.slice(opening)).filter((column) => !OTHER_COLUMN.test(column));
  if (opening < 0 || valued.length === 0 || valued.length > MOST_COLUMNS) return null;
  const rows = rowsOf(cells.slice(label), valued.length);
  const last = rows[rows.length - 1];
  return last ? { start: cells[opening]?.start ?? last.start, end: last.end, columns: valued, rows } : null;
}

/** Rows with as many values as there are columns; others are left out. */
function rowsOf(cells: readonly Cell[], columns: number): TableRow[] {
  const rows: TableRow[] = [];
  for (let at = 0; at < cells.length; ) {
    const label = cells[at] as Cell;
    const unit = cells[at + 1];
    const hasUnit = unit !== undefined && UNIT.test(unit.text);
    let next = at + (hasUnit ? 2 : 1);
    const values: Cell[] = [];
    while (next < cells.length && values.length < columns && isValue(cells[next] as Cell)) values.push(cells[next++] as Cell);
    const last = values[values.length - 1];
    if (last && values.length === columns && /\p{Script=Han}/u.test(label.text)) {
      rows.push({ start: label.start, end: last.end, label: label.text, unit: hasUnit ? unit.text : '', values });
    }
    at = Math.max(next, at + 1);
  }
  return rows;
}

function isValue({ text }: Cell): boolean {
  return VALUE.test(text) || NO_VALUE.test(text);
}

/** What stands in the brackets at the end of a label or header, or behind its words: 增长（%）, 增长%. */
export function unitIn(words: string): string {
  const found = /[（(]([^（）()]{1,8})[）)]$|(%)$/.exec(words);
  const unit = (found?.[1] ?? found?.[2] ?? '').replace('±', '');
  return UNIT.test(unit) ? unit : '';
}
