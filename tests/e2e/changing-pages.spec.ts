/** Text that comes late, is shown late, is made anew or goes: the marks are where the reader can see the words. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { OPENING, PLAN, REVIEW, report } from './invented-report';
import { paintedTexts, waitForMarks } from './probe';

const ALL = 9;
const words = OPENING + REVIEW + PLAN;
const standing = async (page: Page) => (await paintedTexts(page, 'reportlens-figure')).filter((text) => text !== '').length;
const allStand = (page: Page) => expect.poll(() => standing(page)).toBe(ALL);
/** Two turns of the page's own clock later: what the extension wanted to do with the page as it was, it has done. */
const settled = (page: Page, ms: number) => page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms);

const title = '<title>2026年澄浦新市政府工作报告</title>';
const page404 = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${title}${head}</head><body><p>政务公开</p>${body}</body></html>`;

/** Writes markup into an element of the page, or into a shadow root made in it. */
function put(page: Page, html: string, into = '#x'): Promise<void> {
  return page.evaluate(
    ([selector, markup]) => {
      const element = document.querySelector(selector!)!;
      const target = selector!.includes('-') ? element.attachShadow({ mode: 'open' }) : element;
      target.replaceChildren(...new DOMParser().parseFromString(markup!, 'text/html').body.childNodes);
    },
    [into, html],
  );
}

/** Each is nothing to read at first; `act` is what happens to it when the detector has long had its look. */
const hidden: [what: string, html: string, act: (page: Page) => Promise<unknown>][] = [
  ['text that is written in', page404('<div id="x">正在加载</div>'), (page) => put(page, words)],
  ['`hidden` taken away', page404(`<div id="x" hidden>${words}</div>`), (page) => page.evaluate(() => (document.getElementById('x')!.hidden = false))],
  [
    'a class on the root',
    page404(`<div id="x">${words}</div>`, '<style>#x{display:none}.on #x{display:block}</style>'),
    (page) => page.evaluate(() => (document.documentElement.className = 'on')),
  ],
  ['<details>', page404(`<details><summary>全文</summary>${words}</details>`), (page) => page.click('summary')],
  [
    'a check box and CSS alone',
    page404(
      `<label for="c">展开</label><input type="checkbox" id="c"><div class="x">${words}</div>`,
      '<style>.x{display:none}#c:checked~.x{display:block}</style>',
    ),
    (page) => page.click('label'),
  ],
  [
    'a check box and visibility',
    page404(
      `<label for="c">展开</label><input type="checkbox" id="c"><div class="x">${words}</div>`,
      '<style>.x{visibility:hidden}#c:checked~.x{visibility:visible}</style>',
    ),
    (page) => page.click('label'),
  ],
  [
    'an anchor and :target',
    page404(`<a href="#x">全文</a><div id="x">${words}</div>`, '<style>#x{display:none}#x:target{display:block}</style>'),
    (page) => page.click('a'),
  ],
  ['<dialog>.show()', page404(`<dialog id="x">${words}</dialog>`), (page) => page.evaluate(() => (document.getElementById('x') as HTMLDialogElement).show())],
  [
    'a rule taken out of a sheet',
    page404(`<div id="x">${words}</div>`, '<style id="s">#x{display:none}</style>'),
    (page) => page.evaluate(() => (document.getElementById('s') as HTMLStyleElement).sheet!.deleteRule(0)),
  ],
  ['a shadow root', page404('<article-body></article-body>'), (page) => put(page, words, 'article-body')],
];

for (const [what, html, act] of hidden) {
  test(`text that shows late is marked: ${what}`, async ({ site, page }) => {
    const url = 'http://www.late-text.gov.cn/report.html';
    site.put(url, html);
    await page.goto(url);
    await settled(page, 1500);
    expect(await standing(page)).toBe(0);
    await act(page);
    await allStand(page);
  });
}

test('a page that changes all the time is still looked at', async ({ site, page }) => {
  const url = 'http://www.late-text.gov.cn/ticker.html';
  site.put(url, page404('<b id="k"></b><div id="x"></div><script>setInterval(() => (document.getElementById("k").textContent = Date.now()), 16)</script>'));
  await page.goto(url);
  await settled(page, 4000);
  await put(page, words);
  await allStand(page);
});

test('a first no does not forbid a later yes at the same address', async ({ site, page }) => {
  const url = 'http://www.late-text.gov.cn/second.html';
  const lots = Array.from({ length: 9 }, (_, at) => `<p>第${at + 1}包：纸张${at + 3}吨，单价5${at}元，税率13%。</p>`).join('');
  site.put(
    url,
    `<!doctype html><title>政府工作报告印刷服务采购公告</title><h1>政府工作报告印刷服务采购公告</h1><div id="x"><p>本项目采购政府工作报告印刷服务。</p>${lots}</div>`,
  );
  await page.goto(url);
  await settled(page, 3000);
  expect(await standing(page)).toBe(0);
  await put(page, words);
  await allStand(page);
});

/** What is done to a marked page. */
const blows: [what: string, act: (page: Page) => Promise<unknown>][] = [
  ['its body is replaced', (page) => page.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)))],
  ['its root is replaced', (page) => page.evaluate(() => document.documentElement.replaceWith(document.documentElement.cloneNode(true)))],
  [
    'it is written anew',
    (page) =>
      page.evaluate(() => {
        const html = new XMLSerializer().serializeToString(document);
        document.open();
        // eslint-disable-next-line no-unsanitized/method -- this is what such pages do
        document.write(html);
        document.close();
      }),
  ],
  [
    'it is written anew in two pieces, with a pause between',
    (page) =>
      page.evaluate(async () => {
        const html = new XMLSerializer().serializeToString(document);
        document.open();
        document.write('<p>正在加载</p>');
        await new Promise((resolve) => setTimeout(resolve, 3000));
        // eslint-disable-next-line no-unsanitized/method -- this is what such pages do
        document.write(html);
        document.close();
      }),
  ],
  ['it clears the highlights', (page) => page.evaluate(() => CSS.highlights.clear())],
  ['it empties the highlights', (page) => page.evaluate(() => CSS.highlights.forEach((one) => one.clear()))],
  ['it puts its own in their place', (page) => page.evaluate(() => CSS.highlights.set('reportlens-figure', new Highlight()))],
];

for (const [what, act] of blows) {
  test(`a marked page stays marked, and its popup works, when ${what}`, async ({ site, page }) => {
    const url = 'http://www.blows.gov.cn/report.html';
    site.put(url, report());
    await page.goto(url);
    await waitForMarks(page);
    await allStand(page);
    await act(page);
    await allStand(page);
    await page.keyboard.press('Alt+KeyJ');
    await expect(page.locator('reportlens-popup .rl-popup-card')).toContainText('地区生产总值');
  });
}

test('marks stand while the same words are written anew each second, and a popup stays', async ({ site, page }) => {
  const url = 'http://www.blows.gov.cn/rerender.html';
  site.put(url, report({ wrap: (body) => `<div id="app">${body}</div>` }));
  await page.goto(url);
  await waitForMarks(page);
  await allStand(page);
  await page.keyboard.press('Alt+KeyJ');
  await expect(page.locator('reportlens-popup .rl-popup-card')).toHaveCount(1);
  const shareOfFrames = () =>
    page.evaluate(async (all) => {
      const app = document.getElementById('app')!;
      const rewriting = setInterval(() => app.replaceChildren(...app.cloneNode(true).childNodes), 1000);
      let seen = 0;
      let whole = 0;
      const end = performance.now() + 6000;
      while (performance.now() < end) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        seen++;
        const ranges = [...CSS.highlights.get('reportlens-figure')!] as Range[];
        if (ranges.filter((range) => range.toString() !== '').length === all) whole++;
      }
      clearInterval(rewriting);
      return whole / seen;
    }, ALL);
  // Frames are counted by a clock: where another program takes the processor for a while, the next six seconds decide.
  await expect(async () => expect(await shareOfFrames()).toBeGreaterThanOrEqual(0.95)).toPass({ timeout: 60_000 });
  await expect(page.locator('reportlens-popup .rl-popup-card')).toHaveCount(1);
});

test('marks are there when the reader comes back to the page', async ({ site, page }) => {
  const url = 'http://www.blows.gov.cn/back.html';
  site.put(url, report());
  site.put('http://www.blows.gov.cn/else.html', '<!doctype html><title>别处</title>');
  await page.goto(url);
  await waitForMarks(page);
  await page.goto('http://www.blows.gov.cn/else.html');
  await page.goBack();
  await allStand(page);
});
