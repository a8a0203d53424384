/**
 * `npm run demo`: builds the extension, lets it read the invented sample reports in a real Chromium and compares them in
 * the side panel. With a display the browser stays open for trying things out; without one the comparison is printed and
 * pictures are written into .demo/.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { findChromium } from './browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from './browser/launch';
import { serveSite } from './browser/serve';
import { chooseLanguage } from './demo/choose-language';
import { comparisonText } from './demo/comparison-text';
import { firstLine, orSay } from './demo/or-say';
import { compareIndicator, openBeside, openPanel, readComparison, showTab, waitForComparison } from './demo/panel';
import { takePictures } from './demo/pictures';
import { readReport } from './demo/read-reports';
import { sampleReports } from './demo/sample-reports';
import { nodeTool, runSteps } from './progress';

/** Compared one after the other in the terminal; the last one stays on the panel. */
const INDICATORS = ['fixed_asset_investment', 'income_rural', 'gdp'];
/** A figure of the report that stays open: how much the last of these grew. */
const COMPARED_MARK = '5.4%';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const say = (line: string): void => console.log(line);

/** X11 and Wayland say by variables that there is a screen; a Mac and Windows always have one. */
function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Reads every sample report in `tab`. */
async function readAll(tab: Page, panel: Page): Promise<void> {
  for (const [index, url] of sampleReports.entries()) {
    const { region, year, figures, indicators, terms } = await readReport(tab, panel, url);
    say(`  ${index + 1}/${sampleReports.length}  ${region} ${year ?? ''}: ${figures} figures, ${indicators} indicators, ${terms} terms  ${url}`);
  }
}

/** Resolves when the reader has closed the browser. */
async function untilClosed(context: BrowserContext): Promise<void> {
  await new Promise<void>((resolve) => {
    // On a Mac the program runs on without a window.
    const pageClosed = () => {
      if (context.pages().length === 0) resolve();
    };
    context.pages().forEach((page) => page.on('close', pageClosed));
    context.on('page', (page) => page.on('close', pageClosed));
    context.on('close', () => resolve());
  });
}

async function show(browser: ExtensionBrowser, headless: boolean): Promise<void> {
  await chooseLanguage(browser, 'zh-CN');
  const panel = await openPanel(browser);
  const [tab = await browser.context.newPage()] = browser.context.pages().filter((page) => page !== panel);
  await tab.bringToFront();
  say('\nReading the sample reports …');
  await readAll(tab, panel);

  await panel.bringToFront();
  await showTab(panel, 'compare');
  for (const code of INDICATORS) {
    await compareIndicator(panel, code);
    await waitForComparison(panel, 3);
    if (headless) say(`\n${comparisonText(await readComparison(panel))}`);
  }
  if (headless) {
    say('\nTaking pictures …');
    const pictures = await takePictures(tab, panel, at('.demo'));
    for (const path of pictures) say(`  ${relative(process.cwd(), path)}`);
    return;
  }
  await tab.bringToFront();
  await panel.close();
  const beside = await openBeside(tab, COMPARED_MARK);
  if (!beside) await showTab(await openPanel(browser), 'compare');
  const where = beside ? 'beside it' : 'in the other tab';
  say(`\nThe browser is open: a report with its marks, and ${where} the panel that compares the three cities.`);
  say('Rest the pointer on a marked figure or term, or press Alt+J and Alt+K. Click a value in the panel to see its sentence.');
  say('Close the browser or press Ctrl-C to end.');
  await untilClosed(browser.context);
}

/** @returns the exit code. */
async function demo(): Promise<number> {
  const executablePath = findChromium(say);
  const headless = !hasDisplay();
  say(`Chromium: ${executablePath}${headless ? ', without a window as there is no display' : ''}`);
  const built = await runSteps([{ name: 'Build the extension', ...nodeTool('wxt/bin/wxt.mjs', 'build'), env: { REPORTLENS_TEST: '' } }]);
  if (built !== 0) return built;

  const site = await serveSite(at('tests/site'));
  let interrupted = false;
  try {
    const browser = await orSay(
      launchExtension({
        executablePath,
        extension: at('.output/chrome-mv3'),
        port: site.port,
        headless,
        ownInterrupt: true,
        ...(headless ? {} : { viewport: null }),
      }),
      'Chromium did not start with the extension; CHROME_PATH may name another one.',
    );
    const end = () => {
      // tsx passes the terminal's signal on, so it comes twice.
      if (interrupted) return;
      interrupted = true;
      browser.close().catch((error: unknown) => console.error(`Chromium did not close: ${firstLine(error)}`));
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    try {
      await show(browser, headless);
    } finally {
      await browser.close();
    }
  } catch (error) {
    // What the interruption cut off is no failure.
    if (!interrupted) throw error;
    return headless ? 130 : 0;
  } finally {
    await site.close();
  }
  return 0;
}

try {
  process.exitCode = await demo();
} catch (error) {
  console.error(`\nThe demo could not be completed: ${firstLine(error)}`);
  process.exitCode = 1;
}
