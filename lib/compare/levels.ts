/**
 * Regions are ranked, averaged and shaded only among those of their own level: the nation is no province among provinces, a
 * county none among cities.
 */
import type { Region } from '../model/analysis';
import { rankValue, type Ranked } from './ranking';
import { columnStatistics, type ColumnStatistics } from './statistics';

interface Levelled {
  region: Pick<Region, 'level'>;
}

/** The statistics of each level among the figures, by the one rule of order (lib/compare/ranking.ts). */
export function statisticsByLevel(figures: readonly (Levelled & Ranked)[]): ReadonlyMap<Region['level'], ColumnStatistics> {
  const levels = new Map<Region['level'], number[]>();
  for (const figure of figures) {
    const { level } = figure.region;
    const values = levels.get(level);
    if (values) values.push(rankValue(figure));
    else levels.set(level, [rankValue(figure)]);
  }
  return new Map([...levels].map(([level, values]) => [level, columnStatistics(values)]));
}

/** The figures without the nation's, where any other region's stand beside them: it is their whole and none of them. */
export function withoutNation<T extends Levelled>(figures: readonly T[]): readonly T[] {
  const parts = figures.filter(({ region }) => region.level !== 'nation');
  return parts.length > 0 ? parts : figures;
}

/** The level of all figures, the nation left out beside others; undefined where they are of several or there are none. */
export function oneLevel(figures: readonly Levelled[]): Region['level'] | undefined {
  const levels = new Set(withoutNation(figures).map(({ region }) => region.level));
  return levels.size === 1 ? [...levels][0] : undefined;
}
