/** What a reader meets first: the welcome page with its sample reports, and the colours of marks. */
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { extensionPage, paintedTexts, waitForMarks } from './probe';

test.use({ profile: 'welcome' });

test('it opens once after installing, and its sample is read, explained and kept', async ({ extension }) => {
  const welcome = await test.step('the page', async () => {
    await expect.poll(() => extension.context.pages().filter((page) => page.url().endsWith('/welcome.html')).length).toBe(1);
    return extension.context.pages().find((page) => page.url().endsWith('/welcome.html'))!;
  });
  await welcome.bringToFront();
  await welcome.setViewportSize({ width: 320, height: 760 });
  await welcome.emulateMedia({ reducedMotion: 'reduce' });
  await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await welcome.emulateMedia({ colorScheme });
    expect(await faultsOf(welcome, { coloursOnly: colorScheme === 'dark' })).toEqual([]);
  }
  await welcome.setViewportSize({ width: 1280, height: 860 });
  const whole = await welcome.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
  expect(whole, 'one screen').toBe(true);

  const opened = extension.context.waitForEvent('page');
  await welcome.getByRole('button', { name: '用样例报告试一试' }).click();
  const sample = await opened;
  await waitForMarks(sample);
  await expect(sample.getByRole('heading', { level: 1 })).toContainText('2026年云汀市政府工作报告');
  await expect.poll(() => paintedTexts(sample, 'reportlens-target')).toContain('5.5%左右');
  await expect(sample.locator('.rl-document-facts')).toContainText('已收进资料库');
  await sample.getByRole('navigation').getByRole('button').first().click();
  await expect(sample.getByRole('heading', { level: 1 })).toContainText('2025年云汀市政府工作报告');
  await sample.close();
  await welcome.close();
});

test('the colours of marks follow the reader’s choice on pages that are open', async ({ extension, page }) => {
  const colour = () => page.evaluate(() => getComputedStyle(document.querySelector('p')!, '::highlight(reportlens-figure)').textDecorationColor);
  await page.goto('http://www.wangchuan.gov.cn/zwgk/2026.html');
  await waitForMarks(page);
  expect(await colour()).toBe('rgb(63, 134, 214)');

  const options = await extensionPage(extension);
  const figures = options.getByRole('listbox', { name: '数字' });
  await figures.getByRole('option').nth(3).click();
  await expect.poll(colour).toBe('rgb(154, 107, 208)');
  await page.reload();
  await waitForMarks(page);
  await expect.poll(colour).toBe('rgb(154, 107, 208)');

  await options.getByRole('button', { name: '恢复默认颜色' }).click();
  await expect.poll(colour).toBe('rgb(63, 134, 214)');
  await options.close();
});
