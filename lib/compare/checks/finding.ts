/** What the checks find: a place to look at again, with its arithmetic, never a verdict. */
import type { CompareCell, CompareRegion } from '../cell';

/** Why two figures may rightly differ. */
export type Reason = 'constant-prices' | 'revised-base' | 'same-scope' | 'real-or-nominal' | 'estimate' | 'other-report' | 'rounded';

interface Found {
  /** Names the finding with its values, so that other values ask anew. */
  id: string;
  region: CompareRegion;
  year: number;
  /** The cells that carry its mark, the one that is spoken of first. */
  cells: CompareCell[];
  reasons: Reason[];
}

/** Stated growth against the growth of two stored totals. */
export interface GrowthFinding extends Found {
  check: 'growth';
  stated: CompareCell;
  before: CompareCell;
  after: CompareCell;
  /** In %. */
  implied: number;
  /** Stated less implied, percentage points. */
  gap: number;
}

/** `sum`: the parts do not add up; `within`: a part exceeds the whole; `between`: the whole lies outside its parts. */
export interface PartsFinding extends Found {
  check: 'parts';
  relation: 'sum' | 'within' | 'between';
  whole: CompareCell;
  parts: CompareCell[];
  /** Of the parts, in the whole's unit; for `sum` only. */
  sum: number | null;
}

/** What another source says, in the cell's unit. */
export interface OtherSource {
  title: string;
  url: string;
  value: number;
  valueMax: number | null;
  bound: CompareCell['bound'];
  status: CompareCell['status'];
  quote: string;
  sentence: string;
}

export interface SourcesFinding extends Found {
  check: 'sources';
  shown: CompareCell;
  others: OtherSource[];
}

/** A total some ten thousand or hundred million times its neighbours, or so much smaller. */
export interface MagnitudeFinding extends Found {
  check: 'magnitude';
  odd: CompareCell;
  /** Middle of the neighbours, in the cell's unit. */
  usual: number;
  neighbours: 'years' | 'regions';
  count: number;
  /** 4 or 8; below nought where the value is too small. */
  power: 4 | 8 | -4 | -8;
}

export type Finding = GrowthFinding | PartsFinding | SourcesFinding | MagnitudeFinding;
export type CheckName = Finding['check'];

/** @param parts whatever tells the finding from every other, values included. */
export const findingId = (check: CheckName, ...parts: (string | number)[]): string => [check, ...parts].join('|').slice(0, 500);
