/** From figures and sentences to what is pasted into a story: several at once, as a table and with references. */
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { extensionPage, waitForMarks } from './probe';
import { readAll } from './sample-reports';

test.use({ profile: 'clips-desk' });

const reports = [
  'http://www.wangchuan.gov.cn/zwgk/2026.html',
  'http://www.yunting.gov.cn/art/2025.html',
  'http://www.yunting.gov.cn/art/2026.html',
  'http://www.luming.gov.cn/ghjh/2026.html',
];

const card = (page: Page) => page.locator('reportlens-popup').getByRole('dialog');

/** Clips figures of the page, as many as wanted, each by its popup. */
async function clipFigures(page: Page, wanted: number): Promise<string[]> {
  const clipped: string[] = [];
  for (let at = 0; clipped.length < wanted; at += 1) {
    const point = await page.evaluate((index) => {
      const ranges = ([...(CSS.highlights.get('reportlens-target') ?? CSS.highlights.get('reportlens-figure') ?? [])] as Range[]).concat([
        ...(CSS.highlights.get('reportlens-figure') ?? []),
      ] as Range[]);
      const range = ranges[index];
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range?.getBoundingClientRect();
      return box && box.width > 4 ? { x: box.x + box.width / 2, y: box.y + box.height / 2, words: range!.toString() } : null;
    }, at);
    if (!point) throw new Error(`only ${clipped.length} figures can be clipped`);
    await page.mouse.click(point.x, point.y);
    // A figure under another mark may show that one's popup, or none.
    if (
      !(await card(page)
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        ))
    )
      continue;
    const button = card(page).getByRole('button', { name: '摘录', exact: true });
    if (await button.isVisible()) {
      await button.click();
      await expect(card(page).getByRole('button', { name: '已摘录', exact: true })).toBeVisible();
      clipped.push(point.words);
    }
    await page.keyboard.press('Escape');
  }
  return clipped;
}

function clipboard(panel: Page): Promise<Record<string, string>> {
  return panel.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const parts = (item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()] as const);
    return Object.fromEntries(await Promise.all(parts));
  });
}

test('five figures are clipped, chosen together, put in a folder, and pasted as a table and as references', async ({ extension, page }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel, reports);
  await page.goto(reports[0]!);
  await waitForMarks(page);
  const words = await clipFigures(page, 5);

  await panel.bringToFront();
  await panel.getByRole('tab', { name: '摘录' }).click();
  const list = panel.getByRole('grid', { name: '摘录' });
  await expect(list.getByRole('row')).toHaveCount(5);
  for (const box of await list.getByRole('checkbox').all()) await box.press('Space');
  await expect(panel.getByText('已选 5 条')).toBeVisible();

  const copy = async (form: string) => {
    await panel.getByRole('button', { name: '复制', exact: true }).last().click();
    await panel.getByRole('menuitem', { name: form }).click();
    await expect(panel.getByText(/已复制/).first()).toBeVisible();
    return clipboard(panel);
  };
  const table = await copy('表格（粘贴到 Excel、Word）');
  const lines = (table['text/plain'] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(lines).toHaveLength(6);
  expect(lines[0]).toEqual(expect.arrayContaining(['地区', '数值', '单位', '原文写法', '原句', '来源', '链接'].filter((name) => lines[0]!.includes(name))));
  const [value, unit] = [lines[0]!.indexOf('数值'), lines[0]!.indexOf('单位')];
  expect(value).toBeGreaterThan(0);
  for (const line of lines.slice(1)) {
    expect(line).toHaveLength(lines[0]!.length);
    expect(line[value]).toMatch(/^-?\d+(?:\.\d+)?$/);
    expect(line[unit]).not.toBe('');
    expect(words.some((word) => line.join(' ').includes(word.replace(/\s/g, '')))).toBe(true);
  }
  expect(table['text/html']).toContain('<table');
  expect(table['text/html']!.match(/<tr>/g)).toHaveLength(6);
  const references = (await copy('GB/T 7714-2025'))['text/plain'] ?? '';
  // One work, one reference.
  expect(references.match(/\[R\/OL\]/g)).toHaveLength(1);

  await panel.getByRole('button', { name: '全不选' }).click();
  await panel.getByRole('button', { name: '新建文件夹' }).click();
  await panel.getByRole('textbox', { name: '文件夹名称' }).fill('稿件');
  await panel.getByRole('button', { name: '保存' }).click();
  await panel.getByRole('button', { name: '显示全部' }).click();
  await list.getByRole('checkbox').first().press('Control+a');
  await expect(panel.getByText('已选 5 条')).toBeVisible();
  await panel.getByRole('button', { name: '移入文件夹' }).click();
  await panel.getByRole('menuitem', { name: '稿件' }).click();
  await expect(list.locator('.rl-clips-folder').filter({ hasText: '稿件' })).toHaveCount(5);
  await panel.getByRole('button', { name: '撤销' }).first().click();
  await expect(list.locator('.rl-clips-folder')).toHaveCount(0);
  await panel.close();
});

