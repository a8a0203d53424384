import { MINUS } from '../../../lib/compare/format';
import { holdsReference, type CompareTable } from '../../../lib/compare/columns';
import { isReference } from '../../../lib/compare/reference-rows';
import type { Translate } from '../../../lib/i18n';
import { columnPeriod, mixedWords, type QuantityWords } from './quantity-words';

/**
 * The table as tab-separated values: two lines of headings (what with its unit, year and kind), then a line a region. Where it
 * holds reference figures a last column says which values of the row they are.
 */
export function tableText(table: CompareTable, words: ReadonlyMap<string, QuantityWords>, t: Translate): string {
  const kinds = table.columns.map((column) => [columnPeriod(column, t), t(`panel.compare.${column.side}`), mixedWords(column, t)].filter(Boolean).join(' '));
  const marked = holdsReference(table);
  const referenceIn = (cells: CompareTable['rows'][number]['cells']) =>
    cells.flatMap((cell, index) => (cell && isReference(cell.reportId) ? `${words.get(table.columns[index]!.quantity.id)!.name} ${kinds[index]}` : [])).join('; ');
  const lines = [
    [
      '',
      ...table.columns.map(({ quantity }) => {
        const { name, unit } = words.get(quantity.id)!;
        return unit ? `${name} (${unit})` : name;
      }),
      ...(marked ? [''] : []),
    ],
    [t('panel.compare.region'), ...kinds, ...(marked ? [t('panel.compare.reference.beside')] : [])],
    ...table.rows.map(({ region, cells }) => [
      region.name,
      // Spreadsheets read a number only after an ASCII minus.
      ...cells.map((cell, index) => (cell ? words.get(table.columns[index]!.quantity.id)!.cell(cell).replaceAll(MINUS, '-') : '')),
      ...(marked ? [referenceIn(cells)] : []),
    ]),
  ];
  return lines.map((line) => line.map(plainCell).join('\t')).join('\n') + '\n';
}

/** Names come from pages: no cell may break the table, or be taken for a formula by a spreadsheet (=, +, -, @). */
function plainCell(text: string): string {
  const flat = text.replace(/[\t\r\n]/g, ' ');
  return /^(?:[=@]|[+-](?!\d))/.test(flat) ? `'${flat}` : flat;
}
