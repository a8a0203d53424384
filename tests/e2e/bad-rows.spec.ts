/** Rows that cannot be read take no view down: they are left out, counted, set aside; and the library is asked to be kept. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { extensionPage, readReport } from './probe';
import { library } from './whole-library';

test.use({ profile: 'bad-rows' });

const report = 'http://www.wangchuan.gov.cn/zwgk/2026.html';
const views = ['比较', '用语', '摘录', '资料库', '本页'];

/** Rows as no version wrote them, straight into the database. */
const putRows = (page: Page, rows: Record<string, object[]>): Promise<void> =>
  page.evaluate(async (all) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    const db = await settled(indexedDB.open('reportlens'));
    const writing = db.transaction(Object.keys(all), 'readwrite');
    for (const [table, list] of Object.entries(all)) for (const row of list) await settled(writing.objectStore(table).put(row));
    db.close();
  }, rows);

const rowsIn = async (page: Page, table: string) => (await library(page)).rows[table] ?? [];

test('bad rows under an open panel leave every view standing, and are set aside at the reader’s word', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.goto(report);
  await expect.poll(async () => (await readReport(panel, report)).count).toBe(1);
  await putRows(panel, {
    reports: [{ id: 'bad-report', deletedAt: null, title: null }],
    clips: [{ id: 'bad-clip', quote: '一', deletedAt: null }],
    notes: [{ id: 'bad-note', text: 5 }],
    folders: [{ id: 'bad-folder', name: null, deletedAt: null }],
  });
  const failures: string[] = [];
  panel.on('pageerror', (error) => failures.push(error.message));
  panel.on('console', (message) => {
    if (message.text().includes('a view failed')) failures.push(message.text());
  });
  await panel.reload();
  for (const name of views) {
    await panel.getByRole('tab', { name }).click();
    await expect(panel.getByRole('tabpanel')).not.toBeEmpty();
    await expect(panel.getByText('此部分无法显示')).toHaveCount(0);
  }
  await panel.getByRole('tab', { name: '资料库' }).click();
  // What is sound is shown, and what is not is told of.
  await expect(panel.getByRole('treegrid')).toContainText('望川市');
  await expect(panel.getByRole('alert')).toContainText('无法读取');
  await panel.getByRole('button', { name: '检查资料库' }).click();
  await expect(panel.getByText('bad-report')).toBeVisible();
  await panel.getByRole('button', { name: '修复并另存' }).click();
  await expect.poll(async () => (await rowsIn(panel, 'setAside')).map(({ table }) => table).sort()).toEqual(['clips', 'folders', 'notes', 'reports']);
  expect((await rowsIn(panel, 'reports')).map(({ id }) => id)).not.toContain('bad-report');
  expect((await readReport(panel, report)).count).toBe(1);
  expect(failures).toEqual([]);
  await panel.close();
});

test('the browser is asked to keep the library once there is something in it', async ({ extension }) => {
  const panel = await extensionPage(extension, 'options.html');
  await panel.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(StorageManager.prototype, { persisted: () => Promise.resolve(false), persist: () => Promise.resolve((asked.push('persist'), false)) });
  });
  await panel.goto(panel.url().replace('options.html', 'sidepanel.html'));
  await panel.getByRole('tab', { name: '资料库' }).click();
  await expect.poll(() => panel.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.length)).toBeGreaterThan(0);
  // Refused, the reader is told.
  await expect(panel.getByText('浏览器可能清除资料库')).toBeVisible();
  await panel.close();
});
