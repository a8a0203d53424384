/** What stands out in the page, and the guide, as a reader comes to them from the panel. */
import type { Locator, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../scripts/browser/launch';
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { setSettings } from './page-state';
import { extensionPage, paintedTexts, waitForMarks } from './probe';
import { untilStored } from './sample-reports';

const before = 'http://www.wangchuan.gov.cn/zwgk/2025.html';
const after = 'http://www.wangchuan.gov.cn/zwgk/2026.html';

/** The panel before the later of two reports, with what stands in it of the earlier one's targets. */
async function briefed(extension: ExtensionBrowser, page: Page): Promise<{ panel: Page; targets: Locator }> {
  const panel = await extensionPage(extension, 'sidepanel.html');
  for (const url of [before, after]) {
    await page.goto(url);
    await untilStored(panel, url);
  }
  await waitForMarks(page);
  await page.bringToFront();
  await panel.bringToFront();
  return { panel, targets: panel.getByRole('region', { name: '上年目标与结果' }) };
}

test('opens on last year’s targets beside results, each line leading to its place; copied as Markdown', async ({ extension, page }) => {
  const { panel, targets } = await briefed(extension, page);
  const about = (name: string) => targets.getByRole('listitem').filter({ hasText: name });
  await expect(about('地区生产总值')).toContainText('目标 +5.5%左右，结果 +5.4%，达到');
  await expect(about('固定资产投资')).toContainText('目标 +5%，结果 −1.6%，未达到，相差6.6个百分点');
  await expect(panel.getByRole('region', { name: '与2025年相比的用语' })).toBeVisible();

  await targets.getByRole('button').first().click();
  await expect.poll(() => paintedTexts(page, 'reportlens-focus')).toHaveLength(1);

  await panel.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('button', { name: '复制（Markdown）' }).click();
  await expect(panel.getByRole('alertdialog', { name: '已复制' })).toBeVisible();
  const copied = await panel.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('## 上年目标与结果');
  expect(copied).toMatch(/固定资产投资.{0,20}目标 \+5%，结果 −1\.6%，未达到，相差6\.6个百分点\n {2}> .{0,200}固定资产投资下降1\.6%/u);
  expect(copied).toContain('wangchuan.gov.cn');
  await panel.close();
});

test('is printed alone and in full, and the panel is as it was afterwards', async ({ extension, page }) => {
  const { panel, targets } = await briefed(extension, page);
  // Roles leave out what is folded away.
  const folded = targets.locator('li').filter({ visible: false });
  await expect(targets.getByRole('listitem').first()).toBeVisible();
  await expect(folded).not.toHaveCount(0);

  // The dialog of the browser would stop the page: what would be on paper is looked at in its place.
  await panel.evaluate(() => (window.print = () => undefined));
  await panel.getByRole('button', { name: '打印', exact: true }).click();
  await panel.emulateMedia({ media: 'print' });
  await expect(folded).toHaveCount(0);
  await expect(panel.getByText('2026年望川市政府工作报告').filter({ visible: true })).toHaveCount(1);
  for (const other of [panel.getByRole('tablist'), panel.getByRole('treegrid'), targets.getByText(/^另 \d+ 项$/)]) await expect(other).toBeHidden();

  await panel.evaluate(() => dispatchEvent(new Event('afterprint')));
  await panel.emulateMedia({ media: 'screen' });
  await expect(folded).not.toHaveCount(0);
  await expect(panel.getByRole('tablist')).toBeVisible();
  await panel.close();
});

const guides = [
  { language: 'zh-CN', title: '用法' },
  { language: 'zh-Hant', title: '使用說明' },
  { language: 'en', title: 'Guide' },
];

test('the guide says in every language what the marks mean and how seven tasks are done', async ({ extension }) => {
  for (const { language, title } of guides) {
    const guide = await extensionPage(extension, 'guide.html');
    await setSettings(guide, { language });
    await guide.reload();
    await expect(guide.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(guide.getByRole('heading', { level: 2 })).toHaveCount(9);
    for (const picture of await guide.getByRole('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }
    expect(await faultsOf(guide)).toEqual([]);
    await setSettings(guide, { language: 'auto' });
    await guide.close();
  }
});
