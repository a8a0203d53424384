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
  // Few of the library's reports have a row here: each is looked at when one has.
  const sources = new Map<string, Source>();
  const source = ({ row: { reportId } }: Statement): Source => {
    const known = sources.get(reportId);
    if (known) return known;
    const report = reports.get(reportId);
    const made = { report, published: report ? publishedAt(report.detection.kind, report) : '' };
    sources.set(reportId, made);
    return made;
  };
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
