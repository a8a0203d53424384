/** The formats in which the library leaves and enters: of records, of clips, and of everything. */
export const exportFormats = ['xlsx', 'csv', 'json', 'parquet', 'datapackage', 'annotations', 'backup'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats that hold the indicators of chosen reports; the others hold all clips, or all there is. */
export const recordFormats = ['xlsx', 'csv', 'json', 'parquet', 'datapackage'] as const satisfies readonly ExportFormat[];
export type RecordFormat = (typeof recordFormats)[number];

export function isRecordFormat(format: ExportFormat): format is RecordFormat {
  return (recordFormats as readonly ExportFormat[]).includes(format);
}

const endings: Record<ExportFormat, string> = {
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
  parquet: 'parquet',
  datapackage: 'datapackage.zip',
  annotations: 'annotations.jsonld',
  backup: 'backup.zip',
};

/** Name of a file of this day: `reportlens-2031-05-04.xlsx`. */
export function exportName(format: ExportFormat, now: Date): string {
  return `reportlens-${now.toISOString().slice(0, 10)}.${endings[format]}`;
}
