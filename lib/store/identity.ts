/** Which document a text is: the key under which all its copies and parts meet, and no other document does. */
import type { Analysis, ReportMeta } from '../model/analysis';
import { kinds, type PageKind } from '../model/kinds';
import { regionKey } from './region-key';

/**
 * Sort, level, region, year and months as one key: a city's work report, plan report, budget and communiqué of one year
 * are four documents. Undefined where the sort has no identity of its own (news, papers of no sort) or the text names
 * no region or year.
 */
export function identityOf(analysis: Pick<Analysis, 'detection' | 'report'>): string | undefined {
  return analysis.report ? identityKey(analysis.detection.kind, analysis.report) : undefined;
}

/** The same of a document's own words. */
export function identityKey(kind: PageKind, report: Pick<ReportMeta, 'region' | 'year' | 'months'>): string | undefined {
  return kinds[kind].own ? keyOf(kind, report) : undefined;
}

/**
 * The document that a page states figures of: its own; for news about one the work report of its region and year, which is
 * what such news tells of.
 */
export function statedIdentity(kind: PageKind, report: ReportMeta | null): string | undefined {
  if (!report) return undefined;
  return kind === 'coverage' ? keyOf('report', report) : identityKey(kind, report);
}

function keyOf(kind: PageKind, { region, year, months }: Pick<ReportMeta, 'region' | 'year' | 'months'>): string | undefined {
  if (region.name === '' || year === null) return undefined;
  return [kind, region.level ?? '', regionKey(region), year, months?.join('-') ?? ''].join('|');
}
