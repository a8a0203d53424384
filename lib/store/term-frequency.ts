/** How much the library's reports use a term, since when, and whether a report's own predecessor did. */
import { kinds } from '../model/kinds';
import type { TermFrequency } from '../model/term-uses';
import { withLibrary } from './errors';
import type { Library } from './library';
import { regionKey } from './region-key';
import type { ReportRow } from './rows';

/**
 * Counts reports of their own that hold the term under one of its ids (no news of them, nothing in the bin). `since` is the first year of which a stored report
 * uses the term. `change` compares `reportId` with the report of the same region, sort and of the year before; null where
 * the library has no such pair. @throws {LibraryError}
 */
export async function termFrequency(library: Library, termIds: readonly string[], reportId: string | null): Promise<TermFrequency> {
  const { using, reports } = await withLibrary(library, () =>
    library.transaction('r', library.terms, library.reports, async () => ({
      using: new Set(
        (
          await library.terms
            .where('id')
            .anyOf([...termIds])
            .toArray()
        ).map((row) => row.reportId),
      ),
      reports: await library.reports.toArray(),
    })),
  );
  const own = reports.filter(({ deletedAt, detection }) => deletedAt === null && kinds[detection.kind].own);
  const users = own.filter(({ id }) => using.has(id));
  const years = users.flatMap(({ year }) => (year === null ? [] : [year]));
  const here = own.find(({ id }) => id === reportId);
  const before = here && own.find((report) => isPredecessor(report, here));
  return {
    reports: users.length,
    of: own.length,
    since: years.length > 0 ? Math.min(...years) : null,
    change: here && before ? (using.has(before.id) ? 'kept' : 'new') : null,
  };
}

function isPredecessor(report: ReportRow, here: ReportRow): boolean {
  return (
    here.year !== null &&
    here.region.name !== '' &&
    report.year === here.year - 1 &&
    report.detection.kind === here.detection.kind &&
    regionKey(report.region) === regionKey(here.region)
  );
}
