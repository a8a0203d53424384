/** Several reports state the same figure: which of them is shown, the others being listed behind it. */
import type { ReportRow } from '../store/rows';
import type { Statement } from './statement';

/**
 * Best first: results before estimates, values before bounds (超过5%), then the later report, which carries revised
 * figures, then the one in which more was read, then the one saved last.
 */
export function bySource(reports: ReadonlyMap<string, ReportRow>) {
  return (a: Statement, b: Statement): number => {
    const [reportA, reportB] = [reports.get(a.row.reportId), reports.get(b.row.reportId)];
    return (
      Number(a.status === 'estimate') - Number(b.status === 'estimate') ||
      Number(a.bound !== 'exact') - Number(b.bound !== 'exact') ||
      (reportB?.year ?? 0) - (reportA?.year ?? 0) ||
      (reportB?.indicatorCount ?? 0) - (reportA?.indicatorCount ?? 0) ||
      (reportB?.savedAt ?? 0) - (reportA?.savedAt ?? 0)
    );
  };
}
