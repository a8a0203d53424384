/**
 * What is compared, kept together by indicator and region. An indicator's rows lie scattered among all others, each to be
 * fetched by its own key; packed they are read some ten times as fast.
 *
 * Table `compared` holds the rows of the reports that are named in `filed`, and of no others. A report whose indicators change
 * is taken out of both in the same transaction and filed again aside, so that whoever reads finds each report either here or,
 * not filed yet, among the indicators: never old rows, and never none.
 */
import { Dexie } from 'dexie';
import { withLibrary } from './errors';
import type { Library } from './library';
import { regionKey } from './region-key';
import { packRows, unpackRows } from './row-columns';
import type { ComparedRow, FiledRow, IndicatorRow } from './rows';

export interface HeadlineQuery {
  codes: readonly string[];
  /** Region keys (`regionKey`); every region where left out. */
  regions?: readonly string[];
  /** First and last year; every year where left out. */
  years?: { from: number; to: number };
}

type Place = [code: string, regionKey: string];

/** Reports filed in one transaction: others wait for its end. */
const AT_ONCE = 20;
/** With more places one range over all regions is faster than a key for each. */
const MOST_KEYS = 400;
/** Reports not filed yet that are read one by one; of more the indicators' own index is asked. */
const MOST_READ = 40;

/** Tables that reading and changing what is compared takes. */
export const comparedTables = ({ compared, filed }: Library) => [compared, filed];

/** Reports that are stored and not filed yet: none, as a rule, which their numbers tell. Inside the caller's transaction. */
function unfiled(library: Library): PromiseLike<string[]> {
  // Chained in Dexie's own promises: each native `await` more in its transactions may be the one that it ends at.
  return Dexie.Promise.all([library.reports.count(), library.filed.count()]).then(([stored, done]) =>
    stored === done ? [] : standing(library).then(({ waiting }) => waiting),
  );
}

/** Reports that are not filed yet, and those filed that are stored no more. Inside the caller's transaction. */
function standing(library: Library): PromiseLike<{ waiting: string[]; gone: string[] }> {
  return Dexie.Promise.all([library.reports.toCollection().primaryKeys(), library.filed.toCollection().primaryKeys()]).then(([ids, filed]) => {
    const [stored, done] = [new Set(ids), new Set(filed)];
    return { waiting: ids.filter((id) => !done.has(id)), gone: filed.filter((id) => !stored.has(id)) };
  });
}

/** The rows of `compared` and of what is not filed yet, those of reports in the bin among them. Inside the caller's transaction. */
export async function comparedRows(library: Library, query: HeadlineQuery): Promise<IndicatorRow[]> {
  const waiting = await unfiled(library);
  const [blocks, rows] = await Promise.all([blocksOf(library, query), rowsNotFiled(library, query, waiting)]);
  const read = blocks.map(rowsOf);
  const broken = blocks.filter((_, at) => read[at] === null);
  const behind = broken.length === 0 ? [] : await Promise.all(broken.map((block) => rowsBehind(library, block, waiting)));
  const { regions, years } = query;
  const wanted = regions && new Set(regions);
  return [...read.flatMap((known) => known ?? []), ...behind.flat(), ...rows].filter(({ regionKey, headlineYear: year }) => {
    if (wanted && !wanted.has(regionKey)) return false;
    return year !== undefined && (!years || (year >= years.from && year <= years.to));
  });
}

async function blocksOf(library: Library, { codes, regions }: HeadlineQuery): Promise<ComparedRow[]> {
  if (regions && regions.length * codes.length <= MOST_KEYS) {
    const places = codes.flatMap((code) => regions.map((region): Place => [code, region]));
    return (await library.compared.bulkGet(places)).filter((block) => block !== undefined);
  }
  const ranges = codes.map((code) => library.compared.where('[code+regionKey]').between([code, Dexie.minKey], [code, Dexie.maxKey]).toArray());
  return (await Promise.all(ranges)).flat();
}

/** Null for a block that cannot be read. */
function rowsOf(block: ComparedRow): IndicatorRow[] | null {
  try {
    return unpackRows(block.rows) as object[] as IndicatorRow[];
  } catch {
    return null;
  }
}

/** What a block that cannot be read was made of. */
async function rowsBehind(library: Library, { code, regionKey }: ComparedRow, waiting: readonly string[]): Promise<IndicatorRow[]> {
  const apart = new Set(waiting);
  const rows = await library.indicators
    .where('[headlineCode+regionKey+headlineYear]')
    .between([code, regionKey, Dexie.minKey], [code, regionKey, Dexie.maxKey])
    .toArray();
  return rows.filter(({ reportId }) => !apart.has(reportId));
}

async function rowsNotFiled(library: Library, { codes }: HeadlineQuery, waiting: readonly string[]): Promise<IndicatorRow[]> {
  if (waiting.length === 0) return [];
  if (waiting.length <= MOST_READ) {
    const wanted = new Set<string | undefined>(codes);
    const rows = await Promise.all(waiting.map((id) => indicatorsOf(library, id)));
    return rows.flat().filter(({ headlineCode }) => wanted.has(headlineCode));
  }
  const apart = new Set(waiting);
  const ranges = codes.map((code) => library.indicators.where('[headlineCode+headlineYear]').between([code, Dexie.minKey], [code, Dexie.maxKey]).toArray());
  return (await Promise.all(ranges)).flat().filter(({ reportId }) => apart.has(reportId));
}

