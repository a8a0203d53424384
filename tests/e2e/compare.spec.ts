/** The panel's comparison over the sample reports, from choosing to checking and correcting by hand. */
import { readFileSync } from 'node:fs';
import { wangchuan2025, wangchuan2026, showView, openCompare, choose, tickRegion, showLevels } from './compare-desk';
import { expect, test } from './extension';
import { extensionPage, readReport, waitForMarks } from './probe';
import { readAll } from './sample-reports';

test.use({ profile: 'compare' });

test('compares three regions, from choosing by pinyin to the sentence in the page', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await showView(panel, '表');
  // Pinyin initials, once the dictionary has been loaded.
  await panel.getByRole('button', { name: '选指标' }).click();
  const chooser = panel.getByRole('dialog', { name: '选指标' });
  await chooser.getByRole('searchbox').fill('ncjmrjkzpsr');
  await expect(chooser.getByRole('grid').getByRole('row')).toHaveCount(1);
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('Escape');
  await choose(panel, 'income_rural');

  const grid = panel.getByRole('grid');
  for (const region of ['望川市', '云汀市', '鹿鸣市']) await expect(grid.getByRole('rowheader', { name: region })).toBeVisible();
  // Every year's target stands beside its result.
  const headings = await grid.getByRole('columnheader').allInnerTexts();
  // A sign behind it says that its values are not equally settled.
  expect(headings.map((text) => text.replace('≈', '').trim()).filter((text) => /^2025年/.test(text))).toEqual(['2025年 完成', '2025年 目标']);

  const column = grid.getByRole('columnheader', { name: '2025年 完成' });
  // The newest result decides the order before anybody sorts.
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  const ranked = await grid.locator('tbody [role=rowheader]').allInnerTexts();
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  // The region that the reader stands in is pinned above the others, whichever way they are sorted.
  const turned = await grid.locator('tbody [role=rowheader]').allInnerTexts();
  expect(turned[0]).toBe(ranked[0]);
  // The others turn round.
  expect(turned.slice(1)).toEqual(ranked.slice(1).toReversed());

  // Arrow keys walk the grid as one stop of the Tab key; Enter shows where the value comes from.
  await grid.locator('tbody [role=rowheader]').first().focus();
  await panel.keyboard.press('ArrowRight');
  await expect(grid.locator('tbody').getByRole('gridcell').first().getByRole('button')).toBeFocused();
  // Beside the deciding column stands the newest year: its target stands far down its page.
  await panel.keyboard.press('ArrowRight');
  await expect(grid.locator('tbody').getByRole('gridcell').nth(1).getByRole('button')).toBeFocused();
  await panel.keyboard.press('Enter');
  const source = panel.getByRole('dialog');
  await expect(source.locator('blockquote mark').first()).toContainText(/\d/);
  await expect(source.locator('blockquote').first()).toContainText('人均可支配收入');
  const words = (await source.locator('blockquote mark').first().innerText()).trim();
  const opened = extension.context.waitForEvent('page');
  await page.goto('about:blank');
  await panel.bringToFront();
  await source.getByRole('button', { name: '到原文处' }).first().click();
  const place = await opened;
  await place.waitForLoadState();
  await expect(place.locator('body')).toContainText(words);
  await expect.poll(() => place.evaluate(() => scrollY)).toBeGreaterThan(0);
  await place.close();
  await panel.close();
});

test('takes the own region and its peers together', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await showView(panel, '表');
  await choose(panel, 'income_rural');
  await panel.getByRole('button', { name: /个地区/ }).click();
  const chooser = panel.getByRole('dialog', { name: '地区' });
  await chooser.getByRole('button', { name: '全不选', exact: true }).click();
  const peers = chooser.getByRole('button', { name: /和同级地区$/ });
  await expect(peers).toHaveAttribute('aria-pressed', 'false');
  await peers.click();
  await expect(peers).toHaveAttribute('aria-pressed', 'true');
  await panel.keyboard.press('Escape');
  for (const region of ['望川市', '云汀市', '鹿鸣市']) await expect(panel.getByRole('grid').getByRole('rowheader', { name: region })).toBeVisible();
  await panel.close();
});

