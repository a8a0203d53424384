/**
 * A whole library in one file: a ZIP of `manifest.json` and parts of lines of JSON, a report with its contents or a row
 * a line. The manifest names the version of the rows, every part's SHA-256, and its own.
 */
import * as v from 'valibot';
import type { ReportBundle } from '../store/bundles';
import { sideTableNames, type LibraryContents, type SideTables } from '../store/contents';
import { sha256 } from '../store/hash';
import { archiveBytes, type ArchivePart } from './archive';
import { parsed } from './json';
import { archiveReader, archiveSizes, type PartReader } from './read-archive';
import { RefusedError } from './refusal';
import { BundleSchema, rowSchemas } from './row-schemas';
import { BACKUP_VERSION, upgradeBundle, upgradeRow } from './upgrades';

export const BACKUP_FORMAT = 'reportlens-backup';
export const MANIFEST = 'manifest.json';

/** Text of a part in UTF-16 units, about. */
const PART_SIZE = 4_000_000;
/** Most bytes of a part, unfolded: one report may be longer than a part is meant to be. */
const MAX_PART = 128 * 1024 * 1024;
const MAX_PARTS = 20_000;
/** Most bytes of all parts together, unfolded, and most rows: several times a library of a million indicators. */
const MAX_TOTAL = 4 * 1024 * 1024 * 1024;
const MAX_ROWS = 5_000_000;
/** Rows between two looks whether the reader has cancelled. */
const ROWS_A_LOOK = 500;

const ManifestSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.string(),
  counts: v.record(v.string(), v.number()),
  settings: v.nullable(v.record(v.string(), v.unknown())),
  parts: v.pipe(
    v.array(v.object({ name: v.pipe(v.string(), v.regex(/^\w{1,20}\/\d{1,6}\.jsonl$/)), table: v.string(), rows: v.number(), sha256: v.string() })),
    v.maxLength(MAX_PARTS),
  ),
});
type Manifest = v.InferOutput<typeof ManifestSchema>;

export interface BackupSource {
  bundles: AsyncIterable<ReportBundle> | Iterable<ReportBundle>;
  tables: SideTables;
  /** null where a file brings none. */
  settings: Record<string, unknown> | null;
}

/** @yields bytes of the file. */
export function backupBytes(source: BackupSource, createdAt: Date): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return archiveBytes(partsOf(source, createdAt));
}

async function* partsOf({ bundles, tables, settings }: BackupSource, createdAt: Date): AsyncGenerator<ArchivePart> {
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: createdAt.toISOString(),
    counts: {},
    settings,
    parts: [],
  };
  async function* parts(table: string, rows: AsyncIterable<object> | Iterable<object>) {
    let text = '';
    let lines = 0;
    let total = 0;
    const part = async (): Promise<ArchivePart> => {
      const name = `${table}/${String(manifest.parts.length + 1).padStart(4, '0')}.jsonl`;
      manifest.parts.push({ name, table, rows: lines, sha256: await sha256(text) });
      const chunks = once(text);
      total += lines;
      text = '';
      lines = 0;
      return { name, chunks };
    };
    for await (const row of rows) {
      text += JSON.stringify(row) + '\n';
      lines += 1;
      if (text.length >= PART_SIZE) yield part();
    }
    if (lines > 0) yield part();
    manifest.counts[table] = total;
  }
  yield* parts('reports', withoutIndex(bundles));
  for (const table of sideTableNames) yield* parts(table, tables[table]);
  const checksum = await sha256(JSON.stringify(manifest));
  yield { name: MANIFEST, chunks: once(JSON.stringify({ ...manifest, checksum }, null, 1) + '\n') };
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** Whether a report is in the search index is nobody's but this library's. */
async function* withoutIndex(bundles: BackupSource['bundles']): AsyncGenerator<ReportBundle> {
  for await (const { report, ...contents } of bundles) {
    const row = { ...report };
    delete row.unindexed;
    yield { report: row, ...contents };
  }
}

export interface Backup {
  contents: LibraryContents;
  settings: Record<string, unknown> | null;
  createdAt: string;
}

export interface OpenOptions {
  /** Told of the parts that have been checked, of all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** One of our own pages has checked this very file before: its rows are read and not looked at again. */
  checked?: boolean;
}

/**
 * Opens a backup after every checksum and every row has been looked at; older rows are brought into today's shape.
 * @throws {RefusedError}
 * @throws the signal's reason once it is aborted.
 */
export async function openBackup(bytes: Uint8Array, options: OpenOptions = {}): Promise<Backup> {
  const sizes = archiveSizes(bytes);
  if ((sizes.get(MANIFEST) ?? 0) > MAX_PART) throw new RefusedError('too-large', { part: MANIFEST });
  const read = archiveReader(bytes);
  const manifest = await readManifest(read);
  checkSizes(manifest, sizes);
  const tables = await sideTables(read, manifest, options);
  const reportParts = manifest.parts.filter(({ table }) => table === 'reports');
  const contents: LibraryContents = {
    ...tables,
    reports: reportParts.reduce((sum, { rows }) => sum + rows, 0),
    *bundles() {
      for (const { name } of reportParts) {
        for (const [line] of linesOf(textOf(read, name))) {
          yield upgradeBundle(manifest.version, JSON.parse(line)) as ReportBundle;
        }
      }
    },
  };
  return { contents, settings: manifest.settings, createdAt: manifest.createdAt };
}

