/** The same indicator in the reader's library, laid out as small bars. */
import type { SeriesPoint } from '../../lib/model/explain';

export interface SeriesBar {
  /** What tells the row from its neighbours: the year for the own region, the region elsewhere. */
  label: string;
  /** Year in a row of another region where it is not the year shown; else null. */
  year: number | null;
  point: SeriesPoint;
  /** The statement that the popup stands on. */
  current: boolean;
  /** From nought to the value, or to the nearer end of a range. */
  solid: Stretch;
  /** Between the ends of a range; null without one. */
  reach: Stretch | null;
}

/** Left end and length as shares of the track, 0–1. */
export interface Stretch {
  start: number;
  length: number;
}

export interface SeriesGroup {
  /** The region whose years these are; null for the other regions. */
  region: string | null;
  bars: SeriesBar[];
}

export interface SeriesView {
  groups: SeriesGroup[];
  /** Where nought lies on the track, 0–1. */
  zero: number;
  /** Whether lengths mean anything: a rank is no quantity. */
  drawn: boolean;
}

/** Which statement the popup shows, to set it off in its own series. */
export interface Shown {
  year: number | null;
  status: SeriesPoint['status'];
  value: number;
}

const OWN_ROWS = 6;
const OTHER_ROWS = 6;

const statusOrder = { actual: 0, estimate: 1, target: 2 } as const;

/**
 * Lay out a series: the own region by year, then other regions by value. Null where nothing but the shown statement
 * itself is there to compare. Bars start at nought, falls run to the left of it.
 */
export function seriesView(series: readonly SeriesPoint[], shown: Shown): SeriesView | null {
  const region = series.find((point) => point.own)?.region ?? null;
  const isShown = (point: SeriesPoint) => point.own && point.year === shown.year && point.status === shown.status && point.value === shown.value;
  if (series.every(isShown)) return null;

  const own = series.filter((point) => point.region === region).sort((a, b) => a.year - b.year || statusOrder[a.status] - statusOrder[b.status]);
  const rest = series
    .filter((point) => point.region !== region)
    .sort((a, b) => distance(a.year, shown.year) - distance(b.year, shown.year) || b.value - a.value);
  const ownRows = nearest(own, isShown);
  const otherRows = rest.slice(0, OTHER_ROWS);

  const rows = [...ownRows, ...otherRows];
  const ends = rows.flatMap((point) => [point.value, point.valueMax ?? point.value]);
  const low = Math.min(0, ...ends);
  const width = Math.max(0, ...ends) - low || 1;
  const stretch = (a: number, b: number): Stretch => ({
    start: (Math.min(a, b) - low) / width,
    length: Math.abs(a - b) / width,
  });
  const bar = (point: SeriesPoint, label: string, year: number | null): SeriesBar => ({
    label,
    year,
    point,
    current: isShown(point),
    solid: stretch(0, nearerToNought(point)),
    reach: point.valueMax === null ? null : stretch(point.value, point.valueMax),
  });

  const groups: SeriesGroup[] = [
    { region, bars: ownRows.map((point) => bar(point, String(point.year), null)) },
    {
      region: null,
      bars: otherRows.map((point) => bar(point, point.region, point.year === shown.year ? null : point.year)),
    },
  ];
  return {
    groups: groups.filter((group) => group.bars.length > 0),
    zero: (0 - low) / width,
    drawn: rows.every((point) => point.measure !== 'rank'),
  };
}

/** The last rows up to the limit, moved back so far that the shown one is among them. */
function nearest(rows: SeriesPoint[], isShown: (point: SeriesPoint) => boolean): SeriesPoint[] {
  const at = rows.findIndex(isShown);
  const last = rows.length - OWN_ROWS;
  const from = Math.max(0, at < 0 ? last : Math.min(last, at));
  return rows.slice(from, from + OWN_ROWS);
}

/** Nought itself where the ends of a range lie on both sides of it. */
function nearerToNought({ value, valueMax }: SeriesPoint): number {
  if (valueMax === null) return value;
  if (Math.sign(value) !== Math.sign(valueMax)) return 0;
  return Math.abs(value) < Math.abs(valueMax) ? value : valueMax;
}

function distance(year: number, shown: number | null): number {
  return shown === null ? 0 : Math.abs(year - shown);
}
