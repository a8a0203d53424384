/**
 * A whole library in one file: a ZIP of `manifest.json` and parts of lines of JSON, a report with its contents, a dictionary with
 * its entries, or a row a line. The manifest names the version of the rows, every part's SHA-256, and its own.
 */
import type { ReportBundle } from '../store/bundles';
import { sideTableNames, type SideTables } from '../store/contents';
import { sha256 } from '../store/hash';
import type { LibraryPack } from '../store/pack-contents';
import { archiveBytes, type ArchivePart } from './archive';
import { BACKUP_FORMAT, MANIFEST, type Manifest } from './backup-manifest';
import { BACKUP_VERSION } from './upgrades';

/** Text of a part in UTF-16 units, about. */
const PART_SIZE = 4_000_000;

export interface BackupSource {
  bundles: AsyncIterable<ReportBundle> | Iterable<ReportBundle>;
  tables: SideTables;
  /** The reader's dictionaries; absent for none. */
  packs?: AsyncIterable<LibraryPack> | Iterable<LibraryPack>;
  /** null where a file brings none. */
  settings: Record<string, unknown> | null;
}

/** @yields bytes of the file. */
export function backupBytes(source: BackupSource, createdAt: Date): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return archiveBytes(partsOf(source, createdAt));
}

async function* partsOf({ bundles, tables, packs = [], settings }: BackupSource, createdAt: Date): AsyncGenerator<ArchivePart> {
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
  yield* parts('packs', packs);
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
