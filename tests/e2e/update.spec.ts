/**
 * An older version with data is replaced by this one: marks, library, clips and settings are all there. That a site was allowed is the
 * browser's to keep, and only a click in its own prompt allows one: no test can.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../scripts/browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from '../../scripts/browser/launch';
import { installOlder, rowsOf, updateTo, versionNumbers } from '../older-extension';
import { expect, test } from './extension';
import { report } from './invented-report';
import { extensionPage, paintedTexts, removeProfile, waitForMarks } from './probe';
import { library } from './whole-library';

const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const REPORT = 'http://www.chengpu.gov.cn/2026.html';
const OFF = 'http://www.switched-off.gov.cn/2026.html';

for (const number of versionNumbers) {
  test(`a library of version ${number} is all there after the update`, async ({ site }) => {
    const folder = mkdtempSync(join(tmpdir(), 'reportlens-update-'));
    const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
    const launch = () => launchExtension({ executablePath: findChromium(() => undefined), extension, port: site.port, profile });
    for (const url of [REPORT, OFF]) site.put(url, report());
    try {
      installOlder(extension, BUILT, number);
      const older = await launch();
      const before = older.extensionId;
      const page = await older.context.newPage();
      await page.goto(REPORT);
      await expect(page.locator('html')).toHaveAttribute('data-older', 'filled');
      await older.close();

      updateTo(extension, BUILT);
      const newer = await launch();
      expect(newer.extensionId).toBe(before);
      await everythingIsThere(newer, number);
      await newer.close();
    } finally {
      await removeProfile(folder);
    }
  });
}

async function everythingIsThere(browser: ExtensionBrowser, number: number): Promise<void> {
  const panel = await extensionPage(browser, 'sidepanel.html');
  // The language of the settings.
  await panel.getByRole('tab', { name: 'Library' }).click();
  await expect(panel.getByText('云岭省政府工作报告')).toBeVisible();
  await panel.getByRole('tab', { name: 'Clips' }).click();
  await expect(panel.getByText('深化“放管服”改革。')).toBeVisible();
  if (number > 1) await expect(panel.getByText('比照去年')).toBeVisible();

  const { version, rows } = await library(panel);
  // Dexie counts in tens.
  expect(version).toBe(10 * versionNumbers.at(-1)!);
  for (const [table, old] of Object.entries(rowsOf(number))) {
    // Sentences of versions 2 and 3 are searched in the texts since.
    if (table !== 'sentences') expect(rows[table]?.length, table).toBe(old.length);
  }
  expect(rows.indicators![0]).toMatchObject({ code: 'gdp', value: 5.2, sentenceText: '地区生产总值增长5.2%。' });

  const page = await browser.context.newPage();
  await page.goto(REPORT);
  await waitForMarks(page);
  await expect.poll(() => paintedTexts(page, 'reportlens-target')).not.toEqual([]);
  // Marks of terms were switched off.
  expect(await paintedTexts(page, 'reportlens-term')).toEqual([]);
  await page.goto(OFF);
  // Nothing happens there by itself, while another page beside it is marked.
  const beside = await browser.context.newPage();
  await beside.goto(REPORT);
  await waitForMarks(beside);
  expect(await paintedTexts(page, 'reportlens-figure')).toEqual([]);
}
