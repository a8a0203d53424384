/** Reading a marked page: pointing, selecting, typing and going back work as on any page. */
import type { Page } from '@playwright/test';
import type { SampleSite } from '../../scripts/browser/serve';
import { expect, test } from './extension';
import { report } from './invented-report';
import { paintedTexts, waitForMarks } from './probe';

const URL = 'http://www.reading.gov.cn/report.html';
const card = (page: Page) => page.locator('reportlens-popup').getByRole('dialog');

async function open(page: Page, site: SampleSite, html: string): Promise<void> {
  site.put(URL, html);
  await page.goto(URL);
  await waitForMarks(page);
}

/** The middle of the first painted mark with these words, in the viewport. */
function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((text) => {
    const ranges = ['reportlens-figure', 'reportlens-term'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]) as Range[];
    const box = ranges.find((one) => one.toString() === text)!.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, words);
}

/** Lets the pointer rest on a mark until its popup shows, so that a later absence means something. */
async function provePointer(page: Page): Promise<void> {
  const { x, y } = await middleOf(page, '3482.6亿元');
  await page.mouse.move(x, y);
  await expect(card(page)).toContainText('3,482.6');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
}

test('beside a mark, where the caret would snap to it, there is none', async ({ page, site }) => {
  await open(page, site, report({ extra: '<p id=end style="width:20em">全年游客28万人</p>' }));
  await provePointer(page);
  const mark = await middleOf(page, '28万人');
  const box = (await page.locator('#end').boundingBox())!;
  await page.mouse.move(box.x + box.width - 4, mark.y);
  await page.mouse.click(box.x + box.width - 4, mark.y);
  await expect(card(page)).toBeHidden();
  await page.mouse.move(mark.x, mark.y);
  await expect(card(page)).toContainText('28万人');
});

test('marks are found in text that cannot be selected, under shadow roots and in scrolled boxes', async ({ page, site }) => {
  const box = '<div id=box style="height:5em;overflow:auto"><div style="height:40em"></div><p>新建公园17个</p></div>';
  const host = `<report-card></report-card><script>
    const root = document.querySelector('report-card').attachShadow({ mode: 'open' });
    const line = document.createElement('p');
    line.textContent = '新改建农村公路305公里';
    root.append(line);
  </script>`;
  await open(page, site, report({ extra: `<p style="user-select:none">改造管网64.5公里</p>${host}${box}` }));
  for (const words of ['64.5公里', '305公里']) {
    await expect.poll(() => page.evaluate(() => Array.from(CSS.highlights.get('reportlens-figure') ?? [], String))).toContain(words);
    const { x, y } = await middleOf(page, words);
    await page.mouse.move(x, y);
    await expect(card(page)).toContainText(words);
    await page.keyboard.press('Escape');
  }
  // Stepping scrolls what has to be scrolled.
  for (let steps = 0; steps < 40 && !(await card(page).filter({ hasText: '17个' }).isVisible()); steps++) {
    await page.keyboard.press('Alt+KeyJ');
  }
  await expect(card(page)).toContainText('17个');
  expect(await page.locator('#box').evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
});

test('links are followed, and selecting words stays selecting words', async ({ page, site }) => {
  await open(page, site, report({ extra: '<p id=way>见<a href="#target">增长8.3%</a>一节，另有21.7亿元用于修缮。</p>' }));
  const link = await middleOf(page, '8.3%');
  await page.mouse.click(link.x, link.y);
  await expect(page).toHaveURL(`${URL}#target`);
  await page.mouse.move(5, 5);
  await expect(card(page)).toBeHidden();
  const mark = await middleOf(page, '21.7亿元');
  await page.mouse.move(mark.x - 30, mark.y);
  await page.mouse.down();
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  await page.mouse.move(mark.x + 60, mark.y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toContain('亿元');
  await expect(card(page)).toBeHidden();
});

test('keys belong to a field while one types', async ({ page, site }) => {
  await open(page, site, report({ extra: '<p><input id=field value=""></p><div id=rich contenteditable>写</div>' }));
  for (const field of ['#field', '#rich']) {
    await page.locator(field).focus();
    await page.keyboard.press('Alt+KeyJ');
    await expect(page.locator(field)).toBeFocused();
  }
  await expect(card(page)).toBeHidden();
  await page.locator('#field').blur();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Alt+KeyJ');
  await expect(card(page)).toContainText('3,482.6');
  await page.keyboard.press('Alt+KeyJ');
  await expect(card(page)).toContainText('5.6%');
  await page.keyboard.press('Alt+KeyK');
  await expect(card(page)).toContainText('3,482.6');
});

test('a page that one comes back to is as it was', async ({ page, site }) => {
  await open(page, site, report());
  const before = await paintedTexts(page, 'reportlens-figure');
  await page.goto('http://www.wangchuan.gov.cn/index.html');
  await page.goBack();
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).toEqual(before);
  await provePointer(page);
});

test('a tap shows a mark, another elsewhere hides it', async ({ extension, site }) => {
  const page = await extension.context.newPage();
  const touch = await extension.context.newCDPSession(page);
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async ({ x, y }: { x: number; y: number }) => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await open(page, site, report());
  await tap(await middleOf(page, '4.1%'));
  await expect(card(page)).toContainText('4.1%');
  await tap({ x: 1200, y: 20 });
  await expect(card(page)).toBeHidden();
  await page.close();
});
