import { seriesOf } from '../../lib/compare/series';
import { meaningOf, notionsOf } from '../../lib/glossary/concepts';
import type { BackgroundSurface, Params } from '../../lib/messaging/surface';
import type { IndicatorContext } from '../../lib/model/explain';
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
  };
}
