/** A table as the passes read it: cells by row and column, in the reading's offsets, with the words around it. */
import type { Span } from '../../model/analysis';
import type { Grid, GridCell } from '../../model/grid';
import type { Reading } from '../reading';
import { chineseOf, isTranslation } from './bilingual';
import { firstNotBefore } from '../first-not-before';

export interface TableCell extends Span {
  /** Without blanks at its ends and line breaks inside. */
  text: string;
  /** Drawn as a head. */
  head: boolean;
}

/** From its first cell to its last. */
export interface Table extends Span {
  /** Row by row, each as long as the widest. A cell over several rows or columns stands in each of them; null: no cell. */
  rows: (TableCell | null)[][];
  /** Its caption and the lines above it that belong to it: 表1 …, 单位：%. '' where there are none. */
  caption: string;
  /** Notes below it: 注：…. '' where there are none. */
  notes: string;
}

const MOST_ROWS = 2000;
const MOST_COLUMNS = 80;

/** The table of a grid whose offsets count in the reading's source. Null for one without words. */
export function tableOfGrid(reading: Reading, grid: Grid): Table | null {
  const place = placesIn(reading);
  const rows: (TableCell | null)[][] = [];
  let start = Infinity;
  let end = 0;
  for (const cell of grid.cells) {
    if (cell.row >= MOST_ROWS || cell.column >= MOST_COLUMNS) continue;
    const from = place(cell.start);
    const to = cell.end > cell.start ? place(cell.end) : from;
    const read = { start: from, end: to, text: markOf(reading, cell) + cellText(reading.text.slice(from, to)), head: cell.head };
    if (to > from) {
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
    spread(rows, cell, read);
  }
  if (end <= start) return null;
  const width = Math.max(...rows.map((row) => row.length));
  const caption = grid.caption === null ? '' : cellText(reading.text.slice(place(grid.caption.start), place(grid.caption.end)));
  const whole = withLabelHead(rows).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return { start, end, rows: whole, ...wordsAround(reading.text, start, end, caption) };
}

/** #制造业: the mark of a part, which the reading takes for Markdown's mark of a heading and leaves out. */
const markOf = ({ source, text, map }: Reading, { start, end }: GridCell): string => {
  const marked = /^\s{0,8}#(?=\p{Script=Han})/u.test(source.slice(start, Math.min(end, start + 12)));
  return marked && text.charAt(firstNotBefore(text.length, (at) => (map[at] ?? Infinity) < start)) !== '#' ? '#' : '';
};

function spread(rows: (TableCell | null)[][], { row, column, rowSpan, columnSpan }: GridCell, cell: TableCell): void {
  for (let r = row; r < Math.min(row + rowSpan, MOST_ROWS); r++) {
    while (rows.length <= r) rows.push([]);
    const line = rows[r]!;
    for (let c = column; c < Math.min(column + columnSpan, MOST_COLUMNS); c++) {
      while (line.length <= c) line.push(null);
      line[c] = cell;
    }
  }
}

/** A value as a table prints it: the row that ends with one is no head. */
const VALUE = /^(?!(?:19|20)\d{2}年)[〔[（(<>≥≤＜＞±+-]?\d[\d,.]*\D{0,4}$/;
/** What the head of the column of labels says. */
const LABEL_HEAD = /指标|项目|名称|地区|行业|类别|内容|年份|时间|月份|[市县区]别/;
const MOST_HEADS = 3;

/**
 * Rows of which the heads begin with an empty cell where the page left it out (绝对数 | 比上年增长 over 地区生产总值 | 617.5
 * | 5.2): heads one cell shorter than the first row of values, none of which is about the labels, stand over the values.
 */
function withLabelHead(rows: (TableCell | null)[][]): (TableCell | null)[][] {
  const first = rows.findIndex((row) => row.length > 2 && VALUE.test(row[row.length - 1]?.text ?? '') && !VALUE.test(row[0]?.text ?? ''));
  if (first < 1 || first > MOST_HEADS) return rows;
  const isShort = (row: (TableCell | null)[]) =>
    row.length === rows[first]!.length - 1 && row.every((cell) => cell !== null && cell.text !== '' && !VALUE.test(cell.text) && !LABEL_HEAD.test(cell.text));
  return rows.map((row, at) => (at < first && isShort(row) ? [null, ...row] : row));
}

function cellText(words: string): string {
  return chineseOf(
    words
      .replace(/\s+/g, ' ')
      .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, '')
      .trim(),
  );
}

/** From a source offset to that of the reading: of the first unit at or behind it. */
function placesIn({ map, text }: Reading): (offset: number) => number {
  return (offset) => firstNotBefore(text.length, (at) => (map[at] ?? Infinity) < offset);
}

const LONGEST_LINE = 60;
const MOST_LINES_ABOVE = 3;
const MOST_LINES_BELOW = 4;
/** What makes a line above a table its caption. */
const CAPTION = /^(?:附?[表图]|专栏|附件|续表)|单位[:：]|(?:情况|一览表?|[图表]|数据|速度|指标|构成|幅度|排名|目标|比较|对比)(?:[（(][^（）()]{1,12}[）)])?$/;
const NOTE = /^[（(]?(?:[注①*＊]|备注|说明|[带标][“"（(]?[*＊★☆▲△●◆■#※])/;

/** Lines that belong to a table although they stand outside it. */
export function wordsAround(text: string, start: number, end: number, caption = ''): Pick<Table, 'caption' | 'notes'> {
  const above: string[] = [];
  let at = start - 1;
  // Each line may stand there in English too.
  for (let seen = 0; seen < 2 * MOST_LINES_ABOVE && above.length < MOST_LINES_ABOVE && at > 0; seen++) {
    const from = text.lastIndexOf('\n', at - 1) + 1;
    const line = text.slice(from, at);
    if (!isTranslation(line)) {
      const words = chineseOf(line);
      if (words.length > LONGEST_LINE || /[。；]$/.test(words) || !CAPTION.test(words)) break;
      above.unshift(words);
    }
    at = from - 1;
  }
  return { caption: [...above, ...(caption === '' ? [] : [caption])].join('\n'), notes: notesBelow(text, end) };
}

function notesBelow(text: string, end: number): string {
  const lines = text.slice(end + 1, end + 1200).split('\n', MOST_LINES_BELOW);
  return NOTE.test(lines[0] ?? '') ? lines.join('\n') : '';
}
