/** Taking another library's contents into this one: one transaction, with a journal for its undo. */
import { Dexie } from 'dexie';
import { BUILTIN_PACK } from '../model/pack';
import { UNDO_WINDOW } from './bin';
import { bundleOf, type ReportBundle } from './bundles';
import { sideTableNames, type LibraryContents, type SideTables } from './contents';
import { corrected, layCorrections, renewCompared } from './corrections';
import { withLibrary } from './errors';
import type { Library } from './library';
import { codesOf } from './make-rows';
import { isMine, reportConflictId, sideStanding, standingOf, type MergeChoice } from './merge-plan';
import { packConflictId, packStanding, putLibraryPack, restorePack, type LibraryPack } from './pack-contents';
import type { PackWords } from './packs';
import { contentsOf, removeContents } from './remove';
import type { ImportChange, ImportRow, IndicatorRow, TextRow } from './rows';

/** Changes of one row of the journal, where they hold no report. */
const CHANGES_PER_ROW = 500;

export interface MergeOptions {
  /** Names the import; its undo asks for it. */
  importId: string;
  choice: MergeChoice;
  now: number;
  /** How entries of dictionaries are found. */
  words: PackWords;
  /** The settings as they are, where the import changes them too. */
  settings?: Record<string, unknown>;
  /** Told of the reports that have been written, of all. */
  onProgress?: (done: number, total: number) => void;
  /** Aborted before the last row is written, it leaves the library as it was. */
  signal?: AbortSignal;
}

/**
 * Merges `contents` into the library: all of it or nothing. What this library lacks is added; where both have a thing and
 * disagree, the choice decides. Corrections of both sides are kept and laid over whichever reading of a report stands.
 * @throws {LibraryError}
 * @throws the signal's reason where it was aborted: nothing is written then.
 */
export async function mergeContents(library: Library, contents: LibraryContents, options: MergeOptions): Promise<void> {
  try {
    await withLibrary(library, () => merged(library, contents, options));
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  }
}

async function merged(library: Library, contents: LibraryContents, options: MergeOptions): Promise<void> {
  const { choice, signal, onProgress } = options;
  await library.transaction('rw', library.tables, async () => {
    const journal = new Journal(library, options);
    const ids = new Map<string, string>();
    const touched = new Set<string>();
    let done = 0;
    let written: PromiseLike<unknown> = Dexie.Promise.resolve();
    for (const bundle of contents.bundles()) {
      signal?.throwIfAborted();
      const { id, writing } = await mergeReport(library, bundle, choice, journal, touched);
      ids.set(bundle.report.id, id);
      // The next report is read from the file while the browser writes this one.
      await written;
      written = writing;
      // Where what comes between fails, it is told instead.
      writing.then(undefined, () => undefined);
      done += 1;
      if (done % 20 === 0 || done === contents.reports) onProgress?.(done, contents.reports);
    }
    await written;
    for (const table of sideTableNames) {
      for (const theirs of contents[table]) {
        signal?.throwIfAborted();
        await mergeRow(library, table, theirs, ids, choice, journal, touched);
      }
    }
    for (const theirs of contents.packs()) {
      signal?.throwIfAborted();
      await mergePack(library, theirs, options, journal);
    }
    const withCorrections = new Set<unknown>(await library.corrections.orderBy('reportId').uniqueKeys());
    for (const reportId of touched) {
      signal?.throwIfAborted();
      if (withCorrections.has(reportId)) await relay(library, reportId, journal);
    }
    await journal.close();
  });
}

