/** The rows that may stand beside an indicator in its popup: its own region's years, and other regions' same year. */
import { Dexie } from 'dexie';
import type { Indicator, Region } from '../model/analysis';
import { binnedReports } from './bin';
import { withLibrary } from './errors';
import type { Library } from './library';
import { regionKey } from './region-key';
import type { IndicatorRow, ReportRow } from './rows';

/** Most rows that are read to tell a figure's place among its peers: more regions of one level there are not. */
const MAX_PEERS = 6000;

/** Most rows of other regions that are read: a popup shows a dozen, of a library that may hold thousands. */
const MAX_OTHERS = 400;

/**
 * Rows of the same indicator: by its code among the headline rows, by its name where it has no code. Rows of other
 * measures and units are among them; `seriesOf` in lib/compare chooses.
 *
 * @param region whose indicator it is; null where unknown.
 */
export async function relatedRows(library: Library, indicator: Pick<Indicator, 'code' | 'name' | 'period'>, region: Region | null): Promise<IndicatorRow[]> {
  const year = indicator.period?.to ?? null;
  return withLibrary(library, () =>
    library.transaction('r', library.reports, library.indicators, async () => {
      const binned = await binnedReports(library);
      const [own, others] = await Promise.all(
        indicator.code === null
          ? [ofName(library, indicator.name, region?.name), ofName(library, indicator.name)]
          : [ofRegion(library, indicator.code, region), ofYear(library, indicator.code, year)],
      );
      const rows = new Map([...own, ...others].map((row) => [`${row.reportId} ${row.index}`, row]));
      return [...rows.values()].filter((row) => !binned.has(row.reportId));
    }),
  );
}

async function ofRegion(library: Library, code: string, region: Region | null): Promise<IndicatorRow[]> {
  if (!region?.name) return [];
  const key = regionKey(region);
  return library.indicators.where('[headlineCode+regionKey+headlineYear]').between([code, key, Dexie.minKey], [code, key, Dexie.maxKey]).toArray();
}

async function ofYear(library: Library, code: string, year: number | null): Promise<IndicatorRow[]> {
  return library.indicators
    .where('[headlineCode+headlineYear]')
    .between([code, year ?? Dexie.minKey], [code, year ?? Dexie.maxKey], true, true)
    .limit(MAX_OTHERS)
    .toArray();
}

async function ofName(library: Library, name: string, regionName?: string): Promise<IndicatorRow[]> {
  if (!name || regionName === '') return [];
  return library.indicators
    .where('[name+regionName]')
    .between([name, regionName ?? Dexie.minKey], [name, regionName ?? Dexie.maxKey], true, true)
    .limit(MAX_OTHERS)
    .toArray();
}

/**
 * Headline rows of a code and year for the regions of the region's level, with their reports. Nothing where there are more
 * rows than can be read: a place among some of them would be wrong.
 */
export async function peerRows(library: Library, code: string, year: number, region: Region): Promise<{ rows: IndicatorRow[]; reports: ReportRow[] }> {
  return withLibrary(library, () =>
    library.transaction('r', library.reports, library.indicators, async () => {
      const binned = await binnedReports(library);
      const found = await library.indicators
        .where('[headlineCode+headlineYear]')
        .equals([code, year])
        .limit(MAX_PEERS + 1)
        .toArray();
      if (found.length > MAX_PEERS) return { rows: [], reports: [] };
      // Levels by code: a province ends in four noughts, a prefecture in two (GB/T 2260).
      const alike = found.filter((row) => !binned.has(row.reportId) && sameLevel(row.regionCode, region.code));
      const ids = [...new Set(alike.map(({ reportId }) => reportId))];
      const reports = (await library.reports.bulkGet(ids)).filter((report) => report !== undefined);
      return { rows: alike, reports };
    }),
  );
}

/** Codes that say nothing of a level pass: the comparison itself looks at the region. */
const sameLevel = (a: string | null, b: string | null): boolean => a === null || b === null || stepsOf(a) === stepsOf(b);

/** Pairs of noughts at a code's end. */
function stepsOf(code: string): number {
  let end = code.length;
  while (code[end - 1] === '0') end -= 1;
  return (code.length - end) >> 1;
}
