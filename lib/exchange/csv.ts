/** Records as CSV, UTF-8; written and guarded by csv-text.ts. */
import { badQuote, lineAt } from '../files/csv-quotes';
import { cellOf, checkHeader, checkRecords } from './check-records';
import { tables, type FlatRecord, type TableName } from './fields';
import { BYTE_ORDER_MARK, csvLines, unguarded } from './csv-text';
import { RefusedError } from './refusal';

/** @yields text of the file: the header, then a chunk for every group of records. */
export async function* csvText(table: TableName, groups: AsyncIterable<readonly FlatRecord[]>, options: { byteOrderMark: boolean }): AsyncGenerator<string> {
  const names = tables[table].map(({ name }) => name);
  yield (options.byteOrderMark ? BYTE_ORDER_MARK : '') + (await csvLines([names]));
  for await (const records of groups) {
    if (records.length > 0) yield csvLines(records.map((record) => names.map((name) => record[name] ?? null)));
  }
}

/** @throws {RefusedError} */
export async function readCsv(table: TableName, bytes: Uint8Array, part?: string): Promise<FlatRecord[]> {
  const { default: papa } = await import('papaparse');
  const at = part === undefined ? {} : { part };
  const text = decoded(bytes).replace(/\r\n/g, '\n');
  // The header has no quoted cell, so that what follows its first name is the delimiter, whatever a program chose.
  const delimiter = /^"?\w{1,99}"?([,;\t])/.exec(text)?.[1] ?? ',';
  // Old programs end lines by carriage returns alone.
  const newline = text.includes('\n') ? '\n' : '\r';
  const bad = badQuote(text, delimiter, newline);
  if (bad !== null) throw new RefusedError('broken', { ...at, line: lineAt(text, bad) }, 'a quoted cell does not end where the cell does');
  const { data, errors } = papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: false });
  const lines = lineNumbers(data);
  const [error] = errors.filter(({ type }) => type === 'Quotes');
  if (error) throw new RefusedError('broken', { ...at, line: lines[error.row ?? 0] }, error.message);
  const [names = [], ...rest] = data;
  const rows = rest.at(-1)?.length === 1 && rest.at(-1)?.[0] === '' ? rest.slice(0, -1) : rest;
  checkHeader(table, names, { ...at, line: 1 });
  const types = new Map(tables[table].map(({ name, type }) => [name, type]));
  const objects = rows.map((cells, index) => {
    if (cells.length !== names.length) throw new RefusedError('broken', { ...at, line: lines[index + 1] }, `${cells.length} ≠ ${names.length}`);
    return Object.fromEntries(
      names.map((name, column) => {
        const cell = cells[column] ?? '';
        return [name, cellOf(types.get(name) ?? 'string', unguarded(cell))];
      }),
    );
  });
  return checkRecords(table, objects, (index, field) => ({ ...at, line: lines[index + 1], ...(field === undefined ? {} : { field }) }));
}

/** UTF-8, or, as Excel in Chinese Windows saves it again, GB18030. */
function decoded(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  throw new RefusedError('broken');
}

/** The line on which each row begins: cells may hold line feeds. */
function lineNumbers(rows: readonly string[][]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const begins = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return begins;
  });
}
