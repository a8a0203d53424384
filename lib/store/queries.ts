/** What the panel and the popup read: by index and range, never by loading a table of indicators. */
import { Dexie } from 'dexie';
import { binnedReports } from './bin';
import { comparedRows, comparedTables, type HeadlineQuery } from './compared';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { IndicatorRow, ReportRow, TermRow } from './rows';

/** The stored reports, last saved first, without those in the bin: thousands of small rows, so read at one go. */
export async function listReports(library: Library): Promise<ReportRow[]> {
  const rows = await withLibrary(library, () => library.reports.toArray());
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => b.savedAt - a.savedAt);
}

export interface StoredReport {
  report: ReportRow;
  /** In the order of the text. */
  indicators: IndicatorRow[];
  terms: TermRow[];
}

/** One report with all that was read in it; null where it is not stored or in the bin. */
export async function readReport(library: Library, reportId: string): Promise<StoredReport | null> {
  return withLibrary(library, () =>
    library.transaction('r', library.reports, library.indicators, library.terms, async () => {
      const report = await library.reports.get(reportId);
      if (!report || report.deletedAt !== null) return null;
      const contents: [unknown, unknown] = [
        [reportId, Dexie.minKey],
        [reportId, Dexie.maxKey],
      ];
      const [indicators, terms] = await Promise.all([
        library.indicators
          .where('[reportId+index]')
          .between(...contents)
          .toArray(),
        library.terms
          .where('[reportId+index]')
          .between(...contents)
          .toArray(),
      ]);
      return { report, indicators, terms };
    }),
  );
}

/** The headline rows of the given indicators, regions and years. */
export async function headlineRows(library: Library, query: HeadlineQuery): Promise<IndicatorRow[]> {
  return withLibrary(library, () =>
    library.transaction('r', [library.reports, library.indicators, ...comparedTables(library)], async () => {
      const [binned, rows] = await Promise.all([binnedReports(library), comparedRows(library, query)]);
      return binned.size === 0 ? rows : rows.filter((row) => !binned.has(row.reportId));
    }),
  );
}

/**
 * In how many stored reports each indicator code has headline rows, most first. Read off the reports: to count a
 * hundred thousand index entries takes seconds.
 */
export async function comparableIndicators(library: Library): Promise<Array<{ code: string; reports: number }>> {
  const counts = new Map<string, number>();
  for (const { codes } of await listReports(library)) {
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, reports]) => ({ code, reports })).sort((a, b) => b.reports - a.reports || a.code.localeCompare(b.code));
}
