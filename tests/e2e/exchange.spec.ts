/** Out of the library and into another: every format, a backup restored, a broken file refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import { expect, launchBuilt, test } from './extension';
import { extensionPage, stopWorker } from './probe';
import { untilStored } from './sample-reports';

test.use({ profile: 'exchange' });

const reports = ['http://www.wangchuan.gov.cn/zwgk/2026.html', 'http://www.yunting.gov.cn/art/2026.html'];

async function readAll(page: Page, look: Page): Promise<void> {
  for (const url of reports) {
    await page.goto(url);
    await untilStored(look, url);
  }
}

/** Every table but what is made aside of others and the journal of imports, through plain IndexedDB. */
function dump(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    const db = await settled(indexedDB.open('reportlens'));
    const rows: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) {
      if (['searched', 'grams', 'compared', 'filed', 'imports'].includes(name)) continue;
      const all = (await settled(db.transaction(name).objectStore(name).getAll())) as Record<string, unknown>[];
      // Whether a report waits to be indexed is no part of it.
      rows[name] = all.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'unindexed')));
    }
    db.close();
    return rows;
  });
}

const formats = { xlsx: 'Excel 工作簿', csv: 'CSV', json: 'JSON', parquet: 'Parquet', datapackage: '数据包', annotations: '网页批注', backup: '完整备份' };

async function exported(panel: Page, format: keyof typeof formats): Promise<string> {
  await panel.getByRole('button', { name: '导出…' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(`^${formats[format]}`) }).check({ force: true });
  const download = panel.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  const path = await (await download).path();
  await expect(dialog).toBeHidden();
  return path;
}

async function offer(page: Page, path: string, name: string): Promise<void> {
  await page.locator('input[type=file]:not([data-testid])').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: readFileSync(path) });
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

test('exports every format from the panel, and other programs read them back', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel);
  await panel.getByRole('tab', { name: '资料库' }).click();
  const { indicators = [], reports: stored = [] } = await dump(panel);
  expect(stored).toHaveLength(2);
  const gdp = indicators.filter((row) => (row as { code: string | null }).code === 'gdp').length;
  expect(gdp).toBeGreaterThan(0);

  const csv = await exported(panel, 'csv');
  expect(await rows(`SELECT count(*)::INT AS n FROM read_csv('${csv}', header = true)`)).toEqual([{ n: indicators.length }]);
  const parquet = await exported(panel, 'parquet');
  expect(await rows(`SELECT count(*)::INT AS n, count(DISTINCT region)::INT AS regions FROM read_parquet('${parquet}') WHERE code = 'gdp'`)).toEqual([
    { n: gdp, regions: 2 },
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await exported(panel, 'xlsx'));
  expect(workbook.getWorksheet('all')?.rowCount).toBe(indicators.length + 1);
  expect(workbook.getWorksheet('gdp')?.rowCount).toBe(gdp + 1);
  const json = JSON.parse(readFileSync(await exported(panel, 'json'), 'utf8')) as { indicators: unknown[] };
  expect(json.indicators).toHaveLength(indicators.length);
  for (const format of ['datapackage', 'backup'] as const) {
    expect(
      readFileSync(await exported(panel, format))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }
  const annotations = JSON.parse(readFileSync(await exported(panel, 'annotations'), 'utf8')) as { type: string };
  expect(annotations.type).toBe('AnnotationCollection');

  // Of two reports, the one that was picked.
  await panel.getByRole('button', { name: '挑选' }).click();
  await panel.getByRole('button', { name: /^选中“2026年望川市/ }).click();
  await panel.getByRole('button', { name: '导出…' }).click();
  await panel.getByRole('radio', { name: /^CSV/ }).check({ force: true });
  await panel.getByRole('radio', { name: '选中的 1 份报告' }).check({ force: true });
  const download = panel.waitForEvent('download');
  await panel.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click();
  const one = await (await download).path();
  expect(await rows(`SELECT DISTINCT region FROM read_csv('${one}', header = true)`)).toEqual([{ region: '望川市' }]);
  await panel.close();
});

test('restores a backup into an empty profile, finds everything equal, and takes it back', async ({ extension, page, site }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel);
  await panel.getByRole('tab', { name: '资料库' }).click();
  const before = await dump(panel);
  const backup = await exported(panel, 'backup');
  await panel.close();

  const empty = await launchBuilt(site);
  try {
    const options = await extensionPage(empty, 'options.html');
    await offer(options, backup, 'library.backup.zip');
    const dialog = options.getByRole('dialog');
    await expect(dialog).toContainText('新报告');
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    await expect(options.getByText('已导入')).toBeVisible();
    expect(await dump(options)).toEqual(before);
    const left = await options.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports');
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    });
    expect(left).toEqual([]);
    await options.getByRole('button', { name: '撤销' }).click();
    await expect(options.getByText('已撤销导入')).toBeVisible();
    expect(Object.values(await dump(options)).flat()).toEqual([]);
  } finally {
    await empty.close();
  }
});

