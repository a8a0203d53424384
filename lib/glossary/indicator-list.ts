/** The indicators' meanings as the data file has them. Browsers read them when they are needed: indicator-list.browser.ts. */
import indicators from './data/indicators.json';
import type { IndicatorEntryInput } from './schema';

/** Always the same list. */
export function indicatorList(): readonly IndicatorEntryInput[] {
  return indicators;
}
