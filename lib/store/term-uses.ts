/** Where the library's reports of one region use a term. */
import type { Region } from '../model/analysis';
import type { TermUse } from '../model/term-uses';
import { withLibrary } from './errors';
import type { Library } from './library';
import { regionKey } from './region-key';
import { contentsOf } from './remove';

/** Places told of one report, and of all: the rest of a popup must be read too. */
const MOST_OF_ONE = 4;
const MOST = 16;

/** Those of the terms that stand in a stored report; none where there is no report. @throws {LibraryError} */
export async function storedTerms(library: Library, reportId: string | null, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (reportId === null) return new Set();
  const wanted = new Set(ids);
  const rows = await withLibrary(library, () =>
    library.terms
      .where('[reportId+index]')
      .between(...contentsOf(reportId))
      .toArray(),
  );
  return new Set(rows.flatMap(({ id }) => (wanted.has(id) ? [id] : [])));
}

/** Asked of one region's reports, but for the one that asks. */
export interface UsesQuery {
  /** Every id that the term has had. */
  termIds: readonly string[];
  region: Region;
  exceptReportId: string | null;
}

/**
 * The words around a term in stored reports of the region, latest report first, each sentence once.
 * Rows of the first version of the library have no such words and are passed over. @throws {LibraryError}
 */
export async function termUses(library: Library, { termIds, region, exceptReportId }: UsesQuery): Promise<TermUse[]> {
  const { rows, reports } = await withLibrary(library, () =>
    library.transaction('r', library.terms, library.reports, async () => {
      const found = await library.terms
        .where('id')
        .anyOf([...termIds])
        .toArray();
      const ids = [...new Set(found.map(({ reportId }) => reportId))].filter((id) => id !== exceptReportId);
      return { rows: found, reports: await library.reports.bulkGet(ids) };
    }),
  );
  const key = regionKey(region);
  return reports
    .filter((report) => report !== undefined && report.deletedAt === null && regionKey(report.region) === key)
    .sort((a, b) => (b?.year ?? 0) - (a?.year ?? 0))
    .flatMap((report) => {
      if (!report) return [];
      const contexts = new Map(rows.flatMap((row) => (row.reportId === report.id && row.context ? [[row.context, row.quote] as const] : [])));
      return [...contexts]
        .slice(0, MOST_OF_ONE)
        .map(([context, quote]) => ({ region: report.region.name, year: report.year, url: report.url, context, quote }));
    })
    .slice(0, MOST);
}
