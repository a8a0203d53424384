/** Looking the whole library over: how many rows each table has, which cannot be read, what points at nothing. */
import type { DexieOptions } from 'dexie';
import { comparedTables, unfile } from './compared';
import { contentsOf } from './remove';
import { withLibrary } from './errors';
import { Library } from './library';
import { badFields, completed, repaired, shapes } from './row-shapes';
import type { SetAsideRow } from './rows';

/** Rows looked at before others get their turn. */
const SLICE = 2000;
/** Bad rows that are named one by one. */
const MOST_NAMED = 200;

export interface BadRow {
  table: string;
  key: unknown;
  /** Fields that do not fit. */
  fields: string[];
  /** What it seems to be: a title, a quote, a name. */
  name: string;
  /** Whether it can be mended. */
  repairable: boolean;
}

export interface Health {
  /** Rows per table. */
  counts: Record<string, number>;
  bad: BadRow[];
  /** All bad rows, named or not. */
  badCount: number;
  /** Indicators, terms and texts of documents that are not there. */
  orphans: number;
  /** Corrections whose words their document no longer has, or whose document is gone. */
  waiting: number;
  /** Rows that were set aside before. */
  setAside: number;
}

export interface LookOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A connection that shows rows as they stand. The caller closes it. */
export const openUnguarded = (options: DexieOptions = {}): Library => new Library({ ...options, guard: false });

/** Counts and names; changes nothing. `onProgress` is told of rows. @param raw opened with `openUnguarded`. @throws {LibraryError} */
export async function checkLibrary(raw: Library, { onProgress, signal }: LookOptions = {}): Promise<Health> {
  const health: Health = { counts: {}, bad: [], badCount: 0, orphans: 0, waiting: 0, setAside: 0 };
  const tables = Object.keys(shapes);
  const known = new Set(await withLibrary(raw, () => raw.reports.toCollection().primaryKeys()));
  const rows = await withLibrary(raw, () => Promise.all(tables.map((table) => raw.table(table).count())));
  const total = rows.reduce((sum, count) => sum + count, 0);
  let looked = 0;
  for (const table of tables) {
    let count = 0;
    for await (const { row, key } of rowsOf(raw, table, signal)) {
      count += 1;
      looked += 1;
      if (looked % SLICE === 0) onProgress?.(looked, Math.max(looked, total));
      if (isOrphan(table, row, known)) health.orphans += 1;
      if (isWaiting(table, row, known)) health.waiting += 1;
      const fields = badFields(table, completed(table, row));
      if (fields.length === 0) continue;
      health.badCount += 1;
      if (health.bad.length < MOST_NAMED) health.bad.push({ table, key, fields, name: nameOf(row), repairable: repaired(table, row) !== null });
    }
    health.counts[table] = count;
  }
  health.waiting += await uncorrected(raw);
  health.setAside = await withLibrary(raw, () => raw.setAside.count());
  onProgress?.(1, 1);
  return health;
}

/** Rows of a table in slices of its primary key, so that memory holds one slice. */
async function* rowsOf(raw: Library, table: string, signal?: AbortSignal): AsyncGenerator<{ row: unknown; key: unknown }> {
  const rows = raw.table<unknown, unknown>(table);
  const keys = await withLibrary(raw, () => rows.toCollection().primaryKeys());
  for (let from = 0; from < keys.length; from += SLICE) {
    signal?.throwIfAborted();
    const slice = keys.slice(from, from + SLICE);
    const found = await withLibrary(raw, () => rows.bulkGet(slice));
    for (const [at, row] of found.entries()) if (row !== undefined) yield { row, key: slice[at] };
  }
}

const isOrphan = (table: string, row: unknown, known: ReadonlySet<string>): boolean =>
  (table === 'indicators' || table === 'terms' || table === 'texts' || table === 'readings') && !known.has(String((row as { reportId?: unknown }).reportId));

const isWaiting = (table: string, row: unknown, known: ReadonlySet<string>): boolean =>
  table === 'corrections' && !known.has(String((row as { reportId?: unknown }).reportId));

/** Corrections that lie over no row of their document. */
async function uncorrected(raw: Library): Promise<number> {
  const corrections = await withLibrary(raw, () => raw.corrections.toArray());
  let count = 0;
  for (const reportId of new Set(corrections.map((correction) => correction.reportId))) {
    const rows = await withLibrary(raw, () =>
      raw.indicators
        .where('[reportId+index]')
        .between(...contentsOf(reportId))
        .toArray(),
    );
    const laid = new Set(rows.map(({ correctionId }) => correctionId));
    if (rows.length > 0) count += corrections.filter((one) => one.reportId === reportId && !laid.has(one.id)).length;
  }
  return count;
}

function nameOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  const { title, name, quote, form, pageTitle, url, id } = row as Record<string, unknown>;
  const texts = [title, name, quote, form, pageTitle, url, id].filter((one) => typeof one === 'string');
  return (texts.find((one) => one !== '') ?? '').slice(0, 120);
}

/**
 * Mends what can be mended, sets aside what cannot be read, and removes what belongs to no document; each row that is set
 * aside stays in table `setAside`, whole. Aborted it stops between two rows and says what it has done so far.
 * @throws {LibraryError}
 */
export async function repairLibrary(raw: Library, now: number, signal?: AbortSignal): Promise<{ repaired: number; setAside: number }> {
  const done = { repaired: 0, setAside: 0 };
  const known = new Set(await withLibrary(raw, () => raw.reports.toCollection().primaryKeys()));
  for (const table of Object.keys(shapes)) {
    const changes: { key: unknown; row: unknown; fixed: object | null; fields: string[] }[] = [];
    for await (const { row, key } of rowsOf(raw, table)) {
      if (signal?.aborted) return done;
      const whole = completed(table, row);
      const fields = badFields(table, whole);
      const orphan = isOrphan(table, row, known);
      if (fields.length > 0 || orphan) changes.push({ key, row, fixed: orphan ? null : repaired(table, whole), fields });
    }
    for (const { key, row, fixed, fields } of changes) {
      if (signal?.aborted) return done;
      await withLibrary(raw, () =>
        raw.transaction('rw', [raw.table(table), raw.setAside, ...comparedTables(raw)], async () => {
          // What a report is compared in goes with it.
          if (table === 'indicators' || (table === 'reports' && !fixed)) await unfile(raw, [reportOf(key)]);
          if (fixed) return raw.table<unknown, unknown>(table).put(fixed);
          const aside: SetAsideRow = { id: `${table} ${JSON.stringify(key)}`.slice(0, 900), table, at: now, fields, row };
          await raw.setAside.put(aside);
          return raw.table<unknown, unknown>(table).delete(key);
        }),
      );
      if (fixed) done.repaired += 1;
      else done.setAside += 1;
      // The rows of a report that is set aside belong to none: they come next.
      if (table === 'reports' && !fixed) known.delete(String(key));
    }
  }
  return done;
}

/** The report that a row of `reports` or `indicators` is of, by its key. */
const reportOf = (key: unknown): string => String(Array.isArray(key) ? key[0] : key);

/** Rows that were set aside, the latest first. @throws {LibraryError} */
export async function setAsideRows(library: Library): Promise<SetAsideRow[]> {
  const rows = await withLibrary(library, () => library.setAside.toArray());
  return rows.sort((a, b) => b.at - a.at);
}

/** Forgets rows that were set aside. @throws {LibraryError} */
export async function dropSetAside(library: Library, ids: readonly string[]): Promise<void> {
  await withLibrary(library, () => library.setAside.bulkDelete([...ids]));
}
