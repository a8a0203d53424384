/**
 * Real reports at hand, turned into pages: marks stand on the words they quote, rows stand in the library once. What is read of all of
 * them the scores hold; that pages lead to the same is tried with every third, or with all of them where REPORTLENS_CORPUS is "all".
 * Where ../shared/corpus is missing, the invented sample reports take its place.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { sharedCorpus, textAsPage } from '../../scripts/corpus/shared-corpus';
import type { SampleSite } from '../../scripts/browser/serve';
import { expect, launchBuilt, test } from './extension';
import { extensionPage, paintedTexts, readReport, stopWorker, waitForMarks, type ReportRows } from './probe';

const samples = ['www.wangchuan.gov.cn/zwgk/2026', 'www.yunting.gov.cn/art/2026', 'www.luming.gov.cn/ghjh/2026'];
const sampleHtml = (path: string): string => readFileSync(fileURLToPath(new URL(`../site/${path}.html`, import.meta.url)), 'utf8');

const STEP = process.env.REPORTLENS_CORPUS === 'all' ? 1 : 3;
const corpus = sharedCorpus()?.filter((_report, place) => place % STEP === 0);
if (!corpus) console.log('../shared/corpus is not here: the invented sample reports take its place.');
const pages = corpus
  ? corpus.map(({ name, text }) => ({ name, html: textAsPage(name, text) }))
  : samples.map((path) => ({ name: path.split('/')[0] ?? path, html: sampleHtml(path) }));

// Fifteen more regions would crowd what other tests look for in the panel.
test.use({ profile: 'corpus' });

/** Rows of one address in the library, once the report row is there. */
async function savedRows(look: Page, url: string): Promise<ReportRows> {
  await expect.poll(async () => (await readReport(look, url)).count).toBe(1);
  return readReport(look, url);
}

for (const [index, { name, html }] of pages.entries()) {
  test(`marks and rows of ${name}`, async ({ extension, site, page }) => {
    const url = `http://www.sample${index}.gov.cn/report.html`;
    site.put(url, html);
    const look = await extensionPage(extension);
    await page.goto(url);
    await waitForMarks(page);
    const { report, indicators } = await savedRows(look, url);

    // What is out of sight is painted in idle time.
    await expect.poll(async () => (await paintedTexts(page, 'reportlens-figure')).length).toBe(report?.figureCount);
    const painted = await paintedTexts(page, 'reportlens-figure');
    const quotes = indicators.map((row) => String(row.quote).replace(/\s+/g, ''));
    const under = new Set(painted.map((text) => text.replace(/\s+/g, '')));
    expect(quotes.filter((quote) => !under.has(quote))).toEqual([]);
    expect(quotes.length).toBe(report?.indicatorCount);

    await page.reload();
    await waitForMarks(page);
    await expect.poll(async () => (await paintedTexts(page, 'reportlens-figure')).length).toBe(painted.length);
    const again = await savedRows(look, url);
    expect(again.indicators.length).toBe(indicators.length);
    await look.close();
  });
}

/** What a browser with an empty library holds after it has opened the page; `disturb` runs when the first marks stand. */
async function rowsInFreshLibrary(site: SampleSite, url: string, disturb: (context: BrowserContext, own: Page) => Promise<void>) {
  const fresh = await launchBuilt(site);
  const own = await extensionPage(fresh);
  const page = await fresh.context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  await waitForMarks(page);
  await disturb(fresh.context, own);
  const rows = await savedRows(own, url);
  await fresh.close();
  return rows;
}

test('a report is stored once and whole though the worker is stopped while saving', async ({ site }) => {
  const url = 'http://www.stopped.gov.cn/report.html';
  site.put(url, pages.map((entry) => entry.html).find((text) => text.includes('工作回顾')) ?? '');
  const whole = await rowsInFreshLibrary(site, url, () => Promise.resolve());
  expect(whole.indicators.length).toBeGreaterThan(0);

  for (let stops = 1; stops <= 3; stops += 1) {
    const { indicators, report, terms } = await rowsInFreshLibrary(site, url, async (context, own) => {
      for (let stop = 0; stop < stops; stop += 1) await stopWorker(context, own);
    });
    expect(indicators.length).toBe(whole.indicators.length);
    expect(new Set(indicators.map((row) => row.index)).size).toBe(indicators.length);
    expect(terms.length).toBe(whole.terms.length);
    expect(report?.indicatorCount).toBe(whole.report?.indicatorCount);
  }
});
