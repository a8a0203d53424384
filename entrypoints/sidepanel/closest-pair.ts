import type { ReportMeta } from '../../lib/model/analysis';
import { regionKey } from '../../lib/store/region-key';

/**
 * The two reports to compare before the reader has chosen: the latest two years of the region read last that has two,
 * else the two read last; the earlier one first. `reports` are in the order in which they were read, the last first.
 */
export function closestPair(reports: readonly (Pick<ReportMeta, 'region' | 'year'> & { id: string })[]): [string | null, string | null] {
  const byRegion = new Map<string, (typeof reports)[number][]>();
  for (const report of reports) {
    const key = regionKey(report.region);
    const known = byRegion.get(key);
    if (known) known.push(report);
    else byRegion.set(key, [report]);
  }
  // Regions stand in the order in which their first report does.
  const same = [...byRegion.values()].find((some) => new Set(some.map(({ year }) => year)).size > 1);
  const [later, earlier] = same ? same.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)) : reports;
  return [earlier?.id ?? null, later?.id ?? null];
}
