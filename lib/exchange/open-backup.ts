/** Opening a backup. Who checks the rows is the caller's: a page of ours checks a foreign file, the background reads what that page has checked. */
import * as v from 'valibot';
import type { ReportBundle } from '../store/bundles';
import { sideTableNames, type LibraryContents, type SideTables } from '../store/contents';
import { sha256 } from '../store/hash';
import type { LibraryPack } from '../store/pack-contents';
import { BACKUP_FORMAT, MANIFEST, ManifestSchema, type Manifest } from './backup-manifest';
import { parsed } from './json';
import { archiveReader, archiveSizes, type PartReader } from './read-archive';
import { RefusedError } from './refusal';
import { BACKUP_VERSION, upgradeBundle, upgradeRow } from './upgrades';

export interface BackupLimits {
  /** Most bytes of a part, unfolded: one report may be longer than a part is meant to be. */
  part: number;
  /** Most bytes of all parts together, unfolded, and most rows: several times a library of a million indicators. */
  total: number;
  rows: number;
}

const LIMITS: BackupLimits = { part: 128 * 1024 * 1024, total: 4 * 1024 * 1024 * 1024, rows: 5_000_000 };
/** A file of many faults costs no more than one of one. */
const FIRST_FAULT = { abortEarly: true } as const;
/** Rows between two looks whether the reader has cancelled. */
const ROWS_A_LOOK = 500;

export interface Backup {
  contents: LibraryContents;
  settings: Record<string, unknown> | null;
  createdAt: string;
}

/** What is wrong with a row of a table: the table is unknown, or a field and what stands there; null for nothing. */
export type RowCheck = (table: string, row: unknown) => 'unknown-table' | { field: string | null; found: string } | null;

export interface OpenOptions {
  /** Told of the parts that have been checked, of all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Looks at every row (lib/exchange/check-row.ts); absent where a page of ours has checked this very file before. */
  check?: RowCheck;
  /** Those of today where none are told. */
  limits?: BackupLimits;
}

/**
 * Opens a backup, with a check after every checksum and every row has been looked at; older rows are brought into today's shape.
 * @throws {RefusedError}
 * @throws the signal's reason once it is aborted.
 */
export async function openBackup(bytes: Uint8Array, options: OpenOptions = {}): Promise<Backup> {
  const { limits = LIMITS } = options;
  const sizes = archiveSizes(bytes);
  if ((sizes.get(MANIFEST) ?? 0) > limits.part) throw new RefusedError('too-large', { part: MANIFEST });
  const read = archiveReader(bytes);
  const manifest = await readManifest(read);
  checkSizes(manifest, sizes, limits);
  const tables = await sideTables(read, manifest, options);
  const partsOf = (wanted: string) => manifest.parts.filter(({ table }) => table === wanted);
  const rowsIn = (wanted: string) => partsOf(wanted).reduce((sum, { rows }) => sum + rows, 0);
  const contents: LibraryContents = {
    ...tables,
    reports: rowsIn('reports'),
    *bundles() {
      for (const line of linesIn(read, partsOf('reports'))) yield upgradeBundle(manifest.version, JSON.parse(line)) as ReportBundle;
    },
    packCount: rowsIn('packs'),
    *packs() {
      for (const line of linesIn(read, partsOf('packs'))) yield JSON.parse(line) as LibraryPack;
    },
  };
  return { contents, settings: manifest.settings, createdAt: manifest.createdAt };
}

function* linesIn(read: PartReader, parts: Manifest['parts']): Generator<string> {
  for (const { name } of parts) for (const [line] of linesOf(textOf(read, name))) yield line;
}

/** No part, and not all of them together, may unfold to more than is worked with. @throws {RefusedError} */
function checkSizes({ parts }: Manifest, sizes: ReadonlyMap<string, number>, limits: BackupLimits): void {
  const sizeOf = ({ name }: { name: string }) => sizes.get(name) ?? 0;
  const large = parts.find((part) => sizeOf(part) > limits.part);
  if (large) throw new RefusedError('too-large', { part: large.name });
  const unfolded = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  if (unfolded > limits.total || rows > limits.rows) throw new RefusedError('too-large', { part: MANIFEST });
}

/**
 * The rows of every table but reports and dictionaries, which are looked at as well and read one by one when they are asked for.
 * @throws {RefusedError}
 */
async function sideTables(read: PartReader, { parts, version }: Manifest, { onProgress, signal, check, limits = LIMITS }: OpenOptions): Promise<SideTables> {
  const tables = new Map<string, unknown[]>(sideTableNames.map((table) => [table, []]));
  const seen = new Set<string>();
  let total = 0;
  for (const [done, part] of parts.entries()) {
    signal?.throwIfAborted();
    if (!check && !tables.has(part.table)) continue;
    const text = textOf(read, part.name);
    if (check && (await sha256(text)) !== part.sha256) throw new RefusedError('checksum', { part: part.name });
    for await (const [row, line] of checkedRows(text, part, version, check)) {
      total += 1 + contentsIn(row);
      if (total > limits.rows) throw new RefusedError('too-large', { part: part.name, line });
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
  const checked = v.safeParse(ManifestSchema, manifest, FIRST_FAULT);
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
    // Nothing else is thrown by what reads JSON.
    const { reason, place, found } = error as RefusedError;
    throw new RefusedError(reason, { part, line: line ?? place.line }, found, { cause: error });
  }
}

function* linesOf(text: string): Generator<[line: string, number: number]> {
  let from = 0;
  for (let number = 1; ; number++) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? undefined : end);
    if (line !== '') yield [line, number];
    if (end < 0) return;
    from = end + 1;
  }
}

async function* checkedRows(
  text: string,
  { name, table }: Manifest['parts'][number],
  version: number,
  check: RowCheck | undefined,
): AsyncGenerator<[row: unknown, line: number]> {
  for (const [line, number] of linesOf(text)) {
    const value = parsedIn(name, line, number);
    const row = await upgraded(version, table, value);
    const wrong = check?.(table, row) ?? null;
    if (wrong === 'unknown-table') throw new RefusedError('unknown-format', { part: name }, table);
    if (wrong) throw new RefusedError('value', { part: name, line: number, ...(wrong.field === null ? {} : { field: wrong.field }) }, wrong.found);
    yield [row, number];
  }
}

function upgraded(version: number, table: string, value: unknown): unknown {
  return table === 'reports' ? upgradeBundle(version, value) : upgradeRow(version, table, value);
}

/** Rows inside the line of a report or a dictionary. */
function contentsIn(row: unknown): number {
  const { indicators, terms, entries } = row as { indicators?: unknown; terms?: unknown; entries?: unknown };
  return [indicators, terms, entries].reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

function keyOf(row: unknown): string {
  const { report, pack, id, address } = row as { report?: { id: string }; pack?: { id: string }; id?: string; address?: string };
  return report?.id ?? pack?.id ?? id ?? address ?? '';
}
