/** Records as a workbook: sheet `all`, `sources` with a row a report, and a sheet for every indicator code. */
import type { Sheet, CellObject } from 'write-excel-file/universal';
import { checkHeader, checkRecords } from './check-records';
import { tables, type Field, type FlatRecord, type TableName } from './fields';
import { RefusedError } from './refusal';
import { timeCell } from './cells';
import { archiveSizes } from './read-archive';

export const ALL_SHEET = 'all';
export const SOURCES_SHEET = 'sources';

/** Most indicators of a workbook: Excel's own limit is a million rows, a browser's memory ends earlier. */
export const MAX_WORKBOOK_ROWS = 60_000;
/** Most bytes that a workbook may unfold to. */
const MAX_UNFOLDED = 600 * 1024 * 1024;
/** Excel, Specifications and limits: characters of a sheet's name. */
const MAX_SHEET_NAME = 31;

const WIDTHS: Record<Field['type'], number> = { string: 18, list: 24, integer: 11, number: 14, boolean: 10, datetime: 20 };
const WIDE = new Set(['sentence', 'report_title', 'page_title', 'url', 'report_id', 'section']);

/** Too many indicators for a workbook. */
export class WorkbookLimitError extends Error {
  readonly reason = 'workbook-limit';
}

/** @throws {WorkbookLimitError} */
export async function xlsxBlob(indicators: AsyncIterable<readonly FlatRecord[]>, reports: AsyncIterable<readonly FlatRecord[]>): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const all: FlatRecord[] = [];
  for await (const records of indicators) {
    for (const record of records) all.push(record);
    if (all.length > MAX_WORKBOOK_ROWS) throw new WorkbookLimitError(`more than ${MAX_WORKBOOK_ROWS} indicators`);
  }
  const sources: FlatRecord[] = [];
  for await (const records of reports) sources.push(...records);
  const byCode = new Map<string, FlatRecord[]>();
  for (const record of all) {
    if (typeof record.code !== 'string') continue;
    const known = byCode.get(record.code);
    if (known) known.push(record);
    else byCode.set(record.code, [record]);
  }
  const names = sheetNames([...byCode.keys()]);
  const sheets = [
    sheetOf(ALL_SHEET, 'indicators', all),
    sheetOf(SOURCES_SHEET, 'reports', sources),
    ...[...byCode].map(([code, records]) => sheetOf(names.get(code) ?? code, 'indicators', records)),
  ];
  return writeExcelFile(sheets).toBlob();
}

type UniversalSheet = Sheet<Blob>;

function sheetOf(name: string, table: TableName, records: readonly FlatRecord[]): UniversalSheet {
  const fields = tables[table];
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: fields.map((field) => ({ width: WIDE.has(field.name) ? 48 : WIDTHS[field.type] })),
    data: [
      fields.map((field): CellObject => ({ value: field.name, type: String, fontWeight: 'bold' })),
      ...records.map((record) => fields.map((field) => typedCell(field.type, record[field.name] ?? null))),
    ],
  };
}

/** A text is a text even where it begins like a formula: nothing that is typed as a string is ever run. */
function typedCell(type: Field['type'], cell: FlatRecord[string]): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (type === 'datetime') return { value: new Date(cell), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  return { value: cell, type: String };
}

/** A name for every code that Excel allows and no other sheet has, letter case aside. */
function sheetNames(codes: readonly string[]): Map<string, string> {
  const taken = new Set([ALL_SHEET, SOURCES_SHEET, 'history']);
  const names = new Map<string, string>();
  for (const code of codes) {
    const plain = code.replace(/[[\]:*?/\\']/g, '_').slice(0, MAX_SHEET_NAME);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      name = `${plain.slice(0, MAX_SHEET_NAME - String(number).length - 1)}~${number}`;
    }
    taken.add(name.toLowerCase());
    names.set(code, name);
  }
  return names;
}

/** Reads sheet `all`; the others only show parts of it. @throws {RefusedError} */
export async function readXlsx(bytes: ArrayBuffer): Promise<FlatRecord[]> {
  const sizes = archiveSizes(new Uint8Array(bytes));
  if ([...sizes.values()].reduce((sum, size) => sum + size, 0) > MAX_UNFOLDED) throw new RefusedError('too-large');
  const { readSheet } = await import('read-excel-file/universal');
  let sheet: unknown[][];
  try {
    sheet = await readSheet(bytes, ALL_SHEET, { trim: false });
  } catch (error) {
    throw new RefusedError('broken', { part: ALL_SHEET }, error instanceof Error ? error.message.slice(0, 200) : '', { cause: error });
  }
  const [header = [], ...rows] = sheet;
  const names = header.map((name) => (typeof name === 'string' ? name : ''));
  checkHeader('indicators', names, { part: ALL_SHEET, line: 1 });
  const objects = rows.map((cells) => Object.fromEntries(names.map((name, column) => [name, plainCell(cells[column])])));
  return checkRecords('indicators', objects, (index, field) => ({
    part: ALL_SHEET,
    line: index + 2,
    ...(field === undefined ? {} : { field, ...(names.includes(field) ? { cell: `${columnName(names.indexOf(field))}${index + 2}` } : {}) }),
  }));
}

function plainCell(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : timeCell(value.getTime());
  if (typeof value === 'string') return value === '' ? null : value.replace(/\r\n?/g, '\n');
  return value ?? null;
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
