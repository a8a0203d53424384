/** Ways of showing a text that pages have beside the plain one: each figure is marked where the reader sees it, once, and not before. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { OPENING, PLAN, REVIEW } from './invented-report';
import { paintedTexts } from './probe';

const ALL = 9;
const ADDRESS = 'http://www.awkward.gov.cn/report.html';
const words = OPENING + REVIEW + PLAN;
const title = '<title>2026年澄浦新市政府工作报告</title>';
const page404 = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${title}${head}</head><body><p>政务公开</p>${body}</body></html>`;

/** Figures that stand, in the page and its frames. */
const standing = async (page: Page) =>
  (await Promise.all(page.frames().map((frame) => paintedTexts(frame as unknown as Page, 'reportlens-figure').catch(() => []))))
    .flat()
    .filter((text) => text !== '').length;
const settled = (page: Page, ms: number) => page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms);

/** Every letter in an element of its own, as effects of type have them. */
const lettered = words.replaceAll(/>([^<>]{1,999})</g, (_, text: string) => `>${[...text].map((sign) => `<span>${sign}</span>`).join('')}<`);
const inXml = words.replaceAll('&', '&amp;');

const at_once: [what: string, html: string, type?: string][] = [
  ['every letter in an element of its own', page404(lettered)],
  [
    'XHTML',
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head>${title}</head><body><p>政务公开</p>${inXml}</body></html>`,
    'application/xhtml+xml; charset=utf-8',
  ],
  [
    'a frameset',
    `<html><head><meta charset="utf-8"><title>澄浦新市</title></head><frameset cols="20%,80%"><frame src="/menu.html"><frame src="/in.html"></frameset></html>`,
  ],
  ['an object of the same site', page404('<object type="text/html" data="/in.html" width="900" height="700"></object>')],
  [
    'shadow roots in one another, with slots',
    page404(
      `<x-outer><template shadowrootmode="open"><x-inner><template shadowrootmode="open"><slot></slot></template><slot></slot></x-inner></template>${words}</x-outer>`,
    ),
  ],
  ['text that has yet to fade in', page404(`<div style="opacity:0;transition:opacity .5s">${words}</div>`)],
  ['text that assistive technology does not hear', page404(`<div aria-hidden="true" inert>${words}</div>`)],
  [
    'a copy for paper alone',
    page404(`<div>${words}</div><div class="paper">${words}</div>`, '<style>.paper{display:none}@media print{.paper{display:block}}</style>'),
  ],
  ['lines that are cut and go on below', page404(`<div style="max-height:9em;overflow:auto;resize:vertical">${words}</div>`)],
];

for (const [what, html, type] of at_once) {
  test(`a report is marked at once: ${what}`, async ({ site, page }) => {
    site.put(ADDRESS, html, type);
    site.put('http://www.awkward.gov.cn/in.html', page404(words));
    site.put('http://www.awkward.gov.cn/menu.html', page404('<a href="/">首页</a>'));
    await page.goto(ADDRESS);
    await expect.poll(() => standing(page)).toBe(ALL);
  });
}

const later: [what: string, html: string, act: (page: Page) => Promise<unknown>][] = [
  [
    'content-visibility',
    page404(`<div id="x" style="content-visibility:hidden">${words}</div>`),
    (page) => page.evaluate(() => (document.getElementById('x')!.style.contentVisibility = 'visible')),
  ],
  ['a popover', page404(`<div id="x" popover>${words}</div><button popovertarget="x">全文</button>`), (page) => page.click('button')],
  [
    'a fold among others of one name',
    page404(`<details name="a" open><summary>要闻</summary>今日要闻</details><details name="a"><summary>全文</summary>${words}</details>`),
    (page) => page.click('summary >> nth=1'),
  ],
  [
    'hidden until found',
    page404(`<div id="x" hidden="until-found">${words}</div>`),
    (page) => page.evaluate(() => document.getElementById('x')!.removeAttribute('hidden')),
  ],
  [
    'the target of a link',
    page404(`<a href="#full">全文</a><div id="full">${words}</div>`, '<style>#full{display:none}#full:target{display:block}</style>'),
    (page) => page.click('a'),
  ],
  [
    'a wider window',
    page404(`<div id="x">${words}</div>`, '<style>@media (max-width:1300px){#x{display:none}}</style>'),
    (page) => page.setViewportSize({ width: 1400, height: 800 }),
  ],
  [
    'an animation of its own',
    page404(
      `<div id="x">${words}</div>`,
      '<style>@keyframes in{from{visibility:hidden}to{visibility:visible}}#x{visibility:hidden}.go #x{animation:in .3s 4s forwards}</style>',
    ),
    (page) => page.evaluate(() => (document.body.className = 'go')),
  ],
  [
    'another address of one page',
    page404('<div id="x">目录</div>'),
    (page) =>
      page.evaluate((html) => {
        history.pushState({}, '', '/other.html');
        setTimeout(() => document.getElementById('x')!.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes), 3000);
      }, words),
  ],
  [
    'a frame that is filled in',
    page404('<iframe width="900" height="600"></iframe>'),
    (page) =>
      page.evaluate((html) => {
        const { contentDocument } = document.querySelector('iframe')!;
        contentDocument!.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
      }, words),
  ],
  [
    'type that is written letter by letter',
    page404('<div id="x"></div>'),
    (page) =>
      page.evaluate((html) => {
        const source = new DOMParser().parseFromString(html, 'text/html').body;
        const target = document.getElementById('x')!;
        const write = () => {
          const next = source.firstChild;
          if (!next) return;
          target.append(next);
          setTimeout(write, 150);
        };
        write();
      }, words),
  ],
];

for (const [what, html, act] of later) {
  test(`a report is marked once it shows: ${what}`, async ({ site, page }) => {
    await page.setViewportSize({ width: 1280, height: 860 });
    site.put(ADDRESS, html);
    await page.goto(ADDRESS);
    await settled(page, 3000);
    expect(await standing(page)).toBe(0);
    await act(page);
    await expect.poll(() => standing(page)).toBe(ALL);
  });
}

test('another report in the place of the first takes its marks', async ({ site, page }) => {
  site.put(ADDRESS, page404(`<div id="x">${words}</div>`));
  await page.goto(ADDRESS);
  await expect.poll(() => standing(page)).toBe(ALL);
  await page.evaluate(
    (html) => {
      history.pushState({}, '', '/2025.html');
      document.title = '2025年澄浦新市政府工作报告';
      document.getElementById('x')!.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    },
    words.replaceAll('2025', '2024').replaceAll('2026', '2025').replaceAll('3482.6', '3297.9'),
  );
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).toContain('3297.9亿元');
  await expect.poll(() => standing(page)).toBe(ALL);
});
