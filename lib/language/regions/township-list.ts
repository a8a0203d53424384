/** The townships, as scripts/compact-regions.ts writes them. Browsers read half a megabyte when it is needed: township-list.browser.ts. */
import list from './data/townships.generated.json';

/** One line a county; empty where the list has not been read. */
export function townshipRows(): string {
  return list.townships;
}
