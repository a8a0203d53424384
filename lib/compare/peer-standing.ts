/** Where a figure stands among the reader's stored regions: for cities and counties, which no reference figures cover. */
import type { Indicator, Region } from '../model/analysis';
import type { PeerStanding } from '../model/explain';
import { regionKey } from '../store/region-key';
import type { IndicatorRow, ReportRow } from '../store/rows';
import type { CompareCell } from './cell';
import { focusOf } from './focus';
import { basisApart, runOf } from './kind-of-figure';
import { compareMatrix } from './matrix';
import { peersOf } from './peers';
import { placeAmong } from './ranking';
import { unitFactor } from './units';

/** Two others at least: less is no circle to stand in. */
const FEWEST_OTHERS = 2;

/**
 * Among the regions of its level under the same parent, else of its level: the figure's year, side, measure, basis and kind
 * of unit. Null for provinces and the nation, for figures that line up with nothing, and where too few peers are stored.
 *
 * @param rows headline rows of the indicator's code, of any regions; @param reports those that they are of.
 */
export function peerStanding(rows: readonly IndicatorRow[], reports: readonly ReportRow[], indicator: Indicator, region: Region | null): PeerStanding | null {
  const focus = focusOf(indicator);
  if (!focus || !region || region.level === null || region.level === 'nation' || region.level === 'province') return null;
  const key = regionKey(region);
  const matrix = compareMatrix(rows, new Map(reports.map((report) => [report.id, report])), [focus.code]);
  const run = runOf(focus.code, indicator.period, focus.months);
  const basis = basisApart(focus.code, focus.measure, indicator.basis);
  const same = matrix.quantities.filter(
    (quantity) =>
      quantity.measure === focus.measure &&
      quantity.run === run &&
      quantity.basis === basis &&
      quantity.over === null &&
      quantity.part === null &&
      unitFactor(quantity.unit, indicator.unit) !== null,
  );
  const cells = same.flatMap(({ id }) => matrix.cells(id)).filter((cell) => cell.region.key !== key && inColumn(cell, focus));
  for (const kind of ['parent', 'level'] as const) {
    const near = new Set(
      peersOf(
        region,
        cells.map(({ region: of }) => of),
        kind,
      ).map((of) => of.key),
    );
    const peers = onePerRegion(cells.filter((cell) => near.has(cell.region.key)));
    if (peers.length < FEWEST_OTHERS) continue;
    const values = peers.map((cell) => inUnit(cell, indicator.unit));
    return {
      year: focus.year,
      among: kind,
      parent: kind === 'parent' ? (region.parents.at(-1) ?? null) : null,
      level: region.level,
      ...placeAmong(indicator, values),
    };
  }
  return null;
}

const inColumn = ({ year, months, status }: CompareCell, focus: NonNullable<ReturnType<typeof focusOf>>): boolean =>
  year === focus.year && String(months) === String(focus.months) && (status === 'target') === (focus.side === 'target');

const onePerRegion = (cells: readonly CompareCell[]): CompareCell[] => [...new Map(cells.map((cell) => [cell.region.key, cell])).values()];

function inUnit({ value, valueMax, unit }: CompareCell, wished: string) {
  const factor = unitFactor(unit, wished) ?? 1;
  return { value: value * factor, valueMax: valueMax === null ? null : valueMax * factor };
}
