/** What the library's bench runs inside a page of the extension: the queries that the panel itself asks, and what the background makes aside. */
import { Dexie } from 'dexie';
import { packForms, packKeys } from '../../lib/packs/pack-words';
import { backupBytes } from '../../lib/exchange/backup';
import { checkRow } from '../../lib/exchange/check-row';
import { openBackup } from '../../lib/exchange/open-backup';
import { addGrams } from '../../lib/search/build-index';
import { readHits } from '../../lib/search/hits';
import { everything } from '../../lib/search/scan';
import { readSearchIndex, searchLibrary, type FoundSoFar, type SearchIndex } from '../../lib/search/search-library';
import { readWish } from '../../lib/search/wish';
import type { IndicatorRow, ReportRow, TextRow } from '../../lib/store/rows';
import { readBundles, type ReportBundle } from '../../lib/store/bundles';
import { noSideTables } from '../../lib/store/contents';
import { mergeContents, undoImport } from '../../lib/store/merge';
import { planMerge } from '../../lib/store/merge-plan';
import { fileWaiting } from '../../lib/store/compared';
import { Library } from '../../lib/store/library';
import { regionKey } from '../../lib/store/region-key';
import { BENCH_CODES } from './million-rows';
import { comparableIndicators, headlineRows, listReports } from '../../lib/store/queries';

const library = new Library();
/** Documents of one slice. */
const SLICE = 100;

/** As the panel has it while a search is open: what can be searched, and the documents. */
interface Open {
  index: SearchIndex;
  reports: Map<string, ReportRow>;
}

let open: Promise<Open> | null = null;

async function opened(): Promise<Open> {
  return { index: await readSearchIndex(library), reports: new Map((await listReports(library)).map((report) => [report.id, report])) };
}

/** Answers with the sentences of the first page once they are there, or with all that there are. */
async function search(typed: string, all: boolean): Promise<number> {
  const { index, reports } = await (open ??= opened());
  const wish = readWish(typed, [], new Set());
  const stop = new AbortController();
  const shown = await new Promise<FoundSoFar>((resolve, reject) => {
    const onFound = (found: FoundSoFar) => {
      if (all && found.toRead > 0) return;
      if (!all) stop.abort();
      resolve(found);
    };
    searchLibrary(library, index, reports, wish, everything, { signal: stop.signal, onFound, enough: 60 }).catch(reject);
  });
  return all ? shown.places.length : (await readHits(library, shown.places.slice(0, 60), wish)).length;
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What the background makes of documents that have come in; answers how many they are. */
export const aside = {
  compared: async () => {
    await fileWaiting(library, { breathe });
    return library.filed.count();
  },
  grams: async () => {
    await addGrams(library, breathe);
    return library.grams.count();
  },
};

/** Documents that an import brings. */
const IMPORTED = 500;
const IMPORT_ID = 'bench-import';
let backup: Uint8Array<ArrayBuffer> | null = null;

/** A report of the library as one that it does not have. */
function renamed(bundle: ReportBundle): ReportBundle {
  const id = `import.${bundle.report.id}`;
  const { identity = '' } = bundle.report;
  return {
    ...bundle,
    report: {
      ...bundle.report,
      id,
      url: `https://${id}`,
      address: id,
      addresses: [id],
      base: id,
      identity: `${identity}import`,
      fingerprint: id,
      textHash: id,
    },
    indicators: bundle.indicators.map((row) => ({ ...row, reportId: id })),
    terms: bundle.terms.map((row) => ({ ...row, reportId: id })),
  };
}

async function* imported(): AsyncGenerator<ReportBundle> {
  const ids = await library.reports.toCollection().primaryKeys();
  for await (const bundle of readBundles(library, ids.slice(0, IMPORTED))) yield renamed(bundle);
}

/** An import as a reader makes it, with its undo, so that the library is as before. */
export const importing = {
  file: async () => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of backupBytes({ bundles: imported(), tables: noSideTables(), settings: null }, new Date())) chunks.push(chunk);
    backup = new Uint8Array(await new Blob(chunks).arrayBuffer());
    return backup.length;
  },
  /** Read, every row checked, and compared with the library: what the reader is shown. */
  preview: async () => {
    const { contents } = await openBackup(backup!, { check: checkRow });
    return (await planMerge(library, contents)).added.reports;
  },
  /** Read again by the background, and written. */
  write: async () => {
    const { contents } = await openBackup(backup!);
    let told = 0;
    await mergeContents(library, contents, {
      importId: IMPORT_ID,
      choice: { all: 'theirs', otherwise: [] },
      now: Date.now(),
      words: { keys: packKeys, forms: packForms },
      onProgress: () => (told += 1),
    });
    return told;
  },
  undo: async () => {
    await undoImport(library, IMPORT_ID);
    return library.reports.count();
  },
};

/** How many documents have it. */
export const counts = { compared: () => library.filed.count(), grams: () => library.grams.count() };

export const queries = {
  reports: async () => (await listReports(library)).length,
  indicators: async () => (await comparableIndicators(library)).length,
  oneIndicator: async () => (await headlineRows(library, { codes: ['retail_sales'] })).length,
  twelveRegions: async () => {
    const regions = Array.from({ length: 12 }, (_, at) => String(910000 + at * 7));
    return (await headlineRows(library, { codes: ['retail_sales'], regions })).length;
  },
  briefing: async () => {
    const [report] = await listReports(library);
    if (!report) return 0;
    const row = await library.texts.get(report.id);
    const year = report.reviewYear ?? 0;
    const stated = await headlineRows(library, { codes: BENCH_CODES, regions: [regionKey(report.region)], years: { from: year, to: year } });
    return stated.length + (row?.text.length ?? 0);
  },
  searchIndex: async () => {
    open = opened();
    return [...(await open).index.documents.values()].reduce((bytes, known) => bytes + (known?.grams.length ?? 0), 0);
  },
  search: () => search('果园面积', false),
  searchRare: () => search('推进第151个', false),
  searchTyping: () => search('增长 港口', false),
  searchAll: () => search('果园面积', true),
};

/** Rows of a table in slices of so many documents: a million at once are more than a page holds. */
async function* slices<T>(table: 'indicators' | 'texts'): AsyncGenerator<T[]> {
  const ids = await library.reports.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += SLICE) {
    const [first, last] = [ids[from]!, ids[Math.min(ids.length, from + SLICE) - 1]!];
    const rows = library.table<T>(table).where(':id');
    yield await (table === 'texts' ? rows.between(first, last, true, true) : rows.between([first, Dexie.minKey], [last, Dexie.maxKey])).toArray();
  }
}

/** The same questions asked of whole tables. */
export const naive = {
  oneIndicator: async () => {
    let found = 0;
    for await (const rows of slices<IndicatorRow>('indicators')) found += rows.filter(({ headlineCode }) => headlineCode === 'retail_sales').length;
    return found;
  },
  search: async () => {
    let found = 0;
    for await (const rows of slices<TextRow>('texts')) found += rows.flatMap(({ text }) => text.split('。')).filter((text) => text.includes('果园面积')).length;
    return found;
  },
};
