/** The targets that documents of all sorts set for one figure, side by side: five-year outline, plan, work report, budget. */
import type { Months, Nature } from '../model/analysis';
import type { PageKind } from '../model/kinds';
import type { CompareCell, CompareRegion } from './cell';
import { groupBy, type Quantity } from './matrix';
import type { Outcome, TargetResult } from './targets';
import type { Settled } from './vintages';

/** Who sets a target: a sort of document, and whether it has changed its mind since. */
export interface TargetSource {
  id: string;
  kind: PageKind;
  settled: Settled;
}

/** A target as one source sets it. */
export interface SetTarget {
  cell: CompareCell;
  /** What came of it; null for one of several years, which no single year decides. */
  judged: TargetResult | null;
}

export interface TargetRow {
  id: string;
  quantity: Quantity;
  region: CompareRegion;
  year: number;
  months: Months | null;
  /** By `TargetSource.id`. */
  targets: ReadonlyMap<string, SetTarget>;
  /** The target that the row's outcome is of. */
  decisive: TargetResult;
  /** Outcomes of all its targets. */
  outcomes: ReadonlySet<Outcome>;
  result: CompareCell | null;
  /** What the document that set it calls the indicator; null where none does, or where they differ. */
  nature: Nature | null;
}

/** What was promised for the year comes before what was planned long ago. */
const DECISIVE: readonly PageKind[] = ['report', 'plan', 'budget', 'outline'];
/** In the order in which they are set. */
const ORDER: readonly PageKind[] = ['outline', 'plan', 'report', 'budget'];

const placeIn = (order: readonly PageKind[], kind: PageKind): number => (order.includes(kind) ? order.indexOf(kind) : order.length);

export const sourceOf = ({ kind, settled }: CompareCell): TargetSource => ({ id: `${kind} ${settled}`, kind, settled });

/** Who sets any of the targets, in the order in which they are set. */
export function targetSources(rows: readonly TargetRow[]): TargetSource[] {
  const sources = new Map(rows.flatMap(({ targets }) => [...targets].map(([id, { cell }]) => [id, sourceOf(cell)])));
  return [...sources.values()].sort((a, b) => placeIn(ORDER, a.kind) - placeIn(ORDER, b.kind) || a.id.localeCompare(b.id));
}

/**
 * One row for a figure of a region and year, in the order of the results. What an outline aims at on average over several years
 * stands beside the targets of each of them; where there are none it has a row of its own.
 */
export function targetRows(results: readonly TargetResult[]): TargetRow[] {
  const ofOneYear = results.filter(({ quantity }) => quantity.over === null);
  const groups = groupBy(ofOneYear, placeKey);
  const series = groupBy(ofOneYear, seriesKey);
  const averages = groupBy(
    results.filter(({ quantity }) => quantity.over === 'average'),
    seriesKey,
  );
  // Whether there is a target of one of the years that it is of.
  const hasYear = (result: TargetResult) => (series.get(seriesKey(result)) ?? []).some(({ year }) => spans(result, year));
  const alone = results.filter((result) => result.quantity.over !== null && (result.quantity.over === 'total' || !hasYear(result)));
  const rows = [...groups].map(([id, group]) => rowOf(id, group, averages.get(seriesKey(group[0]!)) ?? []));
  const place = new Map(results.map((result, at) => [result, at]));
  return [...rows, ...alone.map((result) => rowOf(`${placeKey(result)} ${result.target.kind}`, [result], []))].sort(
    (a, b) => (place.get(a.decisive) ?? 0) - (place.get(b.decisive) ?? 0),
  );
}

const placeKey = ({ quantity, region, year, target }: TargetResult): string => [quantity.id, region.key, year, target.months ?? ''].join('\n');

/** A figure of a region in whichever years. */
const seriesKey = ({ quantity: { code, measure, basis, part, run, unit }, region }: TargetResult): string =>
  [code, measure, basis, part, run, unit, region.key].join('\n');

function spans({ target: { period } }: TargetResult, year: number): boolean {
  return period !== null && period.from <= year && year <= period.to;
}

function rowOf(id: string, group: readonly TargetResult[], averages: readonly TargetResult[]): TargetRow {
  const [first] = group.toSorted((a, b) => placeIn(DECISIVE, a.target.kind) - placeIn(DECISIVE, b.target.kind));
  const decisive = first!;
  const { quantity, region, year, target, result } = decisive;
  const targets = new Map<string, SetTarget>();
  const set = (cell: CompareCell, judged: TargetResult | null) => {
    const { id: source } = sourceOf(cell);
    if (!targets.has(source)) targets.set(source, { cell, judged });
  };
  for (const one of group) set(one.target, one);
  for (const one of averages) if (spans(one, year)) set(one.target, null);
  const natures = new Set([...targets.values()].flatMap(({ cell }) => cell.nature ?? []));
  const [nature = null] = natures.size === 1 ? natures : [];
  return { id, quantity, region, year, months: target.months, targets, decisive, outcomes: new Set(group.map(({ outcome }) => outcome)), result, nature };
}
