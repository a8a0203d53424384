/**
 * `npm run screenshots`: makes the pictures of README.md and README.zh-CN.md out of the built extension and the invented
 * sample reports. Run it after anything that can be seen has changed, and look at every picture.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findChromium } from './browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from './browser/launch';
import { serveSite } from './browser/serve';
import { chooseLanguage } from './demo/choose-language';
import { compareIndicator, openPanel, showTab, showView, waitForComparison } from './demo/panel';
import { hidePopup, pressInPopup, showPopup, type Box } from './demo/popup';
import { readReport, waitForMarks } from './demo/read-reports';
import { sampleReports, shownReport } from './demo/sample-reports';
import { withPalette } from './screenshots/palette-png';
import { sideBySide } from './screenshots/side-by-side';
import { nodeTool, runSteps } from './progress';

/** A README's pictures are loaded by everyone who looks at it. */
const MAX_BYTES = 300_000;
const SCALE = 2;
/** A side panel as wide as Chromium opens it, in the window of a laptop; CSS px. */
const PANEL = { width: 400, height: 840 };
const REPORT = { width: 860, height: PANEL.height };
/** Room for the text around a popup. */
const MARGIN = { left: 60, above: 104, right: 250, below: 28 };

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

interface Stage {
  browser: ExtensionBrowser;
  report: Page;
  panel: Page;
}

/** The part of the page around a popup; all pictures of popups are equally wide. */
function around({ x, y, width, height }: Box): Box {
  const whole = width + MARGIN.left + MARGIN.right;
  const left = Math.max(0, Math.min(x - MARGIN.left, REPORT.width - whole));
  const top = Math.max(0, y - MARGIN.above);
  return { x: left, y: top, width: whole, height: Math.min(REPORT.height, y + height + MARGIN.below) - top };
}

/** Pictures in one language: the report beside the panel, both popups, the panel's tabs. */
async function picturesIn(language: 'zh-CN' | 'en', { browser, report, panel }: Stage): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  await chooseLanguage(browser, language);
  await report.bringToFront();
  await report.goto(shownReport);
  await waitForMarks(report);
  const figure = await showPopup(report, 'reportlens-figure', '25690元', 0.2);
  pictures.set('figure', await report.screenshot({ clip: around(figure) }));
  const wholeWindow = await report.screenshot();
  // Clips are the reader's whatever the language: they are made once.
  if (language === 'zh-CN') await pressInPopup(report, 'clip');
  await hidePopup(report);
  const term = await showPopup(report, 'reportlens-explained', '专精特新“小巨人”企业', 0.16);
  pictures.set('term', await report.screenshot({ clip: around(term) }));
  if (language === 'zh-CN') await pressInPopup(report, 'clip');
  await hidePopup(report);

  await panel.bringToFront();
  await showTab(panel, 'page');
  await panel.getByRole('treegrid').waitFor();
  pictures.set('page', await sideBySide(browser.context, [wholeWindow, await panel.screenshot()], SCALE));

  await panel.bringToFront();
  await showTab(panel, 'compare');
  await compareIndicator(panel, 'gdp');
  await waitForComparison(panel, 3);
  await panel.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  pictures.set('compare-dark', await panel.screenshot());
  await panel.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  pictures.set('compare', await panel.screenshot());
  await showView(panel, 'chart');
  await panel.locator('.rl-chart-figure-root svg').first().waitFor();
  pictures.set('chart', await panel.screenshot());
  await showView(panel, 'targets');
  await panel.getByRole('tabpanel').getByRole('grid').waitFor();
  pictures.set('targets', await panel.screenshot());
  await showView(panel, 'table');
  await showTab(panel, 'terms');
  await panel.locator('ul:has(.rl-terms-wording)').waitFor();
  pictures.set('terms', await panel.screenshot());
  await showTab(panel, 'clips');
  await panel.getByRole('tabpanel').getByRole('grid').first().waitFor();
  pictures.set('clips', await panel.screenshot());
  await showTab(panel, 'library');
  await panel.getByRole('treegrid').waitFor();
  pictures.set('library', await panel.screenshot());
  return pictures;
}

async function openStage(browser: ExtensionBrowser): Promise<Stage> {
  const panel = await openPanel(browser);
  await panel.setViewportSize(PANEL);
  const report = await browser.context.newPage();
  for (const page of [panel, report]) await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const url of sampleReports) await readReport(report, panel, url);
  return { browser, report, panel };
}

/** @returns the exit code: 1 where a picture is too large. */
async function screenshots(): Promise<number> {
  const built = await runSteps([{ name: 'Build the extension', ...nodeTool('wxt/bin/wxt.mjs', 'build'), env: { REPORTLENS_TEST: '' } }]);
  if (built !== 0) return built;
  mkdirSync(at('docs/screenshots'), { recursive: true });
  const site = await serveSite(at('tests/site'));
  const browser = await launchExtension({
    executablePath: findChromium(),
    extension: at('.output/chrome-mv3'),
    port: site.port,
    viewport: REPORT,
    deviceScaleFactor: SCALE,
  });
  let tooLarge = false;
  try {
    const stage = await openStage(browser);
    for (const language of ['zh-CN', 'en'] as const) {
      for (const [name, picture] of await picturesIn(language, stage)) {
        const path = at(`docs/screenshots/${name}.${language}.png`);
        const small = await withPalette(browser.context, picture);
        writeFileSync(path, small);
        const over = small.length > MAX_BYTES;
        tooLarge ||= over;
        console.log(`  ${relative(process.cwd(), path)}  ${Math.round(small.length / 1000)} kB${over ? ': too large' : ''}`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return tooLarge ? 1 : 0;
}

process.exitCode = await screenshots();
