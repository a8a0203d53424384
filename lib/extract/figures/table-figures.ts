/** Pass 7: values of tables, whose unit stands in the label of their row or the header of their column. */
import { unitIn, tablesOf, type Cell, type TableRow } from '../../text/tables';
import type { ReadFigure } from './figure';

/** A value so much smaller than another of its row is told in another unit, which nobody printed. */
const SAME_UNIT_FROM = 0.05;
const NUMBER = /^\D?\d[\d,]{0,15}(?:\.\d{1,6})?/;

/** Figures of the cells of all tables, read by `scan` as if their unit stood behind them. In order of start. */
export function tableFigures(text: string, scan: (text: string) => ReadFigure[]): ReadFigure[] {
  return tablesOf(text).flatMap(({ columns, rows }) => rows.flatMap((row) => figuresOf(row, columns, scan)));
}

function figuresOf(row: TableRow, columns: readonly string[], scan: (text: string) => ReadFigure[]): ReadFigure[] {
  const rowUnit = row.unit || unitIn(row.label);
  const largest = Math.max(...row.values.map((cell, at) => (unitIn(columns[at] ?? '') === '' ? numberIn(cell) : 0)));
  return row.values.flatMap((cell, at) => {
    const own = unitIn(columns[at] ?? '');
    const unit = own || (numberIn(cell) >= largest * SAME_UNIT_FROM ? rowUnit : '');
    const number = NUMBER.exec(cell.text)?.[0] ?? '';
    const rest = cell.text.slice(number.length);
    if (number === '' || (unit === '' && !rest.startsWith('%'))) return [];
    const [figure] = scan(number + (rest.startsWith('%') ? '' : unit) + rest);
    const span = { start: cell.start, end: cell.end };
    return figure ? [{ ...figure, ...span, number: span, boundWords: null, list: null }] : [];
  });
}

function numberIn({ text }: Cell): number {
  return Math.abs(Number.parseFloat(text.replaceAll(',', '').replace(/^[^\d-]/, ''))) || 0;
}
