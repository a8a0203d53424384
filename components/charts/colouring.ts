/** Which regions of a chart with many are coloured and named. */
import { rankValue } from '../../lib/compare/ranking';
import type { Plotted } from './marks';

const colours = [
  'var(--rl-series-1)',
  'var(--rl-series-2)',
  'var(--rl-series-3)',
  'var(--rl-series-4)',
  'var(--rl-series-5)',
  'var(--rl-series-6)',
  'var(--rl-series-7)',
  'var(--rl-series-8)',
];

/** More colours cannot be told apart. */
export const MOST_COLOURS = colours.length;

/** Of many regions, none of them chosen, so many are coloured. */
const FEW = 5;

export interface Emphasis {
  /** Regions that the reader has chosen to stand out. */
  highlight: readonly string[];
  /** The region that he stands in; null for none. */
  home: string | null;
}

/**
 * Regions to colour and name, in the order of their colours: those chosen, with the reader's own; of a few all; of many the
 * reader's own and the highest.
 */
export function colouredRegions(points: readonly Plotted[], { highlight, home }: Emphasis): string[] {
  const order = byLastValue(points);
  const known = new Set(order);
  const own = home !== null && known.has(home) ? [home] : [];
  const chosen = highlight.filter((region) => known.has(region));
  if (chosen.length > 0) return [...new Set([...own, ...chosen])].slice(0, MOST_COLOURS);
  if (order.length <= MOST_COLOURS) return [...new Set([...own, ...order])];
  return [...new Set([...own, ...order])].slice(0, FEW);
}

/** The colour of each coloured region; a hairline's for the others. */
export function colourOf(coloured: readonly string[]): (region: string) => string {
  const known = new Map(coloured.map((region, index) => [region, colours[index]!]));
  return (region) => known.get(region) ?? 'var(--rl-edge)';
}

/** Regions by their latest result, the highest first. */
export function byLastValue(points: readonly Plotted[]): string[] {
  const last = new Map<string, Plotted>();
  for (const point of points) {
    const known = last.get(point.region);
    if (!known || weight(point) > weight(known)) last.set(point.region, point);
  }
  return [...last.values()].sort((a, b) => rankValue(b) - rankValue(a)).map(({ region }) => region);
}

/** Results before targets, later steps before earlier ones. */
const weight = ({ status, year, months }: Plotted): number => year * 12 + (months?.[1] ?? 12) + (status === 'target' ? 0 : 1_000_000);
