/** The targets that kept documents set a region for one year, chosen as the comparison chooses. */
import { compareMatrix } from '../compare/matrix';
import { targetResults } from '../compare/targets';
import type { Basis, Indicator } from '../model/analysis';
import { OWN_SCOPE } from '../model/doubts';
import type { PageKind } from '../model/kinds';
import type { IndicatorRow, ReportRow } from '../store/rows';

/** A target of a whole year, as the library keeps it. */
export interface StoredTarget extends Pick<Indicator, 'value' | 'valueMax' | 'bound' | 'measure' | 'unit'> {
  code: string;
  year: number;
  /** Basis, where it is not the indicator's customary one. */
  basis: Basis | null;
  /** Counted in a way of its own (同口径). */
  ownScope?: true;
  /** Sort of the document that sets it. */
  kind: PageKind;
}

/**
 * Best first: of each sort of document the one that may speak for the region, what is exact, the newest. Rows that the reader
 * has excluded, parts of years and averages over years are none.
 *
 * @param rows headline rows of the region; @param own id of the document that is read: its own targets judge nobody.
 */
export function storedTargets(rows: readonly IndicatorRow[], reports: readonly ReportRow[], own: string | null): StoredTarget[] {
  const targets = rows.filter(({ reportId, headline }) => reportId !== own && headline?.status === 'target');
  const codes = [...new Set(targets.map(({ headline }) => headline!.code))];
  const matrix = compareMatrix(targets, new Map(reports.map((report) => [report.id, report])), codes);
  const whole = matrix.quantities.filter(({ part, run, over }) => part === null && run === null && over === null);
  return targetResults(matrix, whole, null).map(({ quantity: { code, measure, unit, basis }, target: { value, valueMax, bound, year, kind, doubts } }) => ({
    code,
    measure,
    unit,
    basis,
    value,
    valueMax,
    bound,
    year,
    kind,
    ...(doubts?.includes(OWN_SCOPE) ? { ownScope: true as const } : {}),
  }));
}
