/** Documents side by side, by the comparison of the panel: the first against each of the others. */
import type { CompareCell } from '../compare/cell';
import { pairReports, type PairRow, type ReportContents } from '../compare/report-pair';
import { makeRows } from '../store/make-rows';
import type { ReadDocument } from './documents';

export interface ComparedRow extends Pick<PairRow, 'code' | 'name' | 'measure' | 'status' | 'unit' | 'difference' | 'percent'> {
  first: ComparedValue | null;
  second: ComparedValue | null;
}

interface ComparedValue extends Pick<CompareCell, 'value' | 'valueMax' | 'unit' | 'bound' | 'status' | 'year' | 'months' | 'basis' | 'settled' | 'nature'> {
  /** As printed. */
  quote: string;
  sentence: string;
}

/** @param code only this indicator; null for all that both state and the headline rows of either. */
export function compareTwo(first: ReadDocument, second: ReadDocument, code: string | null): ComparedRow[] {
  const rows = pairReports(contentsOf(first), contentsOf(second));
  const wanted = code === null ? rows.filter((row) => row.code !== null || (row.first && row.second)) : rows.filter((row) => row.code === code);
  return wanted.map((row) => ({
    code: row.code,
    name: row.name,
    measure: row.measure,
    status: row.status,
    unit: row.unit,
    difference: row.difference,
    percent: row.percent,
    first: valueOf(row.first),
    second: valueOf(row.second),
  }));
}

function valueOf(cell: CompareCell | null): ComparedValue | null {
  if (!cell) return null;
  const { value, valueMax, unit, bound, status, year, months, basis, settled, nature, printed, sentence } = cell;
  return { value, valueMax, unit, bound, status, year, months, basis, settled, ...(nature ? { nature } : {}), quote: printed.quote, sentence };
}

function contentsOf({ path, text, title, changedAt, analysis }: ReadDocument): ReportContents {
  const facts = { text, url: '', pageTitle: title, address: path, authority: 'reader' as const, fingerprint: '', textHash: '', savedAt: changedAt };
  return makeRows(analysis, path, facts);
}
