/** A table of any columns, taken out of a view: as a file, or as words for the clipboard. Texts never run as formulas. */
import { inHtml, inMarkdown } from '../cite/copy-forms';
import { BYTE_ORDER_MARK, csvLines, guarded } from './csv-text';

export type TableCell = string | number | null;

export interface TakenTable {
  /** Names the file, and stands above the table where it is read. */
  title: string;
  head: readonly string[];
  rows: readonly (readonly TableCell[])[];
  /** Stand below the table: rules, sources. Left out of CSV and workbook, which are reckoned with. */
  notes?: readonly string[];
}

export const tableForms = ['copy', 'csv', 'xlsx', 'markdown'] as const;
export type TableForm = (typeof tableForms)[number];

/** RFC 4180 with a byte order mark, by which Excel knows UTF-8. */
export async function tableCsv({ head, rows }: TakenTable): Promise<string> {
  return BYTE_ORDER_MARK + (await csvLines([head, ...rows]));
}

/** One sheet; numbers are numbers, and what is typed as a string is never run. */
export async function tableXlsx({ head, rows }: TakenTable): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const widths = head.map((heading, at) => Math.min(60, Math.max(wide(heading), 8, ...rows.slice(0, 200).map((row) => wide(String(row[at] ?? ''))))));
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String }))),
  ];
  return writeExcelFile([{ sheet: 'table', stickyRowsCount: 1, columns: widths.map((width) => ({ width: width + 2 })), data }]).toBlob();
}

/** Columns of a workbook are as wide as digits; a Han character takes two. */
const wide = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

/** Tab-separated values: what spreadsheets take from the clipboard. A cell that begins with a quotation mark would take the cells after it in: it is quoted. */
export function tableTsv({ head, rows }: TakenTable): string {
  const line = (cells: readonly TableCell[]) => cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(guarded(flat(cell ?? ''))))).join('\t');
  return [head, ...rows].map(line).join('\n') + '\n';
}

/** A table of Markdown (GFM); bars and line breaks of cells are kept out of its frame. */
export function tableMarkdown({ title, head, rows, notes = [] }: TakenTable): string {
  const line = (cells: readonly TableCell[]) => `| ${cells.map((cell) => (cell === null ? '' : inMarkdown(flat(String(cell))))).join(' | ')} |`;
  const rule = head.map((_, at) => (isNumeric(rows, at) ? '---:' : '---'));
  const parts = [
    ...(title ? [`**${inMarkdown(flat(title))}**`] : []),
    [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n'),
    ...notes.map((note) => inMarkdown(flat(note))),
  ];
  return parts.join('\n\n') + '\n';
}

const quoted = (cell: string): string => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A table that word processors take from the clipboard: bordered, numbers to the right, the notes below. Spreadsheets prefer it to
 * the plain words, and run a formula of its cells and paragraphs all the same: texts are guarded here too.
 */
export function tableHtml({ title, head, rows, notes = [] }: TakenTable): string {
  const cell = 'border:1px solid #999;padding:2px 6px;vertical-align:top';
  const aligned = head.map((_, at) => (isNumeric(rows, at) ? `${cell};text-align:right` : `${cell};text-align:left`));
  const heading = head.map((words, at) => `<th style="${aligned[at]}">${inText(words)}</th>`).join('');
  const lines = rows.map(
    (row) => `<tr>${row.map((value, at) => `<td style="${aligned[at]}">${typeof value === 'number' ? value : inText(value ?? '')}</td>`).join('')}</tr>`,
  );
  return [
    title && `<p><strong>${inText(title)}</strong></p>`,
    `<table style="border-collapse:collapse"><thead><tr>${heading}</tr></thead><tbody>`,
    ...lines,
    '</tbody></table>',
    ...notes.map((note) => `<p><small>${inText(note)}</small></p>`),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A column without any text below its heading. */
const isNumeric = (rows: TakenTable['rows'], at: number): boolean =>
  rows.some((row) => typeof row[at] === 'number') && rows.every((row) => typeof row[at] !== 'string');

/** In one line; blanks in front, behind which a spreadsheet may look for a formula, are no part of a cell. */
const flat = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ').trimStart();

const inText = (text: string): string => inHtml(guarded(flat(text)));
