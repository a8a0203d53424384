/** Backups into a folder that the reader picks: written while the panel is open, shared by a newsroom, merged like every import. */
import type { Page } from '@playwright/test';
import { expect, launchBuilt, test } from './extension';
import { extensionPage, readReport } from './probe';

test.use({ profile: 'folder-backup' });

const reports = ['http://www.wangchuan.gov.cn/zwgk/2026.html', 'http://www.yunting.gov.cn/art/2026.html'] as const;

/** A folder of the origin's own file system stands in for the one that the browser's picker would give. */
const pickerOf = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }) });
  });

const filesIn = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true });
    const files: Record<string, number> = {};
    for await (const [name, handle] of folder.entries()) {
      // A file that is being written anew may be gone between two looks.
      const file = await (handle as FileSystemFileHandle).getFile().catch(() => null);
      if (file) files[name] = file.size;
    }
    return files;
  });

const bytesOf = (page: Page, name: string): Promise<number[]> =>
  page.evaluate(async (file) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
    return [...new Uint8Array(await (await (await folder.getFileHandle(file)).getFile()).arrayBuffer())];
  }, name);

const put = (page: Page, name: string, bytes: number[]): Promise<void> =>
  page.evaluate(
    async ([file, content]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true });
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(new Uint8Array(content));
      await stream.close();
    },
    [name, bytes] as const,
  );

async function openLibrary(page: Page): Promise<Page> {
  await page.getByRole('tab', { name: '资料库' }).click();
  return page;
}

test('backs the library up into the folder by itself, and merges what another has put there', async ({ extension, page, site }) => {
  const panel = await extensionPage(extension, 'options.html');
  await pickerOf(panel);
  await panel.goto(panel.url().replace('options.html', 'sidepanel.html'));
  await page.goto(reports[0]);
  await expect.poll(async () => (await readReport(panel, reports[0])).count).toBe(1);
  await openLibrary(panel);
  await panel.getByRole('button', { name: '自动备份…' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('textbox').fill('鹿编/1');
  await dialog.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(dialog.getByText('备份存入文件夹“picked”')).toBeVisible();
  await expect(dialog.getByText('最近一次备份：')).toBeVisible();
  await expect
    .poll(async () => Object.keys(await filesIn(panel)))
    .toEqual([expect.stringMatching(/^reportlens-鹿编1-[\da-f]{12}-\d{4}-\d\d-\d\d-\d{6}\.backup\.zip$/)]);
  const [mine] = Object.keys(await filesIn(panel)) as [string];
  await dialog.getByRole('button', { name: '查找别人的备份' }).click();
  await expect(dialog.getByText('没有别人的备份。')).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).click();

  // Another reader's library has another report, and finds this one's backup in the shared folder.
  const other = await launchBuilt(site);
  try {
    const theirs = await extensionPage(other, 'options.html');
    await pickerOf(theirs);
    await theirs.goto(theirs.url().replace('options.html', 'sidepanel.html'));
    const read = await other.context.newPage();
    await read.goto(reports[1]);
    await expect.poll(async () => (await readReport(theirs, reports[1])).count).toBe(1);
    await put(theirs, mine, await bytesOf(panel, mine));
    await put(theirs, 'reportlens-坏-cccccccccccc-2031-05-04-000000.backup.zip', [80, 75, 3, 4, 1]);
    await openLibrary(theirs);
    await theirs.getByRole('button', { name: '自动备份…' }).click();
    const shared = theirs.getByRole('dialog');
    await shared.getByRole('button', { name: '选择文件夹…' }).click();
    await expect(shared.getByText('最近一次备份：')).toBeVisible();
    await shared.getByRole('button', { name: '查找别人的备份' }).click();
    await expect(shared.getByRole('listitem')).toHaveCount(2);

    // A broken one is refused whole, with words.
    await shared.getByRole('button', { name: '查看 坏 中的新内容' }).click();
    await expect(theirs.getByRole('dialog')).toContainText('资料库没有任何改动');
    await theirs.getByRole('dialog').getByRole('button', { name: '关闭' }).click();

    await theirs.getByRole('button', { name: '自动备份：已开启…' }).click();
    await theirs.getByRole('button', { name: '查看 鹿编1 中的新内容' }).click();
    // What would change is shown before anything is.
    const preview = theirs.getByRole('dialog', { name: '导入' });
    await expect(preview.locator('dl')).toContainText('1');
    expect((await readReport(theirs, reports[0])).count).toBe(0);
    await preview.getByRole('button', { name: '导入', exact: true }).click();
    await expect.poll(async () => (await readReport(theirs, reports[0])).count).toBe(1);
    expect((await readReport(theirs, reports[1])).count).toBe(1);
    // Nobody else's file is touched.
    expect(Object.keys(await filesIn(theirs)).filter((name) => name.includes('鹿编1') || name.includes('坏'))).toHaveLength(2);
  } finally {
    await other.close();
  }
  await panel.close();
});

/** As if the last backup were two days old. */
const twoDaysOn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    const db = await settled(indexedDB.open('reportlens-folder'));
    const folders = db.transaction('folders', 'readwrite').objectStore('folders');
    const row = (await settled(folders.get('folder'))) as { lastBackup: number };
    await settled(folders.put({ ...row, lastBackup: row.lastBackup - 2 * 24 * 60 * 60 * 1000 }));
    db.close();
  });

