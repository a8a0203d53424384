/** The side panel's page, handled as a reader would: by its roles, not by its words, which follow the language. */
import type { Locator, Page } from 'playwright-core';
import type { ExtensionBrowser } from '../browser/launch';
import { orSay } from './or-say';
import { pressInPopup, showPopup } from './popup';

/** Milliseconds that the browser's side panel may take to open. */
const PATIENCE = 8000;

export type PanelTab = 'page' | 'compare' | 'terms' | 'clips' | 'library';
/** The views of the comparison in the order in which they stand. */
const compareViews = ['table', 'chart', 'pair', 'targets', 'checks'] as const;
export type CompareView = (typeof compareViews)[number];

/** One table of the comparison: results or targets. */
export interface ComparedSide {
  /** Stands over the regions' names. */
  name: string;
  columns: string[];
  rows: string[][];
}

/** What the panel's comparison says. */
export interface Comparison {
  title: string;
  unit: string;
  sides: ComparedSide[];
}

/** Opens the panel's page in a tab of its own. */
export async function openPanel({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const panel = await context.newPage();
  await orSay(panel.goto(`chrome-extension://${extensionId}/sidepanel.html`), 'The panel could not be opened.');
  return panel;
}

/**
 * Opens the browser's own side panel beside a report, as a reader does: by the popup's button 'compare', whose click the
 * browser asks for. No other panel may be open: it would take the wish.
 * @param words a marked figure of a comparable indicator.
 * @returns whether the panel stands there; a Chromium without side panels has none.
 */
export async function openBeside(report: Page, words: string): Promise<boolean> {
  await showPopup(report, 'reportlens-figure', words);
  await pressInPopup(report, 'compare');
  const session = await report.context().newCDPSession(report);
  try {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      const { targetInfos } = await session.send('Target.getTargets');
      if (targetInfos.some(({ url }) => url.endsWith('/sidepanel.html'))) return true;
      await report.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
    return false;
  } finally {
    await session.detach();
  }
}

export async function showTab(panel: Page, tab: PanelTab): Promise<void> {
  await panel.locator(`[role=tab][data-key=${tab}]`).click();
}

/** Shows one view of the comparison. */
export async function showView(panel: Page, view: CompareView): Promise<void> {
  await panel.getByRole('tabpanel').getByRole('radiogroup').first().getByRole('radio').nth(compareViews.indexOf(view)).click();
}

/** Compares one indicator, by its code, and no other. */
export async function compareIndicator(panel: Page, code: string): Promise<void> {
  await panel.locator('.rl-chooser-opener').first().click();
  const chooser = panel.getByRole('dialog');
  await chooser.getByRole('searchbox').fill(code);
  const option = chooser.getByRole('grid').getByRole('row').first();
  if ((await option.getAttribute('aria-selected')) !== 'true') await option.click();
  // In the search box the first Escape empties it, the next one closes the chooser.
  await chooser.getByRole('searchbox').fill('');
  await panel.keyboard.press('Escape');
  await chooser.waitFor({ state: 'hidden' });
  // Those that were compared before stand first.
  const others = panel.locator('.rl-compare-out');
  for (let left = await others.count(); left > 1; left -= 1) await others.first().click();
}

/** Waits until the comparison is drawn with this many regions in its tables. @throws Error where it does not get there. */
export async function waitForComparison(panel: Page, regions: number): Promise<void> {
  await orSay(
    panel.waitForFunction(
      (wanted) => {
        const names = [...document.querySelectorAll('[role=grid] tbody [role=rowheader]')].map((name) => name.textContent);
        return new Set(names).size === wanted;
      },
      regions,
      { polling: 100 },
    ),
    `The panel does not compare ${regions} regions.`,
  );
}

/** Reads the table that the panel shows, results and targets apart. @throws Error where it shows none. */
export async function readComparison(panel: Page): Promise<Comparison> {
  const grid = panel.getByRole('tabpanel').getByRole('grid');
  const group = grid.locator('.rl-data-grid-group').first();
  const [unit = ''] = await wordsOf(group.locator('.rl-compare-table-unit'));
  const [heading = ''] = await wordsOf(group);
  const sides = await Promise.all((['actual', 'target'] as const).map((side) => readSide(grid, side)));
  if (!heading) throw new Error('The panel shows no comparison.');
  return { title: heading.slice(0, heading.length - unit.length).trim(), unit, sides: sides.filter(({ columns }) => columns.length > 1) };
}

/** The columns of one side. */
async function readSide(grid: Locator, side: 'actual' | 'target'): Promise<ComparedSide> {
  const kinds = await grid
    .locator('thead tr:last-child [role=columnheader]')
    .evaluateAll((headings) => headings.map((heading) => heading.querySelector('[data-side]')?.getAttribute('data-side') ?? null));
  const columns = await wordsOf(grid.locator('thead tr:last-child [role=columnheader]'));
  const mine = (words: readonly string[]) => words.filter((_, index) => index === 0 || kinds[index] === side);
  const rows = await Promise.all((await grid.locator('tbody tr').all()).map((row) => wordsOf(row.locator('[role=rowheader], [role=gridcell]'))));
  return { name: '', columns: mine(columns), rows: rows.map(mine) };
}

async function wordsOf(nodes: Locator): Promise<string[]> {
  return (await nodes.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}
