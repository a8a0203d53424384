/** Marks outlive neither their extension nor their version. */
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../scripts/browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from '../../scripts/browser/launch';
import { expect, test as base } from './extension';
import { report } from './invented-report';
import { analyseAnyway, traces } from './page-state';
import { extensionPage, paintedTexts, waitForMarks } from './probe';

const URL = 'http://www.lifecycle.gov.cn/report.html';

const test = base.extend<{ own: ExtensionBrowser }>({
  own: async ({ site }, use) => {
    const own = await launchExtension({
      executablePath: findChromium(() => undefined),
      extension: fileURLToPath(new globalThis.URL('../../.output/chrome-mv3', import.meta.url)),
      port: site.port,
    });
    await use(own);
    await own.close();
  },
});

/** The event's name by which a page script ends the one before it. */
async function secretOf(extension: ExtensionBrowser): Promise<string> {
  const own = await extensionPage(extension);
  const stored = await own.evaluate(() => (globalThis as unknown as { chrome: OwnBrowser }).chrome.storage.local.get('takeover'));
  await own.close();
  return stored.takeover ?? '';
}

interface OwnBrowser {
  storage: { local: { get(key: string): Promise<{ takeover?: string }> } };
  management: { uninstallSelf(): Promise<void> };
}

test('an extension that is removed takes its marks with it', async ({ own, site }) => {
  site.put(URL, report());
  const page = await own.context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(URL);
  await waitForMarks(page);
  await page.keyboard.press('Alt+KeyJ');
  await expect(page.locator('reportlens-popup')).toHaveCount(1);
  const extensionsOwn = await extensionPage(own);
  await Promise.all([
    extensionsOwn.waitForEvent('close'),
    extensionsOwn.evaluate(() => (globalThis as unknown as { chrome: OwnBrowser }).chrome.management.uninstallSelf()).catch(() => null),
  ]);
  await page.bringToFront();
  await expect.poll(() => traces(page)).toEqual([]);
  await page.mouse.move(300, 400);
  await page.keyboard.press('Alt+KeyJ');
  await page.evaluate(() => document.body.append('增长5%'));
  expect(await traces(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a page script steps aside for a newer one', async ({ extension, page, site }) => {
  site.put(URL, report());
  await page.goto(URL);
  await waitForMarks(page);
  await page.keyboard.press('Alt+KeyJ');
  await expect(page.locator('reportlens-popup')).toHaveCount(1);
  const before = await paintedTexts(page, 'reportlens-figure');

  // The reader asks for this very page: the script runs again and takes the place of the first.
  const extensionsOwn = await extensionPage(extension);
  await analyseAnyway(extensionsOwn, URL);
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).toEqual(before);
  await expect(page.locator('reportlens-popup')).toHaveCount(1);
  await extensionsOwn.close();

  // What the script of an updated extension says from its own world, out of reach of the one before: only the
  // extension knows the word.
  const secret = await secretOf(extension);
  const say = (word: string) => page.evaluate((name) => document.dispatchEvent(new CustomEvent(name)), word);
  await say('reportlens:takeover');
  await say('takeover');
  expect(await paintedTexts(page, 'reportlens-figure')).toEqual(before);
  await say(secret);
  expect(await traces(page)).toEqual([]);
});

test('a report in a frame is marked there', async ({ page, site }) => {
  site.put(URL, report());
  site.put('http://www.lifecycle.gov.cn/frame.html', `<!doctype html><title>报告</title><iframe src="${URL}" width=900 height=600></iframe>`);
  await page.goto('http://www.lifecycle.gov.cn/frame.html');
  const frame = page.frames().find((one) => one.url() === URL)!;
  await expect.poll(() => frame.evaluate(() => CSS.highlights.get('reportlens-figure')?.size ?? 0)).toBeGreaterThan(5);
  expect(await traces(page)).toEqual([]);
});
