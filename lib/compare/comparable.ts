import type { ReportRow } from '../store/rows';
import { isReference } from './reference-rows';

/**
 * In how many stored reports each indicator code has headline rows; those that most documents state first, reference
 * figures among them, which are no reports of the library. Read off the reports: to count a
 * hundred thousand index entries takes seconds.
 */
export function comparableCodes(reports: readonly Pick<ReportRow, 'id' | 'codes'>[]): { code: string; reports: number }[] {
  const counts = new Map<string, { all: number; stored: number }>();
  for (const { id, codes } of reports) {
    const stored = isReference(id) ? 0 : 1;
    for (const code of codes) {
      const count = counts.get(code);
      if (!count) counts.set(code, { all: 1, stored });
      else {
        count.all += 1;
        count.stored += stored;
      }
    }
  }
  return [...counts].sort(([a, { all: most }], [b, { all: more }]) => more - most || (a < b ? -1 : 1)).map(([code, { stored }]) => ({ code, reports: stored }));
}
