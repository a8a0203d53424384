/** Charts of the comparison: taken out as pictures and as a page that opens alone; their values lead to sentences. */
import { readFileSync } from 'node:fs';
import { faultsOf } from './axe';
import { showView, openCompare, choose } from './compare-desk';
import { expect, test } from './extension';
import { extensionPage } from './probe';

test.use({ profile: 'compare-charts' });

test('saves a chart as PNG and SVG with title, unit and sources drawn in', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await choose(panel, 'gdp');
  await showView(panel, '图');
  for (const kind of ['柱形', '折线']) {
    await panel.getByRole('radio', { name: kind }).click();
    await expect(panel.locator('.rl-chart-figure-plot svg')).toBeVisible();
    const saved = panel.waitForEvent('download');
    await panel.getByRole('button', { name: '存为 SVG' }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    expect(svg).toMatch(/^<svg[^>]* viewBox="0 0 760 \d+"/);
    expect(svg).toContain('地区生产总值');
    expect(svg).toContain('单位：');
    expect(svg).toContain('望川市政府工作报告');
    // A picture stands alone: nothing in it asks the panel's style sheet.
    expect(svg).not.toContain('var(--');
  }
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '存为 PNG' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/地区生产总值.*\.png$/);
  const png = readFileSync(await file.path());
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  // Width in the header chunk: two pixels a unit.
  expect(png.readUInt32BE(16)).toBe(1520);
  expect(png.length).toBeGreaterThan(10_000);
  await panel.close();
});

test('publishes a chart as one HTML file that opens alone, asks the network for nothing and passes axe', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await choose(panel, 'gdp');
  await showView(panel, '图');
  await panel.getByText('标题、附注和尺寸').click();
  await panel.getByLabel('自定标题').fill('三市生产总值 <b>对比</b>');
  await panel.getByLabel('图下附注').fill('注：按现价计算');
  for (const kind of ['柱形', '折线', '位次', '分图']) {
    await panel.getByRole('radio', { name: kind }).click();
    await expect(panel.locator('.rl-chart-figure-plot svg [data-row]').first()).toBeVisible();
    const saved = panel.waitForEvent('download');
    await panel.getByRole('button', { name: '存为网页' }).click();
    const html = readFileSync(await (await saved).path(), 'utf8');
    expect(html).not.toContain('var(--rl');
    await page.unrouteAll();
    const asked: string[] = [];
    const published = 'http://published.example/chart.html';
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      if (url === published) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      asked.push(url);
      return route.abort();
    });
    await page.goto(published);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('三市生产总值 <b>对比</b>');
    await expect(page.getByText('注：按现价计算')).toBeVisible();
    await expect(page.getByText(/数据性质/)).toBeVisible();
    // The keyboard walks the values, and each tells its sentence.
    const stops = page.locator('svg [data-stop]');
    await stops.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(stops.nth(1)).toBeFocused();
    await expect(page.locator('.told')).toContainText('生产总值');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table')).toBeVisible();
    expect(await page.getByRole('row').count()).toBeGreaterThan(2);
    expect(await faultsOf(page), kind).toEqual([]);
    expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  }
  await page.unrouteAll();
  await panel.getByLabel('自定标题').fill('');
  await panel.getByLabel('图下附注').fill('');
  await panel.close();
});

test('a value in a chart leads to its sentence, by pointer and keyboard', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await openCompare(panel, page);
  await choose(panel, 'gdp');
  await showView(panel, '图');
  await panel.getByRole('radio', { name: '柱形' }).click();
  const values = panel.locator('.rl-chart-figure-plot [data-row]');
  await values.first().focus();
  await panel.keyboard.press('ArrowDown');
  await expect(values.nth(1)).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('dialog').locator('blockquote').first()).toContainText('生产总值');
  await panel.keyboard.press('Escape');
  await values.first().hover();
  await expect(panel.locator('.rl-chart-figure-told')).toContainText(/\d/);
  await values.first().click();
  await expect(panel.getByRole('dialog').locator('blockquote').first()).toContainText('生产总值');
  await panel.keyboard.press('Escape');
  // The same values stand in a table.
  await panel.getByText('数值表').click();
  await expect(panel.getByRole('table').getByRole('row').nth(1)).toContainText(/\d/);
  await panel.close();
});
