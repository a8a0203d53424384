/** What is known of a quantity beside the document: its target in the library, its standing among the reference figures. */
import { basisApart } from '../compare/kind-of-figure';
import { standingOf } from '../compare/standing';
import { inUnit } from '../compare/statement';
import { unitFactor } from '../compare/units';
import type { Analysis, HeadlineRow, Indicator } from '../model/analysis';
import type { ReferenceStanding } from '../model/explain';
import { OWN_SCOPE } from '../model/doubts';
import type { PageKind } from '../model/kinds';
import type { ReferenceFigure } from '../reference/figures';
import type { StoredTarget } from './targets';

export type Amount = Pick<Indicator, 'value' | 'valueMax' | 'bound'>;

/** A figure as the document's headline row states it. */
export type StatedFigure = Pick<HeadlineRow, 'value' | 'valueMax' | 'bound' | 'unit' | 'measure' | 'status'> & Partial<Pick<HeadlineRow, 'indicator'>>;

export interface BriefingSources {
  analysis: Analysis;
  /** The analysed text; '' where it is not at hand: then no claims are told. */
  text: string;
  reference: readonly ReferenceFigure[];
  targets: readonly StoredTarget[];
}

/** The indicator as its headline row states it. */
export function stated(row: HeadlineRow, { indicators }: Analysis): Indicator | null {
  const indicator = indicators[row.indicator];
  if (!indicator) return null;
  const { code, measure, status, value, valueMax, unit, bound } = row;
  return { ...indicator, code, measure, status, value, valueMax, unit, bound };
}

/** The target of the same quantity, in the row's unit: that of the same sort of document before those of other sorts. */
export function targetFor(row: HeadlineRow, { basis, doubts }: Indicator, kind: PageKind, targets: readonly StoredTarget[]): Amount | null {
  const apart = basisApart(row.code, row.measure, basis);
  const ownScope = doubts?.includes(OWN_SCOPE) === true;
  const same = targets.filter(
    (one) =>
      (one.ownScope ?? false) === ownScope &&
      one.code === row.code &&
      one.measure === row.measure &&
      one.basis === apart &&
      one.year === row.year &&
      unitFactor(one.unit, row.unit) !== null,
  );
  const found = same.find((one) => one.kind === kind) ?? same[0];
  if (!found) return null;
  const factor = unitFactor(found.unit, row.unit) ?? 1;
  return { value: inUnit(found.value, factor), valueMax: found.valueMax === null ? null : inUnit(found.valueMax, factor), bound: found.bound };
}

/** A nominal figure stands beside nominal figures, a real one beside real ones. */
export function standingIn(reference: readonly ReferenceFigure[], indicator: Indicator, { report }: Analysis): ReferenceStanding | null {
  const basis = basisApart(indicator.code, indicator.measure, indicator.basis);
  const alike = reference.filter((figure) => figure.code === indicator.code && basisApart(figure.code, figure.measure, figure.basis ?? null) === basis);
  // The reference figures say nothing of how they are counted.
  if (indicator.doubts?.includes(OWN_SCOPE)) return null;
  return report && standingOf(alike, indicator, report.region);
}
