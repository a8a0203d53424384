/** Files that leave the library, in every format. */
import type { ReportBundle } from '../store/bundles';
import type { SideTables } from '../store/contents';
import type { LibraryPack } from '../store/pack-contents';
import { annotationsText } from './annotations';
import { archiveBytes } from './archive';
import { backupBytes } from './backup';
import { inEnglish, type EnglishNames } from './english';
import { csvText } from './csv';
import { packageParts } from './data-package';
import type { ExportFormat } from './formats';
import { jsonText, type Groups } from './json';
import { parquetBytes } from './parquet';
import { indicatorRecords, reportRecord, termRecords } from './records';
import { xlsxBlob } from './xlsx';

const types: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  datapackage: 'application/zip',
  annotations: 'application/ld+json',
  backup: 'application/zip',
};

export interface ExportSource {
  /** The reports, from the first, each time that it is called. */
  bundles(): AsyncIterable<ReportBundle>;
  /** Asked for by the formats of clips and of everything. */
  tables(): Promise<SideTables>;
  /** Asked for by the backup. */
  packs?(): AsyncIterable<LibraryPack>;
  settings: Record<string, unknown> | null;
  /** Asked for by the formats of records. */
  english(): Promise<EnglishNames>;
}

/** The records of reports, table by table, a group a report. */
export function groupsOf(bundles: () => AsyncIterable<ReportBundle>, english: EnglishNames): Groups {
  const told = { indicators: indicatorRecords, reports: ({ report }: ReportBundle) => [reportRecord(report)], terms: termRecords };
  return async function* (table) {
    for await (const bundle of bundles()) yield told[table](bundle).map((record) => inEnglish(record, english));
  };
}

/**
 * The whole file. Its pieces go to the browser's blob store as they become ready, so that memory need not hold it.
 * @throws {WorkbookLimitError} where a workbook cannot hold so much.
 */
export async function exportFile(format: ExportFormat, source: ExportSource, now: Date): Promise<Blob> {
  const type = types[format];
  if (format === 'xlsx') {
    const groups = groupsOf(() => source.bundles(), await source.english());
    const workbook = await xlsxBlob(groups('indicators'), groups('reports'));
    return workbook.type === type ? workbook : new Blob([workbook], { type });
  }
  const pieces: Blob[] = [];
  let waiting: (string | Uint8Array<ArrayBuffer>)[] = [];
  for await (const chunk of await chunksOf(format, source, now)) {
    waiting.push(chunk);
    if (waiting.length < 64) continue;
    pieces.push(new Blob(waiting));
    waiting = [];
  }
  return new Blob([...pieces, ...waiting], { type });
}

type Chunks = AsyncIterable<string | Uint8Array<ArrayBuffer>> | Iterable<string>;

async function chunksOf(format: Exclude<ExportFormat, 'xlsx'>, source: ExportSource, now: Date): Promise<Chunks> {
  if (format === 'annotations') {
    const { clips, folders } = await source.tables();
    return [annotationsText(clips, folders, now)];
  }
  if (format === 'backup')
    return backupBytes({ bundles: source.bundles(), tables: await source.tables(), packs: source.packs?.() ?? [], settings: source.settings }, now);
  const groups = groupsOf(() => source.bundles(), await source.english());
  switch (format) {
    case 'csv':
      return csvText('indicators', groups('indicators'), { byteOrderMark: true });
    case 'json':
      return jsonText(groups, now);
    case 'parquet':
      return parquetBytes(groups('indicators'));
    case 'datapackage':
      return archiveBytes(packageParts(groups, now));
  }
}
