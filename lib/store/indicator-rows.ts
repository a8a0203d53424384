/** Single rows and whole reports of indicators, to be looked at and set right one by one. */
import { Dexie } from 'dexie';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { IndicatorRow } from './rows';

/** All rows of one report in the order of the text. @throws {LibraryError} */
export async function reportIndicators(library: Library, reportId: string): Promise<IndicatorRow[]> {
  return withLibrary(library, () => library.indicators.where('[reportId+index]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]).toArray());
}

/** One row, null where it is not stored. @throws {LibraryError} */
export async function readIndicator(library: Library, reportId: string, index: number): Promise<IndicatorRow | null> {
  return (await withLibrary(library, () => library.indicators.get([reportId, index]))) ?? null;
}
