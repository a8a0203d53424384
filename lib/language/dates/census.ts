/**
 * The reference moments of national censuses: what a census counted, it counted at one moment.
 * Source: the National Bureau of Statistics' communiqué of each census.
 */
import { readOrdinal } from './plans';

export interface Moment {
  year: number;
  /** 1–12; a count at the end of a year has 12. */
  month: number;
}

const POPULATION: readonly Moment[] = [
  { year: 1953, month: 6 },
  { year: 1964, month: 6 },
  { year: 1982, month: 7 },
  { year: 1990, month: 7 },
  { year: 2000, month: 11 },
  { year: 2010, month: 11 },
  { year: 2020, month: 11 },
];
const endsOf = (...years: number[]): Moment[] => years.map((year) => ({ year, month: 12 }));
const CENSUSES: Readonly<Record<string, readonly Moment[]>> = {
  人口: POPULATION,
  经济: endsOf(2004, 2008, 2013, 2018, 2023),
  农业: endsOf(1996, 2006, 2016),
};
const SHORT: Readonly<Record<string, string>> = { 人: '人口', 经: '经济', 农: '农业' };

/** When the n-th census was taken; null for one that has not been. `kind` is 人口, 经济 or 农业, or its first character. */
export function censusMoment(number: string, kind: string): Moment | null {
  return CENSUSES[SHORT[kind] ?? kind]?.[readOrdinal(number) - 1] ?? null;
}
