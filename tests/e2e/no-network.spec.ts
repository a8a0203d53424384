/**
 * Nothing but the pages that the reader opens is asked of the network. One reader's day through every context of the extension, with
 * Chromium's own log of its requests; the fixture in extension.ts holds the same of every other test, only less exactly.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from '../../scripts/browser/launch';
import { requestsIn } from '../../scripts/browser/net-log';
import { makeScan } from '../../scripts/formats/make-scan';
import { expect, test } from './extension';
import { OTHER, report } from './invented-report';
import { analyseAnyway, analysisOf } from './page-state';
import { extensionPage, paintedTexts, readReport, stopWorker, waitForMarks } from './probe';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const BEFORE = 'http://www.wangchuan.gov.cn/zwgk/2025.html';
const REPORT = 'http://www.wangchuan.gov.cn/zwgk/2026.html';
const LONG = 'http://www.chengpu.gov.cn/long.html';
const FRAMED = 'http://www.chengpu.gov.cn/framed.html';
const INNER = 'http://www.chengpu.gov.cn/inner.html';
const OTHERWISE = 'http://www.chengpu.gov.cn/weather.html';
const BY_PAGE = 'http://www.chengpu.gov.cn/asked-by-the-page';

const PDF = readFileSync(at('../fixtures/luming-2026.pdf'));
const LINES = Array.from({ length: 2600 }, (_, line) => `<p>全市第${line}个项目完成投资${line}.5亿元，增长${line % 9}.6%。</p>`).join('');

test('through a whole day nothing is asked for but the pages that the reader opened', async ({ site }) => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'reportlens-day-'));
  const netLog = join(folder, 'net.json');
  site.put(LONG, report({ extra: LINES }));
  site.put(FRAMED, report({ extra: `<iframe src="${INNER}" width="900" height="700"></iframe>` }));
  site.put(INNER, report({ extra: '<p>全市新建公园12个。</p>' }));
  site.put(OTHERWISE, OTHER);
  const browser = await launchExtension({ executablePath: findChromium(() => undefined), extension: at('../../.output/chrome-mv3'), port: site.port, netLog });
  try {
    await inPages(browser);
    await inPanel(browser);
    await inOwnPages(browser);
    await inReader(browser);
    await whatIsForbidden(browser);
  } finally {
    await browser.close();
  }
  const asked = requestsIn(netLog);
  rmSync(folder, { recursive: true, force: true });
  expect(asked.filter(({ initiator }) => initiator?.startsWith('http') === false)).toEqual([]);
  // What has no initiator and is no page of a tab is Chromium's own: updates, sign-in.
  const ofPages = asked.filter(({ initiator, isNavigation }) => initiator !== null || isNavigation).map(({ url }) => url);
  const expected = [BEFORE, REPORT, LONG, FRAMED, INNER, OTHERWISE, BY_PAGE, 'http://www.wangchuan.gov.cn/style.css', 'http://www.wangchuan.gov.cn/style.css'];
  expect(ofPages.filter((url) => !url.endsWith('/favicon.ico')).sort()).toEqual(expected.sort());
});

/** Marks by the detector, popups of figure and term, clips, a text for the thread aside, a frame, a page at the reader's word. */
async function inPages({ context, ...browser }: ExtensionBrowser): Promise<void> {
  const own = await extensionPage({ context, ...browser });
  const page = await context.newPage();
  for (const url of [BEFORE, REPORT]) {
    await page.goto(url);
    await expect.poll(async () => (await readReport(own, url)).count).toBe(1);
  }
  await waitForMarks(page);
  const card = page.locator('reportlens-popup').getByRole('dialog');
  for (const layer of ['reportlens-figure', 'reportlens-explained']) {
    await clickMark(page, layer);
    await expect(card).toBeVisible();
    for (const fold of await card.locator('summary').all()) await fold.click();
    await page.locator('reportlens-popup [data-action="clip"]').first().click();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  }
  await page.keyboard.press('Alt+KeyJ');
  await expect(card).toBeVisible();

  await page.goto(LONG);
  await expect.poll(() => analysisOf(own, LONG)).not.toBeNull();
  await page.goto(FRAMED);
  await expect.poll(() => analysisOf(own, FRAMED)).not.toBeNull();
  await page.goto(OTHERWISE);
  await analyseAnyway(own, OTHERWISE);
  await expect.poll(() => analysisOf(own, OTHERWISE)).not.toBeNull();
  await page.evaluate((url) => fetch(url), BY_PAGE);
  await stopWorker(context, own);
  await page.close();
  await own.close();
}

