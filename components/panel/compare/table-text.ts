import { MINUS } from '../../../lib/compare/format';
import { holdsReference, type CompareTable } from '../../../lib/compare/columns';
import { isReference } from '../../../lib/compare/reference-rows';
import type { TakenTable } from '../../../lib/exchange/taken-table';
import { columnPeriod, mixedWords, type QuantityWords } from './quantity-words';
import { tableTitle, type TableWording } from './wide-table';

/**
 * The table as it is read, to be pasted: values as they are shown, a heading of what, unit, year and kind over each. Where it
 * holds reference figures a last column says which values of the row they are.
 */
export function printedTable(table: CompareTable, words: ReadonlyMap<string, QuantityWords>, { t, placeName }: TableWording): TakenTable {
  const headings = table.columns.map((column) => {
    const { name, unit } = words.get(column.quantity.id)!;
    const what = unit ? `${name} (${unit})` : name;
    return [what, columnPeriod(column, t), t(`panel.compare.${column.side}`), mixedWords(column, t)].filter(Boolean).join(' ');
  });
  const marked = holdsReference(table);
  const referenceIn = (cells: CompareTable['rows'][number]['cells']) =>
    cells.flatMap((cell, index) => (cell && isReference(cell.reportId) ? headings[index]! : [])).join('; ');
  return {
    title: tableTitle(words),
    head: [t('panel.compare.region'), ...headings, ...(marked ? [t('panel.compare.reference.beside')] : [])],
    rows: table.rows.map(({ region, cells }) => [
      placeName(region.name),
      ...cells.map((cell, index) => (cell ? pastedValue(words.get(table.columns[index]!.quantity.id)!.cell(cell)) : null)),
      ...(marked ? [referenceIn(cells)] : []),
    ]),
  };
}

/** Spreadsheets read a number only after an ASCII minus; what is a plain number is handed over as one. */
function pastedValue(shown: string): string | number {
  const plain = shown.replaceAll(MINUS, '-').replace(/^\+/, '');
  return /^-?\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : plain;
}
