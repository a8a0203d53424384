/** Records as one JSON object: reports, indicators and terms, a record a line. */
import { checkRecords } from './check-records';
import { tables, type Field, type FlatRecord, type TableName } from './fields';
import type { RecordTables } from './from-records';
import { RefusedError, type Place } from './refusal';

export const JSON_FORMAT = 'reportlens-records';
export const JSON_VERSION = 1;

export type Groups = (table: TableName) => AsyncIterable<readonly FlatRecord[]>;

/** @yields text of the file. */
export async function* jsonText(groups: Groups, exportedAt: Date): AsyncGenerator<string> {
  const head = { format: JSON_FORMAT, version: JSON_VERSION, exportedAt: exportedAt.toISOString() };
  yield JSON.stringify(head).slice(0, -1);
  for (const table of ['reports', 'indicators', 'terms'] as const) {
    yield `,\n"${table}": [`;
    let before = '\n';
    for await (const records of groups(table)) {
      if (records.length === 0) continue;
      yield before + records.map((record) => JSON.stringify(record)).join(',\n');
      before = ',\n';
    }
    yield '\n]';
  }
  yield '\n}\n';
}

export const jsonPlace = (table: TableName, row: number, field?: string): Place => ({
  field: `${table}[${row}]${field === undefined ? '' : `.${field}`}`,
});

/** @throws {RefusedError} */
export function readJson(text: string): RecordTables {
  const value = parsed(text);
  const file = value as Partial<Record<'format' | 'version' | TableName, unknown>>;
  if (typeof value !== 'object' || value === null || file.format !== JSON_FORMAT) throw new RefusedError('unknown-format');
  if (typeof file.version !== 'number' || file.version > JSON_VERSION) throw new RefusedError('newer', { field: 'version' }, JSON.stringify(file.version));
  const rowsOf = (table: TableName) => {
    const rows = file[table];
    if (!Array.isArray(rows)) throw new RefusedError('value', { field: table });
    return checkRecords(table, rows, (row, field) => jsonPlace(table, row, field));
  };
  return { reports: rowsOf('reports'), indicators: rowsOf('indicators'), terms: rowsOf('terms') };
}

/** @throws {RefusedError} with the line at which the text stops being JSON, where the engine tells. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d{1,12})/.exec(message)?.[1];
    // V8 leaves the position out where the text ends too early.
    const before = position === undefined ? text : text.slice(0, Number(position));
    throw new RefusedError('broken', { line: before.split('\n').length }, message.slice(0, 120), { cause: error });
  }
}

/** JSON Schema (draft 2020-12) of the file. */
export function jsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ReportLens records',
    type: 'object',
    required: ['format', 'version', 'exportedAt', 'reports', 'indicators', 'terms'],
    additionalProperties: false,
    properties: {
      format: { const: JSON_FORMAT },
      version: { const: JSON_VERSION },
      exportedAt: { type: 'string', format: 'date-time' },
      ...Object.fromEntries(Object.entries(tables).map(([table, fields]) => [table, { type: 'array', items: recordSchema(fields) }])),
    },
  };
}

const jsonTypes: Record<Field['type'], object> = {
  string: { type: 'string', minLength: 1 },
  list: { type: 'string', minLength: 1 },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  datetime: { type: 'string', format: 'date-time' },
};

function recordSchema(fields: readonly Field[]): object {
  const property = ({ type, required, enum: choices, title, description }: Field) => {
    const schema = choices ? { enum: choices } : jsonTypes[type];
    return { title, description, ...(required ? schema : { anyOf: [schema, { type: 'null' }] }) };
  };
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.map(({ name }) => name),
    properties: Object.fromEntries(fields.map((field) => [field.name, property(field)])),
  };
}
