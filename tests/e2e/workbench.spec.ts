/** The panel's views as a page: two side by side where there is room, one where there is not; notices cover nothing. */
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { extensionPage } from './probe';
import { untilStored } from './sample-reports';

test.use({ profile: 'workbench' });

const REPORT = 'http://www.wangchuan.gov.cn/zwgk/2026.html';

test('two views stand side by side, never one twice, and the palette leads into them', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.goto(REPORT);
  await untilStored(panel, REPORT);
  await panel.bringToFront();
  const opened = extension.context.waitForEvent('page');
  await panel.setViewportSize({ width: 400, height: 800 });
  await panel.getByRole('button', { name: '在整页中打开，两个视图并排' }).click();
  const bench = await opened;
  await bench.setViewportSize({ width: 1400, height: 900 });
  const panes = bench.getByRole('tablist');
  await expect(panes).toHaveCount(2);
  const shown = async () => bench.getByRole('tab', { selected: true }).allInnerTexts();
  expect(await shown()).toEqual(['比较', '摘录']);
  await expect(bench.getByRole('grid').first()).toBeVisible();
  await panes.first().getByRole('tab', { name: '摘录' }).click();
  await expect.poll(shown).toEqual(['摘录', '比较']);
  await panes.first().getByRole('tab', { name: '资料库' }).click();
  await expect.poll(shown).toEqual(['资料库', '比较']);

  await bench.keyboard.press('Control+k');
  await bench.getByRole('combobox').first().fill('核对');
  await bench.getByRole('option', { name: /核对/ }).first().click();
  await expect(bench.getByRole('radio', { name: /^核对/ })).toBeChecked();
  expect(await shown()).toEqual(['资料库', '比较']);

  expect(await faultsOf(bench)).toEqual([]);

  await bench.setViewportSize({ width: 900, height: 800 });
  await expect(panes).toHaveCount(1);
  await bench.close();
  await panel.close();
});

test('a notice pushes the panel up and lies on no button', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.goto(REPORT);
  await untilStored(panel, REPORT);
  await panel.bringToFront();
  await panel.setViewportSize({ width: 320, height: 600 });
  await panel.getByRole('tab', { name: '比较' }).click();
  await panel.getByRole('radio', { name: '表', exact: true }).click();
  await expect(panel.getByRole('grid').first()).toBeVisible();
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '存为 CSV' }).click();
  await saved;
  const notice = panel.locator('.rl-toasts-notices');
  await expect(notice).toBeVisible();
  const [box, main] = [await notice.boundingBox(), await panel.getByRole('main').boundingBox()];
  expect(box!.y).toBeGreaterThanOrEqual(main!.y + main!.height - 1);
  expect(box!.y + box!.height).toBeLessThanOrEqual(600);
  await panel.close();
});
