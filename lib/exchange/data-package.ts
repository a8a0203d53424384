/** Records as a Frictionless Data Package: a ZIP of datapackage.json and three CSV files that it describes. */
import type { ArchivePart } from './archive';
import { csvText, readCsv } from './csv';
import { keys, tables, type Field, type TableName } from './fields';
import type { RecordTables } from './from-records';
import { parsed, type Groups } from './json';
import { archiveReader, archiveSizes } from './read-archive';
import { RefusedError } from './refusal';

export const DESCRIPTOR = 'datapackage.json';
/** What the descriptor of every package of ours is called. */
export const PACKAGE_NAME = 'reportlens-library';
const names = ['reports', 'indicators', 'terms'] as const;
const titles: Record<TableName, string> = { reports: '报告', indicators: '指标', terms: '政策用语' };
const pathOf = (table: TableName) => `data/${table}.csv`;
/** Most bytes of one table, unfolded. */
const MAX_PART = 400 * 1024 * 1024;

/** The package's own description (https://specs.frictionlessdata.io/tabular-data-package/). */
export function descriptor(created: Date | null): object {
  return {
    profile: 'tabular-data-package',
    name: PACKAGE_NAME,
    title: '报告镜 ReportLens',
    description: 'Indicators and policy terms read in Chinese government work reports.',
    ...(created ? { created: created.toISOString() } : {}),
    resources: names.map((table) => ({
      profile: 'tabular-data-resource',
      name: table,
      title: titles[table],
      path: pathOf(table),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: tables[table].map(tableSchemaField),
        missingValues: [''],
        primaryKey: keys[table],
        ...(table === 'reports' ? {} : { foreignKeys: [{ fields: 'report_id', reference: { resource: 'reports', fields: 'report_id' } }] }),
      },
    })),
  };
}

function tableSchemaField({ name, type, required, enum: choices, title, description }: Field): object {
  const constraints = { ...(required ? { required } : {}), ...(choices ? { enum: choices } : {}) };
  return {
    name,
    type: type === 'list' ? 'string' : type,
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    title,
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** The files of the package, to be put into an archive or a folder. */
export function packageParts(groups: Groups, created: Date | null): ArchivePart[] {
  return [
    { name: DESCRIPTOR, chunks: once(JSON.stringify(descriptor(created), null, 2) + '\n') },
    ...names.map((table) => ({ name: pathOf(table), chunks: csvText(table, groups(table), { byteOrderMark: false }) })),
  ];
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** @throws {RefusedError} */
export async function readDataPackage(bytes: Uint8Array): Promise<RecordTables> {
  const sizes = archiveSizes(bytes);
  for (const name of [DESCRIPTOR, ...names.map(pathOf)]) {
    const size = sizes.get(name);
    if (size === undefined) throw new RefusedError('broken', { part: name });
    if (size > MAX_PART) throw new RefusedError('too-large', { part: name });
  }
  const read = archiveReader(bytes);
  const described = parsed(new TextDecoder().decode(read(DESCRIPTOR))) as { resources?: unknown } | null;
  if (!Array.isArray(described?.resources)) throw new RefusedError('broken', { part: DESCRIPTOR, field: 'resources' });
  const tableOf = (table: TableName) => readCsv(table, read(pathOf(table)), pathOf(table));
  return { reports: await tableOf('reports'), indicators: await tableOf('indicators'), terms: await tableOf('terms') };
}
