/** The divisions down to counties, as scripts/compact-regions.ts writes them. Browsers read them when they are needed: division-list.browser.ts. */
import list from './data/regions.generated.json';

/** One line a division in code order, its code and its name; empty where the list has not been read. */
export function divisionRows(): string {
  return list.divisions;
}
