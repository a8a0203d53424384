/** A comparison as lines of text, in columns that stand straight in a terminal also where Han characters are in them. */
import type { ComparedSide, Comparison } from './panel';

/** Columns of a terminal that a text takes: Han characters and full-width marks take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1;
  return columns;
}

/** The comparison's heading, then a table for results and one for targets: names to the left, values to the right. */
export function comparisonText({ title, unit, sides }: Comparison): string {
  const tables = sides.map(rowsOf);
  const all = tables.flat();
  const widths = Array.from({ length: Math.max(0, ...all.map((row) => row.length)) }, (_, column) =>
    Math.max(...all.map((row) => columnsOf(row[column] ?? ''))),
  );
  const line = (row: string[]) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column > 0)).join('   ')}`;
  const lines = tables.flatMap(([head = [], ...rows]) => [line(head), `  ${rule(columnsOf(line(head)) - 2)}`, ...rows.map(line), '']);
  return [unit ? `${title} · ${unit}` : title, '', ...lines].join('\n').trimEnd();
}

const rule = (width: number): string => '─'.repeat(width);

/** Heading and rows of one table, with what it holds (results, targets) over the regions' names. */
function rowsOf({ name, columns, rows }: ComparedSide): string[][] {
  return [[name, ...columns.slice(1)], ...rows];
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const room = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return toTheRight ? room + text : text + room;
}
