/** The census before the one that a document reports. */
import type { Years } from './years';

/** Years between one count of its kind and the next, by law. */
const CENSUSES: readonly { counts: RegExp; every: number }[] = [
  { counts: /人口普查|农业普查/, every: 10 },
  { counts: /经济普查/, every: 5 },
];

/** The year of the census before; null in documents that report none. */
export function lastCensus({ title, year }: Years): number | null {
  const every = CENSUSES.find(({ counts }) => counts.test(title ?? ''))?.every;
  return every === undefined || year === null ? null : year - every;
}
