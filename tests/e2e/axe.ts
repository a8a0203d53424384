/** What axe finds against pages of the extension: one way to ask for all tests. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Asked {
  /** Only below this selector. */
  within?: string;
  /** Rules that are not asked. */
  except?: readonly string[];
  /** Only rules about colours: for a page that was looked at in its other colours a moment before, where nothing else has changed. */
  coloursOnly?: boolean;
}

const COLOURS = ['color-contrast', 'link-in-text-block'];

/** @returns one line a rule that is broken, with the places; the page as it looks now */
export async function faultsOf(page: Page, { within, except = [], coloursOnly = false }: Asked = {}): Promise<string[]> {
  // None of these pages has frames of another origin: nothing has to be put together in a page of its own, which takes longer than to look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  if (coloursOnly) axe.withRules(COLOURS);
  else axe.disableRules([...except]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
