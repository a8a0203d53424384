/** Lists of regions that the reader keeps: peers in the comparison, ranked among themselves, changed, deleted and backed up. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { setSettings } from './page-state';
import { extensionPage } from './probe';
import { untilStored } from './sample-reports';

test.use({ profile: 'peer-lists' });

const reports = ['http://www.wangchuan.gov.cn/zwgk/2026.html', 'http://www.yunting.gov.cn/art/2026.html', 'http://www.luming.gov.cn/ghjh/2026.html'];

const dialog = (panel: Page) => panel.getByRole('dialog', { name: '地区' });
const tick = (panel: Page, name: string) => dialog(panel).getByRole('row', { name }).first().click();
const headings = (panel: Page) => panel.getByRole('grid').getByRole('rowheader').allInnerTexts();

test('a list of the reader’s own stands as peers whatever their levels, is changed, deleted and goes into the backup', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  // The locale that the test runner puts on is the whole process's, and goes with the first page of the extension that is closed.
  await setSettings(panel, { language: 'zh-CN' });
  for (const url of reports) {
    await page.goto(url);
    await untilStored(panel, url);
  }
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '比较' }).click();
  await panel.getByRole('button', { name: /个地区$/ }).click();

  // Two cities and a province are no peers by level.
  await dialog(panel).getByRole('button', { name: '全不选' }).click();
  await dialog(panel).getByRole('button', { name: '新建名单…' }).click();
  await dialog(panel).getByRole('textbox', { name: '名单名称' }).fill('三地');
  for (const [wanted, name] of [
    ['望川', '望川市'],
    ['云汀', '云汀市'],
    ['四川', '四川省'],
  ] as const) {
    await dialog(panel).getByRole('searchbox').fill(wanted);
    await tick(panel, name);
  }
  await expect(dialog(panel).getByText('3个地区')).toBeVisible();
  expect(await faultsOf(panel, { within: '.rl-chooser-root' })).toEqual([]);
  await dialog(panel).getByRole('button', { name: '保存名单' }).click();
  await expect(dialog(panel).getByRole('button', { name: '三地 3' })).toHaveAttribute('aria-pressed', 'true');
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: /^三地：\d个地区$/ })).toBeVisible();
  // Where the reader stands is ranked with them.
  await expect.poll(async () => new Set(await headings(panel))).toEqual(new Set(['望川市', '云汀市', '四川省', '鹿鸣市']));

  // Ranks are within the list: each of n of the column's values.
  await panel.getByRole('button', { name: '显示', exact: true }).click();
  await panel.getByRole('button', { name: '名次', exact: true }).click();
  await panel.keyboard.press('Escape');
  await expect(panel.getByText(/在名单“三地”（含你所在地区）之内计算/)).toBeVisible();
  const ranks = await panel.getByRole('grid').locator('.rl-compare-table-more').allInnerTexts();
  expect(ranks.some((words) => /第1\/4/.test(words))).toBe(true);

  // Another panel, opened later, has it too; there it is renamed and loses a region.
  const other = await extensionPage(extension, 'sidepanel.html');
  await other.getByRole('tab', { name: '比较' }).click();
  await other.getByRole('button', { name: /^三地：/ }).click();
  await dialog(other).getByRole('button', { name: '修改名单“三地”' }).click();
  await dialog(other).getByRole('textbox', { name: '名单名称' }).fill('两地');
  await dialog(other).getByRole('searchbox').fill('四川');
  await tick(other, '四川省');
  await dialog(other).getByRole('button', { name: '保存名单' }).click();
  await expect(dialog(other).getByRole('button', { name: '两地 2' })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^两地：/ })).toBeVisible();
  await other.close();

  const backup = panel.waitForEvent('download');
  await panel.getByRole('tab', { name: '资料库' }).click();
  await panel.getByRole('button', { name: '导出…' }).click();
  await panel
    .getByRole('dialog')
    .getByRole('radio', { name: /^完整备份/ })
    .check({ force: true });
  await panel.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click();
  const manifest = JSON.parse(strFromU8(unzipSync(readFileSync(await (await backup).path()))['manifest.json']!)) as {
    settings: { compare: { lists: { name: string; regions: unknown[] }[] } };
  };
  expect(manifest.settings.compare.lists).toMatchObject([{ name: '两地', regions: [{}, {}] }]);

  await panel.getByRole('tab', { name: '比较' }).click();
  await panel.getByRole('button', { name: /^两地：/ }).click();
  await dialog(panel).getByRole('button', { name: '删除名单“两地”' }).click();
  await expect(dialog(panel).getByRole('button', { name: '两地 2' })).toBeHidden();
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByRole('button', { name: /^两地：/ })).toBeVisible();
  await panel.close();
});
