/** Clips as CSV, a row a clip (lib/cite/clip-table.ts). */
import { clipColumns, clipRows, type TabledClip } from '../cite/clip-table';
import { guarded } from './csv';

/** The file's text, with the mark by which Excel knows the encoding. */
export async function clipCsv(clips: readonly TabledClip[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const rows = clipRows(clips).map((row) => clipColumns.map((column) => guarded(row[column])));
  return `\ufeff${papa.unparse([[...clipColumns], ...rows], { newline: '\r\n' })}\r\n`;
}
