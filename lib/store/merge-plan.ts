/** What another library's contents would do to this one: which rows are new, which are the same, which disagree. */
import { alike } from './alike';
import type { IndicatorRow, ReportRow } from './rows';
import type { ReportBundle } from './bundles';
import { bundleOf } from './bundles';
import { sideTableNames, type LibraryContents, type SideTables } from './contents';
import { extractedFields } from './corrections';
import { withLibrary } from './errors';
import type { Library } from './library';
import { BUILTIN_PACK } from '../model/pack';
import { packConflictId, packStanding, type LibraryPack } from './pack-contents';

export type ConflictTable = 'reports' | 'packs' | Exclude<keyof SideTables, 'sources' | 'dismissals'>;

/** Two versions of one thing, and what tells them apart. */
export interface Conflict {
  /** Names the conflict in `MergeChoice`. */
  id: string;
  table: ConflictTable;
  /** What it is about: a report's title, a clip's quote, the name of an indicator. */
  title: string;
  mine: ConflictSide;
  theirs: ConflictSide;
}

export interface ConflictSide {
  /** Milliseconds since 1970; null where the row does not say. */
  at: number | null;
  /** What it says: a note, a name, a value; '' for reports. */
  text: string;
  /** Indicators, for reports; entries, for dictionaries. */
  count: number | null;
}

/** Whose version stands: `all` for every conflict but those in `otherwise`. */
export interface MergeChoice {
  all: 'mine' | 'theirs';
  otherwise: readonly string[];
}

export interface MergePlan {
  /** Rows that are new, per table. */
  added: Record<'reports' | 'packs' | keyof SideTables, number>;
  /** Dictionaries that would be more than are kept. */
  packsLeftOut: number;
  /** Rows that both have, alike. */
  same: number;
  conflicts: Conflict[];
}

export function isMine(choice: MergeChoice, conflictId: string): boolean {
  return (choice.all === 'mine') !== choice.otherwise.includes(conflictId);
}

/**
 * @param onProgress told of the reports that have been compared, of all.
 * @throws {LibraryError}
 */
