/** Why measure, period, status, basis, vintage and nature read as they do: each field's rule and the words that it went by. Only for a run that explains. */
import type { Basis, Evidence, Nature, Period, Status, Vintage } from '../../../model/analysis';
import { evidenceFor } from '../../rules/evidence';
import type { Chosen } from '../../rules/rule';
import type { Measured } from './measure';
import type { Dated } from './period';

export interface ChosenReadings {
  measure: Chosen<Measured>;
  period: Chosen<Dated>;
  status: Chosen<Status>;
  basis: Chosen<Basis> | null;
  vintage: Chosen<Vintage> | null;
  nature: Chosen<Nature> | null;
}

export function readingEvidence({ measure, period, status, basis, vintage, nature }: ChosenReadings): Evidence[] {
  return [
    evidenceFor('measure', measure, (value) => value.measure, measure.words),
    evidenceFor('period', period, ({ period }) => printedPeriod(period), period.words),
    evidenceFor('status', status, String, status.words),
    ...(basis ? [evidenceFor('basis', basis, String, basis.words)] : []),
    ...(vintage ? [evidenceFor('vintage', vintage, String, vintage.words)] : []),
    ...(nature ? [evidenceFor('nature', nature, String, nature.words)] : []),
  ];
}

/** 2025, 2021–2025, 2025-01–2025-11; '' where the period is not known. */
function printedPeriod(period: Period | null): string {
  if (!period) return '';
  const { from, to, months } = period;
  if (months) return months[0] === months[1] ? `${to}-${months[0]}` : `${to}-${months[0]}–${to}-${months[1]}`;
  return from === to ? String(to) : `${from}–${to}`;
}