const indicatorsOf = (library: Library, reportId: string): PromiseLike<IndicatorRow[]> =>
  library.indicators.where('[reportId+index]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]).toArray();

/** Takes reports out of what is compared until they are filed again. Inside the caller's transaction. */
export async function unfile(library: Library, reportIds: readonly string[]): Promise<void> {
  const filed = (await library.filed.bulkGet([...reportIds])).filter((row) => row !== undefined);
  if (filed.length === 0) return;
  const gone = new Set(reportIds);
  const blocks = await blocksAt(
    library,
    filed.flatMap(({ places }) => places),
  );
  if (!blocks) return startAnew(library);
  for (const [key, rows] of blocks) {
    blocks.set(
      key,
      rows.filter(({ reportId }) => !gone.has(reportId)),
    );
  }
  await putBlocks(library, blocks);
  await library.filed.bulkDelete(filed.map(({ reportId }) => reportId));
}

export interface FilingOptions {
  /** Waits for a moment, in which messages are answered. */
  breathe: () => Promise<void>;
}

/**
 * Files every report that is not yet, some at a time, so that it can stop between any two; and takes out whatever is filed of reports
 * that are gone.
 * @throws {LibraryError}
 */
export async function fileWaiting(library: Library, { breathe }: FilingOptions): Promise<void> {
  const tables = [library.reports, library.indicators, ...comparedTables(library)];
  // A report whose own row cannot be read waits on, until it is mended.
  const tried = new Set<string>();
  for (;;) {
    const { waiting, gone } = await withLibrary(library, () => library.transaction('r', library.reports, library.filed, () => standing(library)));
    if (gone.length > 0) await withLibrary(library, () => library.transaction('rw', tables, () => unfileGone(library, gone)));
    const next = waiting.filter((id) => !tried.has(id));
    if (next.length === 0) return;
    for (const ids of await inGroups(library, next)) {
      const done = await withLibrary(library, () => library.transaction('rw', tables, () => file(library, ids)));
      if (done) for (const id of ids) tried.add(id);
      else tried.clear();
      await breathe();
    }
  }
}

/** Those that are stored again meanwhile stay filed. */
async function unfileGone(library: Library, gone: readonly string[]): Promise<void> {
  const rows = await library.reports.where('id').anyOf(gone).primaryKeys();
  const back = new Set(rows);
  await unfile(
    library,
    gone.filter((id) => !back.has(id)),
  );
}

/** Groups of reports that are filed in one transaction: those of one region together, for they are packed in the same rows. */
async function inGroups(library: Library, ids: readonly string[]): Promise<string[][]> {
  const rows = ids.length <= AT_ONCE ? [] : await withLibrary(library, () => library.reports.bulkGet([...ids]));
  const placeOfReport = new Map(rows.flatMap((row) => (row ? [[row.id, regionKey(row.region)]] : [])));
  const sorted = [...ids].sort((a, b) => {
    const [one, other] = [placeOfReport.get(a) ?? '', placeOfReport.get(b) ?? ''];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  return Array.from({ length: Math.ceil(sorted.length / AT_ONCE) }, (_, at) => sorted.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}

/** False where all has to be filed anew. Inside the caller's transaction. */
async function file(library: Library, ids: readonly string[]): Promise<boolean> {
  const [reports, filed] = await Promise.all([library.reports.bulkGet([...ids]), library.filed.bulkGet([...ids])]);
  const waiting = ids.filter((_, at) => reports[at] && !filed[at]);
  const added = new Map<string, IndicatorRow[]>();
  const done: FiledRow[] = [];
  for (const reportId of waiting) {
    const places = new Map<string, Place>();
    for (const row of await indicatorsOf(library, reportId)) {
      if (row.headlineCode === undefined) continue;
      const place: Place = [row.headlineCode, row.regionKey];
      const key = keyOf(place);
      places.set(key, place);
      const together = added.get(key);
      if (together) together.push(row);
      else added.set(key, [row]);
    }
    done.push({ reportId, places: [...places.values()] });
  }
  const blocks = await blocksAt(
    library,
    done.flatMap(({ places }) => places),
  );
  if (!blocks) {
    await startAnew(library);
    return false;
  }
  for (const [key, rows] of added) blocks.set(key, [...(blocks.get(key) ?? []), ...rows]);
  await putBlocks(library, blocks);
  await library.filed.bulkPut(done);
  return true;
}

// The region of an imported row is whatever its file says, line feeds among it.
const keyOf = (place: Place): string => JSON.stringify(place);
const placeOf = (key: string): Place => JSON.parse(key) as Place;

/** The rows at these places, by `keyOf`; null where one of the blocks cannot be read. */
async function blocksAt(library: Library, places: readonly Place[]): Promise<Map<string, IndicatorRow[]> | null> {
  const keys = [...new Set(places.map(keyOf))];
  const found = await library.compared.bulkGet(keys.map(placeOf));
  const read = found.map((block) => (block ? rowsOf(block) : []));
  return read.includes(null) ? null : new Map(keys.map((key, at) => [key, read[at] ?? []]));
}

/** Has every report filed again. */
async function startAnew(library: Library): Promise<void> {
  await library.compared.clear();
  await library.filed.clear();
}

async function putBlocks(library: Library, blocks: ReadonlyMap<string, IndicatorRow[]>): Promise<void> {
  const all = [...blocks].map(([key, rows]) => ({ place: placeOf(key), rows }));
  await library.compared.bulkDelete(all.filter(({ rows }) => rows.length === 0).map(({ place }) => place));
  await library.compared.bulkPut(
    all.filter(({ rows }) => rows.length > 0).map(({ place: [code, regionKey], rows }) => ({ code, regionKey, rows: packRows(rows) })),
  );
}