test('goes on by itself when the panel is opened on another day, and asks where the browser has forgotten', async ({ extension }) => {
  const panel = await extensionPage(extension, 'options.html');
  const address = panel.url().replace('options.html', 'sidepanel.html');
  const before = Object.keys(await filesIn(panel));
  expect(before).toHaveLength(1);

  // Two days on, opening the panel is enough, whatever tab it shows.
  await twoDaysOn(panel);
  await panel.goto(address);
  await expect.poll(async () => Object.keys(await filesIn(panel)).length).toBe(2);

  // Nothing is asked by itself: the notice stands until its button is pressed.
  await twoDaysOn(panel);
  await panel.addInitScript(() => {
    let state: PermissionState = 'prompt';
    Object.assign(FileSystemDirectoryHandle.prototype, {
      queryPermission: () => Promise.resolve(state),
      requestPermission: () => Promise.resolve((state = 'granted')),
    });
  });
  await panel.goto(address);
  await openLibrary(panel);
  await expect(panel.getByText('浏览器需要你再次同意')).toBeVisible();
  expect(Object.keys(await filesIn(panel))).toHaveLength(2);
  await panel.getByRole('button', { name: '再次允许' }).click();
  await expect.poll(async () => Object.keys(await filesIn(panel)).length).toBe(3);
  await expect(panel.getByText('浏览器需要你再次同意')).toBeHidden();

  // Stopped, it leaves the folder alone; what is there stays.
  await panel.getByRole('button', { name: '自动备份：已开启…' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: '停止' }).click();
  await expect(panel.getByRole('dialog').getByRole('button', { name: '选择文件夹…' })).toBeVisible();
  await twoDaysOn(panel);
  await panel.reload();
  await openLibrary(panel);
  await expect(panel.getByRole('button', { name: '自动备份…' })).toBeVisible();
  expect(Object.keys(await filesIn(panel))).toHaveLength(3);
  await panel.close();
});

test('says where a browser lets nobody write into a folder, and offers what there is instead', async ({ extension }) => {
  const panel = await extensionPage(extension, 'options.html');
  await panel.addInitScript(() => Object.assign(window, { showDirectoryPicker: undefined }));
  await panel.goto(panel.url().replace('options.html', 'sidepanel.html'));
  await openLibrary(panel);
  await panel.getByRole('button', { name: '自动备份…' }).click();
  await expect(panel.getByRole('dialog')).toContainText('此浏览器不允许扩展写入文件夹');
  await expect(panel.getByRole('dialog').getByRole('button', { name: '选择文件夹…' })).toHaveCount(0);
  await panel.close();
});
