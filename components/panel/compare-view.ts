/** How a comparison is worded: every value in one unit, which stands in the heading. */
import { formatValue, MINUS, scaleFor, unitWords } from '../../lib/compare/format';
import type { Side } from '../../lib/compare/statement';
import type { CompareCell, CompareTable } from '../../lib/compare/table';
import type { Locale } from '../../lib/i18n';
import type { Bar } from '../charts/bar-data';

/** An indicator that the library has comparable values of. */
export interface IndicatorChoice {
  code: string;
  name: string;
  /** Lower case: names in both languages and the code. */
  search: string;
  reports: number;
}

/** A region that has values of the chosen indicator. */
export interface RegionChoice {
  key: string;
  name: string;
  /** Names of the regions above, outermost first. */
  parents: string[];
}

export interface TableWords {
  /** The unit of all cells, '' where they have none. */
  unit: string;
  /** A cell's value with its bound, without the unit. */
  cell(cell: CompareCell): string;
}

/** One scale (万, 亿, million) for all cells of a table, so that its columns can be read down. */
export function tableWords(table: CompareTable, locale: Locale): TableWords {
  const cells = table.rows.flatMap(({ actual, target }) => [...actual.values(), ...target.values()]);
  // The heading says growth: only a fall needs its sign.
  const signs = table.measure === 'growth' ? 'level' : table.measure;
  const scale = scaleFor(
    cells.map(({ value }) => value),
    table.unit,
    locale,
  );
  return {
    unit: unitWords(table.unit, scale, locale),
    cell: ({ value, valueMax, bound }) => {
      const parts = formatValue({ value, valueMax, bound, unit: table.unit }, signs, locale, scale);
      return parts.before + parts.number + parts.after;
    },
  };
}

export const yearsOf = (table: CompareTable, side: Side): number[] =>
  side === 'actual' ? table.actualYears : table.targetYears;

/** The table's cells as bars. */
export function barsOf(table: CompareTable, words: TableWords): Bar[] {
  return table.rows.flatMap(({ region, actual, target }) =>
    [...actual.values(), ...target.values()].map((cell) => ({
      region: region.key,
      name: region.name,
      year: cell.year,
      status: cell.status,
      value: cell.value,
      valueMax: cell.valueMax,
      label: words.cell(cell),
    })),
  );
}

export interface TextHeadings {
  region: string;
  unit: string;
  status: string;
  sides: Record<Side, string>;
  year: (year: number) => string;
}

/** The table as tab-separated values: a line a region and kind of statement, a column a year. */
export function tableText(table: CompareTable, words: TableWords, headings: TextHeadings): string {
  const years = [...new Set([...table.actualYears, ...table.targetYears])].sort((a, b) => a - b);
  const lines = [[headings.region, headings.status, ...years.map(headings.year), headings.unit]];
  for (const side of ['actual', 'target'] as const) {
    for (const row of table.rows) {
      if (row[side].size === 0) continue;
      const values = years.map((year) => {
        const cell = row[side].get(year);
        // Spreadsheets read a number only after an ASCII minus.
        return cell ? words.cell(cell).replaceAll(MINUS, '-') : '';
      });
      lines.push([row.region.name, headings.sides[side], ...values, words.unit]);
    }
  }
  return lines.map((line) => line.map(plainCell).join('\t')).join('\n') + '\n';
}

/** Names come from pages: no cell may break the table, or be taken for a formula by a spreadsheet (=, +, -, @). */
function plainCell(text: string): string {
  const flat = text.replace(/[\t\r\n]/g, ' ');
  return /^(?:[=@]|[+-](?!\d))/.test(flat) ? `'${flat}` : flat;
}
