/**
 * The one rule by which figures are put in order: a figure counts as the number that its words vouch for. A range (5%—5.5%)
 * and a floor (5%以上) by the lower end, a ceiling (3%以内) by its upper one, 左右 by the number named. Equal figures share a place.
 */
import { median } from './statistics';

export interface Ranked {
  value: number;
  valueMax: number | null;
}

/** The number that a figure is put in order by. Ends of a fall may be printed either way round. */
export const rankValue = ({ value, valueMax }: Ranked): number => (valueMax === null ? value : Math.min(value, valueMax));

export interface Place {
  /** From 1 on; equal figures share it. */
  place: number;
  /** How many others share the place. */
  tied: number;
  of: number;
  median: number;
  /** The figure less the median. */
  distance: number;
}

/** Where one stands among others, the highest first. */
export function placeAmong(own: Ranked, others: readonly Ranked[]): Place {
  const value = rankValue(own);
  const rest = others.map(rankValue);
  const middle = median([...rest, value]);
  return {
    place: 1 + rest.filter((one) => one > value).length,
    tied: rest.filter((one) => one === value).length,
    of: rest.length + 1,
    median: middle,
    distance: Number((value - middle).toPrecision(10)),
  };
}
