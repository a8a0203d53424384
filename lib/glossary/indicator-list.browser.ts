/** Takes the place of indicator-list.ts in the browser: what shows meanings reads them first and gives them. */
import type { IndicatorEntryInput } from './schema';

let given: readonly IndicatorEntryInput[] = [];

/** Empty before they are given. */
export function indicatorList(): readonly IndicatorEntryInput[] {
  return given;
}

/** Gives the meanings, for as long as this context lives. */
export function giveIndicators(indicators: readonly IndicatorEntryInput[]): void {
  given = indicators;
}
