/** A library that a later version of the extension wrote is left as it is, and every page of ours says so in place of what it holds. */
import { versionNumbers } from '../older-extension';
import { expect, launchBuilt, test } from './extension';
import { report } from './invented-report';
import { setSettings } from './page-state';
import { extensionPage, waitForMarks } from './probe';
import { library } from './whole-library';

const REPORT = 'http://www.chengpu.gov.cn/2026.html';
const LATEST = versionNumbers.at(-1)!;

test('a library of a later version is left as it is, and the reader is told', async ({ site }) => {
  const extension = await launchBuilt(site);
  try {
    const own = await extensionPage(extension);
    await setSettings(own, { language: 'zh-CN' });
    await own.evaluate(
      (version) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('reportlens', version);
          opening.onupgradeneeded = () => opening.result.createObjectStore('ofLater', { keyPath: 'id' }).put({ id: 'one', said: '后来的内容' });
          opening.onblocked = () => reject(new Error('blocked'));
          opening.onerror = () => reject(new Error('not opened'));
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
      10 * LATEST + 990,
    );
    const before = await library(own);
    site.put(REPORT, report());
    const page = await extension.context.newPage();
    await page.goto(REPORT);
    await waitForMarks(page);
    const panel = await extensionPage(extension, 'sidepanel.html');
    for (const name of ['资料库', '比较', '用语', '摘录']) {
      await panel.getByRole('tab', { name }).click();
      await expect(panel.getByRole('alert').getByText('资料库由更新版本的报告镜写入')).toBeVisible();
    }
    await page.bringToFront();
    await panel.bringToFront();
    await panel.getByRole('tab', { name: '本页' }).click();
    await expect(panel.getByRole('treegrid')).toBeVisible();
    await expect(panel.getByText('由更新版本的报告镜写成').first()).toBeVisible();
    const options = await extensionPage(extension, 'options.html');
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(options.getByRole('alert').getByText('资料库由更新版本的报告镜写入')).toBeVisible();
    expect(await library(own)).toEqual(before);
    expect(before.rows.ofLater).toEqual([{ id: 'one', said: '后来的内容' }]);
  } finally {
    await extension.close();
  }
});
