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
  const named = Object.entries(columns).map(([name, column]) => ({ path: pathOf(name), values: valuesOf(column, count), column }));
  // What all rows have in common is copied with the row, which takes a fraction of setting it field by field.
  const common: Row = {};
  const within = new Map<string, Row>();
  for (const { path, values, column } of named) {
    const value = values === null ? (column as { same: unknown }).same : undefined;
    if (value === undefined) continue;
    const [field, inner] = path;
    if (inner === null) common[field] = value;
    else within.set(field, { ...within.get(field), [inner]: value });
  }
  const rows = Array.from({ length: count }, (): Row => ({ ...common }));
  for (const [field, inside] of within) for (const row of rows) row[field] = { ...inside };
  for (const { path, values } of named) if (values) setEach(rows, path, values);
  return rows;
}

function setEach(rows: Row[], [field, inner]: [field: string, inner: string | null], values: readonly unknown[]): void {
  for (const [at, row] of rows.entries()) {
    const value = values[at];
    if (value === undefined) continue;
    if (inner === null) row[field] = value;
    else ((row[field] ??= {}) as Row)[inner] = value;
  }
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
