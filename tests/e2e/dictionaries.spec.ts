/** The reader's own dictionaries: a Yomitan dictionary, a pack of notes and a hostile one, imported, shown, refused. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { bytesOf, index, pack, row, yomitan } from '../unit/packs/made';
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { report } from './invented-report';
import { extensionPage, paintedTexts } from './probe';
import { card, point } from './term-popup';

test.use({ profile: 'dictionaries' });

const URL = 'http://www.words.gov.cn/2026.html';
const html = report({ extra: '<p>加快落实云岭三问，完成投资12亿元。乡村振兴扎实推进，带动就业1.2万人。</p>' });

const rows = (options: Page) => options.locator('.rl-dictionaries-section-root');
const give = (options: Page, name: string, bytes: Uint8Array) =>
  options.getByTestId('dictionary-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

test('dictionaries are imported, shown in their order, switched and removed', async ({ extension, site, page }) => {
  const options = await extensionPage(extension);
  await expect(rows(options)).toHaveCount(1);
  const content = { tag: 'div', content: ['望川论坛上的', { tag: 'b', content: '三个问题' }, { tag: 'script', content: 'window.broken = true' }] };
  await give(
    options,
    'luming.zip',
    yomitan([
      [row('云岭三问', [{ type: 'structured-content', content }], 'yún lǐng sān wèn'), row('乡村振兴', ['<img src=x onerror="window.broken = true">'])],
    ]),
  );
  await expect(rows(options)).toHaveCount(2);
  await expect(rows(options).nth(1)).toContainText(index.title);
  await give(options, 'wangchuan.json', pack([{ zh: '乡村振兴', explanation: { zh: '本报的写法：不加引号。' } }]));
  await expect(rows(options)).toHaveCount(3);

  site.put(URL, html);
  await page.goto(URL);
  await expect.poll(() => paintedTexts(page, 'reportlens-explained')).toContain('云岭三问');
  await point(page, '云岭三问');
  await expect(card(page).locator('.rl-term-card-dictionary')).toHaveCount(1);
  await expect(card(page).locator('.rl-term-card-dictionary')).toContainText('望川论坛上的三个问题');
  await expect(card(page).locator('.rl-term-card-dictionary h3')).toContainText('鹿鸣词典 版本 r2 · 鹿鸣编写组');
  await point(page, '乡村振兴');
  await expect(card(page).locator('section h3')).toContainText([/报告镜术语表/, /鹿鸣词典/, /望川日报词表/]);
  await expect(card(page).locator('.rl-term-card-dictionary').first()).toContainText('<img src=x onerror="window.broken = true">');
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  expect(await card(page).locator('.rl-term-card-dictionary :is(img, script)').count()).toBe(0);

  // The newsroom's own words first, the Yomitan dictionary off.
  await options.getByRole('button', { name: '上移“望川日报词表”' }).click();
  await expect(rows(options).nth(1)).toContainText('望川日报词表');
  await options.getByRole('button', { name: '上移“望川日报词表”' }).click();
  await expect(rows(options).first()).toContainText('望川日报词表');
  await rows(options).filter({ hasText: index.title }).locator('.rl-choices-switch').first().click();
  await expect(rows(options).filter({ hasText: index.title }).getByRole('switch')).toHaveCount(1);
  await page.reload();
  await expect.poll(() => paintedTexts(page, 'reportlens-term')).toContain('乡村振兴');
  expect(await paintedTexts(page, 'reportlens-term')).not.toContain('云岭三问');
  await point(page, '乡村振兴');
  await expect(card(page).locator('section h3')).toContainText([/望川日报词表/, /报告镜术语表/]);

  await rows(options).filter({ hasText: index.title }).getByRole('button', { name: '移除' }).click();
  await options.getByRole('button', { name: '移除词典' }).click();
  await expect(rows(options)).toHaveCount(2);
  expect(await faultsOf(options)).toEqual([]);
  await options.close();
});

test('a bad file is refused whole, and the place of its fault is named', async ({ extension }) => {
  const options = await extensionPage(extension);
  // The built-in glossary is always listed: once it is there, all are.
  await expect(rows(options).filter({ hasText: '报告镜术语表' })).toHaveCount(1);
  const before = await rows(options).count();
  const refused = options.locator('.rl-dictionaries-section-refused');
  const good = { zh: '甲乙', explanation: { zh: '丙' } };
  for (const [name, bytes, words] of [
    ['hostile.json', pack([good, { ...good, sources: [{ title: 'a', body: '', date: '', url: 'javascript:alert(1)' }] }]), /第 2 条.*sources\.0\.url/],
    [
      'polluted.json',
      bytesOf('{"reportlensPack":1,"title":"a","entries":[{"zh":"甲乙","explanation":{"zh":"丙"},"__proto__":{"x":1}}]}'),
      /第 1 条.*__proto__/,
    ],
    ['deep.json', bytesOf(`{"reportlensPack":1,"entries":${'['.repeat(100_000)}`), /嵌套过深/],
    ['bank.zip', yomitan([[row('甲乙', ['丙'])], [['只有词']]]), /文件 term_bank_2\.json.*第 1 条/],
    ['table.csv', bytesOf('甲乙,丙\n丁戊,\n'), /第 2 行/],
  ] as const) {
    await give(options, name, bytes);
    await expect(refused).toContainText(name);
    await expect(refused).toContainText(words);
  }
  await expect(rows(options)).toHaveCount(before);
  await options.close();
});

test('notes become a pack that another reader imports', async ({ extension, site, page }) => {
  site.put(URL, html.replace('云岭三问', '“鹿鸣五问”'));
  await page.goto(URL);
  await expect.poll(() => paintedTexts(page, 'reportlens-term')).toContain('鹿鸣五问');
  await point(page, '鹿鸣五问');
  await card(page).locator('[data-action="note-write"]').click();
  await card(page).getByRole('textbox').fill('市长在论坛上提的五个问题。');
  await card(page).locator('[data-action="note-keep"]').click();
  await expect(card(page).locator('.rl-term-notes-reader-note')).toContainText('五个问题');

  const options = await extensionPage(extension);
  await options.getByRole('textbox', { name: '名称' }).fill('鹿鸣晚报');
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: '存成词典文件' }).click();
  const file = await readFile(await (await saving).path());
  await card(page).locator('[data-action="note-delete"]').click();
  await expect(card(page).locator('.rl-term-notes-reader-note')).toHaveCount(0);

  await give(options, 'colleague.json', file);
  await expect(rows(options).filter({ hasText: '鹿鸣晚报' })).toHaveCount(1);
  await page.reload();
  await expect.poll(() => paintedTexts(page, 'reportlens-explained')).toContain('鹿鸣五问');
  await point(page, '鹿鸣五问');
  await expect(card(page).locator('.rl-term-card-dictionary')).toContainText('鹿鸣晚报');
  await expect(card(page).locator('.rl-term-card-dictionary')).toContainText('市长在论坛上提的五个问题。');
  await options.close();
});
