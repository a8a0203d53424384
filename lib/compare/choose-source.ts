/** Several documents state the same figure: which of them is shown, the others being listed behind it. */
import type { ReportRow } from '../store/rows';
import type { Statement } from './statement';
import { byOwner, publishedAt } from './vintages';

/**
 * Best first: who may speak for the region before who copies, results before estimates, values before bounds (超过5%), then
 * the later document, which carries revised figures, then the one in which more was read, then the one saved last.
 */
export function bySource(reports: ReadonlyMap<string, ReportRow>) {
  const published = new Map([...reports].map(([id, report]) => [id, publishedAt(report.detection.kind, report)]));
  return (a: Statement, b: Statement): number => {
    const [reportA, reportB] = [reports.get(a.row.reportId), reports.get(b.row.reportId)];
    return (
      (reportA && reportB ? byOwner(reportA.authority, reportB.authority) : 0) ||
      Number(a.status === 'estimate') - Number(b.status === 'estimate') ||
      Number(a.bound !== 'exact') - Number(b.bound !== 'exact') ||
      descending(published.get(a.row.reportId) ?? '', published.get(b.row.reportId) ?? '') ||
      (reportB?.indicatorCount ?? 0) - (reportA?.indicatorCount ?? 0) ||
      (reportB?.savedAt ?? 0) - (reportA?.savedAt ?? 0)
    );
  };
}

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
