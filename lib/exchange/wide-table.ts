/** A table of any columns as a file or text: CSV, workbook, Markdown. Texts never run as formulas. */
import { inMarkdown } from '../cite/copy-forms';
import { guarded } from './csv';

export interface TableToWrite {
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** RFC 4180 with a byte order mark, by which Excel knows UTF-8. */
export async function wideCsv({ head, rows }: TableToWrite): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const lines = [head, ...rows].map((row) => row.map((cell) => guarded(cell)));
  return new Blob([`\ufeff${papa.unparse(lines, { newline: '\r\n' })}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** One sheet; numbers are numbers, and what is typed as a string is never run. */
export async function wideXlsx({ head, rows }: TableToWrite): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String }))),
  ];
  return writeExcelFile([{ sheet: 'comparison', stickyRowsCount: 1, columns: head.map(() => ({ width: 16 })), data }]).toBlob();
}

/** A table of Markdown (GFM); bars and line breaks of cells are kept out of its frame. */
export function wideMarkdown({ head, rows }: TableToWrite): string {
  const line = (cells: readonly (string | number | null)[]) => `| ${cells.map((cell) => plain(cell)).join(' | ')} |`;
  return [line(head), `| ${head.map((_, index) => (index < 2 ? '---' : '---:')).join(' | ')} |`, ...rows.map(line)].join('\n') + '\n';
}

const plain = (cell: string | number | null): string => (cell === null ? '' : inMarkdown(String(cell).replace(/[\r\n]+/g, ' ')));
