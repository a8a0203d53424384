/**
 * The built extension in a real Firefox, driven over WebDriver BiDi. BiDi cannot enter pages of an extension, so this
 * looks at what stands in web pages: marks, and the popup, which says what the background and its library answer.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser/find-firefox';
import { serveSite, type SampleSite } from '../../scripts/browser/serve';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const latest = 'http://www.wangchuan.gov.cn/zwgk/2026.html';
const before = 'http://www.wangchuan.gov.cn/zwgk/2025.html';

let site: SampleSite;
let browser: Browser;

test.beforeAll(async () => {
  site = await serveSite(at('../site'));
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(() => undefined) ?? undefined,
    headless: true,
    extraPrefsFirefox: {
      // Every host name leads to the sample site.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': site.port,
      'intl.locale.requested': 'zh-CN',
    },
  });
  await browser.installExtension(at('../../.output/firefox-mv3'));
});

test.afterAll(async () => {
  await browser.close();
  await site.close();
});

const painted = (page: Page, name: string) =>
  page.evaluate((layer) => [...(CSS.highlights.get(layer) ?? [])].map((range) => (range as Range).toString()), name);

/** Content scripts are registered a moment after the installation is said to be done: a page opened before stays bare. */
async function openMarked(url: string): Promise<Page> {
  const page = await browser.newPage();
  await expect(async () => {
    await page.goto(url);
    await expect.poll(() => painted(page, 'reportlens-term'), { timeout: 10_000 }).not.toEqual([]);
  }).toPass({ timeout: 60_000 });
  return page;
}

/** Clicks the figure that reads so and answers what the popup says. */
async function popupOf(page: Page, quote: string): Promise<string> {
  const point = await page.evaluate((wanted) => {
    const range = [...(CSS.highlights.get('reportlens-figure') ?? [])].find((one) => (one as Range).toString() === wanted) as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, width, top, height } = range.getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  }, quote);
  await page.mouse.click(point.x, point.y);
  const words = () => page.evaluate(() => document.querySelector('reportlens-popup')?.shadowRoot?.textContent ?? '');
  await expect.poll(words).not.toBe('');
  return words();
}

test('a report is marked, explained and kept', async () => {
  const page = await openMarked(latest);
  const figures = await painted(page, 'reportlens-figure');
  expect(figures).toContain('5.4%');
  expect(figures.length).toBeGreaterThan(40);
  expect((await painted(page, 'reportlens-target')).length).toBeGreaterThan(5);
  expect(await popupOf(page, '5.4%')).toContain('地区生产总值');

  // The year before is read as well: the library then knows two years.
  await (await openMarked(before)).close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect.poll(() => popupOf(page, '5.4%')).toMatch(/2024[\s\S]*2025/);
});

test('a page that is no report stays untouched', async () => {
  const page = await browser.newPage();
  site.put('http://www.wangchuan.gov.cn/walk.html', '<h1>河边散步</h1><p>春天的河边，风把柳枝吹得很长，孩子们沿着石阶跑了3次。</p>');
  await page.goto('http://www.wangchuan.gov.cn/walk.html');
  const marked = await openMarked(latest);
  expect(await painted(marked, 'reportlens-figure')).not.toEqual([]);
  expect(await page.evaluate(() => [CSS.highlights.size, document.querySelectorAll('reportlens-popup').length])).toEqual([0, 0]);
});