/** Answers the id under which the report stands now, and when its rows are written. */
async function mergeReport(
  library: Library,
  theirs: ReportBundle,
  choice: MergeChoice,
  journal: Journal,
  touched: Set<string>,
): Promise<{ id: string; writing: PromiseLike<unknown> }> {
  const { standing, id, mine } = await standingOf(library, theirs);
  if (standing === 'same' || (standing === 'conflict' && isMine(choice, reportConflictId(theirs.report.id)))) return { id, writing: Dexie.Promise.resolve() };
  const taken = await library.reports.get(id);
  await journal.note({ table: 'bundles', key: id, before: mine ?? (await binnedBundle(library, id)) });
  await removeContents(library, [id]);
  const others = await library.reports.where('addresses').anyOf(theirs.report.addresses).toArray();
  const foreign = new Set(others.flatMap((row) => (row.id === id ? [] : row.addresses)));
  const known = [...(taken?.addresses ?? []), ...theirs.report.addresses];
  const addresses = [...new Set(known)].filter((address) => !foreign.has(address));
  // As extracted: the corrections of both sides are laid over it in the end.
  const indicators = theirs.indicators.map((row) => ({ ...asExtracted(row), reportId: id }));
  touched.add(id);
  const writing = Dexie.Promise.all<unknown>([
    library.reports.put({ ...theirs.report, id, addresses, codes: codesOf(indicators), unindexed: 1 }),
    library.indicators.bulkPut(indicators),
    library.terms.bulkPut(theirs.terms.map((row) => ({ ...row, reportId: id }))),
    ...(theirs.text === undefined ? [] : [library.texts.put({ reportId: id, text: theirs.text })]),
  ]);
  return { id, writing };
}

/** The row without what a reader set right in it; most rows hold nothing of that, and are not made anew. */
function asExtracted(row: IndicatorRow): IndicatorRow {
  const { correctionId, extracted, extractedHeadline, excluded, headline, headlineCode, headlineYear } = row;
  const isPlain = correctionId === undefined && extracted === undefined && extractedHeadline === undefined && excluded === undefined;
  return isPlain && headlineCode === headline?.code && headlineYear === headline?.year ? row : corrected(row, null);
}

/** A report that waits in the bin, to be put back there by an undo. */
async function binnedBundle(library: Library, id: string): Promise<ReportBundle | null> {
  const report = await library.reports.get(id);
  if (!report) return null;
  const [from, to] = contentsOf(id);
  return {
    report,
    indicators: await library.indicators.where('[reportId+index]').between(from, to).toArray(),
    terms: await library.terms.where('[reportId+index]').between(from, to).toArray(),
    ...textOf(await library.texts.get(id)),
  };
}

const textOf = (row: TextRow | undefined): { text?: string } => (row ? { text: row.text } : {});

async function mergeRow<T extends keyof SideTables>(
  library: Library,
  table: T,
  theirs: SideTables[T][number],
  reportIds: ReadonlyMap<string, string>,
  choice: MergeChoice,
  journal: Journal,
  touched: Set<string>,
): Promise<void> {
  const { standing, row, conflict } = await sideStanding(library, table, theirs, reportIds);
  if (standing === 'same' || (conflict && isMine(choice, conflict.id))) return;
  const rows = library.table<unknown, string>(table);
  const key = row.id ?? row.address ?? '';
  await journal.note({ table, key, before: (await rows.get(key)) ?? null });
  await rows.put(row);
  if (table === 'corrections' && 'reportId' in row) touched.add(String(row.reportId));
}

/** How the built-in glossary is ordered and switched comes with the settings, where this library has not ordered or switched it itself. */
async function mergePack(library: Library, theirs: LibraryPack, { choice, words, settings }: MergeOptions, journal: Journal): Promise<void> {
  if (theirs.pack.id === BUILTIN_PACK && !settings) return;
  const { standing, mine } = await packStanding(library, theirs);
  if (standing === 'same' || standing === 'left-out' || (standing === 'conflict' && isMine(choice, packConflictId(theirs)))) return;
  const key = await putLibraryPack(library, theirs, mine, words);
  await journal.note({ table: 'packs', key, before: mine });
}

