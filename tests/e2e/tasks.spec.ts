/**
 * What people come for, done as README and guide say, on the day of installation: every act of the reader (the pointer rests on
 * something, a press, a chord, words typed, a paste) is a step. The counts are what docs/tasks.md tells.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { hidePopup, showPopup } from '../../scripts/demo/popup';
import { expect, test } from './extension';
import { extensionPage, readReport, waitForMarks } from './probe';
import { untilStored } from './sample-reports';

test.use({ profile: 'tasks' });

const report = 'http://www.wangchuan.gov.cn/zwgk/2026.html';

class Task {
  steps = 0;
  private readonly began = Date.now();

  async step<T>(act: () => Promise<T>): Promise<T> {
    this.steps += 1;
    return act();
  }

  /** The table of docs/tasks.md says of this task what was counted here. */
  done(name: string): void {
    test.info().annotations.push({ type: 'task', description: `${name}: ${this.steps} steps, ${((Date.now() - this.began) / 1000).toFixed(1)} s` });
    expect(toldSteps(name)).toBe(this.steps);
  }
}

function toldSteps(name: string): number | undefined {
  const table = readFileSync(fileURLToPath(new URL('../../docs/tasks.md', import.meta.url)), 'utf8');
  const row = table.split('\n').find((line) => line.startsWith(`| ${name} |`));
  return row === undefined ? undefined : Number(row.split('|')[3]);
}

async function panelWith(extension: Parameters<typeof extensionPage>[0]): Promise<Page> {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await expect(panel.getByRole('tab', { name: '比较' })).toBeVisible();
  return panel;
}

const text = async (path: Promise<string | null>): Promise<string> => readFileSync((await path) ?? '', 'utf8');

test('what a slogan means', async ({ page }) => {
  await page.goto(report);
  await waitForMarks(page);
  const explained = () => page.evaluate(() => [...(CSS.highlights.get('reportlens-explained') ?? [])].map(String).find((one) => one.length > 2) ?? '');
  await expect.poll(explained).not.toBe('');
  const words = await explained();
  const task = new Task();
  await task.step(() => showPopup(page, 'reportlens-explained', words));
  task.done('what a slogan means');
  await hidePopup(page);
});

test('five figures with citations', async ({ extension, page }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await panelWith(extension);
  await page.goto(report);
  await waitForMarks(page);
  const story = await extension.context.newPage();
  await story.setContent('<textarea></textarea>');
  await story.locator('textarea').focus();
  await page.bringToFront();
  await panel.bringToFront();
  const list = panel.getByRole('treegrid');
  await expect(list).toBeVisible();

  const task = new Task();
  for (let figure = 1; figure <= 5; figure += 1) {
    await task.step(() =>
      list
        .getByRole('button', { name: /^摘录并复制/, pressed: false })
        .first()
        .click(),
    );
    await expect(panel.getByText(`已摘录 ${figure} 个数`)).toBeVisible();
  }
  await expect.poll(() => panel.evaluate(() => navigator.clipboard.readText())).toMatch(/^[^\n]+(?:\n[^\n]+){5}\n\n/);
  await story.bringToFront();
  await task.step(() => story.keyboard.press('Control+v'));
  const pasted = await story.locator('textarea').inputValue();
  const [table = '', references = ''] = pasted.split('\n\n');
  const [head = [], ...rows] = table.split('\n').map((line) => line.split('\t'));
  expect(head).toEqual(expect.arrayContaining(['数值', '单位', '原句']));
  expect(new Set(rows.map((row) => row[head.indexOf('原句')] + '|' + row[head.indexOf('原文写法')])).size).toBe(5);
  for (const row of rows) expect(row[head.indexOf('数值')]).toMatch(/^-?\d/);
  // One work, one reference.
  expect(references.match(/\[R\/OL\]/g)).toHaveLength(1);
  task.done('five figures with citations');

  // Pressed again a figure is no clip any more, nor in what would be pasted. The panel follows the page that was looked at last.
  await page.bringToFront();
  await panel.bringToFront();
  await list
    .getByRole('button', { name: /^摘录并复制/, pressed: true })
    .first()
    .click();
  await expect(panel.getByText('已摘录 4 个数')).toBeVisible();
  await panel.getByRole('tab', { name: '摘录' }).click();
  await expect(panel.getByRole('grid', { name: '摘录' }).getByRole('row')).toHaveCount(4);
  await story.close();
  await panel.close();
});

test('missed targets of the provinces, as a table', async ({ extension }) => {
  const panel = await panelWith(extension);
  const task = new Task();
  await task.step(() => panel.keyboard.press('Control+k'));
  await task.step(() => panel.getByRole('combobox').fill('未达到'));
  await task.step(() => panel.getByRole('option', { name: /各省未达到的目标/ }).click());
  await expect(panel.getByRole('button', { name: /^未达到/ })).toHaveAttribute('aria-pressed', 'true');
  const download = panel.waitForEvent('download');
  // They are reference figures, no part of the library: in a table that says so they may leave.
  await task.step(() => panel.getByRole('button', { name: '存为 CSV' }).click());
  const csv = await text((await download).path());
  expect(csv.split('\n').length).toBeGreaterThan(20);
  expect(csv).toMatch(/,"?未达到"?,/);
  expect(csv).not.toMatch(/,"?达到"?,/);
  task.done('missed targets of the provinces, as a table');
  await panel.close();
});

test('growth of 31 provinces as a picture', async ({ extension }) => {
  const panel = await panelWith(extension);
  const task = new Task();
  await task.step(() => panel.getByRole('tab', { name: '比较' }).click());
  await task.step(() => panel.getByRole('radio', { name: '图', exact: true }).click());
  await expect(panel.getByRole('button', { name: '存为 PNG' })).toBeVisible();
  const download = panel.waitForEvent('download');
  await task.step(() => panel.getByRole('button', { name: '存为 PNG' }).click());
  expect((await download).suggestedFilename()).toMatch(/\.png$/);
  task.done('growth of 31 provinces as a picture');
  await panel.close();
});

test('every sentence on a term', async ({ extension, page }) => {
  const panel = await panelWith(extension);
  await page.goto(report);
  await expect
    .poll(async () => {
      const row = (await readReport(panel, report)).report;
      return row !== undefined && row.unindexed === undefined;
    })
    .toBe(true);
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '摘录' }).click();
  const task = new Task();
  await task.step(() => panel.getByRole('searchbox').first().fill('增长'));
  await expect(panel.getByText(/1 份文件，\d+ 句/)).toBeVisible();
  task.done('every sentence on a term');
  await panel.close();
});

test('all indicators as CSV', async ({ extension, page }) => {
  const panel = await panelWith(extension);
  await page.goto(report);
  await untilStored(panel, report);
  await panel.bringToFront();
  const task = new Task();
  await task.step(() => panel.getByRole('tab', { name: '资料库' }).click());
  const download = panel.waitForEvent('download');
  await task.step(() => panel.getByRole('button', { name: '导出为 CSV' }).click());
  const csv = await text((await download).path());
  expect(csv.slice(0, 400)).toContain('region_en');
  expect(csv.slice(0, 2000)).toContain('name_en');
  task.done('all indicators as CSV');
  await panel.close();
});
