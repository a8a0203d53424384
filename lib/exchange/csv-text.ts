/**
 * The one writer of CSV (RFC 4180, lines ended by CR LF), and what guards a spreadsheet from what it opens.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection; full-width signs
 * too, which Excel takes in East Asian locales), and one that already begins so
 * another one: taking one away on the way in gives the text back.
 */
/** By this Excel knows the encoding. */
export const BYTE_ORDER_MARK = '\ufeff';

const FORMULA = /^'{0,1000}[=+\-@＝＋－＠\t\r\n]/;
const GUARDED = /^'{1,1000}[=+\-@＝＋－＠\t\r\n]/;

/** A cell that no spreadsheet runs; numbers stay numbers. */
export function guarded<T>(cell: T): T | string {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** What `guarded` was given. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** Rows as lines of CSV, each ended, every text guarded; null is an empty cell. */
export async function csvLines(rows: readonly (readonly unknown[])[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  return `${papa.unparse(
    rows.map((row) => row.map(guarded)),
    { newline: '\r\n' },
  )}\r\n`;
}
