/**
 * How values of a unit are shown: the part of its row in data/units.json that only formats read, so that what reads texts
 * does not carry it (scripts/build/light-modules.ts).
 */
import data from './data/units.json';
import { simplify } from './script';

export interface UnitDisplay {
  /** English name, null where it is shown as printed. */
  english: { many: string; one: string } | null;
  /** No blank before it in English. */
  tight: boolean;
  /** Never shown in thousands, millions or 万. */
  unscaled: boolean;
}

interface Printed {
  unit: string;
  en?: string;
  one?: string;
  tight?: boolean;
  unscaled?: boolean;
}

const rows = new Map((data.rows as Printed[]).map((row) => [row.unit, displayOf(row)]));
const unknown: UnitDisplay = { english: null, tight: false, unscaled: false };

function displayOf({ en, one, tight = false, unscaled = false }: Printed): UnitDisplay {
  return { english: en === undefined ? null : { many: en, one: one ?? en }, tight, unscaled };
}

/** How a unit as printed, in either script, is shown; one that the table does not know is shown as it is. */
export function unitDisplay(printed: string): UnitDisplay {
  return rows.get(printed) ?? rows.get(simplify(printed)) ?? unknown;
}
