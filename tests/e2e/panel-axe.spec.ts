/** axe finds nothing in any tab of the panel or in the options, full and empty, light and dark, in the narrowest panel. */
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { extensionPage, readReport, waitForMarks } from './probe';

const report = 'http://www.wangchuan.gov.cn/zwgk/2026.html';
/** What shows that a tab has its content; the others stand at once. */
const content: Record<string, 'grid' | 'treegrid'> = { 本页: 'treegrid', 比较: 'grid', 资料库: 'treegrid' };
const tabs = ['本页', '比较', '用语', '摘录', '资料库'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing to mend in ${colorScheme}`, async ({ extension, page }) => {
    const expectClean = async (shown: Page, what: string, except: string[] = []) => {
      expect(await faultsOf(shown, { except, coloursOnly: colorScheme === 'dark' }), what).toEqual([]);
    };
    const panel = await extensionPage(extension, 'sidepanel.html');
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await panel.setViewportSize({ width: 320, height: 760 });
    for (const name of tabs) {
      await panel.getByRole('tab', { name }).click();
      await expectClean(panel, `${name}, nothing read`);
    }

    await page.goto(report);
    await waitForMarks(page);
    await expect.poll(async () => (await readReport(panel, report)).count).toBe(1);
    await page.bringToFront();
    await panel.bringToFront();
    for (const name of tabs) {
      await panel.getByRole('tab', { name }).click();
      if (content[name]) await expect(panel.getByRole(content[name]).first()).toBeVisible();
      await expectClean(panel, name);
    }
    await panel.getByRole('tab', { name: '比较' }).click();
    await panel.getByRole('gridcell').getByRole('button').first().click();
    await expect(panel.getByRole('dialog')).toBeVisible();
    // React Aria sets buttons for screen readers to leave by beside the dialog, outside any landmark.
    await expectClean(panel, 'source of a value', ['region']);
    await panel.close();

    const options = await extensionPage(extension);
    await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    await expectClean(options, 'options');
    await options.close();
  });
}
