/** One stored value with its place: what a cell of the comparison and a bar of the popup are made of. */
import type { Bound, Measure, Months, Period, Status } from '../model/analysis';
import type { IndicatorRow } from '../store/rows';

export interface Statement {
  code: string | null;
  measure: Measure;
  status: Status;
  /** The year that the value is of; its last one where it is of several. */
  year: number;
  /** The part of that year; null for the whole. */
  months: Months | null;
  period: Period | null;
  value: number;
  valueMax: number | null;
  unit: string;
  bound: Bound;
  row: IndicatorRow;
}

/** What a row states: as a headline row where it is one. Null where it names no year. */
export function statementOf(row: IndicatorRow): Statement | null {
  const stated = row.headline ?? row;
  const year = row.headline?.year ?? row.period?.to;
  if (year === undefined) return null;
  return {
    code: stated.code,
    measure: stated.measure,
    status: stated.status,
    year,
    months: (row.headline ? row.headline.months : row.period?.months) ?? null,
    period: row.period,
    value: stated.value,
    valueMax: stated.valueMax,
    unit: stated.unit,
    bound: stated.bound,
    row,
  };
}

/** Results and estimates say what was, targets what shall be: the two never share a column. */
export type Side = 'actual' | 'target';

export const sides = ['actual', 'target'] as const satisfies readonly Side[];

export const sideOf = (status: Status): Side => (status === 'target' ? 'target' : 'actual');

/** A value brought to another unit; rounded where the conversion leaves binary dust. */
export function inUnit(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}