/** The mark is clicked where it stands in the page. */
async function clickMark(page: Page, layer: string): Promise<void> {
  const point = await page.evaluate((name) => {
    const [range] = [...(CSS.highlights.get(name) ?? [])] as Range[];
    range!.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range!.getClientRects()[0]!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, layer);
  await page.mouse.click(point.x, point.y);
}

/** Every tab, every kind of comparison, every format out, a backup in. */
async function inPanel(browser: ExtensionBrowser): Promise<void> {
  const panel = await extensionPage(browser, 'sidepanel.html');
  for (const tab of await panel.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }
  await panel.getByRole('tab', { name: '比较' }).click();
  const views = panel.getByRole('radiogroup', { name: '怎样比较' }).getByRole('radio');
  await expect(views.first()).toBeVisible();
  for (const view of await views.all()) await view.click();
  await panel.getByRole('tab', { name: '资料库' }).click();
  let backup = '';
  await panel.getByRole('button', { name: '导出…' }).click();
  const formats = await panel.getByRole('dialog').getByRole('radiogroup').first().getByRole('radio').count();
  await panel.keyboard.press('Escape');
  expect(formats).toBeGreaterThanOrEqual(7);
  for (let format = 0; format < formats; format++) {
    await panel.getByRole('button', { name: '导出…' }).click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('radiogroup').first().getByRole('radio').nth(format).check({ force: true });
    const download = panel.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    const file = await download;
    if (/backup/.test(file.suggestedFilename())) backup = await file.path();
    await expect(dialog).toBeHidden();
  }
  await panel
    .locator('input[type=file]:not([data-testid])')
    .setInputFiles({ name: 'library.backup.zip', mimeType: 'application/zip', buffer: readFileSync(backup) });
  await expect(panel.getByRole('dialog')).toContainText('library.backup.zip');
  await panel.close();
}

async function inOwnPages(browser: ExtensionBrowser): Promise<void> {
  for (const name of ['options.html', 'welcome.html', 'guide.html']) {
    const page = await extensionPage(browser, name);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const picture of await page.getByRole('img').all()) await picture.scrollIntoViewIfNeeded();
    await page.close();
  }
}

/** A PDF with its text, and a scan of it that is recognised. */
async function inReader(browser: ExtensionBrowser): Promise<void> {
  const page = await extensionPage(browser, 'reader.html');
  const give = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开文件' }).click();
    await (await chooser).setFiles([{ name, mimeType: 'application/pdf', buffer }]);
  };
  await give('luming.pdf', PDF);
  await waitForMarks(page);
  await give('scan.pdf', Buffer.from(await makeScan(PDF, 1)));
  await page.getByRole('button', { name: '在本机识别文字' }).click();
  await expect(page.getByText('一律存疑')).toBeVisible({ timeout: 240_000 });
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).not.toEqual([]);
  await page.close();
}

/** The policy keeps every context from asking, whatever a dependency may try. */
async function whatIsForbidden(browser: ExtensionBrowser): Promise<void> {
  const asked = [REPORT, 'https://collect.example.org/', 'blob:null/x'];
  const outcomes = async (urls: string[]) => (await Promise.allSettled(urls.map((url) => fetch(url)))).map(({ status }) => status);
  const worker = await browser.worker();
  expect(await worker.evaluate(outcomes, asked)).toEqual(['rejected', 'rejected', 'rejected']);
  for (const name of ['sidepanel.html', 'options.html', 'reader.html', 'offscreen.html']) {
    const page = await extensionPage(browser, name);
    expect(await page.evaluate(outcomes, asked), name).toEqual(['rejected', 'rejected', 'rejected']);
    await page.close();
  }
}
