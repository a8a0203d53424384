/** What 'Compare' shows: one indicator in one measure and unit, regions by years, results and targets apart. */
import type { Bound, Status } from '../../lib/model/analysis';

/** An indicator that the library has comparable values of. */
export interface IndicatorChoice {
  code: string;
  name: string;
  /** Lower case: names in both languages and the code. */
  search: string;
  reports: number;
}

export interface RegionChoice {
  key: string;
  name: string;
  parents: string[];
}

/** Where a value was read. */
export interface CellSource {
  title: string;
  url: string;
  sentence: string;
  quote: string;
  /** Offset of the quote in the sentence, UTF-16. */
  offset: number;
}

export interface CompareCell {
  status: Status;
  value: number;
  valueMax: number | null;
  bound: Bound;
  /** The value in the table's unit, bounds and ranges in words, without the unit. */
  words: string;
  source: CellSource;
}

export interface CompareRow {
  region: RegionChoice;
  /** By year. */
  actual: ReadonlyMap<number, CompareCell>;
  target: ReadonlyMap<number, CompareCell>;
}

export interface CompareView {
  /** The unit that every cell is in, as the interface names it. */
  unit: string;
  /** Ascending. */
  actualYears: number[];
  targetYears: number[];
  rows: CompareRow[];
  /** Values left out for standing in a unit that cannot be brought to `unit`. */
  otherUnits: number;
}

export type Side = 'actual' | 'target';

export const yearsOf = (view: CompareView, side: Side): number[] =>
  side === 'actual' ? view.actualYears : view.targetYears;

/** The table as tab-separated values: a line a region and kind of statement, a column a year. */
export function tableText(
  view: CompareView,
  words: { region: string; unit: string; status: string; sides: Record<Side, string>; year(year: number): string },
): string {
  const years = [...new Set([...view.actualYears, ...view.targetYears])].sort((a, b) => a - b);
  const lines = [[words.region, words.status, ...years.map((year) => words.year(year)), words.unit]];
  for (const side of ['actual', 'target'] as const) {
    for (const row of view.rows) {
      if (row[side].size === 0) continue;
      lines.push([
        row.region.name,
        words.sides[side],
        ...years.map((year) => row[side].get(year)?.words ?? ''),
        view.unit,
      ]);
    }
  }
  return lines.map((line) => line.map(plainCell).join('\t')).join('\n') + '\n';
}

/** Names come from pages: no cell may break the table, or be taken for a formula by a spreadsheet (=, +, -, @). */
function plainCell(text: string): string {
  const flat = text.replace(/[\t\r\n]/g, ' ');
  return /^[=@]|^[+-](?!\d)/.test(flat) ? `'${flat}` : flat;
}
