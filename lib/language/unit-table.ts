/**
 * Every unit and measure word, one row each (data/units.json), with what any reader of it must know: what it counts and what
 * it can be compared with. Prose, tables, headline rows and comparison look here; how it is shown: unit-display.ts.
 */
import type { FigureKind } from '../model/analysis';
import data from './data/units.json';
import { simplify } from './script';

export interface UnitRow {
  unit: string;
  /** What it counts; null for a spelling that prose is not searched for (日), though tables and files may print it. */
  kind: FigureKind | null;
  /** As results spell it: 百分点 is 个百分点. */
  as: string;
  /** Characters that, right behind, make it part of another word: 分 of 分别. */
  notBefore: string;
  /** Units of one family measure the same; a unit that stands alone measures only what itself does. */
  family: string;
  /** Size among its family. */
  size: number;
  /** Smaller units that may follow directly, with their size: 角 and 分 behind 元. */
  parts: Readonly<Record<string, number>> | null;
}

interface Printed {
  unit: string;
  kind?: string;
  as?: string;
  notBefore?: string;
  family?: string;
  size?: number;
  parts?: Record<string, number>;
}

const rows = new Map((data.rows as Printed[]).map((row) => [row.unit, rowOf(row)]));

function rowOf(row: Printed): UnitRow {
  return {
    unit: row.unit,
    kind: (row.kind as FigureKind | undefined) ?? null,
    as: row.as ?? row.unit,
    notBefore: row.notBefore ?? '',
    family: row.family ?? `unit:${row.unit}`,
    size: row.size ?? 1,
    parts: row.parts ?? null,
  };
}

/** All rows, in the order of the table. */
export function unitRows(): UnitRow[] {
  return [...rows.values()];
}

/** The row of a unit as printed, in either script; undefined for one that the table does not know. */
export function unitRow(printed: string): UnitRow | undefined {
  return rows.get(printed) ?? rows.get(simplify(printed));
}