test('refuses a broken file with its reason and place, and changes nothing', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel);
  await panel.getByRole('tab', { name: '资料库' }).click();
  const before = await dump(panel);
  const csv = await exported(panel, 'csv');
  const text = readFileSync(csv, 'utf8').split('\r\n');
  text[3] = text[3]!.replace(/,report,/, ',rumour,');
  writeFileSync(csv, text.join('\r\n'));
  await offer(panel, csv, 'broken.csv');
  const dialog = panel.getByRole('dialog');
  await expect(dialog).toContainText('没有导入');
  await expect(dialog).toContainText('第 4 行');
  await expect(dialog).toContainText('kind');
  await expect(dialog).toContainText('rumour');
  await dialog.getByRole('button', { name: '关闭' }).click();

  const backup = await exported(panel, 'backup');
  const bytes = readFileSync(backup);
  bytes[200] = bytes[200]! ^ 0xff;
  writeFileSync(backup, bytes);
  await offer(panel, backup, 'torn.zip');
  await expect(dialog).toContainText(/已损坏|校验码不符/);
  await dialog.getByRole('button', { name: '关闭' }).click();
  expect(await dump(panel)).toEqual(before);
  await panel.close();
});

test('a background that is stopped in the middle of an import leaves the library as it was', async ({ extension, page, site }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel);
  await panel.getByRole('tab', { name: '资料库' }).click();
  const many = test.info().outputPath('many.json');
  writeFileSync(many, manyReports(await exported(panel, 'json'), 500));
  await panel.close();
  const browser = await launchBuilt(site);
  try {
    const options = await extensionPage(browser, 'options.html');
    await options.locator('input[type=file]:not([data-testid])').setInputFiles(many);
    const dialog = options.getByRole('dialog');
    await expect(dialog).toContainText('新报告');
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    // Reports are being written once the bar says how many.
    await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/);
    await stopWorker(browser.context, options);
    await expect(options.getByText('导入被浏览器中断')).toBeVisible();
    expect(Object.values(await dump(options)).flat()).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('what is cancelled while it is written leaves the library as it was, and no file', async ({ extension, page, site }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await readAll(page, panel);
  await panel.getByRole('tab', { name: '资料库' }).click();
  const many = test.info().outputPath('many.json');
  writeFileSync(many, manyReports(await exported(panel, 'json'), 200));
  await panel.close();
  const browser = await launchBuilt(site);
  try {
    const options = await extensionPage(browser, 'options.html');
    const dialog = options.getByRole('dialog');
    const bring = async () => {
      const chooser = options.waitForEvent('filechooser');
      await options.getByRole('button', { name: '导入或恢复…' }).click();
      await (await chooser).setFiles(many);
      await expect(dialog).toContainText('新报告');
      await dialog.getByRole('button', { name: '导入', exact: true }).click();
    };
    await bring();
    await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/);
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(options.getByText('已取消导入，资料库没有任何改动')).toBeVisible();
    expect(Object.values(await dump(options)).flat()).toEqual([]);

    await bring();
    await expect(options.getByText('已导入')).toBeVisible();
    const downloads: unknown[] = [];
    options.on('download', (download) => downloads.push(download));
    await options.getByRole('button', { name: '导出…' }).click();
    await dialog.getByRole('radio', { name: /^数据包/ }).check({ force: true });
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(options.getByText('已取消导出，没有保存文件')).toBeVisible();
    await expect(dialog).toBeHidden();
    expect(downloads).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** The first report of an exported file so many times over, each time of another region. */
function manyReports(path: string, count: number): string {
  type Row = Record<string, unknown>;
  const file = JSON.parse(readFileSync(path, 'utf8')) as { reports: Row[]; indicators: Row[]; terms: Row[] };
  const id = file.reports[0]!.report_id;
  const times = (rows: Row[], change: (number: number) => Row) =>
    Array.from({ length: count }, (_, number) => rows.filter((row) => row.report_id === id).map((row) => ({ ...row, ...change(number) }))).flat();
  const report = (number: number): Row => ({
    report_id: `www.example.org/${number}`,
    url: `http://www.example.org/${number}`,
    region: `第${number}市`,
    region_code: null,
  });
  const value = {
    ...file,
    reports: times(file.reports, report),
    indicators: times(file.indicators, report),
    terms: times(file.terms, (number) => ({ report_id: `www.example.org/${number}` })),
  };
  return JSON.stringify(value);
}
