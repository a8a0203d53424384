/** Tables that a plain text sets with tabs, bars or aligned columns. */
import { MOST_CELLS, type Grid, type GridCell } from '../../model/grid';

interface Word {
  start: number;
  end: number;
  /** Where it begins on the line, in columns of half width. */
  at: number;
}

interface Row {
  words: Word[];
  /** How many of its words behind the first are numbers or say that there is none. */
  numbers: number;
  style: 'tabs' | 'bars' | 'blanks' | 'single';
}

const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 2;
const LONGEST_LINE = 2000;
/** A column set with blanks is short; longer ones are prose with a gap in it. */
const LONGEST_WORD = 40;
const RULE = /^[\s|│┃+\-=:—─━┄┼┌┐└┘├┤┬┴╋·]*$/;

/** All of them, in order, in offsets of `source`. Linear in its length. */
export function gridsInText(source: string): Grid[] {
  const grids: Grid[] = [];
  let block: Row[] = [];
  // A line that announces a group of rows, until the row behind it shows that the table goes on.
  let group: Row | null = null;
  const close = () => {
    if (isTable(block)) grids.push(gridOf(block));
    block = [];
    group = null;
  };
  let start = 0;
  while (start < source.length) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    const line = source.slice(start, Math.min(end, start + LONGEST_LINE + 1)).replace(/\r$/, '');
    const row = rowOf(line, start);
    if (row && block.length > 0 && !goesOn(block[0]!, row, group !== null)) close();
    if (row) {
      block.push(...(group ? [group] : []), row);
      group = null;
    } else if (block.length > 0 && group === null && GROUP.test(line)) group = { words: [wordOf(line, start)], style: block[0]!.style, numbers: 0 };
    else if (!(block.length > 0 && RULE.test(line) && line.trim() !== '')) close();
    start = end + 1;
  }
  close();
  return grids;
}

/** 一、经济发展, 民生福祉: a line between two rows that says what those below it are of. */
const GROUP =
  /^[ \t\u3000|]{0,8}(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])?\p{Script=Han}{2,14}(?:[（(][^（）()\n]{1,6}[）)])?[ \t\u3000|]{0,8}$/u;

function wordOf(line: string, offset: number): Word {
  const text = /[^|\s]+/.exec(line);
  const start = offset + (text?.index ?? 0);
  return { start, end: start + (text?.[0].length ?? 0), at: 0 };
}

/** A line's cells; null where it is no row. */
function rowOf(line: string, offset: number): Row | null {
  if (line.length > LONGEST_LINE || RULE.test(line)) return null;
  const style = /[|│┃｜]/.test(line) ? 'bars' : line.trim().includes('\t') ? 'tabs' : 'blanks';
  const words = style === 'blanks' ? spacedWords(line, offset) : separated(line, offset, style === 'tabs' ? /\t/g : /[|│┃｜]/g);
  if (/[。；]$/.test(line.trimEnd())) return null;
  if (style === 'blanks' && words.length < FEWEST_COLUMNS) return singlySpaced(line, offset);
  if (words.length < FEWEST_COLUMNS) return null;
  if (style === 'blanks' && words.some(({ start, end }) => end - start > LONGEST_WORD)) return null;
  return { words, style, numbers: numbersIn(line, offset, words) };
}

const numbersIn = (line: string, offset: number, words: readonly Word[]): number =>
  words.slice(1).filter(({ start, end }) => isNumber(line.slice(start - offset, end - offset))).length;

/** A column set with one blank each has no more to tell it from prose than its evenness: so it must be short, plain and even. */
const LONGEST_SINGLE = 24;
const FEWEST_SINGLE = 3;
const NUMBER = /^[〔[(（<>≥≤＜＞±+-]?\d[\d,.]*%?(?:左右|以上|以内|以下|倍)?[*〕\])）]?$/;
const NOTHING = /^[-—–…]{1,2}$/;
const isNumber = (word: string): boolean => NUMBER.test(word) || NOTHING.test(word);

function singlySpaced(line: string, offset: number): Row | null {
  if (/[，。；：:！？]/.test(line)) return null;
  const words: Word[] = [];
  for (const match of line.matchAll(/\S+/g)) {
    if (match[0].length > LONGEST_SINGLE) return null;
    words.push({ start: offset + match.index, end: offset + match.index + match[0].length, at: words.length });
  }
  return words.length < FEWEST_SINGLE ? null : { words, style: 'single', numbers: numbersIn(line, offset, words) };
}

function goesOn(first: Row, next: Row, inGroup: boolean): boolean {
  if (first.style !== next.style || (inGroup && next.numbers === 0)) return false;
  return first.words.length === next.words.length || (first.style !== 'single' && !inGroup);
}

/** Rows set with single blanks are a table where a head stands over at least two that hold numbers. */
function isTable(block: readonly Row[]): boolean {
  if (block[0]?.style !== 'single') return block.length >= FEWEST_ROWS;
  return block.slice(1).filter(({ numbers }) => numbers > 0).length >= FEWEST_ROWS;
}

/** Cells between separators, empty ones included; outer bars frame the row. */
function separated(line: string, offset: number, separator: RegExp): Word[] {
  const words: Word[] = [];
  let from = 0;
  const put = (to: number) => {
    const text = line.slice(from, to);
    const start = offset + from + (text.length - text.trimStart().length);
    words.push({ start, end: Math.max(start, offset + from + text.trimEnd().length), at: words.length });
  };
  for (const { index } of line.matchAll(separator)) {
    put(index);
    from = index + 1;
  }
  put(line.length);
  const framed = separator.source !== '\\t';
  if (framed && words[0] && words[0].start >= words[0].end) words.shift();
  const last = words[words.length - 1];
  if (framed && last && last.start >= last.end) words.pop();
  return words.map((word, at) => ({ ...word, at }));
}

/** Words set apart by two blanks or more, or by one of full width. */
function spacedWords(line: string, offset: number): Word[] {
  const words: Word[] = [];
  let column = 0;
  let counted = 0;
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) {
    column += widthOf(line.slice(counted, match.index));
    counted = match.index;
    words.push({ start: offset + match.index, end: offset + match.index + match[0].length, at: column });
  }
  return words;
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return width;
}

/** Rows of one block as a grid: cells by their order, or, where blanks set them, under the head that they stand below. */
function gridOf(rows: readonly Row[]): Grid {
  const widest = rows.reduce((most, row) => (row.words.length > most.words.length ? row : most));
  const edges = widest.style === 'blanks' ? widest.words.map(({ at }) => at) : null;
  const cells: GridCell[] = [];
  rows.forEach(({ words }, row) => {
    const columns = edges && words.length < edges.length ? columnsBelow(words, edges) : words.map((_, at) => at);
    words.forEach(({ start, end }, at) => {
      const column = columns[at] ?? at;
      if (cells.length < MOST_CELLS) cells.push({ row, column, rowSpan: 1, columnSpan: 1, start, end: Math.max(start, end), head: false });
    });
  });
  return { caption: null, cells };
}

/** The nearest column for each word, from left to right, each column taken once. */
function columnsBelow(words: readonly Word[], edges: readonly number[]): number[] {
  let least = 0;
  return words.map(({ at }, index) => {
    const most = edges.length - (words.length - index);
    let best = least;
    for (let column = least; column <= most; column++) {
      if (Math.abs((edges[column] ?? 0) - at) < Math.abs((edges[best] ?? 0) - at)) best = column;
    }
    least = best + 1;
    return best;
  });
}
