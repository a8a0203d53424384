/** Reading does not depend on writing: the library cannot take anything, and everything else is as ever. */
import { expect, test } from './extension';
import { report } from './invented-report';
import { analysisOf } from './page-state';
import { extensionPage, paintedTexts, waitForMarks } from './probe';

// The whole origin's quota is gone while this runs.
test.use({ profile: 'full' });

test('marks, targets, terms and the popup are as ever, and the panel says why nothing is kept', async ({ extension, site, page }) => {
  const url = 'http://www.hostile.gov.cn/full.html';
  site.put(url, report());
  const own = await extensionPage(extension);
  const client = await extension.context.newCDPSession(own);
  await client.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${extension.extensionId}`, quotaSize: 1 });
  await page.goto(url);
  await waitForMarks(page);
  await expect.poll(() => analysisOf(own, url)).not.toBeNull();
  expect((await paintedTexts(page, 'reportlens-figure')).length).toBe(9);
  expect((await paintedTexts(page, 'reportlens-target')).length).toBe(3);
  expect((await paintedTexts(page, 'reportlens-term')).length).toBeGreaterThan(0);
  await page.keyboard.press('Alt+KeyJ');
  await expect(page.locator('reportlens-popup .rl-popup-card')).toContainText('地区生产总值');
  await client.detach();
  await own.close();
});