export async function planMerge(
  library: Library,
  contents: LibraryContents,
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<MergePlan> {
  const plan: MergePlan = {
    added: { reports: 0, clips: 0, folders: 0, corrections: 0, sources: 0, dismissals: 0, notes: 0, documents: 0, packs: 0 },
    packsLeftOut: 0,
    same: 0,
    conflicts: [],
  };
  const ids = new Map<string, string>();
  let done = 0;
  for (const bundle of contents.bundles()) {
    signal?.throwIfAborted();
    const { standing, id, mine } = await withLibrary(library, () =>
      library.transaction('r', library.reports, library.indicators, library.terms, library.texts, () => standingOf(library, bundle)),
    );
    ids.set(bundle.report.id, id);
    if (standing === 'new') plan.added.reports += 1;
    else if (standing === 'same' || !mine) plan.same += 1;
    else plan.conflicts.push(reportConflict(mine.report, bundle.report));
    done += 1;
    if (done % 20 === 0 || done === contents.reports) onProgress?.(done, contents.reports);
  }
  await withLibrary(library, () =>
    library.transaction('r', library.tables, async () => {
      for (const table of sideTableNames) {
        for (const row of contents[table]) {
          const side = await sideStanding(library, table, row, ids);
          if (side.standing === 'new') plan.added[table] += 1;
          else if (side.standing === 'conflict' && side.conflict) plan.conflicts.push(side.conflict);
          else plan.same += 1;
        }
      }
    }),
  );
  for (const theirs of contents.packs()) {
    signal?.throwIfAborted();
    // How the built-in glossary is ordered and switched goes with the settings: it is neither new nor in conflict.
    if (theirs.pack.id !== BUILTIN_PACK) await planPack(library, theirs, plan);
  }
  return plan;
}

async function planPack(library: Library, theirs: LibraryPack, plan: MergePlan): Promise<void> {
  const { standing, mine } = await withLibrary(library, () =>
    library.transaction('r', [library.packs, library.packEntries, library.packForms], () => packStanding(library, theirs, plan.added.packs)),
  );
  if (standing === 'left-out') plan.packsLeftOut += 1;
  else if (standing === 'new') plan.added.packs += 1;
  else if (standing === 'same' || !mine) plan.same += 1;
  else {
    const side = ({ addedAt, revision, count }: LibraryPack['pack']): ConflictSide => ({ at: addedAt, text: revision, count });
    plan.conflicts.push({ id: packConflictId(theirs), table: 'packs', title: theirs.pack.title, mine: side(mine.pack), theirs: side(theirs.pack) });
  }
}

export interface ReportStanding {
  standing: 'new' | 'same' | 'conflict';
  /** The id under which the report stands, or is to stand, in this library. */
  id: string;
  /** What stands there, the bin included. */
  mine: ReportBundle | null;
}

/**
 * Whether this library has a report: by its id, region and year, or address. An address under which two libraries know
 * the reports of two years is two reports. Inside the caller's transaction.
 */
export async function standingOf(library: Library, { report, indicators }: ReportBundle): Promise<ReportStanding> {
  const known = await knownReport(library, report);
  if (!known) {
    const taken = await library.reports.get(report.id);
    return { standing: 'new', id: taken ? `${report.id}#${report.textHash.slice(-16)}` : report.id, mine: null };
  }
  if (known.deletedAt !== null) return { standing: 'new', id: known.id, mine: null };
  const mine = await bundleOf(library, known.id);
  const same = mine !== null && (known.fingerprint === report.fingerprint || sameReading(mine.indicators, indicators));
  return { standing: same ? 'same' : 'conflict', id: known.id, mine };
}

async function knownReport(library: Library, report: ReportRow): Promise<ReportRow | null> {
  const fits = (row: ReportRow | undefined): row is ReportRow =>
    row !== undefined && (row.identity === undefined || report.identity === undefined || row.identity === report.identity);
  const byId = await library.reports.get(report.id);
  if (fits(byId)) return byId;
  const byIdentity = report.identity === undefined ? undefined : await library.reports.where('identity').equals(report.identity).first();
  if (byIdentity) return byIdentity;
  const byAddress = await library.reports.where('addresses').anyOf(report.addresses).first();
  return fits(byAddress) ? byAddress : null;
}

/** Whether two readings of a report found the same, whatever readers have set right in them. */
function sameReading(a: readonly IndicatorRow[], b: readonly IndicatorRow[]): boolean {
  const told = (row: IndicatorRow) => JSON.stringify([row.index, row.start, row.end, row.quote, Object.entries(extractedFields(row)).sort()]);
  return a.length === b.length && a.every((row, index) => told(row) === told(b[index] ?? row));
}

function reportConflict(mine: ReportRow, theirs: ReportRow): Conflict {
  const side = ({ savedAt, indicatorCount }: ReportRow): ConflictSide => ({ at: savedAt, text: '', count: indicatorCount });
  return {
    id: reportConflictId(theirs.id),
    table: 'reports',
    title: mine.title ?? (mine.pageTitle || mine.id),
    mine: side(mine),
    theirs: side(theirs),
  };
}

export const reportConflictId = (theirId: string): string => `reports ${theirId}`;

export interface SideStanding {
  standing: 'new' | 'same' | 'conflict';
  /** The row as it is to be written: with this library's id for it, and of its report. */
  row: { id?: string; address?: string };
  conflict?: Conflict;
}

type SideRow = SideTables[keyof SideTables][number];

/**
 * How a row beside the reports stands to this library's. `reportIds`: their ids of reports to this library's. Inside the
 * caller's transaction.
 */
export async function sideStanding<T extends keyof SideTables>(
  library: Library,
  table: T,
  theirs: SideTables[T][number],
  reportIds: ReadonlyMap<string, string>,
): Promise<SideStanding> {
  if (table === 'corrections') return correctionStanding(library, theirs as SideTables['corrections'][number], reportIds);
  const key = 'id' in theirs ? theirs.id : theirs.address;
  const mine = (await library.table<SideRow, string>(table).get(key)) ?? null;
  if (mine === null || ('deletedAt' in mine && mine.deletedAt !== null)) return { standing: 'new', row: theirs };
  // A page's statements and a check put aside are no one's own words: what stands, stands.
  if (table === 'sources' || table === 'dismissals' || alike(mine, theirs)) return { standing: 'same', row: theirs };
  return {
    standing: 'conflict',
    row: theirs,
    conflict: { id: `${table} ${key}`, table: table as ConflictTable, title: titleOf(mine), mine: wordsOf(mine), theirs: wordsOf(theirs) },
  };
}

async function correctionStanding(library: Library, theirs: SideTables['corrections'][number], reportIds: ReadonlyMap<string, string>): Promise<SideStanding> {
  const reportId = reportIds.get(theirs.reportId) ?? theirs.reportId;
  const own = await library.corrections.where('reportId').equals(reportId).toArray();
  const mine = own.find(({ anchor }) => alike(anchor, theirs.anchor));
  if (!mine) {
    const taken = await library.corrections.get(theirs.id);
    const row = { ...theirs, reportId, id: taken ? `${theirs.id}~${reportId}` : theirs.id };
    return { standing: 'new', row };
  }
  const row = { ...theirs, id: mine.id, reportId };
  if (alike(mine.change, theirs.change)) return { standing: 'same', row };
  const side = ({ change, updatedAt }: typeof theirs): ConflictSide => ({ at: updatedAt, text: changeWords(change), count: null });
  return {
    standing: 'conflict',
    row,
    conflict: {
      id: `corrections ${theirs.id}`,
      table: 'corrections',
      title: `${mine.original.name} ${mine.anchor.quote}`.trim(),
      mine: side(mine),
      theirs: side(theirs),
    },
  };
}

function changeWords(change: SideTables['corrections' | 'documents'][number]['change']): string {
  return Object.values(change)
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(' · ');
}

function titleOf(row: SideRow): string {
  if ('quote' in row) return row.quote;
  if ('form' in row) return row.form;
  if ('original' in row && 'address' in row) return row.address;
  return 'name' in row ? row.name : '';
}

function wordsOf(row: SideRow): ConflictSide {
  const at = 'updatedAt' in row ? row.updatedAt : 'createdAt' in row ? row.createdAt : null;
  if ('note' in row) return { at, text: [row.note, ...row.tags.map((tag) => `#${tag}`)].join(' ').trim(), count: null };
  if ('original' in row && 'address' in row) return { at, text: changeWords(row.change), count: null };
  return { at, text: 'form' in row ? row.text : 'name' in row ? row.name : '', count: null };
}
