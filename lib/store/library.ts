/** The library: what the reader's reports say, in the IndexedDB of the extension. */
import { Dexie, type DexieOptions, type Table } from 'dexie';
import type {
  ClipRow,
  ComparedRow,
  CorrectionRow,
  DismissalRow,
  DocumentRow,
  FiledRow,
  FolderRow,
  GramsRow,
  ImportRow,
  IndicatorRow,
  NoteRow,
  PackEntryRow,
  PackFormsRow,
  PackRow,
  ReadingRow,
  ReportRow,
  SearchedRow,
  SetAsideRow,
  SourceRow,
  TermRow,
  TextRow,
} from './rows';
import { LOCK_WAIT, rowGuard } from './row-guard';
import { versions } from './versions';

/** The database's name, fixed by docs/output.md. */
export const LIBRARY_NAME = 'reportlens';

export interface LibraryOptions extends DexieOptions {
  /** false: rows come as they stand in the database, sound or not (to look for bad ones). */
  guard?: boolean;
  /** Milliseconds that a write waits for another's lock. */
  lockWait?: number;
}

/** The database was written by a later version of the extension: it is neither read nor written. */
export class NewerLibraryError extends Error {
  override readonly name = 'NewerLibraryError';
}

/**
 * The open or openable database. Only the background writes; pages of the extension read (and hear of changes through
 * Dexie's live queries, which cross contexts). Nothing is opened before the first use.
 */
export class Library extends Dexie {
  declare readonly reports: Table<ReportRow, string>;
  declare readonly indicators: Table<IndicatorRow, [reportId: string, index: number]>;
  declare readonly clips: Table<ClipRow, string>;
  declare readonly terms: Table<TermRow, [reportId: string, index: number]>;
  declare readonly folders: Table<FolderRow, string>;
  declare readonly corrections: Table<CorrectionRow, string>;
  declare readonly sources: Table<SourceRow, string>;
  declare readonly dismissals: Table<DismissalRow, string>;
  declare readonly notes: Table<NoteRow, string>;
  declare readonly imports: Table<ImportRow, [importId: string, part: number]>;
  declare readonly texts: Table<TextRow, string>;
  declare readonly searched: Table<SearchedRow, string>;
  declare readonly grams: Table<GramsRow, string>;

  declare readonly compared: Table<ComparedRow, [code: string, regionKey: string]>;
  declare readonly filed: Table<FiledRow, string>;

  declare readonly documents: Table<DocumentRow, string>;
  declare readonly readings: Table<ReadingRow, string>;
  declare readonly setAside: Table<SetAsideRow, string>;

  declare readonly packs: Table<PackRow, string>;
  declare readonly packEntries: Table<PackEntryRow, [packId: string, index: number]>;
  declare readonly packForms: Table<PackFormsRow, string>;

  /** Bad rows that this connection has met, per table. */
  readonly met = new Map<string, number>();
  /** Told when a bad row is met. */
  onBadRow: ((table: string) => void) | null = null;
  /** Whether a write was given up for want of its lock since this was last asked. */
  private gaveUp = false;

  constructor({ guard = true, lockWait = LOCK_WAIT, ...options }: LibraryOptions = {}) {
    // Absent where storage is switched off: Dexie then says so.
    const factory = (options.indexedDB ?? globalThis.indexedDB) as IDBFactory | undefined;
    super(LIBRARY_NAME, { ...options, ...(factory ? { indexedDB: onlyOwnVersion(factory) } : {}) });
    for (const { number, stores, upgrade } of versions) {
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
    if (guard) this.use(rowGuard({ lockWait, onBad: (table) => this.meet(table), onBusy: () => (this.gaveUp = true) }));
  }

  /** Whether the write that has just failed had waited in vain; asked once. */
  wasBusy(): boolean {
    const { gaveUp } = this;
    this.gaveUp = false;
    return gaveUp;
  }

  private meet(table: string): void {
    this.met.set(table, (this.met.get(table) ?? 0) + 1);
    this.onBadRow?.(table);
  }
}

/**
 * A factory that opens the database in the version asked for and in no other. Dexie, told that the database is newer, opens
 * it without naming a version, and writes tables into it that it lacks.
 */
function onlyOwnVersion(factory: IDBFactory): IDBFactory {
  return {
    open(name: string, version?: number) {
      if (version === undefined) throw new NewerLibraryError('The library was written by a later version of ReportLens.');
      return factory.open(name, version);
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
    databases: () => factory.databases(),
  };
}