/** No part, and not all of them together, may unfold to more than is worked with. @throws {RefusedError} */
function checkSizes({ parts }: Manifest, sizes: ReadonlyMap<string, number>): void {
  const sizeOf = ({ name }: { name: string }) => sizes.get(name) ?? 0;
  const large = parts.find((part) => sizeOf(part) > MAX_PART);
  if (large) throw new RefusedError('too-large', { part: large.name });
  const unfolded = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  if (unfolded > MAX_TOTAL || rows > MAX_ROWS) throw new RefusedError('too-large', { part: MANIFEST });
}

/**
 * The rows of every table but the reports, which are looked at as well and read one by one when they are asked for.
 * @throws {RefusedError}
 */
async function sideTables(read: PartReader, { parts, version }: Manifest, { onProgress, signal, checked = false }: OpenOptions): Promise<SideTables> {
  const tables = new Map<string, unknown[]>(sideTableNames.map((table) => [table, []]));
  const seen = new Set<string>();
  let total = 0;
  for (const [done, part] of parts.entries()) {
    signal?.throwIfAborted();
    if (checked && part.table === 'reports') continue;
    const text = textOf(read, part.name);
    if (!checked && (await sha256(text)) !== part.sha256) throw new RefusedError('checksum', { part: part.name });
    for await (const [row, line] of checkedRows(text, part, version, checked)) {
      total += 1 + contentsIn(row);
      if (total > MAX_ROWS) throw new RefusedError('too-large', { part: part.name, line });
      if (line % ROWS_A_LOOK === 0) {
        await Promise.resolve();
        signal?.throwIfAborted();
      }
      const key = `${part.table} ${keyOf(row)}`;
      if (seen.has(key)) throw new RefusedError('duplicate', { part: part.name, line }, keyOf(row));
      seen.add(key);
      tables.get(part.table)?.push(row);
    }
    onProgress?.(done + 1, parts.length);
  }
  return Object.fromEntries(tables) as unknown as SideTables;
}

async function readManifest(read: PartReader): Promise<Manifest> {
  const { checksum, ...manifest } = (parsedIn(MANIFEST, textOf(read, MANIFEST)) ?? {}) as Record<string, unknown>;
  if (manifest.format !== BACKUP_FORMAT) throw new RefusedError('unknown-format', { part: MANIFEST });
  if (typeof manifest.version === 'number' && manifest.version > BACKUP_VERSION) {
    throw new RefusedError('newer', { part: MANIFEST, field: 'version' }, String(manifest.version));
  }
  if (checksum !== (await sha256(JSON.stringify(manifest)))) throw new RefusedError('checksum', { part: MANIFEST });
  const checked = v.safeParse(ManifestSchema, manifest, { abortEarly: true });
  if (!checked.success) throw new RefusedError('value', { part: MANIFEST, field: v.getDotPath(checked.issues[0]) ?? undefined });
  return checked.output;
}

function textOf(read: PartReader, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read(name));
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError('broken', { part: name }, '', { cause: error });
  }
}

function parsedIn(part: string, text: string, line?: number): unknown {
  try {
    return parsed(text);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw new RefusedError(error.reason, { part, line: line ?? error.place.line }, error.found, { cause: error });
  }
}

function* linesOf(text: string): Generator<[line: string, number: number]> {
  let from = 0;
  for (let number = 1; from < text.length; number++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to > from) yield [text.slice(from, to), number];
    from = to + 1;
  }
}

async function* checkedRows(
  text: string,
  { name, table }: Manifest['parts'][number],
  version: number,
  known: boolean,
): AsyncGenerator<[row: unknown, line: number]> {
  const isReports = table === 'reports';
  // Names come from the file: `constructor` is no table of ours.
  const schema = isReports ? BundleSchema : Object.hasOwn(rowSchemas, table) ? rowSchemas[table as keyof typeof rowSchemas] : undefined;
  if (!schema) throw new RefusedError('unknown-format', { part: name }, table);
  for (const [line, number] of linesOf(text)) {
    const value = parsedIn(name, line, number);
    const row = isReports ? upgradeBundle(version, value) : await upgradeRow(version, table, value);
    const checked = known ? null : v.safeParse(schema, row, { abortEarly: true });
    if (checked && !checked.success) {
      const field = v.getDotPath(checked.issues[0]);
      throw new RefusedError('value', { part: name, line: number, ...(field === null ? {} : { field }) }, checked.issues[0].received.slice(0, 80));
    }
    yield [row, number];
  }
}

/** Rows inside a report's line. */
function contentsIn(row: unknown): number {
  const { indicators, terms } = row as { indicators?: unknown; terms?: unknown };
  return (Array.isArray(indicators) ? indicators.length : 0) + (Array.isArray(terms) ? terms.length : 0);
}

function keyOf(row: unknown): string {
  const { report, id, address } = row as { report?: { id: string }; id?: string; address?: string };
  return report?.id ?? id ?? address ?? '';
}
