/**
 * The fields of what leaves the library, table by table: data/fields.json drives the header of CSV, the columns of XLSX,
 * the schemas of Parquet, JSON and the data package, the check of what comes in, and the table in docs/data.md.
 */
import data from './data/fields.json';

/**
 * `integer` and `number` are finite; `datetime` is ISO 8601 in UTC; a `list` is texts in one cell (lib/exchange/cells.ts).
 * No text is ever empty: what is absent is null.
 */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'datetime' | 'list';

export interface Field {
  name: string;
  type: FieldType;
  /** Never null. */
  required?: boolean;
  enum?: string[];
  /** Name in Chinese. */
  title: string;
  /** What it means, in English. */
  description: string;
}

export type Cell = string | number | boolean | null;

/** One row of a table: a cell for every field, and no other. */
export type FlatRecord = Record<string, Cell>;

const { report, reportCounts, indicator, term } = data as Record<keyof typeof data, Field[]>;

export const tables = {
  /** One row an indicator, with all that is known of its report. */
  indicators: [...report, ...indicator],
  /** One row a report. */
  reports: [...report, ...reportCounts],
  /** One row a place of a policy term. */
  terms: term,
} as const satisfies Record<string, readonly Field[]>;

export type TableName = keyof typeof tables;

/** Names of the fields that an indicator has from its report. */
export const reportFieldNames: readonly string[] = report.map(({ name }) => name);

/** What makes a row of a table one of its kind. */
export const keys: Record<TableName, readonly string[]> = {
  indicators: ['report_id', 'indicator_index'],
  reports: ['report_id'],
  terms: ['report_id', 'term_index'],
};
