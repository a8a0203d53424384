/**
 * Rows of one shape packed as columns, without loss. A browser reads a row from its database field by field and name by name;
 * packed, a name is written once, and what many rows have in common is too.
 */

type Row = Record<string, unknown>;

/** The values of one field: one for all rows; or a few, and which of them each row has; or one a row. */
export type Column = { same: unknown } | { of: unknown[]; at: number[] } | { each: unknown[] };

export interface PackedRows {
  count: number;
  columns: Record<string, Column>;
}

/**
 * Fields that hold objects of fixed shape; each of their fields is a column of its own, written `field.inner`. A field that itself
 * has a dot in its name, as imported rows may, is written with one before it.
 */
const nested = ['sentence', 'headline'];
const DOT = '.';

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

export function packRows(rows: readonly object[]): PackedRows {
  const flat = rows.map((row) => flattened(row as Row));
  const fields = new Set(flat.flatMap((row) => Object.keys(row)));
  return { count: rows.length, columns: Object.fromEntries([...fields].map((field) => [field, columnOf(flat.map((row) => row[field]))])) };
}

function flattened(row: Row): Row {
  const flat: Row = {};
  for (const [field, value] of Object.entries(row)) {
    if (nested.includes(field) && isObject(value)) for (const [inner, one] of Object.entries(value)) flat[field + DOT + inner] = one;
    else flat[field.includes(DOT) ? DOT + field : field] = value;
  }
  return flat;
}

function columnOf(values: unknown[]): Column {
  const known = new Map<unknown, number>();
  const of: unknown[] = [];
  const at = values.map((value) => {
    const key = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
    const number = known.get(key) ?? of.push(value) - 1;
    known.set(key, number);
    return number;
  });
  if (of.length === 1) return { same: of[0] };
  return of.length * 2 <= values.length ? { of, at } : { each: values };
}

/**
 * The rows again; values that several have in common are one object: rows are read, not changed.
 * @throws {TypeError} for what `packRows` has not made.
 */
export function unpackRows({ count, columns }: PackedRows): Row[] {
  const outer: NamedColumn[] = [];
  const inner = new Map<string, NamedColumn[]>();
  for (const [name, column] of Object.entries(columns)) {
    const [field, within] = pathOf(name);
    const values = valuesOf(column, count);
    if (within === null) outer.push({ field, column, values });
    else inner.set(field, [...(inner.get(field) ?? []), { field: within, column, values }]);
  }
  const rows = copies(outer, count, [...inner.keys()]);
  for (const [field, within] of inner) {
    const objects = copies(within, count, []);
    // Where a row has none of its fields it has no such object.
    const always = within.some(({ column, values }) => isFull(column, values));
    for (const [at, row] of rows.entries()) {
      if (always || within.some(({ column, values }) => valueAt(column, values, at) !== undefined)) row[field] = objects[at];
      else delete row[field];
    }
  }
  return rows;
}

interface NamedColumn {
  field: string;
  column: Column;
  /** One a row; null where all rows have the same. */
  values: readonly unknown[] | null;
}

const valueAt = (column: Column, values: readonly unknown[] | null, at: number): unknown => (values === null ? (column as { same: unknown }).same : values[at]);

/** Every row has a value. */
const isFull = (column: Column, values: readonly unknown[] | null): boolean =>
  values === null ? (column as { same: unknown }).same !== undefined : !values.includes(undefined);

/**
 * So many objects of these columns. Each is a copy of one that has all its fields already: a browser makes an object that grows name by
 * name a slow one after the twelfth, slow to make, to copy and to read; what JSON makes stays fast, and so do its copies.
 */
function copies(columns: readonly NamedColumn[], count: number, others: readonly string[]): Row[] {
  const full = columns.filter(({ column, values }) => isFull(column, values));
  const first = JSON.parse(JSON.stringify(Object.fromEntries([...full.map(({ field }) => field), ...others].map((field) => [field, null])))) as Row;
  for (const { field, column, values } of full) first[field] = valueAt(column, values, 0);
  const rows = Array.from({ length: count }, (): Row => ({ ...first }));
  for (const { field, column, values } of columns) {
    if (values === null && isFull(column, values)) continue;
    for (const [at, row] of rows.entries()) {
      const value = valueAt(column, values, at);
      if (value !== undefined) row[field] = value;
    }
  }
  return rows;
}

function pathOf(column: string): [field: string, inner: string | null] {
  const dot = column.indexOf(DOT);
  if (dot < 0) return [column, null];
  return dot === 0 ? [column.slice(1), null] : [column.slice(0, dot), column.slice(dot + 1)];
}

/** One value a row, null where all have the same. */
function valuesOf(column: Column, count: number): unknown[] | null {
  if ('same' in column) return null;
  const values = 'each' in column ? column.each : column.at.map((at) => column.of[at]);
  if (values.length !== count) throw new TypeError('a column of another length');
  return values;
}
