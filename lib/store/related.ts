/** The rows that may stand beside an indicator in its popup: its own region's years, and other regions' same year. */
import { Dexie } from 'dexie';
import type { Indicator, Region } from '../model/analysis';
import { binnedReports } from './bin';
import { withLibrary } from './errors';
import type { Library } from './library';
import { regionKey } from './region-key';
import type { IndicatorRow } from './rows';

/** Most rows of other regions that are read: a popup shows a dozen, of a library that may hold thousands. */
const MAX_OTHERS = 400;

/**
 * Rows of the same indicator: by its code among the headline rows, by its name where it has no code. Rows of other
 * measures and units are among them; `seriesOf` in lib/compare chooses.
 *
 * @param region whose indicator it is; null where unknown.
 */
export async function relatedRows(
  library: Library,
  indicator: Pick<Indicator, 'code' | 'name' | 'period'>,
  region: Region | null,
): Promise<IndicatorRow[]> {
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
  return library.indicators
    .where('[headlineCode+regionKey+headlineYear]')
    .between([code, key, Dexie.minKey], [code, key, Dexie.maxKey])
    .toArray();
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
