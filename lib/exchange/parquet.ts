/** Records as Parquet: typed columns, nulls, Snappy, a row group for every few thousand rows. */
import type { ColumnSource } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import { checkHeader, checkRecords, MAX_ROWS } from './check-records';
import { tables, type Cell, type Field, type FlatRecord } from './fields';
import { RefusedError } from './refusal';
import { timeCell } from './cells';

const ROW_GROUP = 20_000;
const fields = tables.indicators;

const physical: Record<Field['type'], Pick<SchemaElement, 'type' | 'converted_type'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  datetime: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

const schema: SchemaElement[] = [
  { name: 'indicators', num_children: fields.length },
  ...fields.map(({ name, type, required }): SchemaElement => ({
    name,
    ...physical[type],
    repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
  })),
];

/** @yields bytes of the file, as they become final. */
export async function* parquetBytes(groups: AsyncIterable<readonly FlatRecord[]>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'ReportLens' });
  const taken = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const write = (records: readonly FlatRecord[]) => parquet.write({ columnData: columnsOf(records), rowGroupSize: ROW_GROUP });
  let waiting: FlatRecord[] = [];
  for await (const records of groups) {
    for (const record of records) waiting.push(record);
    if (waiting.length < ROW_GROUP) continue;
    await write(waiting);
    yield taken();
    waiting = [];
  }
  if (waiting.length > 0) await write(waiting);
  await parquet.finish();
  yield taken();
}

function columnsOf(records: readonly FlatRecord[]): ColumnSource[] {
  return fields.map(({ name, type, required }) => ({
    name,
    nullable: required !== true,
    data: records.map((record) => (type === 'datetime' ? timeOf(record[name] ?? null) : (record[name] ?? null))),
  }));
}

const timeOf = (cell: Cell): Date | null => (typeof cell === 'string' ? new Date(cell) : null);

/** @throws {RefusedError} */
export async function readParquet(bytes: ArrayBuffer): Promise<FlatRecord[]> {
  const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
  let names: string[];
  let rows: Record<string, unknown>[];
  try {
    const metadata = parquetMetadata(bytes);
    if (Number(metadata.num_rows) > MAX_ROWS) throw new RefusedError('too-large', { line: MAX_ROWS });
    names = metadata.schema.slice(1).map(({ name }) => name);
    checkHeader('indicators', names, {});
    rows = await parquetReadObjects({ file: bytes, metadata });
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError('broken', {}, error instanceof Error ? error.message.slice(0, 200) : '', { cause: error });
  }
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const objects = rows.map((row) => Object.fromEntries(names.map((name) => [name, plainCell(row[name], types.get(name) ?? 'string')])));
  return checkRecords('indicators', objects, (index, field) => ({ line: index + 1, ...(field === undefined ? {} : { field }) }));
}

/** What other writers make of our types: 64-bit integers, dates. */
function plainCell(value: unknown, type: Field['type']): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') return type === 'datetime' ? value : Number(value);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? timeCell(value.getTime()) : value;
}