test('keeps what was chosen when the panel is closed', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await showView(panel, '表');
  await choose(panel, 'retail_sales', 'cpi');
  await tickRegion(panel, '望川市');
  await expect(panel.getByRole('grid').getByRole('rowheader', { name: '望川市' })).toHaveCount(0);
  await expect
    .poll(() =>
      panel.evaluate(async () =>
        JSON.stringify(
          await (globalThis as unknown as { chrome: { storage: { local: { get: (key: string) => Promise<unknown> } } } }).chrome.storage.local.get('settings'),
        ),
      ),
    )
    .toContain('"codes":["retail_sales","cpi"]');
  await panel.close();

  const again = await extensionPage(extension, 'sidepanel.html');
  await again.getByRole('tab', { name: '比较' }).click();
  const chosen = again.getByRole('group', { name: '指标' });
  await expect(chosen).toContainText('社会消费品零售总额');
  await expect(chosen).toContainText('居民消费价格');
  await expect(again.getByRole('grid').getByRole('rowheader', { name: '望川市' })).toHaveCount(0);
  await tickRegion(again, '望川市');
  await expect(again.getByRole('grid').getByRole('rowheader', { name: '望川市' })).toBeVisible();
  await again.close();
});

test('finds a missed target', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await choose(panel, 'fixed_asset_investment', 'gdp');
  await showView(panel, '目标与结果');
  await panel.getByRole('button', { name: /^未达到/ }).click();
  const grid = panel.getByRole('grid', { name: '各项目标与结果' });
  // Planned: growth of 5%; the year's result: a fall of 1.6%.
  const row = grid.getByRole('row').filter({ hasText: '固定资产投资' }).filter({ hasText: '望川市' });
  await expect(row).toContainText('2025年');
  await expect(row).toContainText('未达到');
  await expect(row).toContainText('−1.6');
  await expect(grid.getByRole('row').filter({ hasText: '尚无结果' })).toHaveCount(0);
  await row.getByRole('gridcell').last().getByRole('button').click();
  await expect(panel.getByRole('dialog').locator('blockquote')).toContainText('固定资产投资下降');
  await panel.close();
});

test('sets one report against another', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await showView(panel, '两份报告');
  for (const [at, year] of [
    [0, '望川市 2025'],
    [1, '望川市 2026'],
  ] as const) {
    const box = panel.getByRole('combobox').nth(at);
    await box.fill(year.split(' ')[0]!);
    await panel
      .getByRole('option')
      .filter({ hasText: year.split(' ')[1]! })
      .first()
      .click();
  }
  const grid = panel.getByRole('grid', { name: /望川市 2025/ });
  const gdp = grid.getByRole('row').filter({ hasText: '地区生产总值' }).filter({ hasText: '总量' }).first();
  await expect(gdp).toContainText(/1,968.5\s*亿元/);
  await expect(gdp).toContainText(/\+\d/);
  await panel.close();
});

test('puts a check aside and brings it back', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  // A unit mistaken by ten thousand makes a total that its neighbours do not bear out.
  const stored = await readReport(panel, wangchuan2026);
  const row = stored.indicators.find(({ headlineCode, measure }) => headlineCode === 'retail_sales' && measure === 'level')!;
  const { reportId, index } = row;
  const correct = (change: object) =>
    panel.evaluate(
      (message) =>
        (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } }).chrome.runtime.sendMessage(message),
      { reportlens: 1, name: 'indicators/correct', params: { reportId, index, change } },
    );
  await showView(panel, '表');
  await choose(panel, 'retail_sales');
  await correct({ value: 753.2e12 });
  await showView(panel, '核对');
  const list = panel.getByRole('grid', { name: '可核对之处' });
  const finding = list.getByRole('row').filter({ hasText: '数量级' }).first();
  await expect(finding).toContainText('753.2万亿元');
  await expect(finding).toContainText('10 的 4 次方');
  await finding.getByRole('button', { name: '搁置' }).click();
  await expect(list.getByRole('row').filter({ hasText: '753.2万亿元；' })).toHaveCount(0);

  // It stays aside after the panel has been closed.
  await panel.reload();
  await panel.getByRole('tab', { name: '比较' }).click();
  await panel.getByRole('button', { name: /已搁置 1 处/ }).click();
  const aside = panel.getByRole('grid', { name: '已搁置的核对' });
  await aside.getByRole('button', { name: '放回' }).click();
  await expect(panel.getByRole('grid', { name: '可核对之处' }).getByRole('row').filter({ hasText: '753.2万亿元；' })).toHaveCount(1);

  // In the table the cell carries the mark.
  await showView(panel, '表');
  await showLevels(panel);
  await expect(
    panel
      .getByRole('gridcell')
      .getByRole('button', { name: /处可核对/ })
      .first(),
  ).toBeVisible();
  await correct({});
  await expect(panel.getByRole('gridcell').getByRole('button', { name: /处可核对/ })).toHaveCount(0);
  await panel.close();
});

