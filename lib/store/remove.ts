/** Taking rows away for good. Callers run these inside a transaction on the tables that they touch. */
import { Dexie } from 'dexie';
import type { Library } from './library';

/** Every key [reportId, index] of one report. */
const contentsOf = (reportId: string): [from: [string, unknown], to: [string, unknown]] => [
  [reportId, Dexie.minKey],
  [reportId, Dexie.maxKey],
];

/** Removes the indicators and terms of reports. */
export async function removeContents(library: Library, reportIds: readonly string[]): Promise<void> {
  for (const reportId of reportIds) {
    const [from, to] = contentsOf(reportId);
    await library.indicators.where('[reportId+index]').between(from, to).delete();
    await library.terms.where('[reportId+index]').between(from, to).delete();
  }
}

/** Removes reports with all that was read in them. Clips stay: they carry their own words. */
export async function removeReports(library: Library, reportIds: readonly string[]): Promise<void> {
  await removeContents(library, reportIds);
  await library.reports.bulkDelete([...reportIds]);
}
