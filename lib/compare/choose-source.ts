/** Several documents state the same figure: which of them is shown, the others being listed behind it. */
import type { Authority } from '../store/authority';
import type { ReportRow } from '../store/rows';
import { isReference } from './reference-rows';
import type { Statement } from './statement';
import { byOwner as byAuthority, publishedAt } from './vintages';

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
    const made = sourceOf(reportId, reports.get(reportId));
    sources.set(reportId, made);
    return made;
  };
  return (a: Statement, b: Statement): number => {
    const [left, right] = [source(a), source(b)];
    return (
      left.reference - right.reference ||
      byOwner(left, right) ||
      Number(a.status === 'estimate') - Number(b.status === 'estimate') ||
      Number(a.bound !== 'exact') - Number(b.bound !== 'exact') ||
      descending(left.published, right.published) ||
      right.read - left.read ||
      right.saved - left.saved
    );
  };
}

/** What puts one document before another. */
interface Source {
  /** 1 for reference figures, which are no stored document. */
  reference: number;
  /** Null where the document is not known. */
  authority: Authority | null;
  published: string;
  read: number;
  saved: number;
}

const sourceOf = (id: string, report: ReportRow | undefined): Source => ({
  reference: Number(isReference(id)),
  authority: report?.authority ?? null,
  published: report ? publishedAt(report.detection.kind, report) : '',
  read: report?.indicatorCount ?? 0,
  saved: report?.savedAt ?? 0,
});

const byOwner = ({ authority: a }: Source, { authority: b }: Source): number => (a !== null && b !== null ? byAuthority(a, b) : 0);

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
