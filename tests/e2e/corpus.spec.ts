/**
 * Every real report at hand, turned into a page: marks stand on the words they quote, rows stand in the library once.
 * Where ../shared/corpus is missing, the invented sample reports take its place.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { sharedCorpus, textAsPage } from '../../scripts/corpus/shared-corpus';
import { expect, test } from './extension';
import { extensionPage, paintedTexts, readTables, stopWorker, waitForMarks } from './probe';

const samples = ['www.wangchuan.gov.cn/zwgk/2026', 'www.yunting.gov.cn/art/2026', 'www.luming.gov.cn/ghjh/2026'];
const sampleHtml = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../site/${path}.html`, import.meta.url)), 'utf8');

const corpus = sharedCorpus();
if (!corpus) console.log('../shared/corpus is not here: the invented sample reports take its place.');
const pages = corpus
  ? corpus.map(({ name, text }) => ({ name, html: textAsPage(name, text) }))
  : samples.map((path) => ({ name: path.split('/')[0] ?? path, html: sampleHtml(path) }));

/** Rows of one address in the library, once the report row is there. */
async function savedRows(look: Page, url: string) {
  await expect
    .poll(async () => (await readTables(look)).reports.filter((row) => row.url === url).length, { timeout: 20_000 })
    .toBe(1);
  const tables = await readTables(look);
  const report = tables.reports.find((row) => row.url === url);
  return { report, indicators: tables.indicators.filter((row) => row.reportId === report?.id) };
}

for (const [index, { name, html }] of pages.entries()) {
  test(`marks and rows of ${name}`, async ({ extension, site, page }) => {
    const url = `http://www.sample${index}.gov.cn/report.html`;
    site.put(url, html);
    const look = await extensionPage(extension);
    await page.goto(url);
    await waitForMarks(page);
    const { report, indicators } = await savedRows(look, url);

    const painted = await paintedTexts(page, 'reportlens-figure');
    expect(painted.length).toBe(report?.figureCount);
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

test('a report is stored once and whole though the worker is stopped while saving', async ({ extension, site, page }) => {
  const look = await extensionPage(extension);
  const html = pages.map((entry) => entry.html).find((text) => text.includes('工作回顾')) ?? '';
  const reference = 'http://www.undisturbed.gov.cn/report.html';
  site.put(reference, html);
  await page.goto(reference);
  const whole = await savedRows(look, reference);

  for (let attempt = 0; attempt < 4; attempt += 1) {
    const url = `http://www.stopped${attempt}.gov.cn/report.html`;
    site.put(url, html);
    await page.goto(url, { waitUntil: 'commit' });
    await waitForMarks(page);
    await stopWorker(extension.context, look);
    const { indicators, report } = await savedRows(look, url);
    expect(indicators.length).toBe(whole.indicators.length);
    expect(new Set(indicators.map((row) => row.index)).size).toBe(indicators.length);
    expect(report?.indicatorCount).toBe(whole.report?.indicatorCount);
  }
  await look.close();
});
