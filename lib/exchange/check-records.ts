/** Whether the rows of a file are records of ours; the first that is not refuses the file, with its place. */
import * as v from 'valibot';
import { keys, tables, type Cell, type Field, type FlatRecord, type TableName } from './fields';
import { RefusedError, type Place } from './refusal';

/** Longest text of a cell, in UTF-16 units. */
const MAX_TEXT = 20_000;
/** Parquet's INT32, which holds every offset and year. */
const MAX_INTEGER = 2 ** 31 - 1;

/** Most rows of a table that are read at once: what a page of the browser can hold with ease. */
export const MAX_ROWS = 200_000;

/** Where the row with this index stands in its file, for the field given. */
export type PlaceOf = (row: number, field?: string) => Place;

function schemaOf({ type, required, enum: choices }: Field): v.GenericSchema<unknown, Cell> {
  const schema = choices ? v.picklist(choices) : typeSchemas[type];
  return required ? schema : v.nullable(schema);
}

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT));
const typeSchemas: Record<Field['type'], v.GenericSchema<unknown, string | number | boolean>> = {
  string: text,
  list: text,
  integer: v.pipe(v.number(), v.integer(), v.minValue(-MAX_INTEGER), v.maxValue(MAX_INTEGER)),
  number: v.pipe(v.number(), v.finite()),
  boolean: v.boolean(),
  datetime: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.check((value) => !Number.isNaN(Date.parse(value))),
  ),
};

const tableSchema = (table: TableName) => v.strictObject(Object.fromEntries(tables[table].map((field) => [field.name, schemaOf(field)])));
const schemas = { indicators: tableSchema('indicators'), reports: tableSchema('reports'), terms: tableSchema('terms') };

/**
 * The columns of a file, where they are ours: every required field, no other, none twice.
 * @throws {RefusedError}
 */
export function checkHeader(table: TableName, names: readonly string[], place: Place): void {
  const known = new Set(tables[table].map(({ name }) => name));
  const foreign = names.find((name) => !known.has(name));
  if (foreign !== undefined) throw new RefusedError('header', { ...place, field: foreign }, foreign);
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double !== undefined) throw new RefusedError('header', { ...place, field: double }, double);
  const missing = tables[table].find(({ name, required }) => required && !names.includes(name));
  if (missing) throw new RefusedError('header', { ...place, field: missing.name });
}

/**
 * Records with a cell for every field; fields that the file lacks are null.
 * @throws {RefusedError}
 */
export function checkRecords(table: TableName, rows: readonly unknown[], placeOf: PlaceOf): FlatRecord[] {
  if (rows.length > MAX_ROWS) throw new RefusedError('too-large', placeOf(MAX_ROWS));
  const empty = Object.fromEntries(tables[table].map(({ name }) => [name, null]));
  const seen = new Set<string>();
  return rows.map((row, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new RefusedError('value', placeOf(index), shown(row));
    const parsed = v.safeParse(schemas[table], { ...empty, ...row }, { abortEarly: true });
    if (!parsed.success) {
      const key = parsed.issues[0].path?.[0]?.key;
      const field = typeof key === 'string' ? key : undefined;
      throw new RefusedError('value', placeOf(index, field), shown(field && (row as Record<string, unknown>)[field]));
    }
    const record = parsed.output;
    const id = JSON.stringify(keys[table].map((name) => record[name]));
    if (seen.has(id)) throw new RefusedError('duplicate', placeOf(index), id);
    seen.add(id);
    return record;
  });
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : (JSON.stringify(value) ?? '').slice(0, 80);
}

/**
 * A cell read from text, as its field's type; what does not fit stays a text, so that the check names it.
 */
export function cellOf(type: Field['type'], cell: string): Cell {
  if (cell === '') return null;
  switch (type) {
    case 'integer':
    case 'number':
      return /^[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:e[+-]?\d{1,3})?$/i.test(cell.trim()) ? Number(cell) : cell;
    case 'boolean':
      return /^true$/i.test(cell) ? true : /^false$/i.test(cell) ? false : cell;
    case 'datetime':
      return timeOf(cell);
    case 'string':
    case 'list':
      return cell;
  }
}

/** A time as a spreadsheet writes it again when it saves the file: with blanks, slashes, and no more word of the zone. */
function timeOf(cell: string): string {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(cell.trim());
  if (!parts) return cell;
  const [year = '', month = '', day = '', hour = '', minute = '', second = '00'] = parts.slice(1);
  const two = (digits: string) => digits.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}Z`;
}
