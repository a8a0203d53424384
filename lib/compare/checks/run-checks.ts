/** All checks that a careful reader would make on what is compared. */
import type { ReportRow, SourceRow } from '../../store/rows';
import { groupBy, type CompareMatrix } from '../matrix';
import type { CompareCell } from '../cell';
import type { Finding } from './finding';
import { checkGrowth } from './growth';
import { checkMagnitude } from './magnitude';
import { checkParts, partnersOf } from './parts';
import { checkSources } from './sources';

/** The codes together with those that their checks need. */
export const withPartners = (codes: readonly string[]): string[] => [...new Set([...codes, ...codes.flatMap(partnersOf)])];

/**
 * Findings about the given codes, by region, then year, latest first.
 * @param matrix of the codes and their partners (`withPartners`), in all measures and years.
 */
export function runChecks(matrix: CompareMatrix, codes: readonly string[], reports: ReadonlyMap<string, ReportRow>, sources: readonly SourceRow[]): Finding[] {
  const quantities = matrix.quantities.filter(({ code }) => codes.includes(code));
  const found: Finding[] = [
    ...codes.flatMap((code) => checkGrowth(matrix, code)),
    ...checkParts(matrix, codes),
    ...checkSources(matrix, quantities, reports, sources),
    ...checkMagnitude(matrix, quantities),
  ];
  const place = new Map(matrix.regions.map(({ key }, index) => [key, index]));
  const unique = [...new Map(found.map((finding) => [finding.id, finding])).values()];
  return unique.sort((a, b) => (place.get(a.region.key) ?? 0) - (place.get(b.region.key) ?? 0) || b.year - a.year);
}

/** Findings by the cell that they are about (`CompareCell.id`). */
export function findingsByCell(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const pairs = findings.flatMap((finding) => finding.cells.map((cell: CompareCell) => ({ id: cell.id, finding })));
  return new Map([...groupBy(pairs, ({ id }) => id)].map(([id, list]) => [id, list.map(({ finding }) => finding)]));
}
