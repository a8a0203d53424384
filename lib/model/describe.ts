/** What the reader says of a document, laid over what the engine read of it. */
import type { Detection, ReportMeta } from './analysis';
import type { DocumentChange } from './corrections';
import { kinds } from './kinds';

/** Why `detection.kind` is what it is where the reader has said so. */
export const TOLD_BY_READER = 'reader';

/** The sort as the reader says it is. */
export function describedDetection(detection: Detection, { kind }: DocumentChange): Detection {
  return kind === undefined ? detection : { kind, score: 1, reasons: [TOLD_BY_READER] };
}

/**
 * Region, year and months as the reader says they are. The year looked back on follows from the year and the sort; an
 * empty change leaves the document as it was read.
 */
export function describedMeta(report: ReportMeta, kind: Detection['kind'], { region, year, months }: DocumentChange): ReportMeta {
  const described = { ...report };
  if (region !== undefined) described.region = region;
  if (months !== undefined) described.months = months;
  if (year === undefined) return described;
  described.year = year;
  described.reviewYear = year === null ? null : kinds[kind].year === 'told' ? year : year - 1;
  return described;
}
