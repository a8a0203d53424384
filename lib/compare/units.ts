/** Which printed units can stand in one column, and how one becomes the other (lib/language/unit-table.ts). */
import { unitRow } from '../language/unit-table';

/** What a unit measures; a unit that the table does not know measures only what itself does. */
export function unitFamily(unit: string): string {
  return unitRow(unit)?.family ?? `unit:${unit}`;
}

/** The factor that brings a value in `from` to `to`, null where they measure different things. */
export function unitFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const [source, target] = [unitRow(from), unitRow(to)];
  if (!source || !target || source.family !== target.family) return null;
  return source.size / target.size;
}

/**
 * The unit that most of the printed ones can be brought to: the commonest unit of the commonest family, the first
 * printed where two are as common. '' for no units.
 */
export function commonUnit(units: readonly string[]): string {
  const family = commonest(units.map(unitFamily));
  return commonest(units.filter((unit) => unitFamily(unit) === family)) ?? '';
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>((best, one) => (best && best[1] >= one[1] ? best : one), undefined)?.[0];
}
