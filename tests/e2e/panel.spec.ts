/** The side panel over a library of the sample reports: three invented cities, two years each. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { extensionPage, paintedTexts, readReport, waitForMarks } from './probe';
import { isStored, readAll, reports } from './sample-reports';

const showTab = (panel: Page, name: string) => panel.getByRole('tab', { name }).click();

test('lists the page’s figures; one pressed is shown in the page', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.goto(reports[1]!);
  await waitForMarks(page);
  await page.bringToFront();
  await panel.bringToFront();
  const list = panel.getByRole('treegrid');
  await expect(list).toBeVisible();
  await expect(panel.locator('.rl-page-title')).toHaveText('2026年望川市政府工作报告');

  await panel.getByRole('button', { name: '目标', exact: true }).click();
  await panel.getByRole('searchbox').fill('地区生产总值');
  const row = list.getByRole('row').filter({ hasText: '地区生产总值' }).first();
  await expect(row).toContainText('目标');
  const before = await page.evaluate(() => scrollY);
  await row.click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await expect.poll(() => paintedTexts(page, 'reportlens-focus')).toHaveLength(1);

  await panel.getByRole('searchbox').fill('没有这个指标');
  await expect(list).toHaveCount(0);
  await panel.getByRole('button', { name: '取消筛选' }).click();
  await expect(list).toBeVisible();
  await panel.close();
});

test('compares the indicator that a popup asks for', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel);
  await waitForMarks(page);
  const figure = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('reportlens-figure') ?? [])] as Range[];
    const wanted = ranges.find((range) => /粮食/.test(range.startContainer.textContent?.slice(0, range.startOffset) ?? ''));
    wanted?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = (wanted ?? ranges[0]!).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(figure.x, figure.y);
  const popup = page.locator('reportlens-popup');
  await popup.getByRole('button', { name: '比较' }).click();
  await expect(panel.getByRole('tab', { name: '比较' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('group', { name: '指标' })).toContainText('粮食总产量');
  await panel.close();
});

test('offers to analyse a page that is no report', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.goto('http://www.wangchuan.gov.cn/tzgg/notice.html');
  await page.bringToFront();
  await panel.bringToFront();
  await panel.getByRole('button', { name: '仍要分析这一页' }).click();
  await expect(panel.getByRole('treegrid')).toBeVisible();
  await waitForMarks(page);
  await panel.close();
});

test('deletes a report and takes that back', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel);
  await showTab(panel, '资料库');
  const list = panel.getByRole('treegrid');
  const rows = list.getByRole('row').filter({ hasText: 'www.wangchuan.gov.cn' });
  // The list holds only what is in sight: the other tests' reports would push these out of it.
  await panel.getByPlaceholder('查找地区、标题').fill('望川');
  await expect(rows).toHaveCount(2);
  await rows.first().getByRole('button', { name: /^删除/ }).click();
  await expect(rows).toHaveCount(1);
  const left = await Promise.all(reports.slice(0, 2).map((url) => isStored(panel, url)));
  expect(left.filter(Boolean)).toHaveLength(1);
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(rows).toHaveCount(2);
  expect(await Promise.all(reports.map((url) => isStored(panel, url)))).not.toContain(false);
  await panel.close();
});

test('speaks English when told to, and forgets everything when asked', async ({ extension, page }) => {
  const options = await extensionPage(extension);
  await readAll(page, options);
  await options.getByText('English', { exact: true }).click();
  await expect(options.getByRole('heading', { name: 'Settings' })).toBeVisible();
  const panel = await extensionPage(extension, 'sidepanel.html');
  await expect(panel.getByRole('tab', { name: 'Compare' })).toBeVisible();

  await options.bringToFront();
  await options.getByRole('button', { name: 'Delete everything…' }).click();
  await options.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
  for (const url of reports) await expect.poll(async () => (await readReport(options, url)).count).toBe(0);
  await showTab(panel, 'Library');
  await expect(panel.getByRole('heading', { name: 'The library is empty' })).toBeVisible();

  await options.getByText('As in the browser', { exact: true }).click();
  await expect(options.getByRole('heading', { name: '设置' })).toBeVisible();
  await Promise.all([panel.close(), options.close()]);
});
