/** How usual an entry is: counted in the work reports of ten provincial regions (data/commonness.json, scripts/commonness.ts). */
import counted from './data/commonness.json';

export type Commonness = 'everyday' | 'usual';

/** Of the ten reports, so many make a term everyday, or usual. */
const LEAST = { everyday: 8, usual: 4 } as const;

const reports: Readonly<Record<string, number>> = counted.of;

/** null for what stands in fewer. */
export function commonness(id: string): Commonness | null {
  const count = Object.hasOwn(reports, id) ? (reports[id] ?? 0) : 0;
  if (count >= LEAST.everyday) return 'everyday';
  return count >= LEAST.usual ? 'usual' : null;
}
