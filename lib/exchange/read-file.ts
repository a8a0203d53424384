/** Files that come into the library: what they are is told by what stands in them, never by their names. */
import { noPacks, noSideTables, sideTableNames, type LibraryContents } from '../store/contents';
import { isAnnotations, readAnnotations } from './annotations';
import { archiveSizes } from './read-archive';
import { MANIFEST } from './backup-manifest';
import { checkRow } from './check-row';
import { openBackup, type OpenOptions } from './open-backup';
import { readCsv } from './csv';
import { DESCRIPTOR, readDataPackage } from './data-package';
import type { ExportFormat, RecordFormat } from './formats';
import { contentsOf, type RecordTables } from './from-records';
import { JSON_FORMAT, jsonPlace, parsed, readJson } from './json';
import { readParquet } from './parquet';
import { RefusedError } from './refusal';
import { ALL_SHEET, readXlsx } from './xlsx';

/** Larger files are refused unread. */
export const MAX_FILE = 512 * 1024 * 1024;
/** Formats other than a backup are held in memory as a whole. */
export const MAX_RECORD_FILE = 128 * 1024 * 1024;

export interface ImportedFile {
  format: ExportFormat;
  contents: LibraryContents;
  /** Settings, where the file brings any. */
  settings: Record<string, unknown> | null;
}

/**
 * Reads and checks the whole file.
 *
 * @throws {RefusedError}
 * @throws the signal's reason once it is aborted.
 */
export async function readFile(bytes: Uint8Array<ArrayBuffer>, now: number, options: Omit<OpenOptions, 'check'> = {}): Promise<ImportedFile> {
  if (bytes.length === 0) throw new RefusedError('empty');
  if (bytes.length > MAX_FILE) throw new RefusedError('too-large');
  const format = formatOf(bytes);
  if (format === 'backup') {
    const { contents, settings } = await openBackup(bytes, { ...options, check: checkRow });
    return checkedNotEmpty({ format, contents, settings });
  }
  if (bytes.length > MAX_RECORD_FILE) throw new RefusedError('too-large');
  options.signal?.throwIfAborted();
  if (format === 'annotations') {
    const { clips, folders } = await readAnnotations(parsed(utf8(bytes)), now);
    return checkedNotEmpty({ format, settings: null, contents: { ...noSideTables(), ...noPacks, clips, folders, reports: 0, bundles: () => [] } });
  }
  const { bundles, corrections, sources } = await contentsOf(await recordsOf(format, bytes), placeOf(format), now);
  const contents = { ...noSideTables(), ...noPacks, corrections, sources, reports: bundles.length, bundles: () => bundles };
  return checkedNotEmpty({ format, contents, settings: null });
}

function checkedNotEmpty(file: ImportedFile): ImportedFile {
  const rows = sideTableNames.reduce((sum, table) => sum + file.contents[table].length, file.contents.reports + file.contents.packCount);
  if (rows === 0 && !file.settings) throw new RefusedError('empty');
  return file;
}

function formatOf(bytes: Uint8Array): ExportFormat {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^ï»¿/, '');
  if (start.startsWith('PAR1')) return 'parquet';
  if (start.startsWith('PK')) {
    const names = archiveSizes(bytes);
    if (names.has(MANIFEST)) return 'backup';
    if (names.has(DESCRIPTOR)) return 'datapackage';
    if (names.has('xl/workbook.xml')) return 'xlsx';
    throw new RefusedError('unknown-format');
  }
  if (/^\s{0,99}[{[]/.test(start)) {
    const value = parsed(utf8(bytes));
    if (isAnnotations(value)) return 'annotations';
    if ((value as { format?: unknown } | null)?.format === JSON_FORMAT) return 'json';
    throw new RefusedError('unknown-format');
  }
  if (/^"?report_id"?[,;\t]/.test(start)) return 'csv';
  throw new RefusedError('unknown-format');
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new RefusedError('broken', {}, 'UTF-8', { cause: error });
  }
}

async function recordsOf(format: RecordFormat, bytes: Uint8Array<ArrayBuffer>): Promise<RecordTables> {
  const buffer = () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  switch (format) {
    case 'csv':
      return { indicators: await readCsv('indicators', bytes), reports: [], terms: [] };
    case 'xlsx':
      return { indicators: await readXlsx(buffer()), reports: [], terms: [] };
    case 'parquet':
      return { indicators: await readParquet(buffer()), reports: [], terms: [] };
    case 'json':
      return readJson(utf8(bytes));
    case 'datapackage':
      return readDataPackage(bytes);
  }
}

/** Where a checked record stands, for rows that contradict one another: lines with line feeds in them are not counted. */
function placeOf(format: RecordFormat): Parameters<typeof contentsOf>[1] {
  return (table, row, field) => {
    const named = field === undefined ? {} : { field };
    if (format === 'json') return jsonPlace(table, row, field);
    if (format === 'parquet') return { line: row + 1, ...named };
    if (format === 'xlsx') return { part: ALL_SHEET, line: row + 2, ...named };
    return { ...(format === 'datapackage' ? { part: `data/${table}.csv` } : {}), line: row + 2, ...named };
  };
}
