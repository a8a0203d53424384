/** The side panel's page, handled as a reader would: by its roles, not by its words, which follow the language. */
import type { Locator, Page } from 'playwright-core';
import type { ExtensionBrowser } from '../browser/launch';
import { orSay } from './or-say';
import { pressInPopup, showPopup } from './popup';

/** Milliseconds that the browser's side panel may take to open. */
const PATIENCE = 8000;

export type PanelTab = 'page' | 'compare' | 'library';

/** One table of the comparison: results or targets. */
export interface ComparedSide {
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

/** Chooses an indicator by its code and waits until the comparison is about it. */
export async function compareIndicator(panel: Page, code: string): Promise<void> {
  const search = panel.getByRole('combobox');
  await search.fill(code);
  const option = panel.getByRole('option').first();
  await option.click();
  await search.blur();
  await panel.getByRole('option').first().waitFor({ state: 'hidden' });
}

/** Waits until the comparison is drawn with this many regions in its tables. @throws Error where it does not get there. */
export async function waitForComparison(panel: Page, regions: number): Promise<void> {
  await orSay(
    panel.waitForFunction(
      (wanted) => {
        const names = [...document.querySelectorAll('[role=grid] [role=rowheader]')].map((name) => name.textContent);
        return new Set(names).size === wanted && document.querySelector('figure svg') !== null;
      },
      regions,
      { polling: 100 },
    ),
    `The panel does not compare ${regions} regions.`,
  );
}

/** Reads the tables that the panel shows. @throws Error where it shows none. */
export async function readComparison(panel: Page): Promise<Comparison> {
  const tab = panel.getByRole('tabpanel');
  const [title] = await wordsOf(tab.getByRole('heading', { level: 2 }));
  const [unit = ''] = await wordsOf(tab.locator('.rl-compare-heading p'));
  const sides = await Promise.all((await tab.locator('.rl-compare-side').all()).map(readSide));
  if (!title || sides.length === 0) throw new Error('The panel shows no comparison.');
  return { title, unit, sides };
}

async function readSide(side: Locator): Promise<ComparedSide> {
  const rows = await side.getByRole('row').filter({ has: side.page().getByRole('rowheader') }).all();
  return {
    name: (await wordsOf(side.getByRole('heading')))[0] ?? '',
    columns: await wordsOf(side.getByRole('columnheader')),
    rows: await Promise.all(rows.map((row) => wordsOf(row.locator('[role=rowheader], [role=gridcell]')))),
  };
}

async function wordsOf(nodes: Locator): Promise<string[]> {
  return (await nodes.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}
