/** The popup in a page that does its worst: hostile style sheet, odd root font size, greedy shortcuts. */
import type { Page } from '@playwright/test';
import type { SampleSite } from '../../scripts/browser/serve';
import { expect, test } from './extension';
import { extensionPage, waitForMarks } from './probe';

const URL = 'http://www.popup.gov.cn/report.html';

const HOSTILE = `
  html { font-size: 62.5%; transform: none; }
  * { letter-spacing: 9px !important; color: rgb(1, 2, 3) !important; text-transform: uppercase !important; }
  reportlens-popup { display: none !important; opacity: 0.1; transform: scale(3); }
  button { font-size: 60px !important; }
  body { margin: 40px 60px 1200px; font-size: 18px; line-height: 2; }
  .narrow { width: 9em; } .far { margin-top: 380px; }`;

const REPORT = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>政府工作报告-澄浦新市人民政府</title><style>${HOSTILE}</style></head>
<body><h1>政府工作报告</h1><p>——2026年1月16日在澄浦新市第三届人民代表大会第六次会议上</p><p>澄浦新市市长 林致远</p>
<p>各位代表：</p><p>现在，我代表市人民政府，向大会报告工作，请予审议。</p>
<h2>一、2025年工作回顾</h2>
<p>过去一年，全市地区生产总值达到3482.6亿元，比上年增长5.6%。一般公共预算收入212.4亿元，增长4.1%。我们培育新质生产力，规模以上工业增加值增长7.2%。</p>
<p class="narrow">农村自来水普及率由95.1%提高到99.1%，粮食总产量达到五十六点三万吨。</p>
<p>新质生产力布局成形，社会消费品零售总额增长6.2%。</p>
<p class="far">年末常住人口402.7万人，城镇新增就业4.5万人。</p>
<h2>二、2026年工作安排</h2>
<p>今年发展主要预期目标是：地区生产总值增长5%—6%，城镇新增就业4.2万人以上。坚持以新质生产力引领产业升级。</p>
<script>addEventListener('keydown', (event) => { if (!event.altKey) document.body.dataset.key = event.key; });
document.addEventListener('click', () => { document.body.dataset.clicked = 'yes'; });</script></body></html>`;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Boxes of the painted mark with these words, in the viewport; `nth` counts equal ones. */
async function boxesOf(page: Page, words: string, nth = 0): Promise<Box[]> {
  const boxes = await page.evaluate(
    ([text, index]) => {
      const ranges = ['reportlens-figure', 'reportlens-term'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]) as Range[];
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges.filter((one) => one.toString() === text)[index];
      return range ? [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })) : [];
    },
    [words, nth] as const,
  );
  expect(boxes.length, `${words} is marked`).toBeGreaterThan(0);
  return boxes;
}

const card = (page: Page) => page.locator('reportlens-popup').getByRole('dialog');

async function cardBox(page: Page): Promise<Box> {
  const { x, y, width, height } = (await card(page).boundingBox())!;
  return { left: x, top: y, right: x + width, bottom: y + height };
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

async function hover(page: Page, words: string): Promise<Box[]> {
  const boxes = await boxesOf(page, words);
  const { left, top, right, bottom } = boxes[0]!;
  await page.mouse.move((left + right) / 2, (top + bottom) / 2);
  await expect(card(page)).toBeVisible();
  return boxes;
}

async function open(page: Page, site: SampleSite): Promise<void> {
  site.put(URL, REPORT);
  await page.goto(URL);
  await waitForMarks(page);
  // Terms are marked once the background has answered.
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('reportlens-term')?.size ?? 0)).toBeGreaterThan(0);
}

test.beforeEach(async ({ page, site }) => open(page, site));

test('a figure is explained beside its mark, and the pointer may travel there', async ({ page }) => {
  const boxes = await hover(page, '3482.6亿元');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('地区生产总值');
  await expect(card(page)).toContainText('3,482.6亿元');
  await expect(card(page)).toContainText('完成');
  await expect(card(page)).toContainText('2025年');
  const box = await cardBox(page);
  expect(boxes.filter((mark) => overlap(mark, box))).toEqual([]);

  await page.mouse.move(box.left + 40, box.top + 60, { steps: 12 });
  await expect(card(page).getByText('统计含义')).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card(page)).toBeHidden();
});

test('says why a figure reads as it does, when the reader asks', async ({ page }) => {
  await hover(page, '5.6%');
  const box = await cardBox(page);
  await page.mouse.move(box.left + 40, box.top + 60, { steps: 12 });
  await expect(card(page).getByText('名称承接前文')).toHaveCount(0);
  await card(page).getByText('为什么这样读').click();
  const reasons = card(page).locator('.rl-why-list-root > div');
  await expect(reasons.filter({ hasText: '名称' }).first()).toContainText('地区生产总值');
  await expect(card(page).getByText('名称承接前文')).toBeVisible();
  await expect(card(page).getByText('没有说是目标或预计')).toBeVisible();
});

test('the page’s style sheet does not reach into it', async ({ page }) => {
  await hover(page, '5.6%');
  const looks = await card(page).evaluate((element) => {
    const button = getComputedStyle(element.querySelector('button')!);
    const own = getComputedStyle(element);
    return {
      spacing: own.letterSpacing,
      size: own.fontSize,
      transform: own.textTransform,
      button: button.fontSize,
      color: own.color,
    };
  });
  expect(looks).toEqual({
    spacing: 'normal',
    size: '13px',
    transform: 'none',
    button: '13px',
    color: 'rgb(30, 28, 25)',
  });
  const { left, right } = await cardBox(page);
  expect(Math.round(right - left)).toBe(352);
});

test('a wrapped mark and one at the window’s edge stay uncovered', async ({ page }) => {
  for (const words of ['五十六点三万吨', '402.7万人', '4.5万人']) {
    await page.mouse.move(5, 5);
    await expect(card(page)).toBeHidden();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const [first] = await boxesOf(page, words);
    // The mark at the window's lower edge: the popup has to go above it.
    await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), Math.max(0, first!.bottom - innerHeightOf(page) + 30));
    const boxes = await hover(page, words);
    // The popup grows with the background's answer, and moves with it in the next frame.
    const { width, height } = page.viewportSize()!;
    await expect
      .poll(async () => {
        const now = await cardBox(page);
        const outside = now.left < 0 || now.top < 0 || now.right > width || now.bottom > height;
        return [outside ? [now] : [], boxes.filter((mark) => overlap(mark, now))].flat();
      }, words)
      .toEqual([]);
  }
});

const innerHeightOf = (page: Page): number => page.viewportSize()!.height;

test('with the keyboard it takes the focus and gives it back', async ({ page }) => {
  await page.bringToFront();
  await page.keyboard.press('Alt+j');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card(page).locator('summary').last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card(page).locator('button').first()).toBeFocused();
  // What is typed in the popup is no business of the page's shortcuts.
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  expect(await page.evaluate(() => [document.body.dataset.key ?? '', document.activeElement?.localName])).toEqual(['', 'body']);
});

test('a term is explained and stepped through', async ({ page }) => {
  await hover(page, '新质生产力');
  await expect(card(page).getByText('new quality productive forces', { exact: false })).toBeVisible();
  await expect(card(page).getByText('释义')).toBeVisible();
  const place = card(page).getByRole('group', { name: '本页中的出现' });
  await expect(place).toContainText('1/3');
  const next = card(page).getByRole('button', { name: '下一处' });
  await next.click();
  await expect(place).toContainText('2/3');
  await next.click();
  await expect(place).toContainText('3/3');
  // The page may still be scrolling there.
  await expect
    .poll(async () => {
      const box = await cardBox(page);
      return (await boxesOf(page, '新质生产力', 2)).filter((mark) => overlap(mark, box));
    })
    .toEqual([]);
  await card(page).getByRole('button', { name: '上一处' }).click();
  await expect(place).toContainText('2/3');
});

test('a clipped figure says so, also when it is shown again', async ({ extension, page }) => {
  await hover(page, '212.4亿元');
  await card(page).getByRole('button', { name: '摘录', exact: true }).click();
  await expect(card(page).getByRole('button', { name: '已摘录', exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.body.dataset.clicked ?? '')).toBe('');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await page.mouse.move(5, 5);
  await hover(page, '212.4亿元');
  await expect(card(page).getByRole('button', { name: '已摘录', exact: true })).toBeVisible();

  const look = await extensionPage(extension);
  const quotes = await look.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    const db = await settled(indexedDB.open('reportlens'));
    const clips = (await settled(db.transaction('clips').objectStore('clips').getAll())) as {
      quote: string;
      url: string;
    }[];
    db.close();
    return clips.filter(({ url }) => url.includes('www.popup.gov.cn')).map(({ quote }) => quote);
  });
  expect(quotes).toEqual(['212.4亿元']);
  await look.close();
});

test('both ends of a change stand together', async ({ page }) => {
  await hover(page, '99.1%');
  await expect(card(page)).toContainText(/95\.1\s*%\s*→\s*99\.1\s*%/);
});
