/** A scanned report in the reader page: recognised at the reader's word, on the device, and doubtful throughout. */
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/browser/find-chromium';
import { makeScan } from '../../scripts/formats/make-scan';
import { expect, launchBuilt, test } from './extension';
import { extensionPage, paintedTexts, readReport, waitForMarks } from './probe';
import { card, pointAtFigure } from './term-popup';

const LUMING = 'www.luming.gov.cn/ghjh/2026.html';
const OFFER = '在本机识别文字';

/** The sample page printed by a Chromium without the extension, and scanned: `pages` pictures. */
async function scanned(port: number, pages: number): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: findChromium(() => undefined),
    args: ['--no-sandbox', `--host-resolver-rules=MAP *.gov.cn 127.0.0.1:${port}`],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://${LUMING}`);
    return Buffer.from(await makeScan(await page.pdf({ format: 'A4' }), pages));
  } finally {
    await browser.close();
  }
}

async function open(page: Page, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件' }).click();
  await (await chooser).setFiles([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer }]);
}

test('recognises a scan at the reader’s word, asks nobody, and doubts all of it', async ({ site }) => {
  test.slow();
  const scan = await scanned(site.port, 2);
  const browser = await launchBuilt(site);
  try {
    const page = await extensionPage(browser, 'reader.html');
    const asked: string[] = [];
    browser.context.on('request', (request) => asked.push(request.url()));
    await open(page, scan);
    await expect(page.locator('.rl-reader-refusals')).toContainText('有 2 页是图片');

    await page.getByRole('button', { name: OFFER }).click();
    await expect(page.getByText('正在本机识别第 1 页，共 2 页')).toBeVisible();
    await page.getByRole('button', { name: '取消' }).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(page.locator('article')).toHaveCount(0);

    await page.getByRole('button', { name: OFFER }).click();
    await expect(page.locator('article')).toBeVisible({ timeout: 240_000 });
    await waitForMarks(page);
    await expect(page.getByText('一律存疑')).toBeVisible();
    expect(await paintedTexts(page, 'reportlens-figure')).toEqual(expect.arrayContaining(['1036.2亿元']));
    await expect.poll(async () => (await readReport(page, 'reader:scan.pdf')).count).toBe(1);
    const { indicators } = await readReport(page, 'reader:scan.pdf');
    expect(indicators.length).toBeGreaterThan(5);
    for (const { doubts, confidence } of indicators) {
      expect(doubts).toContain('recognised');
      expect(confidence).toBeLessThan(0.5);
    }
    expect(asked.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('shows the line of a recognised figure, and keeps what the reader has compared or set right', async ({ site }) => {
  test.slow();
  const scan = await scanned(site.port, 1);
  const browser = await launchBuilt(site);
  const recognised = async () => {
    const page = await extensionPage(browser, 'reader.html');
    await open(page, scan);
    await page.getByRole('button', { name: OFFER }).click();
    await expect(page.locator('article')).toBeVisible({ timeout: 240_000 });
    await waitForMarks(page);
    await expect(page.locator('.rl-document-facts')).toContainText('指标');
    return page;
  };
  const kept = (page: Page, quote: string) => async () =>
    (await readReport(page, 'reader:scan.pdf')).indicators.filter((row) => row.quote === quote).map(({ lookedAt, doubts }) => ({ lookedAt, doubts }));
  try {
    const page = await recognised();
    await pointAtFigure(page, '1036.2亿元');
    const picture = card(page).locator('.rl-looked-at-line-strip img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(200);
    await expect(card(page).locator('.rl-figure-card-doubt')).toBeVisible();
    await card(page).getByRole('button', { name: '核对无误' }).click();
    await expect(card(page).getByText('已与原页核对')).toBeVisible();
    await expect(card(page).locator('.rl-figure-card-doubt')).toHaveCount(0);
    await expect.poll(kept(page, '1036.2亿元')).toEqual([{ lookedAt: true, doubts: undefined }]);

    const rate = (await paintedTexts(page, 'reportlens-figure')).find((words) => words.endsWith('%')) ?? '';
    await pointAtFigure(page, rate);
    await card(page).getByRole('button', { name: '改正' }).click();
    await card(page).getByRole('textbox').fill('99.9%');
    await page.keyboard.press('Enter');
    await expect(page.locator('article')).toContainText('99.9%');
    await expect.poll(kept(page, '99.9%')).toEqual([{ lookedAt: true, doubts: undefined }]);
    await page.close();

    const again = await recognised();
    await expect(again.locator('article')).toContainText('99.9%');
    await pointAtFigure(again, '1036.2亿元');
    await expect(card(again).getByText('已与原页核对')).toBeVisible();
    await expect(card(again).locator('.rl-figure-card-doubt')).toHaveCount(0);
  } finally {
    await browser.close();
  }
});
