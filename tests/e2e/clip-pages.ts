/** A page to clip from, and the clips' tab, as tests handle them. */
import type { Page } from '@playwright/test';
import type { SampleSite } from '../../scripts/browser/serve';
import { expect } from './extension';
import { paintedTexts, restingBox, waitForMarks } from './probe';

const URL_OF_REPORT = 'http://www.chengpu.gov.cn/zwgk/2026.html';
export const SENTENCE = '农村居民人均可支配收入21840元，增长6.7%。';

const filler = (topic: string) =>
  Array.from({ length: 14 }, (_, at) => `<p>${topic}工作第${'一二三四五六七八九十甲乙丙丁'[at]}项进展顺利，群众满意。</p>`).join('');

export const report = (sentence = SENTENCE) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>政府工作报告-澄浦市人民政府</title><meta name="SiteName" content="澄浦市人民政府门户网站"><meta name="PubDate" content="2026-01-20 09:00">
<style>body { font: 18px/2 serif; margin: 40px 60px 900px; }</style></head>
<body><h1>2026年澄浦市政府工作报告</h1><p>——2026年1月16日在澄浦市第三届人民代表大会第六次会议上</p><p>澄浦市市长 林致远</p>
<p>各位代表：</p><p>现在，我代表市人民政府，向大会报告工作，请予审议。</p>
<h2>一、2025年工作回顾</h2>
<p>过去一年，全市地区生产总值达到3482.6亿元，比上年增长5.6%。一般公共预算收入212.4亿元，增长4.1%。我们加快发展新质生产力。</p>
${filler('城镇')}
<p>民生持续改善。${sentence}城镇新增就业4.5万人。</p>
${filler('乡村')}
<h2>二、2026年工作安排</h2>
<p>今年发展主要预期目标是：地区生产总值增长5%—6%，城镇新增就业4.2万人以上。</p></body></html>`;

export const card = (page: Page) => page.locator('reportlens-popup').getByRole('dialog');

export async function openReport(page: Page, site: SampleSite, html = report()): Promise<void> {
  site.put(URL_OF_REPORT, html);
  await page.goto(URL_OF_REPORT);
  await waitForMarks(page);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('reportlens-term')?.size ?? 0)).toBeGreaterThan(0);
}

/** Opens the popup of the mark with these words. */
export async function showMark(page: Page, words: string): Promise<void> {
  const point = await page.evaluate((text) => {
    const ranges = [...(CSS.highlights.get('reportlens-figure') ?? [])] as Range[];
    const range = ranges.find((one) => one.toString() === text);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, words);
  expect(point, `${words} is marked`).not.toBeNull();
  await page.mouse.click(point!.x, point!.y);
  await expect(card(page)).toBeVisible();
}

/** Selects these words of the page, as a pointer would. */
export async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      return;
    }
    throw new Error(`${text} is not in the page`);
  }, words);
}

/** Not `click` alone, which waits for a button that may be pressed: where the clip is there already it may not. */
async function press(page: Page, name: RegExp): Promise<void> {
  const button = card(page).getByRole('button', { name });
  await restingBox(button);
  await button.click({ force: true });
}

/** Clips a figure, a sentence and a selection; where that has been done before, nothing changes. */
export async function makeClips(page: Page, site: SampleSite): Promise<void> {
  await openReport(page, site);
  await showMark(page, '3482.6亿元');
  await press(page, /^已?摘录$/);
  await expect(card(page).getByRole('button', { name: '已摘录', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await showMark(page, '21840元');
  await press(page, /整句/);
  await expect(card(page).getByRole('button', { name: '整句已摘录' })).toBeVisible();
  await page.keyboard.press('Escape');
  await select(page, '我们加快发展新质生产力');
  await page.keyboard.press('Alt+c');
  await expect.poll(() => paintedTexts(page, 'reportlens-clip')).toEqual(['3482.6亿元', '我们加快发展新质生产力', SENTENCE]);
}

export const clipsTab = async (panel: Page) => {
  await panel.getByRole('tab', { name: '摘录' }).click();
  return panel.getByRole('grid', { name: '摘录' });
};

export const rowOf = (panel: Page, words: string) => panel.getByRole('row').filter({ hasText: words });

/** What the clipboard holds, by type. */
export function clipboard(panel: Page): Promise<Record<string, string>> {
  return panel.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const parts = (item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()] as const);
    return Object.fromEntries(await Promise.all(parts));
  });
}

export async function copyAs(panel: Page, words: string, form: RegExp): Promise<Record<string, string>> {
  await panel.bringToFront();
  await rowOf(panel, words).getByRole('button', { name: '复制' }).click();
  await panel.getByRole('menuitem', { name: form }).click();
  await expect(panel.getByText(/^已复制/).first()).toBeVisible();
  const held = await clipboard(panel);
  await panel.getByRole('alertdialog').getByRole('button', { name: '关闭' }).first().click();
  return held;
}
