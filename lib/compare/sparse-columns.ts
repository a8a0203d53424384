/**
 * Columns that few of the regions state. Over all years a table of provinces has two that nearly every province fills, and twenty
 * older ones in which the nation stands alone: those are put away, told of, and brought back on asking.
 */
import type { CompareColumn, CompareTable } from './columns';
import { groupBy } from './matrix';

/** A column is put away where the fullest of its kind has more than so many times its values. */
const TIMES = 4;
/** Fewer are left where they are: to say that they are away would take as much room. */
const LEAST = 3;

export interface FoldedTable {
  table: CompareTable;
  /** What was put away, in the table's order. */
  folded: CompareColumn[];
}

/**
 * The table without the columns that are older than the fullest of the same quantity and side and hold few values beside it. What is newer stays: it is
 * what readers look for, and few have stated it yet. No quantity goes as a whole, and every row stays.
 * @param keep id of a column that stays whatever it holds; null for none.
 */
export function foldSparse(table: CompareTable, keep: string | null): FoldedTable {
  const counts = new Map(table.columns.map((column, at) => [column, table.rows.filter(({ cells }) => cells[at] !== undefined).length]));
  const countOf = (column: CompareColumn) => counts.get(column) ?? 0;
  const away = new Set<CompareColumn>();
  for (const alike of groupBy(table.columns, ({ quantity, side }) => `${quantity.id} ${side}`).values()) {
    // Of several as full the newest: columns stand newest first.
    const fullest = alike.reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
    for (const column of alike.slice(alike.indexOf(fullest) + 1)) if (column.id !== keep && countOf(column) * TIMES < countOf(fullest)) away.add(column);
  }
  if (away.size < LEAST) return { table, folded: [] };
  const kept = table.columns.flatMap((column, at) => (away.has(column) ? [] : [at]));
  return {
    table: {
      columns: kept.map((at) => table.columns[at]!),
      rows: table.rows.map(({ region, cells }) => ({ region, cells: kept.map((at) => cells[at]) })),
    },
    folded: table.columns.filter((column) => away.has(column)),
  };
}

/** The years of columns as few words as they take: 2004–2019, 2021. `range` words one that has several. */
export function yearWords(columns: readonly Pick<CompareColumn, 'year'>[], range: (from: number, to: number) => string): string[] {
  const years = [...new Set(columns.map(({ year }) => year))].sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.to === year - 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : range(from, to)));
}
