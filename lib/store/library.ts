/** The library: what the reader's reports say, in the IndexedDB of the extension. */
import { Dexie, type DexieOptions, type Table } from 'dexie';
import type {
  ClipRow,
  CorrectionRow,
  DismissalRow,
  FolderRow,
  ImportRow,
  IndicatorRow,
  NoteRow,
  ReportRow,
  SentenceRow,
  SourceRow,
  TermRow,
} from './rows';
import { versions } from './versions';

/** The database's name, fixed by docs/output.md. */
export const LIBRARY_NAME = 'reportlens';

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
  declare readonly sentences: Table<SentenceRow, [reportId: string, start: number]>;

  constructor(options?: DexieOptions) {
    super(LIBRARY_NAME, options);
    for (const { number, stores, upgrade } of versions) {
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
  }
}