/** Lays a report's corrections over its rows as extracted. */
async function relay(library: Library, reportId: string, journal: Journal): Promise<void> {
  const bundle = await bundleOf(library, reportId);
  if (!bundle) return;
  const corrections = await library.corrections.where('reportId').equals(reportId).toArray();
  const plain = bundle.indicators.map((row) => corrected(row, null));
  if (!journal.has(reportId)) await journal.note({ table: 'bundles', key: reportId, before: bundle });
  await library.indicators.bulkPut(layCorrections(plain, corrections));
  await renewCompared(library, reportId);
}

/** What an import changes, written beside it as it goes: memory holds one row of it. */
class Journal {
  private part = 1;
  private brought = 0;
  private changes: ImportChange[] = [];
  private readonly reports = new Set<string>();

  constructor(
    private readonly library: Library,
    private readonly options: MergeOptions,
  ) {}

  has(reportId: string): boolean {
    return this.reports.has(reportId);
  }

  async note(change: ImportChange): Promise<void> {
    if (change.table === 'bundles') this.reports.add(change.key);
    this.changes.push(change);
    this.brought += 1;
    if (((change.table === 'bundles' || change.table === 'packs') && change.before) || this.changes.length >= CHANGES_PER_ROW) await this.write(this.part++);
  }

  async close(): Promise<void> {
    if (this.changes.length > 0) await this.write(this.part);
    await this.write(0);
  }

  private async write(part: number): Promise<void> {
    const { importId, now: at, settings } = this.options;
    const head = part === 0 ? { brought: this.brought, ...(settings ? { settings } : {}) } : {};
    const row: ImportRow = { importId, part, at, changes: this.changes, ...head };
    await this.library.imports.put(row);
    this.changes = [];
  }
}

/** Whether an import has been written, to its end. @throws {LibraryError} */
export async function isImported(library: Library, importId: string): Promise<boolean> {
  return withLibrary(library, async () => (await library.imports.get([importId, 0])) !== undefined);
}

/**
 * Takes an import back: every row that it wrote is as it was before, in one transaction.
 * @returns the settings before it, where it changed them; null where it cannot be undone any more.
 * @throws {LibraryError}
 */
export async function undoImport(library: Library, importId: string): Promise<{ settings: Record<string, unknown> | null } | null> {
  return withLibrary(library, () =>
    library.transaction('rw', library.tables, async () => {
      const head = await library.imports.get([importId, 0]);
      if (!head || head.over) return null;
      const parts = await library.imports.where('[importId+part]').between([importId, 1], [importId, Dexie.maxKey]).primaryKeys();
      for (const key of parts.reverse()) {
        const part = await library.imports.get(key);
        for (const change of (part?.changes ?? []).reverse()) await takeBack(library, change);
      }
      await library.imports.where('[importId+part]').between([importId, 0], [importId, Dexie.maxKey]).delete();
      return { settings: head.settings ?? null };
    }),
  );
}

async function takeBack(library: Library, { table, key, before }: ImportChange): Promise<void> {
  if (table === 'bundles') {
    await removeContents(library, [key]);
    if (!before) return library.reports.delete(key);
    await library.reports.put({ ...before.report, unindexed: 1 });
    await library.indicators.bulkPut(before.indicators);
    await library.terms.bulkPut(before.terms);
    if (before.text !== undefined) await library.texts.put({ reportId: key, text: before.text });
    return;
  }
  if (table === 'packs') return restorePack(library, key, before);
  if (before === null) await library.table<unknown, string>(table).delete(key);
  else await library.table<unknown, string>(table).put(before);
}

/** Forgets how to undo imports that are older than the undo window; that they were stays known. @throws {LibraryError} */
export async function purgeImports(library: Library, now: number): Promise<void> {
  await withLibrary(library, () =>
    library.transaction('rw', library.imports, async () => {
      const old = library.imports.where('at').below(now - UNDO_WINDOW);
      const keys = await old.primaryKeys();
      await library.imports.bulkDelete(keys.filter(([, part]) => part > 0));
      await old.modify((row) => {
        delete row.settings;
        row.over = true;
      });
    }),
  );
}
