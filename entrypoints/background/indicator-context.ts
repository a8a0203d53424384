import { referenceFigures } from '../../lib/browser/reference';
import { standingOf } from '../../lib/compare/standing';
import { seriesOf } from '../../lib/compare/series';
import { meaningOf, notionsOf } from '../../lib/glossary/concepts';
import type { BackgroundSurface, Params } from '../../lib/messaging/surface';
import type { Indicator, Region } from '../../lib/model/analysis';
import type { IndicatorContext, ReferenceStanding } from '../../lib/model/explain';
import { relatedRows } from '../../lib/store/related';
import { library } from './library';

/** What an indicator means, and its like in the library. */
export async function indicatorContext({
  indicator,
  reportId,
  region: stated,
}: Params<BackgroundSurface, 'page/context'>): Promise<IndicatorContext> {
  const region = stated ?? (reportId === null ? null : ((await library.reports.get(reportId))?.region ?? null));
  const rows = await relatedRows(library, indicator, region);
  return {
    meaning: meaningOf(indicator),
    notions: notionsOf(indicator),
    series: seriesOf(rows, { indicator, reportId, region }),
    standing: await standing(indicator, region),
  };
}

/** Reference figures that cannot be read take nothing else away from the popup. */
async function standing(indicator: Indicator, region: Region | null): Promise<ReferenceStanding | null> {
  try {
    return standingOf(await referenceFigures(), indicator, region);
  } catch (error) {
    console.warn('ReportLens: the reference figures cannot be read', error);
    return null;
  }
}
