/** Clips: made by popup, key and menu; kept in order with notes; cited in every form; found again, or told to have changed. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { SampleSite } from '../../scripts/browser/serve';
import { setSettings } from './page-state';
import { expect, test } from './extension';
import { extensionPage, paintedTexts, waitForMarks } from './probe';

// What other tests keep would stand among the clips looked for here.
test.use({ profile: 'clips' });

const URL_OF_REPORT = 'http://www.chengpu.gov.cn/zwgk/2026.html';
const SENTENCE = '农村居民人均可支配收入21840元，增长6.7%。';

const filler = (topic: string) => Array.from({ length: 14 }, (_, at) => `<p>${topic}工作第${'一二三四五六七八九十甲乙丙丁'[at]}项进展顺利，群众满意。</p>`).join('');

const report = (sentence = SENTENCE) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
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

const card = (page: Page) => page.locator('reportlens-popup').getByRole('dialog');

async function openReport(page: Page, site: SampleSite, html = report()): Promise<void> {
  site.put(URL_OF_REPORT, html);
  await page.goto(URL_OF_REPORT);
  await waitForMarks(page);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('reportlens-term')?.size ?? 0)).toBeGreaterThan(0);
}

/** Opens the popup of the mark with these words. */
async function showMark(page: Page, words: string): Promise<void> {
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
async function select(page: Page, words: string): Promise<void> {
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

/** Clips a figure, a sentence and a selection; where that has been done before, nothing changes. */
async function makeClips(page: Page, site: SampleSite): Promise<void> {
  await openReport(page, site);
  await showMark(page, '3482.6亿元');
  // Not `click`, which waits for a button that may be pressed: where the clip is there already it may not.
  await card(page).getByRole('button', { name: /^已?摘录$/ }).click({ force: true });
  await expect(card(page).getByRole('button', { name: '已摘录', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await showMark(page, '21840元');
  await card(page).getByRole('button', { name: /整句/ }).click({ force: true });
  await expect(card(page).getByRole('button', { name: '整句已摘录' })).toBeVisible();
  await page.keyboard.press('Escape');
  await select(page, '我们加快发展新质生产力');
  await page.keyboard.press('Alt+c');
  await expect.poll(() => paintedTexts(page, 'reportlens-clip')).toEqual(['3482.6亿元', '我们加快发展新质生产力', SENTENCE]);
}

const clipsTab = async (panel: Page) => {
  await panel.getByRole('tab', { name: '摘录' }).click();
  return panel.getByRole('grid', { name: '摘录' });
};

const rowOf = (panel: Page, words: string) => panel.getByRole('row').filter({ hasText: words });

/** What the clipboard holds, by type. */
function clipboard(panel: Page): Promise<Record<string, string>> {
  return panel.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const parts = (item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()] as const);
    return Object.fromEntries(await Promise.all(parts));
  });
}

async function copyAs(panel: Page, words: string, form: RegExp): Promise<Record<string, string>> {
  await panel.bringToFront();
  await rowOf(panel, words).getByRole('button', { name: '复制' }).click();
  await panel.getByRole('menuitem', { name: form }).click();
  await expect(panel.getByText(/^已复制/).first()).toBeVisible();
  const held = await clipboard(panel);
  await panel.getByRole('alertdialog').getByRole('button', { name: '关闭' }).first().click();
  return held;
}

test.beforeEach(async ({ extension }) => {
  const own = await extensionPage(extension);
  await setSettings(own, { clipMarks: true });
  await own.close();
});

test('clips are painted only where the reader wants the page to be able to see them', async ({ extension, page, site }) => {
  await makeClips(page, site);
  const own = await extensionPage(extension);
  await setSettings(own, { clipMarks: false });
  await expect.poll(() => paintedTexts(page, 'reportlens-clip')).toEqual([]);
  await page.reload();
  await waitForMarks(page);
  await showMark(page, '3482.6亿元');
  await expect(card(page).getByRole('button', { name: '已摘录', exact: true })).toBeVisible();
  expect(await paintedTexts(page, 'reportlens-clip')).toEqual([]);
  await own.close();
});

test('a figure, its sentence and a selection are clipped, and shown when the page is opened again', async ({ extension, page, site }) => {
  await makeClips(page, site);
  await expect(page.locator('reportlens-popup .notice')).toHaveText('已摘录');

  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => paintedTexts(page, 'reportlens-clip')).toHaveLength(3);

  const panel = await extensionPage(extension, 'sidepanel.html');
  const list = await clipsTab(panel);
  await expect(list.getByRole('row')).toHaveCount(3);
  const row = rowOf(panel, '3,482.6亿元');
  await expect(row).toContainText('地区生产总值');
  await expect(row).toContainText('完成');
  await expect(row).toContainText('2025年');
  await expect(row).toContainText('澄浦市人民政府门户网站');
  await expect(row).toContainText('2026-01-20');
  await panel.close();
});

/** What the browser does when an item of its menu or one of its own keys is pressed, which no driver can press. */
interface WorkerApi {
  tabs: { query(query: { url: string }): Promise<object[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
}

test('menu and key clip a selection where no page script is', async ({ extension, page, site }) => {
  const url = 'http://www.chengpu.gov.cn/news/plain.html';
  site.put(url, '<!doctype html><meta charset="utf-8"><title>天气</title><p>今天多云。</p><p>明天有小雨，气温十二度。后天转晴。</p>');
  await page.goto(url);
  await select(page, '气温十二度');
  const worker = await extension.worker();
  await worker.evaluate(async (address) => {
    const { chrome: api } = globalThis as unknown as { chrome: WorkerApi };
    const [tab] = await api.tabs.query({ url: address });
    api.contextMenus.onClicked.dispatch({ menuItemId: 'clip', frameId: 0, editable: false, pageUrl: address }, tab);
  }, url);
  const panel = await extensionPage(extension, 'sidepanel.html');
  await clipsTab(panel);
  await expect(rowOf(panel, '气温十二度')).toContainText('天气');
  await select(page, '后天转晴');
  await worker.evaluate(async (address) => {
    const { chrome: api } = globalThis as unknown as { chrome: WorkerApi };
    const [tab] = await api.tabs.query({ url: address });
    api.commands.onCommand.dispatch('clip', tab);
  }, url);
  await expect(rowOf(panel, '后天转晴')).toHaveCount(1);

  await rowOf(panel, '气温十二度').getByRole('button', { name: '删除摘录' }).click();
  await expect(rowOf(panel, '气温十二度')).toHaveCount(0);
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(rowOf(panel, '气温十二度')).toHaveCount(1);
  await panel.close();
});

test('note, tags, folder and order last', async ({ extension, page, site }) => {
  await makeClips(page, site);
  let panel = await extensionPage(extension, 'sidepanel.html');
  let list = await clipsTab(panel);
  await panel.getByRole('button', { name: '新建文件夹' }).click();
  await panel.getByRole('textbox', { name: '文件夹名称' }).fill('收入');
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(panel.getByText('这里没有摘录')).toBeVisible();
  await panel.getByRole('button', { name: '显示全部' }).click();

  await rowOf(panel, '3,482.6亿元').getByRole('button', { name: '笔记、标签和文件夹' }).click();
  await panel.getByRole('textbox', { name: '笔记' }).fill('与统计公报核对');
  await panel.getByRole('textbox', { name: '标签' }).fill('总量，待核');
  await panel.getByRole('button', { name: /文件夹/ }).last().click();
  await panel.getByRole('option', { name: '收入' }).click();
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(rowOf(panel, '3,482.6亿元')).toContainText('与统计公报核对');
  await expect(rowOf(panel, '3,482.6亿元')).toContainText('#待核');

  // By keyboard: Enter on the handle, arrows, Enter.
  const order = () => list.getByRole('row').evaluateAll((rows) => rows.map((row) => row.querySelector('.rl-quoted')?.textContent?.slice(0, 6)));
  const before = await order();
  await list.getByRole('row').last().focus();
  await panel.keyboard.press('ArrowRight');
  await expect(list.getByRole('row').last().getByRole('button', { name: /^移动/ })).toBeFocused();
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Home');
  await panel.keyboard.press('Enter');
  const after = [before.at(-1), ...before.slice(0, -1)];
  await expect.poll(order).toEqual(after);

  await panel.close();
  panel = await extensionPage(extension, 'sidepanel.html');
  list = await clipsTab(panel);
  await expect.poll(order).toEqual(after);
  await expect(rowOf(panel, '与统计公报核对')).toContainText('收入');
  await panel.getByRole('button', { name: /#待核/ }).click();
  await expect(list.getByRole('row')).toHaveCount(1);

  await panel.getByRole('button', { name: '文件夹', exact: false }).first().click();
  await panel.getByRole('option', { name: /收入/ }).click();
  await panel.getByRole('button', { name: /^删除“收入”/ }).click();
  await expect(rowOf(panel, '与统计公报核对').locator('.rl-clip-folder')).toHaveCount(0);
  await expect(panel.getByText('已删除文件夹“收入”')).toBeVisible();
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(rowOf(panel, '与统计公报核对').locator('.rl-clip-folder')).toHaveText('收入');
  await panel.close();
});

test('every form of copy tells the source, and the link opens the page at the sentence', async ({ extension, page, site }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await makeClips(page, site);
  const panel = await extensionPage(extension, 'sidepanel.html');
  const requests: string[] = [];
  panel.on('request', (request) => requests.push(request.url()));
  await clipsTab(panel);
  const words = '农村居民人均可支配收入';
  const link = (await copyAs(panel, words, /链接/))['text/plain'] ?? '';
  expect(link).toMatch(/^http:\/\/www\.chengpu\.gov\.cn\/zwgk\/2026\.html#:~:text=/);

  const text = await copyAs(panel, words, /纯文本/);
  const markdown = await copyAs(panel, words, /^Markdown$/);
  for (const copied of [text['text/plain'], markdown['text/plain']]) {
    for (const fact of ['澄浦市', '2026年', '澄浦市人民政府门户网站', '2026-01-20', link]) expect(copied).toContain(fact);
  }
  const rich = await copyAs(panel, words, /HTML/);
  expect(rich['text/html']).toContain('<blockquote');
  expect(rich['text/html']).toContain('澄浦市人民政府门户网站');
  expect(rich['text/plain']).toBe(text['text/plain']);
  expect((await copyAs(panel, words, /7714-2015/))['text/plain']).toMatch(
    // A place that is in no list of divisions has no government that could be named.
    /^澄浦市\. 2026年澄浦市政府工作报告\[R\/OL\]\. 澄浦市人民政府门户网站, 2026\(2026-01-20\)\[\d{4}-\d\d-\d\d\]\. http:/,
  );
  expect((await copyAs(panel, words, /BibLaTeX/))['text/plain']).toContain('@report{chengpu-2026-');
  expect(JSON.parse((await copyAs(panel, words, /CSL/))['text/plain'] ?? '')).toMatchObject([{ type: 'report', URL: link }]);
  expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  await panel.close();

  const reader = await extension.context.newPage();
  await reader.goto(link);
  const place = () =>
    reader.evaluate((sentence) => {
      const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(sentence));
      const { top, bottom } = paragraph!.getBoundingClientRect();
      return scrollY > 300 && top >= 0 && bottom <= innerHeight;
    }, SENTENCE);
  await expect.poll(place).toBe(true);
  await reader.close();
});

test('a changed page shows old against new and paints nothing in its place', async ({ extension, page, site }) => {
  await makeClips(page, site);
  await openReport(page, site, report('农村居民人均可支配收入21910元，增长6.9%。'));
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.bringToFront();
  await panel.bringToFront();
  await clipsTab(panel);
  const row = rowOf(panel, '原文已改');
  await expect(row).toHaveCount(1);
  await expect(row.locator('del')).toHaveText(['21840', '6.7']);
  await expect(row.locator('ins')).toHaveText(['21910', '6.9']);
  await expect(rowOf(panel, '3,482.6亿元')).toContainText('在本页');
  expect(await paintedTexts(page, 'reportlens-clip')).not.toContain('农村居民人均可支配收入21910元，增长6.9%。');
  await panel.close();
});

test('clips, indicators and sentences are found as one types', async ({ extension, page, site }) => {
  await makeClips(page, site);
  const panel = await extensionPage(extension, 'sidepanel.html');
  await clipsTab(panel);
  const box = panel.getByRole('searchbox');
  await box.fill('人均可支配收入');
  await expect(panel.getByRole('grid', { name: '摘录' }).getByRole('row')).toHaveCount(1);
  await expect(panel.getByRole('grid', { name: '句子' }).getByRole('row').first()).toContainText('21840元', { timeout: 20_000 });
  await expect(panel.getByRole('grid', { name: '句子' }).locator('mark').first()).toHaveText('人均可支配收入');
  const kept = await panel.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opened = indexedDB.open('reportlens');
        opened.onerror = () => reject(new Error('the library does not open'));
        opened.onsuccess = () => {
          const asked = opened.result.transaction('texts').objectStore('texts').getAll();
          asked.onsuccess = () => resolve((asked.result as { text: string }[]).map(({ text }) => text));
          asked.onerror = () => reject(new Error('the texts cannot be read'));
        };
      }),
  );
  for (const word of ['人均可支配收入', '各位代表']) {
    await box.fill(word);
    const uses = kept.join('\n').split(word).length - 1;
    expect(uses).toBeGreaterThan(0);
    await expect(panel.getByText(new RegExp(`共出现 ${uses} 次`))).toBeVisible({ timeout: 20_000 });
  }
  const spelled = kept.join('\n').split('地区生产总值').length - 1;
  await box.fill('dqsczz');
  await expect(panel.getByText(new RegExp(`共出现 ${spelled} 次`))).toBeVisible({ timeout: 20_000 });
  // Words in one run that stand nowhere so are looked for one by one, and the result says so.
  await box.fill('收入农村居民');
  await expect(panel.getByText(/照原样.*“收入”、“农村”、“居民”/)).toBeVisible({ timeout: 20_000 });
  await expect(panel.getByRole('grid', { name: '句子' }).getByRole('row').first()).toContainText('21840元');
  await box.fill('diqushengchan');
  await expect(panel.getByRole('grid', { name: '指标' })).toContainText('地区生产总值');
  await expect(panel.getByRole('grid', { name: '摘录' })).toContainText('3,482.6亿元');
  await panel.getByRole('grid', { name: '指标' }).getByRole('row').first().click();
  await expect(panel.getByRole('tab', { name: '比较' })).toHaveAttribute('aria-selected', 'true');
  await panel.close();
});

test('nothing is in the way of anybody, light or dark, at 320 px', async ({ extension, page, site }) => {
  await makeClips(page, site);
  const panel = await extensionPage(extension, 'sidepanel.html');
  await panel.setViewportSize({ width: 320, height: 760 });
  const list = await clipsTab(panel);
  await expect(list.getByRole('row').first()).toBeVisible();
  const violations = async (except: string[] = []) => {
    const { violations: found } = await new AxeBuilder({ page: panel }).disableRules(except).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations()).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await list.getByRole('row').first().getByRole('button', { name: '笔记、标签和文件夹' }).click();
    await expect(panel.getByRole('textbox', { name: '笔记' })).toBeFocused();
    // React Aria sets buttons for screen readers to leave by beside the dialog, outside any landmark.
    expect(await violations(['region'])).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.getByRole('searchbox').fill('收入');
    await expect(panel.getByRole('grid', { name: '句子' })).toBeVisible({ timeout: 20_000 });
    expect(await violations()).toEqual([]);
    await panel.getByRole('searchbox').fill('');
    await expect(list.getByRole('row').first()).toBeVisible();
  }
  await panel.close();
});

test('a dark page in a light browser gets a dark popup', async ({ page, site }) => {
  for (const [ground, ink] of [['#14161a', 'rgb(236, 231, 221)'], ['#fdfdfb', 'rgb(30, 28, 25)']] as const) {
    await openReport(page, site, report().replace('<style>', `<style>body { background: ${ground}; }`));
    await showMark(page, '3482.6亿元');
    expect(await card(page).evaluate((element) => getComputedStyle(element).color)).toBe(ink);
  }
});
