/** Clips: made by popup, key and menu; kept in order with notes; cited in every form. */
import { SENTENCE, card, openReport, showMark, select, makeClips, clipsTab, rowOf, copyAs } from './clip-pages';
import { setSettings } from './page-state';
import { expect, test } from './extension';
import { extensionPage, paintedTexts, waitForMarks } from './probe';

// What other tests keep would stand among the clips looked for here.
test.use({ profile: 'clips' });

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

test('Alt and a click on a mark clip it at once, without its popup', async ({ page, site }) => {
  await openReport(page, site);
  const at = await page.evaluate(() => {
    const range = ([...(CSS.highlights.get('reportlens-figure') ?? [])] as Range[]).find((one) => one.toString() === '3482.6亿元')!;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.keyboard.down('Alt');
  await page.mouse.click(at.x, at.y);
  await page.keyboard.up('Alt');
  await expect(page.locator('reportlens-popup .rl-popup-notice')).toHaveText('已摘录');
  await expect.poll(() => paintedTexts(page, 'reportlens-clip')).toContain('3482.6亿元');
});

test('a figure, its sentence and a selection are clipped, and shown when the page is opened again', async ({ extension, page, site }) => {
  await makeClips(page, site);
  await expect(page.locator('reportlens-popup .rl-popup-notice')).toHaveText('已摘录');

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
  await panel
    .getByRole('button', { name: /文件夹/ })
    .last()
    .click();
  await panel.getByRole('option', { name: '收入' }).click();
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(rowOf(panel, '3,482.6亿元')).toContainText('与统计公报核对');
  await expect(rowOf(panel, '3,482.6亿元')).toContainText('#待核');

  // By keyboard: Enter on the handle, arrows, Enter.
  const order = () => list.getByRole('row').evaluateAll((rows) => rows.map((row) => row.querySelector('.rl-quote-quoted')?.textContent?.slice(0, 6)));
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
  await expect(rowOf(panel, '与统计公报核对').locator('.rl-clips-folder')).toHaveCount(0);
  await expect(panel.getByText('已删除文件夹“收入”')).toBeVisible();
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(rowOf(panel, '与统计公报核对').locator('.rl-clips-folder')).toHaveText('收入');
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
