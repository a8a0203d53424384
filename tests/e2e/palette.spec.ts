/** One field for everything in the panel: by keyboard alone, in any of its tongues, to the place itself. */
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { setSettings } from './page-state';
import { expect, test } from './extension';
import { extensionPage } from './probe';
import { untilStored } from './sample-reports';

test.use({ profile: 'palette' });

const REPORT = 'http://www.wangchuan.gov.cn/zwgk/2026.html';

async function openPanel(extension: Parameters<typeof extensionPage>[0], page: Page): Promise<Page> {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.goto(REPORT);
  await untilStored(panel, REPORT);
  await panel.bringToFront();
  return panel;
}

const field = (panel: Page) => panel.getByRole('combobox', { name: '搜索全部' });
const option = (panel: Page, name: string | RegExp) => panel.getByRole('option', { name });

/** Opens the field by its key and types. */
async function ask(panel: Page, words: string): Promise<void> {
  await panel.keyboard.press('Control+k');
  await expect(field(panel)).toBeFocused();
  await field(panel).fill(words);
}

test('leads to views, indicators, regions, terms, sentences and commands without a pointer', async ({ extension, page }) => {
  const panel = await openPanel(extension, page);
  await ask(panel, '');
  await expect(option(panel, '比较 › 核对')).toBeVisible();
  await panel.keyboard.press('Escape');
  await expect(field(panel)).toBeHidden();

  await ask(panel, 'dqsczz');
  await expect(option(panel, /地区生产总值/).first()).toBeVisible();
  await expect(field(panel)).toHaveAttribute('aria-activedescendant', /./);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('tab', { name: '比较' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('button', { name: '去掉' })).toHaveCount(0);
  await expect(panel.locator('.rl-compare-chosen-name')).toHaveText('地区生产总值（GDP）');

  await ask(panel, '散点');
  await expect(option(panel, /散点/)).toBeVisible();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('radio', { name: '图', exact: true })).toBeChecked();
  await expect(panel.getByRole('radio', { name: '散点' })).toBeChecked();

  await ask(panel, '新質生產力');
  const term = panel.getByRole('option', { name: '新质生产力', exact: true });
  await expect(term).toBeVisible();
  await term.click();
  await expect(panel.getByRole('tab', { name: '用语' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByText('新质生产力').first()).toBeVisible();

  await ask(panel, '人均可支配收入');
  await expect(option(panel, /^全部 \d+ 句/)).toBeVisible();
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('tab', { name: '摘录' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('searchbox')).toHaveValue('人均可支配收入');
  await panel.close();
});

test('keeps every key typed behind its own, also while what it finds is still being read', async ({ extension, page }) => {
  const panel = await openPanel(extension, page);
  await panel.keyboard.press('Control+k');
  await panel.keyboard.type('dqsczz');
  await expect(field(panel)).toHaveValue('dqsczz');
  await expect(option(panel, /地区生产总值/).first()).toBeVisible();
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.rl-compare-chosen-name')).toHaveText('地区生产总值（GDP）');
  await panel.close();
});

test('leads where Enter means to, however early it is pressed', async ({ extension, page }) => {
  const panel = await openPanel(extension, page);
  for (let time = 0; time < 3; time++) {
    await panel.keyboard.press('Control+k');
    await panel.keyboard.type('dqsczz');
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('tab', { name: '比较' })).toHaveAttribute('aria-selected', 'true');
    await expect(panel.locator('.rl-compare-chosen-name')).toHaveText('地区生产总值（GDP）');
    await panel.getByRole('tab', { name: '资料库' }).click();
  }
  await panel.close();
});

test('takes what stands out, also when it is not the first, and nothing where nothing does', async ({ extension, page }) => {
  const panel = await openPanel(extension, page);
  await panel.keyboard.press('Control+k');
  await expect(option(panel, '比较 › 核对')).toBeVisible();
  await panel.keyboard.press('Enter');
  await expect(field(panel)).toBeVisible();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  const second = panel.getByRole('option').nth(1);
  await expect(second).toHaveAttribute('data-focused', 'true');
  await panel.keyboard.press('Enter');
  await expect(field(panel)).toBeHidden();
  await panel.close();
});

test('finds a document by region and year and goes to its page', async ({ extension, page }) => {
  const panel = await openPanel(extension, page);
  await ask(panel, '望川 2026');
  await expect(option(panel, /政府工作报告/).first()).toBeVisible();
  await panel.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await panel.close();
});

test('speaks the language of the interface and passes axe, light and dark, in the narrowest panel', async ({ extension, page }) => {
  const panel = await openPanel(extension, page);
  await setSettings(panel, { language: 'en' });
  await expect(panel.getByRole('tab', { name: 'Compare' })).toBeVisible();
  await panel.setViewportSize({ width: 240, height: 700 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await panel.getByRole('button', { name: /^Search everything/ }).click();
    await panel.getByRole('combobox', { name: 'Search everything' }).fill('disposable');
    await expect(panel.getByRole('option').first()).toBeVisible();
    expect(await faultsOf(panel, { except: ['region'], coloursOnly: colorScheme === 'dark' })).toEqual([]);
    await panel.keyboard.press('Escape');
  }
  await setSettings(panel, { language: 'zh-CN' });
  await panel.close();
});
