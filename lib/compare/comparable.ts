import type { ReportRow } from '../store/rows';

/**
 * In how many stored reports each indicator code has headline rows, most first. Read off the reports: to count a
 * hundred thousand index entries takes seconds.
 */
export function comparableCodes(reports: readonly Pick<ReportRow, 'codes'>[]): { code: string; reports: number }[] {
  const counts = new Map<string, number>();
  for (const { codes } of reports) {
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, reports: count }))
    .sort((a, b) => b.reports - a.reports || (a.code < b.code ? -1 : 1));
}
