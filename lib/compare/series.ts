/** The same indicator beside the one in a popup: its region's other years, other regions' same year. */
import type { Indicator, Region } from '../model/analysis';
import type { SeriesPoint } from '../model/explain';
import { regionKey } from '../store/region-key';
import type { IndicatorRow } from '../store/rows';
import { basisApart, runOf } from './kind-of-figure';
import { inUnit, sideOf, statementOf } from './statement';
import { unitFactor } from './units';

const MAX_POINTS = 12;
/** Of these, at most so many are of the own region. */
const MAX_OWN = 6;

export interface SeriesSubject {
  indicator: Indicator;
  /** The stored report that the popup stands in; null where it is not stored. */
  reportId: string | null;
  /** Whose report it is; null where unknown. */
  region: Region | null;
}

interface Candidate {
  row: IndicatorRow;
  point: SeriesPoint;
}

/**
 * Points of the same code (or name), measure and unit, brought to the indicator's unit. The own region comes first, by
 * year, the indicator itself among them; then other regions' same year, those of its level and parent before others.
 * One point for each region, year and side (result or target).
 *
 * @param rows candidates in any order (`relatedRows` of lib/store).
 */
export function seriesOf(rows: readonly IndicatorRow[], subject: SeriesSubject): SeriesPoint[] {
  const { indicator, reportId, region } = subject;
  const shown = shownPoint(rows, subject);
  const here = region?.name ? regionKey(region) : null;
  const candidates = rows
    .map((row) => candidateOf(row, indicator, reportId))
    .filter((candidate) => candidate !== null)
    .filter(({ point }) => point.measure === shown.measure);

  const own = candidates.filter(({ row }) => row.regionKey === here).map(({ point }) => point);
  const others = candidates
    .filter(({ row, point }) => row.regionKey !== here && point.year === shown.year && sideOf(point.status) === sideOf(shown.status))
    .sort((a, b) => nearness(b.row, region) - nearness(a.row, region) || b.point.value - a.point.value);

  const itself = here === null || shown.year === null ? [] : [{ ...shown, year: shown.year }];
  const ownPoints = nearestYears(onePerKey([...itself, ...own], yearAndSide), shown.year);
  const otherPoints = onePerKey(others, ({ row }) => row.regionKey).map(({ point }) => point);
  return [...ownPoints, ...otherPoints].slice(0, MAX_POINTS);
}

/** What the popup shows, as a point: as a headline row where it is one. */
function shownPoint(rows: readonly IndicatorRow[], { indicator, reportId, region }: SeriesSubject) {
  const row = rows.find((one) => one.reportId === reportId && one.figure === indicator.figure && one.name === indicator.name);
  const stored = row && statementOf(row);
  return {
    region: region?.name ?? '',
    year: stored?.year ?? indicator.period?.to ?? null,
    measure: stored?.measure ?? indicator.measure,
    status: indicator.status,
    value: indicator.value,
    valueMax: indicator.valueMax,
    unit: indicator.unit,
    own: true,
  };
}

function candidateOf(row: IndicatorRow, indicator: Indicator, reportId: string | null): Candidate | null {
  const stated = statementOf(row);
  const factor = stated && unitFactor(stated.unit, indicator.unit);
  const sameSpan = spanOf(row.period) === spanOf(indicator.period) && partOf(row) === partOf(indicator);
  if (!stated || factor === null || row.subject !== indicator.subject || row.role === 'from' || !sameSpan) return null;
  const { year, measure, status, value, valueMax } = stated;
  const point: SeriesPoint = {
    region: row.regionName,
    year,
    measure,
    status,
    value: inUnit(value, factor),
    valueMax: valueMax === null ? null : inUnit(valueMax, factor),
    unit: indicator.unit,
    own: row.reportId === reportId,
  };
  return { row, point };
}

const spanOf = (period: Indicator['period']): number => (period ? period.to - period.from : 0);

/** Part of the year, moment and basis: figures that differ in them never share a series. */
const partOf = ({ code, measure, period, basis }: Pick<Indicator, 'code' | 'measure' | 'period' | 'basis'>): string =>
  [period?.months ?? '', runOf(code, period, period?.months ?? null) ?? '', basisApart(code, measure, basis) ?? ''].join('|');

const yearAndSide = ({ year, status }: SeriesPoint): string => `${year} ${sideOf(status)}`;

/** The first of each key. */
function onePerKey<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const chosen = new Map<string, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (!chosen.has(key)) chosen.set(key, value);
  }
  return [...chosen.values()];
}

function nearestYears(points: SeriesPoint[], year: number | null): SeriesPoint[] {
  const distance = (point: SeriesPoint) => (year === null ? 0 : Math.abs(point.year - year));
  return points
    .sort((a, b) => distance(a) - distance(b) || b.year - a.year)
    .slice(0, MAX_OWN)
    .sort((a, b) => a.year - b.year || Number(a.status === 'target') - Number(b.status === 'target'));
}

/** 2: same level and parent; 1: same level; 0: else, as far as the adcodes say. */
function nearness(row: IndicatorRow, region: Region | null): number {
  if (!region?.code || row.regionCode === null) return 0;
  const [a, b] = [stepsOf(row.regionCode), stepsOf(region.code)];
  if (a.length !== b.length) return 0;
  return a.slice(0, -1).join() === b.slice(0, -1).join() ? 2 : 1;
}

/** Province, prefecture, county and township part of an adcode, without the zeros that fill it up (GB/T 2260). */
function stepsOf(code: string): string[] {
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)].filter((part) => /[1-9]/.test(part));
}