test('sentences are narrowed by chart and filter, and those chosen are copied, saved and clipped', async ({ extension, page }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel, reports);
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '摘录' }).click();
  await panel.getByRole('searchbox').fill('收入');
  const years = panel.getByRole('group', { name: '年份' }).filter({ has: panel.getByRole('button') });
  await expect(years.getByRole('button', { name: /^2026/ })).toBeVisible();
  const count = async () => Number(/(\d+)/.exec((await panel.locator('.rl-sentences-taken').textContent()) ?? '')?.[1]);
  const all = await count();
  await years.getByRole('button', { name: /^2025/ }).click();
  await expect.poll(count).toBeLessThan(all);
  const of2025 = await count();
  await expect(panel.getByRole('button', { name: '去掉筛选“2025年”' })).toBeVisible();

  await panel.getByRole('button', { name: '筛选', exact: true }).click();
  const filter = panel.getByRole('dialog', { name: '筛选' });
  await filter.getByRole('button', { name: /章节/ }).click();
  await panel.getByRole('option', { name: '部署部分' }).click();
  await panel.keyboard.press('Escape');
  await expect.poll(count).toBeLessThan(of2025);
  await panel.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(count).toBe(all);

  await panel.getByRole('searchbox').fill('居民 收入');
  await expect.poll(count).toBeGreaterThan(1);
  const rows = panel.getByRole('grid', { name: '句子' }).getByRole('row');
  await rows.nth(0).getByRole('checkbox').press('Space');
  await rows.nth(1).getByRole('checkbox').press('Space');
  await expect(panel.getByText('已选 2 句：')).toBeVisible();
  await panel.getByRole('button', { name: '复制表格' }).click();
  await expect(panel.getByText('表格已复制，可直接粘贴到电子表格')).toBeVisible();
  const copied = ((await clipboard(panel))['text/plain'] ?? '').trimEnd().split('\n');
  expect(copied).toHaveLength(3);
  for (const line of copied.slice(1)) expect(line).toMatch(/居民.*收入|收入.*居民/);
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '存为 Excel' }).click();
  expect((await saved).suggestedFilename()).toBe('居民 收入.xlsx');

  expect(await faultsOf(panel)).toEqual([]);

  await panel.locator('.rl-sentences-actions').getByRole('button', { name: '摘录' }).click();
  // The test before has made a folder: where there is one, it is asked for.
  const none = panel.getByRole('menuitem', { name: '未分类' });
  if (await none.isVisible()) await none.click();
  await expect(panel.getByText('已摘录 2 句')).toBeVisible();
  await panel.getByRole('searchbox').fill('');
  await expect(panel.getByRole('grid', { name: '摘录' }).getByRole('row').filter({ hasText: '收入' }).first()).toBeVisible();
  await panel.close();
});
