import { groupBy } from '../../lib/compare/matrix';
import type { Detection, ReportMeta } from '../../lib/model/analysis';
import { regionKey } from '../../lib/store/region-key';

type Stored = Pick<ReportMeta, 'region' | 'year'> & { id: string; detection: Pick<Detection, 'kind'> };

/**
 * The two reports to compare before the reader has chosen: the latest two years of one sort of document and region, of those that
 * have two the one read last; else of the region alone, since an outline and a release say little of each other; else the two read
 * last. The earlier one first. `reports` are in the order in which they were read, the last first.
 */
export function closestPair(reports: readonly Stored[]): [string | null, string | null] {
  const same =
    ofTwoYears(reports, ({ region, detection }) => JSON.stringify([regionKey(region), detection.kind])) ??
    ofTwoYears(reports, ({ region }) => regionKey(region));
  const [later, earlier] = same ? same.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)) : reports;
  return [earlier?.id ?? null, later?.id ?? null];
}

/** Groups stand in the order in which their first report does. */
function ofTwoYears(reports: readonly Stored[], keyOf: (report: Stored) => string): Stored[] | undefined {
  return [...groupBy(reports, keyOf).values()].find((some) => new Set(some.map(({ year }) => year)).size > 1);
}
