/** Unit tests' coverage with what ran in the browser laid over it. */
import type { FileCoverageData, Range } from 'istanbul-lib-coverage';
import type { Site, Sites } from './sites';

/** Counts what ran in the browser once, where no unit test ran it. A place that the build does not name stays as it was. */
export function layOver(file: FileCoverageData, lines: Map<number, Site[]>): void {
  for (const [id, range] of Object.entries(file.statementMap)) file.s[id] ||= startRan(range, lines) ? 1 : 0;
  for (const [id, { loc }] of Object.entries(file.fnMap)) file.f[id] ||= insideRan(loc, lines) ? 1 : 0;
  for (const [id, { locations }] of Object.entries(file.branchMap))
    file.b[id] = file.b[id]!.map((count, arm) => count || (locations[arm] && startRan(locations[arm], lines) ? 1 : 0));
}

/** Whether the place where a range begins ran; where the build has no such place, the first in the range on that line. */
function startRan({ start, end }: Range, lines: Map<number, Site[]>): boolean {
  // An arm that is not written has no place.
  if (start.line === undefined || start.column === undefined) return false;
  const last = lastColumn(end);
  const after = (lines.get(start.line) ?? []).filter(({ column }) => column >= start.column && (end.line > start.line || column < last));
  const first = Math.min(...after.map(({ column }) => column));
  return after.some(({ column, ran }) => ran && column === first);
}

/** A range that goes on to the end of its line has no last column in JSON. */
const lastColumn = ({ column }: { column: number | null }): number => column ?? Infinity;

function insideRan({ start, end }: Range, lines: Map<number, Site[]>): boolean {
  for (let line = start.line; line <= end.line; line++)
    for (const { column, ran } of lines.get(line) ?? [])
      if (ran && (line > start.line || column > start.column) && (line < end.line || column < lastColumn(end))) return true;
  return false;
}

/** @param pathOf path from the root of what the coverage names by its whole path */
export function joined(unit: Record<string, FileCoverageData>, sites: Sites, pathOf: (path: string) => string): Record<string, FileCoverageData> {
  const all = structuredClone(unit);
  for (const [path, file] of Object.entries(all)) {
    const lines = sites.get(pathOf(path));
    if (lines) layOver(file, lines);
  }
  return all;
}
