/** Clips found again, or told to have changed; found as one types; in nobody's way. */
import { faultsOf } from './axe';
import { report, card, openReport, showMark, makeClips, clipsTab, rowOf } from './clip-pages';
import { setSettings } from './page-state';
import { expect, test } from './extension';
import { extensionPage, paintedTexts } from './probe';

// What other tests keep would stand among the clips looked for here.
test.use({ profile: 'clips-found' });

test.beforeEach(async ({ extension }) => {
  const own = await extensionPage(extension);
  await setSettings(own, { clipMarks: true });
  await own.close();
});

test('a changed page shows old against new and paints nothing in its place', async ({ extension, page, site }) => {
  await makeClips(page, site);
  await openReport(page, site, report('农村居民人均可支配收入21910元，增长6.9%。'));
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.bringToFront();
  await panel.bringToFront();
  await clipsTab(panel);
  const row = rowOf(panel, '原文已改');
  await expect(row).toHaveCount(1);
  await expect(row.locator('del')).toHaveText(['21840', '6.7']);
  await expect(row.locator('ins')).toHaveText(['21910', '6.9']);
  await expect(rowOf(panel, '3,482.6亿元')).toContainText('在本页');
  expect(await paintedTexts(page, 'reportlens-clip')).not.toContain('农村居民人均可支配收入21910元，增长6.9%。');
  await panel.close();
});

test('clips, indicators and sentences are found as one types', async ({ extension, page, site }) => {
  await makeClips(page, site);
  const panel = await extensionPage(extension, 'sidepanel.html');
  await clipsTab(panel);
  const box = panel.getByRole('searchbox');
  await box.fill('人均可支配收入');
  await expect(panel.getByRole('grid', { name: '摘录' }).getByRole('row')).toHaveCount(1);
  await expect(panel.getByRole('grid', { name: '句子' }).getByRole('row').first()).toContainText('21840元');
  await expect(panel.getByRole('grid', { name: '句子' }).locator('mark').first()).toHaveText('人均可支配收入');
  const kept = await panel.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opened = indexedDB.open('reportlens');
        opened.onerror = () => reject(new Error('the library does not open'));
        opened.onsuccess = () => {
          const asked = opened.result.transaction('texts').objectStore('texts').getAll();
          asked.onsuccess = () => resolve((asked.result as { text: string }[]).map(({ text }) => text));
          asked.onerror = () => reject(new Error('the texts cannot be read'));
        };
      }),
  );
  for (const word of ['人均可支配收入', '各位代表']) {
    await box.fill(word);
    const uses = kept.join('\n').split(word).length - 1;
    expect(uses).toBeGreaterThan(0);
    await expect(panel.getByText(new RegExp(`共出现 ${uses} 次`))).toBeVisible();
  }
  const spelled = kept.join('\n').split('地区生产总值').length - 1;
  await box.fill('dqsczz');
  await expect(panel.getByText(new RegExp(`共出现 ${spelled} 次`))).toBeVisible();
  // Words in one run that stand nowhere so are looked for one by one, and the result says so.
  await box.fill('收入农村居民');
  await expect(panel.getByText(/照原样.*“收入”、“农村”、“居民”/)).toBeVisible();
  await expect(panel.getByRole('grid', { name: '句子' }).getByRole('row').first()).toContainText('21840元');
  await box.fill('diqushengchan');
  await expect(panel.getByRole('grid', { name: '指标' })).toContainText('地区生产总值');
  await expect(panel.getByRole('grid', { name: '摘录' })).toContainText('3,482.6亿元');
  await panel.getByRole('grid', { name: '指标' }).getByRole('row').first().click();
  await expect(panel.getByRole('tab', { name: '比较' })).toHaveAttribute('aria-selected', 'true');
  await panel.close();
});

test('nothing is in the way of anybody, light or dark, at 320 px', async ({ extension, page, site }) => {
  await makeClips(page, site);
  const panel = await extensionPage(extension, 'sidepanel.html');
  await panel.setViewportSize({ width: 320, height: 760 });
  const list = await clipsTab(panel);
  await expect(list.getByRole('row').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    const coloursOnly = colorScheme === 'dark';
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faultsOf(panel, { coloursOnly })).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await list.getByRole('row').first().getByRole('button', { name: '笔记、标签和文件夹' }).click();
    await expect(panel.getByRole('textbox', { name: '笔记' })).toBeFocused();
    // React Aria sets buttons for screen readers to leave by beside the dialog, outside any landmark.
    expect(await faultsOf(panel, { except: ['region'], coloursOnly })).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.getByRole('searchbox').fill('收入');
    await expect(panel.getByRole('grid', { name: '句子' })).toBeVisible();
    expect(await faultsOf(panel, { coloursOnly })).toEqual([]);
    await panel.getByRole('searchbox').fill('');
    await expect(list.getByRole('row').first()).toBeVisible();
  }
  await panel.close();
});

test('a dark page in a light browser gets a dark popup', async ({ page, site }) => {
  for (const [ground, ink] of [
    ['#14161a', 'rgb(236, 231, 221)'],
    ['#fdfdfb', 'rgb(30, 28, 25)'],
  ] as const) {
    await openReport(page, site, report().replace('<style>', `<style>body { background: ${ground}; }`));
    await showMark(page, '3482.6亿元');
    expect(await card(page).evaluate((element) => getComputedStyle(element).color)).toBe(ink);
  }
});
