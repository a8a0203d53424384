/**
 * Regions are ranked, averaged and shaded only among those of their own level: the nation is no province among provinces, a
 * county none among cities. Those of a list that the reader keeps are one circle whatever their levels, the nation apart.
 */
import type { Region } from '../model/analysis';
import { groupBy } from './matrix';
import { rankValue, type Ranked } from './ranking';
import { columnStatistics, type ColumnStatistics } from './statistics';

interface Levelled {
  region: Pick<Region, 'level'>;
}

/** Among whom a region is ranked. */
export type Circle = Region['level'] | 'list';

/** @param together the regions are those of an own list. */
export const circleOf = ({ level }: Pick<Region, 'level'>, together: boolean): Circle => (together && level !== 'nation' ? 'list' : level);

/** The statistics of each circle among the figures, by the one rule of order (lib/compare/ranking.ts). */
export function statisticsByCircle(figures: readonly (Levelled & Ranked)[], together: boolean): ReadonlyMap<Circle, ColumnStatistics> {
  const circles = groupBy(figures, ({ region }) => circleOf(region, together));
  return new Map([...circles].map(([circle, of]) => [circle, columnStatistics(of.map(rankValue))]));
}

/** The circle of all figures, the nation left out beside others; undefined where they are of several or there are none. */
export function oneCircle(figures: readonly Levelled[], together: boolean): Circle | undefined {
  const circles = new Set(withoutNation(figures).map(({ region }) => circleOf(region, together)));
  return circles.size === 1 ? [...circles][0] : undefined;
}

/** The figures without the nation's, where any other region's stand beside them: it is their whole and none of them. */
export function withoutNation<T extends Levelled>(figures: readonly T[]): readonly T[] {
  const parts = figures.filter(({ region }) => region.level !== 'nation');
  return parts.length > 0 ? parts : figures;
}

/** A total of the nation that is so many times the largest other figure is their whole, and no figure among them. */
const TIMES = 3;

/** What can be seen on one scale: without the nation's figures where these leave the others no room. */
export function withoutWhole<T extends Levelled & Ranked>(figures: readonly T[]): readonly T[] {
  const parts = withoutNation(figures);
  if (parts.length === figures.length) return figures;
  const most = (some: readonly T[]) => some.reduce((largest, one) => Math.max(largest, Math.abs(rankValue(one))), 0);
  return most(figures) > TIMES * most(parts) ? parts : figures;
}
