/** What a library holds, as it leaves one and enters another: everything but the bin and what is rebuilt (the index). */
import type { ReportBundle } from './bundles';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { LibraryPack } from './pack-contents';
import type { ClipRow, CorrectionRow, DismissalRow, DocumentRow, FolderRow, NoteRow, SourceRow } from './rows';

/** The tables beside the reports: hundreds or thousands of rows each, read at one go. */
export interface SideTables {
  clips: ClipRow[];
  folders: FolderRow[];
  corrections: CorrectionRow[];
  sources: SourceRow[];
  dismissals: DismissalRow[];
  notes: NoteRow[];
  documents: DocumentRow[];
}

export interface LibraryContents extends SideTables {
  /** How many reports `bundles` gives. */
  reports: number;
  /** The reports, one after the other; may be asked for any number of times. Synchronous, as a transaction demands. */
  bundles(): Iterable<ReportBundle>;
  /** How many dictionaries `packs` gives, and these, likewise. */
  packCount: number;
  packs(): Iterable<LibraryPack>;
}

export const sideTableNames = ['clips', 'folders', 'corrections', 'sources', 'dismissals', 'notes', 'documents'] as const;

/** No dictionaries: what no other format than the backup brings. */
export const noPacks = { packCount: 0, packs: (): LibraryPack[] => [] };

export const noSideTables = (): SideTables => ({ clips: [], folders: [], corrections: [], sources: [], dismissals: [], notes: [], documents: [] });

/** The side tables as they stand, without what waits in the bin. */
export async function readSideTables(library: Library): Promise<SideTables> {
  return withLibrary(library, () =>
    library.transaction(
      'r',
      [library.clips, library.folders, library.corrections, library.sources, library.dismissals, library.notes, library.documents],
      async () => ({
        clips: (await library.clips.toArray()).filter(({ deletedAt }) => deletedAt === null),
        folders: (await library.folders.toArray()).filter(({ deletedAt }) => deletedAt === null),
        corrections: await library.corrections.toArray(),
        sources: await library.sources.toArray(),
        dismissals: await library.dismissals.toArray(),
        notes: await library.notes.toArray(),
        documents: await library.documents.toArray(),
      }),
    ),
  );
}
