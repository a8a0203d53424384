/** A report printed to PDF, opened in the reader page: the same figures and rows as the web page it was printed from. */
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/browser/find-chromium';
import type { ExtensionBrowser } from '../../scripts/browser/launch';
import type { SampleSite } from '../../scripts/browser/serve';
import { expect, launchBuilt, test } from './extension';
import { makePdf } from '../unit/files/pdf/make-pdf';
import { extensionPage, paintedTexts, readReport, waitForMarks, type Row } from './probe';

/** Pages of the sample site: one whose lines are broken by hand, one as sites mostly are. */
const LUMING = 'www.luming.gov.cn/ghjh/2026.html';
const WANGCHUAN = 'www.wangchuan.gov.cn/zwgk/2026.html';

/** Prints a page of the sample site in a Chromium without the extension. */
async function printed(port: number, address: string): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: findChromium(() => undefined),
    args: ['--no-sandbox', `--host-resolver-rules=MAP *.gov.cn 127.0.0.1:${port}`],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://${address}`);
    return await page.pdf({ format: 'A4' });
  } finally {
    await browser.close();
  }
}

/** A browser with an empty library: a report that is kept from elsewhere would keep its address. */
async function inFreshBrowser<T>(site: SampleSite, work: (browser: ExtensionBrowser) => Promise<T>): Promise<T> {
  const browser = await launchBuilt(site);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function open(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件' }).click();
  await (await chooser).setFiles([{ name, mimeType: 'application/pdf', buffer }]);
}

test('opens a PDF, marks it and keeps it', async ({ site }) => {
  const pdf = await printed(site.port, LUMING);
  await inFreshBrowser(site, async (browser) => {
    const page = await extensionPage(browser, 'reader.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, 'luming.pdf', pdf);
    await waitForMarks(page);
    await expect(page.locator('.rl-document-facts')).toContainText('已收进资料库');
    await expect(page.locator('h1')).toHaveText('政府工作报告');
    const figures = await paintedTexts(page, 'reportlens-figure');
    expect(figures).toEqual(expect.arrayContaining(['1036.2亿元', '41620元', '22250元', '131亿元', '5.8%']));

    const { count, report, indicators } = await readReport(page, 'reader:luming.pdf');
    expect(count).toBe(1);
    expect(report).toMatchObject({ region: { name: '鹿鸣市' }, year: 2026, reviewYear: 2025 });
    expect(indicators).toContainEqual(expect.objectContaining({ code: 'gdp', measure: 'level', value: 103_620_000_000, status: 'estimate' }));
    expect(asked.filter((url) => !url.startsWith(`chrome-extension://${browser.extensionId}/`))).toEqual([]);
  });
});

test('reads in a PDF what it reads in the web page', async ({ site }) => {
  const pdf = await printed(site.port, WANGCHUAN);
  const fromWeb = await inFreshBrowser(site, async (browser) => {
    const page = await browser.context.newPage();
    await page.goto(`http://${WANGCHUAN}`);
    const own = await extensionPage(browser);
    await expect.poll(async () => (await readReport(own, `http://${WANGCHUAN}`)).count).toBe(1);
    return readReport(own, `http://${WANGCHUAN}`);
  });
  const fromPdf = await inFreshBrowser(site, async (browser) => {
    const page = await extensionPage(browser, 'reader.html');
    await open(page, 'wangchuan.pdf', pdf);
    await expect(page.locator('.rl-document-facts')).toContainText('已收进资料库');
    return readReport(page, 'reader:wangchuan.pdf');
  });
  expect(fromPdf.indicators.length).toBeGreaterThan(50);
  expect(fromPdf.indicators.map(reading)).toEqual(fromWeb.indicators.map(reading));
});

test('finds the character maps that a PDF’s fonts lack', async ({ extension }) => {
  const page = await extensionPage(extension, 'reader.html');
  await open(page, 'mapped.pdf', Buffer.from(makePdf({ pages: [['澄浦新市政府工作报告', '全市粮食产量达到56万吨。']] })));
  await expect(page.locator('h1')).toHaveText('澄浦新市政府工作报告');
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).toEqual(['56万吨']);
  await page.close();
});

test('a tab that shows a PDF is offered to be opened here, with its address', async ({ extension, site }) => {
  const url = 'http://www.luming.gov.cn/download?id=7';
  site.put('http://www.luming.gov.cn/download', await printed(site.port, LUMING), 'application/pdf');
  const tab = await extension.context.newPage();
  await tab.goto(url);
  const panel = await extensionPage(extension, 'sidepanel.html');
  const opened = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: '用报告镜打开' }).click();
  const reader = await opened;
  await waitForMarks(reader);
  await expect(reader.locator('h1')).toHaveText('政府工作报告');
  expect(await paintedTexts(reader, 'reportlens-figure')).toEqual(expect.arrayContaining(['1036.2亿元']));
  await expect.poll(async () => (await readReport(reader, url)).count).toBe(1);
  for (const page of [reader, panel, tab]) await page.close();
});

test('says why a PDF cannot be read', async ({ extension }) => {
  const page = await extensionPage(extension, 'reader.html');
  await open(page, 'broken.pdf', Buffer.from('%PDF-1.7\nnothing else'));
  await expect(page.locator('.rl-reader-refusals')).toContainText('broken.pdf 已经损坏');
  await open(page, 'scan.pdf', Buffer.from(makePdf({ pages: [[]] })));
  await expect(page.locator('.rl-reader-refusals')).toContainText('scan.pdf 里没有文字');
  await open(page, 'locked.pdf', Buffer.from(makePdf({ pages: [['粮食']], encrypted: true })));
  await expect(page.locator('.rl-reader-refusals')).toContainText('locked.pdf 加了密码');
  await page.close();
});

/** What was read, without where it stands. */
function reading({ code, name, subject, measure, value, valueMax, unit, bound, status, period, role }: Row): Row {
  return { code, name, subject, measure, value, valueMax, unit, bound, status, period, role };
}
