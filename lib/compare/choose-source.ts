/** Several documents state the same figure: which of them is shown, the others being listed behind it. */
import type { ReportRow } from '../store/rows';
import { isReference } from './reference-rows';
import type { Statement } from './statement';
import { byOwner, publishedAt } from './vintages';

/**
 * Best first: stored documents before reference figures, who may speak for the region before who copies, results before estimates, values before bounds (超过5%), then
 * the later document, which carries revised figures, then the one in which more was read, then the one saved last.
 */
export function bySource(reports: ReadonlyMap<string, ReportRow>) {
  const published = new Map([...reports].map(([id, report]) => [id, publishedAt(report.detection.kind, report)]));
  const source = ({ row }: Statement): Source => ({ report: reports.get(row.reportId), published: published.get(row.reportId) ?? '' });
  return (a: Statement, b: Statement): number =>
    Number(isReference(a.row.reportId)) - Number(isReference(b.row.reportId)) || byStatement(a, b, byReport(source(a), source(b)));
}

interface Source {
  report: ReportRow | undefined;
  published: string;
}

interface ByReport {
  owner: number;
  date: number;
  size: number;
}

const byReport = (a: Source, b: Source): ByReport => ({
  owner: a.report && b.report ? byOwner(a.report.authority, b.report.authority) : 0,
  date: descending(a.published, b.published),
  size: sizeOf(b).read - sizeOf(a).read || sizeOf(b).saved - sizeOf(a).saved,
});

const sizeOf = ({ report }: Source): { read: number; saved: number } => ({ read: report?.indicatorCount ?? 0, saved: report?.savedAt ?? 0 });

const byStatement = (a: Statement, b: Statement, { owner, date, size }: ByReport): number =>
  owner || Number(a.status === 'estimate') - Number(b.status === 'estimate') || Number(a.bound !== 'exact') - Number(b.bound !== 'exact') || date || size;

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
