/**
 * The built extension in a real Firefox, driven over WebDriver BiDi. BiDi cannot enter pages of an extension, so this
 * looks at what stands in web pages: marks, and the popup, which says what the background and its library answer.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser/find-firefox';
import { serveSite, type SampleSite } from '../../scripts/browser/serve';
import { OPENING, PLAN, REVIEW, report } from '../e2e/invented-report';

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
    await expect.poll(() => painted(page, 'reportlens-term')).not.toEqual([]);
  }).toPass({ timeout: 120_000 });
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

const text = OPENING + REVIEW + PLAN;
const FIGURES = 9;
const shell = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>2026年澄浦新市政府工作报告</title>${head}</head><body><p>政务公开</p>${body}</body></html>`;
const inScript = JSON.stringify(text).replaceAll('<', '\\u003c');
const srcdoc = report().replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Each shows its words two seconds after it has loaded. */
const late: [what: string, html: string][] = [
  ['<details>', shell(`<details id="x"><summary>全文</summary>${text}</details><script>setTimeout(() => (x.open = true), 2000)</script>`)],
  [
    'a class',
    shell(
      `<div id="x">${text}</div><script>setTimeout(() => (document.body.className = 'on'), 2000)</script>`,
      '<style>#x{display:none}.on #x{display:block}</style>',
    ),
  ],
  [
    'a closed shadow root',
    shell(`<x-body id="x"></x-body><script>setTimeout(() => (x.attachShadow({ mode: 'closed' }).innerHTML = ${inScript}), 2000)</script>`),
  ],
  [
    'a new root',
    shell(`<div id="x">${text}</div><script>setTimeout(() => document.documentElement.replaceWith(document.documentElement.cloneNode(true)), 2000)</script>`),
  ],
  [
    'a srcdoc frame',
    shell(
      `<iframe id="x" width="900" height="600"></iframe><script>setTimeout(() => (x.srcdoc = document.getElementById('s').content.textContent), 2000)</script><template id="s">${srcdoc.replaceAll('<', '&lt;')}</template>`,
    ),
  ],
];

for (const [what, html] of late) {
  test(`text that shows late is marked: ${what}`, async () => {
    await (await openMarked(latest)).close();
    site.put('http://www.late-text.gov.cn/report.html', html);
    const page = await browser.newPage();
    await page.goto('http://www.late-text.gov.cn/report.html');
    const standing = async () =>
      (
        await Promise.all(
          page
            .frames()
            .map((frame) =>
              frame.evaluate(() => [...(CSS.highlights.get('reportlens-figure') ?? [])].filter((range) => (range as Range).toString() !== '').length),
            ),
        )
      ).reduce((sum, one) => sum + one, 0);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
    await expect.poll(standing).toBe(FIGURES);
    await page.close();
  });
}

const places: [what: string, html: string][] = [
  ['large print', shell(text, '<style>html{zoom:1.5}</style>')],
  ['a modal dialog', shell(`<dialog id="x" style="width:800px;height:500px;overflow:auto">${text}</dialog><script>x.showModal()</script>`)],
  ['vertical text', shell(`<div style="writing-mode:vertical-rl;height:500px">${text}</div>`)],
];

for (const [what, html] of places) {
  test(`the popup is at its mark and can be used in ${what}`, async () => {
    site.put('http://www.popups.gov.cn/report.html', html);
    const page = await openMarked('http://www.popups.gov.cn/report.html');
    expect(await popupOf(page, '212.4亿元')).toContain('一般公共预算收入');
    const away = () =>
      page.evaluate(() => {
        const range = [...(CSS.highlights.get('reportlens-figure') ?? [])].find((one) => (one as Range).toString() === '212.4亿元') as Range;
        const mark = range.getClientRects()[0]!;
        const card = document.querySelector('reportlens-popup')?.shadowRoot?.querySelector('.rl-popup-card')?.getBoundingClientRect();
        if (!card) return 'no card';
        const distance = Math.hypot(Math.max(0, card.left - mark.right, mark.left - card.right), Math.max(0, card.top - mark.bottom, mark.top - card.bottom));
        const inside = card.left >= 0 && card.top >= 0 && card.right <= innerWidth && card.bottom <= innerHeight;
        return distance < 45 && inside ? 'at its mark' : `${distance.toFixed(0)} px away, ${JSON.stringify(card)}`;
      });
    await expect.poll(away).toBe('at its mark');
    await page.keyboard.press('Escape');
    await page.close();
  });
}
