/** Where a figure stands among the reference figures: rank among the provinces, the nation's, last year's own target. */
import type { Bound, Indicator, Region } from '../model/analysis';
import type { ReferenceStanding } from '../model/explain';
import { NATION, type ReferenceFigure } from '../reference/figures';
import { basisApart } from './kind-of-figure';
import { placeAmong } from './ranking';
import { verdictOf } from './verdict';

/** Fewer than these make no rank worth telling. */
const FEWEST_PEERS = 10;

type Asked = Pick<Indicator, 'code' | 'measure' | 'status' | 'value' | 'valueMax' | 'unit' | 'bound' | 'period' | 'subject' | 'role' | 'over' | 'basis'>;

/**
 * Null where the figure is none that a report's headline row could hold (no code, a part of a year, another owner), or where
 * nothing on its own basis (real, nominal) stands beside it. The order is that of lib/compare/ranking.ts.
 */
export function standingOf(figures: readonly ReferenceFigure[], indicator: Asked, region: Region | null): ReferenceStanding | null {
  const { code, measure, unit, period } = indicator;
  if (code === null || period === null || !isHeadline(indicator)) return null;
  const year = period.to;
  const basis = basisApart(code, measure, indicator.basis);
  const same = figures.filter(
    (figure) =>
      figure.code === code &&
      figure.measure === measure &&
      figure.unit === unit &&
      figure.year === year &&
      basisApart(code, measure, figure.basis ?? null) === basis,
  );
  const planned = indicator.status === 'target';
  const peers = latest(same.filter(({ status }) => (status === 'target') === planned));
  const standing = {
    year,
    rank: region?.level === 'province' ? rankOf(indicator, region.name, peers) : null,
    nation: region?.level === 'nation' ? null : toldOf(peers, NATION),
    province: provinceAbove(region, peers),
    target: planned || region === null ? null : ownTarget(same, region, indicator),
  };
  return standing.rank || standing.nation || standing.province || standing.target ? standing : null;
}

/** The figure of the province that a region below provinces lies in. */
function provinceAbove(region: Region | null, peers: ReadonlyMap<string, ReferenceFigure>): ReferenceStanding['province'] {
  const name = region === null || region.level === 'province' ? undefined : region.parents[0];
  const found = name === undefined ? null : toldOf(peers, name);
  return found && { name: name!, ...found };
}

function toldOf(figures: ReadonlyMap<string, ReferenceFigure>, region: string) {
  const figure = figures.get(region);
  return figure ? told(figure) : null;
}

function isHeadline({ period, subject, role, over }: Asked): boolean {
  return period !== null && period.from === period.to && period.months === null && subject === '' && role !== 'from' && over === undefined;
}

/** One figure a region: of the newest report that states it. */
function latest(figures: readonly ReferenceFigure[]): Map<string, ReferenceFigure> {
  const newest = new Map<string, ReferenceFigure>();
  for (const figure of figures) {
    const known = newest.get(figure.region);
    if (!known || figure.reportYear > known.reportYear) newest.set(figure.region, figure);
  }
  return newest;
}

/** The figure's own value among the others', in place of what the reference has for its region. */
function rankOf(own: Asked, region: string, peers: ReadonlyMap<string, ReferenceFigure>): ReferenceStanding['rank'] {
  const others = [...peers.values()].filter((figure) => figure.region !== region && figure.region !== NATION);
  return others.length < FEWEST_PEERS ? null : placeAmong(own, others);
}

const told = ({
  value,
  valueMax,
  bound,
  status,
}: ReferenceFigure): { value: number; valueMax: number | null; bound: Bound; status: ReferenceFigure['status'] } => ({
  value,
  valueMax,
  bound,
  status,
});

function ownTarget(same: readonly ReferenceFigure[], region: Region, result: Asked): ReferenceStanding['target'] {
  const name = region.level === 'nation' ? NATION : region.name;
  const target = latest(same.filter((figure) => figure.region === name && figure.status === 'target')).get(name);
  if (!target) return null;
  return { ...told(target), ...verdictOf(target, result) };
}
