/** Taking rows away for good. Callers run these inside a transaction on `reportTables`. */
import { Dexie, type Table } from 'dexie';
import { comparedTables, unfile } from './compared';
import type { Library } from './library';

/** The tables in which a report has rows. */
export function reportTables(library: Library): Table[] {
  const { reports, indicators, terms, texts, searched, grams, sources, corrections, documents, readings } = library;
  return [reports, indicators, terms, texts, searched, grams, sources, corrections, documents, readings, ...comparedTables(library)];
}

/** Every key [reportId, …] of one report. */
export const contentsOf = (reportId: string): [from: [string, unknown], to: [string, unknown]] => [
  [reportId, Dexie.minKey],
  [reportId, Dexie.maxKey],
];

/** Removes what was read in reports: indicators, terms, the text and what is searched and compared of it. Corrections stay, to be laid over the next reading. */
export async function removeContents(library: Library, reportIds: readonly string[]): Promise<void> {
  await unfile(library, reportIds);
  for (const reportId of reportIds) {
    const [from, to] = contentsOf(reportId);
    await Dexie.Promise.all([
      library.indicators.where('[reportId+index]').between(from, to).delete(),
      library.terms.where('[reportId+index]').between(from, to).delete(),
    ]);
  }
  await Dexie.Promise.all([library.texts, library.searched, library.grams].map((table: Table<unknown, string>) => table.bulkDelete([...reportIds])));
}

/** Removes reports with all that was read in them and set right in them. Clips stay: they carry their own words. */
export async function removeReports(library: Library, reportIds: readonly string[]): Promise<void> {
  if (reportIds.length === 0) return;
  const reports = await library.reports.bulkGet([...reportIds]);
  await removeContents(library, reportIds);
  await library.sources.bulkDelete(reports.flatMap((report) => report?.addresses ?? []));
  await library.corrections
    .where('reportId')
    .anyOf([...reportIds])
    .delete();
  await library.documents.bulkDelete(reports.flatMap((report) => report?.addresses ?? []));
  for (const reportId of reportIds)
    await library.readings
      .where('[reportId+replacedAt]')
      .between(...contentsOf(reportId))
      .delete();
  await library.reports.bulkDelete([...reportIds]);
}
