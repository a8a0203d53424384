/** Comparisons kept by name: opened as they were, put in order, sent as a code or file, and what the library lacks told. */
import type { Page } from '@playwright/test';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { extensionPage } from './probe';
import { readAll } from './sample-reports';

test.use({ profile: 'kept' });

const reports = ['http://www.wangchuan.gov.cn/zwgk/2026.html', 'http://www.yunting.gov.cn/art/2026.html', 'http://www.luming.gov.cn/ghjh/2026.html'];

async function openCompare(extension: Parameters<typeof extensionPage>[0], page: Page): Promise<Page> {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel, reports);
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '比较' }).click();
  await expect(panel.getByRole('radiogroup', { name: '怎样比较' })).toBeVisible();
  return panel;
}

/** The code as its format has it: what another program would write and read. */
const codeOf = (comparison: object): string => `RLC1.${Buffer.from(deflateSync(strToU8(JSON.stringify(comparison)))).toString('base64url')}`;
const read = (code: string): unknown => JSON.parse(strFromU8(inflateSync(Buffer.from(code.slice(5), 'base64url'))));

const dialog = (panel: Page) => panel.getByRole('dialog', { name: '已存' });
const open = (panel: Page) => panel.getByRole('button', { name: /^已存/ }).click();

async function keep(panel: Page, name: string): Promise<void> {
  await open(panel);
  await dialog(panel).getByRole('textbox', { name: '给当前比较起个名' }).fill(name);
  await dialog(panel).getByRole('button', { name: '存下' }).click();
  await expect(dialog(panel).getByRole('listitem').filter({ hasText: name })).toBeVisible();
}

test('a comparison is kept, put in order, opened again as it was, and sent', async ({ extension, page }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openCompare(extension, page);
  await panel.getByRole('radio', { name: '图', exact: true }).click();
  await panel.getByRole('radio', { name: '位次' }).click();
  await keep(panel, '位次稿');
  await panel.keyboard.press('Escape');
  await expect(dialog(panel)).toBeHidden();
  await panel.getByRole('radio', { name: '表', exact: true }).click();
  await keep(panel, '总表');

  const names = () =>
    dialog(panel)
      .getByRole('listitem')
      .locator('.rl-kept-chooser-name')
      .evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
  expect(await names()).toEqual(['位次稿', '总表']);
  await dialog(panel).getByRole('button', { name: '上移“总表”' }).click();
  await expect.poll(names).toEqual(['总表', '位次稿']);

  await dialog(panel).getByRole('button', { name: '复制“位次稿”的代码' }).click();
  await expect(panel.getByText(/代码已复制/)).toBeVisible();
  const code = await panel.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType('text/plain')).text());
  expect(code.length).toBeLessThan(600);
  expect(read(code)).toMatchObject({ name: '位次稿', view: 'chart', chart: 'ranks', codes: ['gdp'] });
  const saved = panel.waitForEvent('download');
  await dialog(panel).getByRole('button', { name: '把“位次稿”存为文件' }).click();
  expect((await saved).suggestedFilename()).toBe('位次稿.reportlens-comparison.txt');

  await dialog(panel).locator('.rl-kept-chooser-name', { hasText: '位次稿' }).click();
  await expect(panel.getByRole('radio', { name: '位次' })).toBeChecked();
  await panel.close();

  const again = await openCompare(extension, page);
  await open(again);
  await expect(dialog(again).getByRole('listitem')).toHaveCount(2);
  await dialog(again).getByRole('button', { name: '删除“总表”' }).click();
  await expect(dialog(again).getByRole('listitem')).toHaveCount(1);
  await again.close();
});

test('a chart that was saved as a page or a drawing is opened again from its file', async ({ extension, page }) => {
  const panel = await openCompare(extension, page);
  await panel.getByRole('radio', { name: '图', exact: true }).click();
  await panel.getByRole('radio', { name: '位次' }).click();
  const files: string[] = [];
  for (const name of ['存为 SVG', '存为网页']) {
    const saved = panel.waitForEvent('download');
    await panel.getByRole('button', { name }).click();
    const file = await saved;
    const path = test.info().outputPath(file.suggestedFilename());
    await file.saveAs(path);
    files.push(path);
  }
  const title = (await panel.locator('figure').first().getAttribute('aria-label')) ?? '';
  expect(title).not.toBe('');
  for (const path of files) {
    await panel.getByRole('radio', { name: '表', exact: true }).click();
    await open(panel);
    const chooser = panel.waitForEvent('filechooser');
    await dialog(panel).getByRole('button', { name: '打开文件或图表' }).click();
    await (await chooser).setFiles(path);
    await expect(panel.getByRole('radio', { name: '位次' })).toBeChecked();
    await expect(panel.locator('figure').first()).toHaveAttribute('aria-label', title);
  }
  await open(panel);
  await expect(dialog(panel).getByRole('listitem').filter({ hasText: title })).toHaveCount(files.length);
  await panel.close();
});

test('what another sends is opened, and what the library lacks of it is named; anything else is refused', async ({ extension, page }) => {
  const panel = await openCompare(extension, page);
  await open(panel);
  const paste = dialog(panel).getByRole('textbox', { name: /粘贴别人发来的代码/ });
  await paste.fill('你好，请看附件');
  await dialog(panel).getByRole('button', { name: '打开代码' }).click();
  await expect(dialog(panel).getByRole('alert')).toContainText('里面没有比较');

  const code = codeOf({ name: '来稿', codes: ['gdp', 'reservoir_count_none'], regions: ['999999', '望川市'], places: { 999999: '远山市', 望川市: '望川市' } });
  await paste.fill(`看看这个 ${code} 谢谢`);
  await dialog(panel).getByRole('button', { name: '打开代码' }).click();
  await expect(panel.getByText('资料库里没有这些地区的数：远山市')).toBeVisible();
  await expect(panel.getByText(/没有这些指标的数：reservoir_count_none/)).toBeVisible();
  expect(await faultsOf(panel)).toEqual([]);
  await panel.locator('.rl-kept-chooser-lacking').getByRole('button', { name: '关闭' }).click();
  await expect(panel.locator('.rl-kept-chooser-lacking')).toHaveCount(0);

  // The field that finds everything opens it no less truthfully.
  await panel.getByRole('tab', { name: '摘录' }).click();
  await panel.keyboard.press('Control+k');
  await panel.keyboard.type('来稿');
  await expect(panel.getByRole('option', { name: '来稿' })).toBeVisible();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('资料库里没有这些地区的数：远山市')).toBeVisible();
  await panel.close();
});