test('corrects a value; the page read again keeps the correction', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel);
  await page.goto(wangchuan2025);
  await waitForMarks(page);
  await page.bringToFront();
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '本页' }).click();
  await panel.getByRole('searchbox').fill('地区生产总值');
  const row = panel.getByRole('treegrid').getByRole('row').filter({ hasText: '亿元' }).first();
  await row.hover();
  await row.getByRole('button', { name: /^改正/ }).click();
  const form = panel.getByRole('dialog', { name: '改正这个指标' });
  // Why it is read so is told from the library alone.
  await form.getByText('为什么这样读').click();
  await expect(form.locator('.rl-why-list-root > div').filter({ hasText: '名称' }).first()).toContainText('地区生产总值');
  await form.getByLabel('数值').fill('1866.6亿');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();
  await expect(row).toContainText('1,866.6');
  await expect(row).toContainText('已手工改正');

  const before = (await readReport(panel, wangchuan2025)).report?.fingerprint;
  // The page as it is with another paragraph: read anew, written anew.
  await page.route(wangchuan2025, async (route) => {
    const body = readFileSync(new URL('../site/www.wangchuan.gov.cn/zwgk/2025.html', import.meta.url), 'utf8');
    await route.fulfill({
      body: body.replace('</div>\n    <div class="foot">', '<p>　　附注：新建公园3个。</p></div><div class="foot">'),
      contentType: 'text/html; charset=utf-8',
    });
  });
  await page.reload();
  await expect.poll(async () => (await readReport(panel, wangchuan2025)).report?.fingerprint).not.toBe(before);
  const kept = (await readReport(panel, wangchuan2025)).indicators.filter(({ correctionId }) => correctionId !== undefined);
  expect(kept.map(({ value, headlineCode }) => [value, headlineCode])).toEqual([[186_660_000_000, 'gdp']]);

  await panel.getByRole('tab', { name: '比较' }).click();
  await showView(panel, '表');
  await choose(panel, 'gdp');
  await showLevels(panel);
  const cell = panel.getByRole('gridcell').getByRole('button', { name: /1,866\.6.*已手工改正/ });
  await cell.click();
  await panel.getByRole('dialog').getByRole('button', { name: '改正…' }).click();
  await form.getByRole('button', { name: '恢复机器所读' }).click();
  await expect(cell).toHaveCount(0);
  const restored = (await readReport(panel, wangchuan2025)).indicators.filter(({ correctionId }) => correctionId !== undefined);
  expect(restored).toEqual([]);
  await panel.close();
});

test('copies the table for a spreadsheet', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await showView(panel, '表');
  await choose(panel, 'gdp');
  await panel.getByRole('button', { name: '复制表格' }).click();
  await expect(panel.getByText(/表格已复制/)).toBeVisible();
  await page.setContent('<textarea></textarea>');
  await page.bringToFront();
  await page.locator('textarea').press('Control+V');
  const lines = (await page.locator('textarea').inputValue()).trimEnd().split('\n');
  expect(lines[0]?.split('\t')[0]).toBe('地区');
  expect(lines.filter((line) => line.startsWith('望川市\t')).length).toBe(1);
  for (const line of lines) expect(line.split('\t').length).toBe(lines[0]?.split('\t').length);
  await panel.close();
});
