/** Policy terms: coinages with their uses and the reader's own words, hiding, density, and the panel's comparison of wording. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../scripts/browser/launch';
import type { SampleSite } from '../../scripts/browser/serve';
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { report } from './invented-report';
import { setSettings } from './page-state';
import { extensionPage, paintedTexts, readReport, restingBox } from './probe';
import { card, point } from './term-popup';

test.use({ profile: 'terms' });

const COINED = '三港四带';
const EARLIER = 'http://www.terms.gov.cn/2025.html';
const LATER = 'http://www.terms.gov.cn/2026.html';

const later = report({
  extra: `<p>加快建设“${COINED}”，全年完成投资12亿元。三港四带是指云港、岭港、海港和东西南北四条产业带。</p>
<p>乡村振兴扎实推进，“${COINED}”带动就业1.2万人。${'<br>'.repeat(30)}</p><p>推行“一码通游”，接待游客120万人次。</p><p>规划“两轴一心”，完成投资2亿元。</p>`,
});
const earlier = report({ extra: `<p>谋划“${COINED}”布局，完成投资3亿元。乡村振兴扎实推进，“千企万岗”行动带动就业1万人。</p>` })
  .replaceAll('2025', '2024')
  .replaceAll('2026', '2025');

let own: Page;

test.beforeAll(async ({ extension }) => {
  own = await extensionPage(extension);
});

test.afterEach(() => setSettings(own, { termMarks: 'all', hiddenTerms: [], hiddenCategories: [] }));

/** Presses a chip once it rests: what the panel learns of the page moves it down. */
async function choose(chip: Locator): Promise<void> {
  await restingBox(chip);
  await chip.click();
  await expect(chip).toBeChecked();
}

const terms = (page: Page) => paintedTexts(page, 'reportlens-term');

async function open(page: Page, site: SampleSite, url: string, html: string): Promise<void> {
  site.put(url, html);
  await page.goto(url);
  await expect.poll(() => terms(page)).toContain(COINED);
}

/** The Terms tab of a library that holds both years of the report. */
async function termsOfTwo({ site, page, extension }: { site: SampleSite; page: Page; extension: ExtensionBrowser }, before = earlier): Promise<Page> {
  for (const [url, html] of [
    [EARLIER, before],
    [LATER, later],
  ] as const) {
    await open(page, site, url, html);
    await expect.poll(async () => (await readReport(own, url)).terms.length).toBeGreaterThan(0);
  }
  const panel = await extensionPage(extension, 'sidepanel.html');
  await panel.locator('[role=tab][data-key=terms]').click();
  return panel;
}

const action = (page: Page, name: string) => card(page).locator(`[data-action="${name}"]`);

test('a coinage is marked lighter; its popup shows its uses here and in the region’s other reports', async ({ site, page }) => {
  await open(page, site, EARLIER, earlier);
  await expect.poll(async () => (await readReport(own, EARLIER)).terms.length).toBeGreaterThan(0);
  await open(page, site, LATER, later);
  expect(await paintedTexts(page, 'reportlens-coinage')).toContain('一码通游');
  expect(await paintedTexts(page, 'reportlens-explained')).not.toContain('一码通游');
  await point(page, '一码通游');
  await expect(card(page).locator('.rl-term-notes-uses li')).toHaveText([/推行“一码通游”，接待游客120万人次。/]);

  await page.mouse.move(2, 2);
  await expect(card(page)).toBeHidden();
  await setSettings(own, { hiddenTerms: [] });
  await point(page, COINED);
  // The report itself says what it is.
  await expect(card(page).locator('section.rl-term-card-own')).toContainText('云港、岭港、海港');
});

test('what the reader writes survives a reload and stands in every report', async ({ site, page }) => {
  await open(page, site, LATER, later);
  await point(page, '一码通游');
  await action(page, 'note-write').click();
  const field = card(page).getByRole('textbox');
  await field.fill('一个码游遍全市。');
  // The pointer wanders off while the reader writes.
  await page.mouse.move(2, 2, { steps: 4 });
  await action(page, 'note-keep').click();
  await expect(card(page).locator('.rl-term-notes-reader-note')).toContainText('一个码游遍全市。');
  await expect.poll(() => paintedTexts(page, 'reportlens-explained')).toContain('一码通游');

  await page.reload();
  await expect.poll(() => terms(page)).toContain('一码通游');
  await point(page, '一码通游');
  await expect(card(page).locator('.rl-term-notes-reader-note')).toContainText('一个码游遍全市。');

  const other = 'http://www.terms.gov.cn/other.html';
  site.put(other, report({ extra: '<p>学习外地“一码通游”做法，接待游客3万人次。</p>' }).replaceAll('澄浦新市', '望岭新市'));
  await page.goto(other);
  await expect.poll(() => terms(page)).toContain('一码通游');
  await point(page, '一码通游');
  await expect(card(page).locator('.rl-term-notes-reader-note')).toContainText('一个码游遍全市。');

  await action(page, 'note-delete').click();
  await expect(card(page).locator('.rl-term-notes-reader-note')).toHaveCount(0);
  await action(page, 'note-undo').click();
  await expect(card(page).locator('.rl-term-notes-reader-note')).toContainText('一个码游遍全市。');
  await action(page, 'note-edit').click();
  await card(page).getByRole('textbox').fill('换个说法。');
  await page.keyboard.press('Control+Enter');
  await expect(card(page).locator('.rl-term-notes-reader-words')).toHaveText('换个说法。');
});

test('a term and a kind are hidden from the popup and brought back in the options', async ({ site, page, extension }) => {
  await open(page, site, LATER, later);
  await point(page, '一码通游');
  await card(page).locator('.rl-term-notes-hiding summary').click();
  await action(page, 'hide-term').click();
  await expect.poll(() => terms(page)).not.toContain('一码通游');
  expect(await terms(page)).toContain(COINED);

  await point(page, '乡村振兴');
  await card(page).locator('.rl-term-notes-hiding summary').click();
  await action(page, 'hide-kind').click();
  await expect.poll(() => terms(page)).not.toContain('乡村振兴');

  const options = await extensionPage(extension);
  await options.locator('.rl-kept-list-entry', { hasText: '一码通游' }).getByRole('button').click();
  await expect.poll(() => terms(page)).toContain('一码通游');
  const kind = options.locator('.rl-terms-section-kinds [role=option][aria-selected=true]');
  await expect(kind).toHaveCount(1);
  await kind.click();
  await expect.poll(() => terms(page)).toContain('乡村振兴');
  await options.close();
});

test('the panel chooses how many terms are marked', async ({ site, page, extension }) => {
  await open(page, site, LATER, later);
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.bringToFront();
  const chips = panel.locator('.rl-term-switch-root').getByRole('radio');
  await expect(chips).toHaveCount(4);
  await choose(chips.nth(2));
  await expect.poll(() => terms(page)).not.toContain('两轴一心');
  expect(await terms(page)).toContain('乡村振兴');
  await choose(chips.nth(3));
  await expect.poll(() => terms(page)).toEqual([]);
  expect((await paintedTexts(page, 'reportlens-figure')).length).toBeGreaterThan(3);
  await choose(chips.nth(0));
  await expect.poll(() => terms(page)).toContain('两轴一心');
  await panel.close();
});

test('of a long text the first use in a section is marked, the rest on demand', async ({ site, page, extension }) => {
  const filler = '各项工作稳步开展，群众反映良好。'.repeat(60);
  const section = (heading: string) =>
    `<p>${heading}</p><p>乡村振兴扎实推进。${filler}</p><p>乡村振兴再上台阶。${filler}乡村振兴仍是重点，“${COINED}”见效，“${COINED}”惠民。</p>`;
  const long = report({ extra: ['七、补充说明', '八、专题情况', '九、其他事项'].map(section).join('') });
  await setSettings(own, { termMarks: 'first' });
  await open(page, site, 'http://www.terms.gov.cn/long.html', long);
  const count = async (words: string) => (await terms(page)).filter((text) => text === words).length;
  await expect.poll(() => count(COINED)).toBe(6);
  const quiet = await count('乡村振兴');
  const panel = await extensionPage(extension, 'sidepanel.html');
  await page.bringToFront();
  await choose(panel.locator('.rl-term-switch-root').getByRole('radio').nth(0));
  await expect.poll(() => count('乡村振兴')).toBe(quiet + 6);
  await panel.close();
});

test('the Terms tab compares two reports, follows a term and exports', async ({ site, page, extension }) => {
  const panel = await termsOfTwo({ site, page, extension });
  const list = panel.locator('ul:has(.rl-terms-wording)');
  const chip = (change: string) => panel.locator('.rl-terms-bar').getByRole('radio', { name: change });
  await expect(list.locator('.rl-terms-wording-name')).toContainText(['一码通游', '两轴一心']);
  await chip('不再出现').click();
  await expect(list.locator('.rl-terms-wording-name')).toContainText(['千企万岗']);
  await chip('保留').click();
  const kept = list.locator('.rl-terms-wording', { has: panel.locator('.rl-terms-wording-name', { hasText: COINED }) });
  await expect(kept.locator('.rl-terms-wording-count')).toHaveText('1 次 → 3 次');
  await expect(kept.locator('mark').first()).toHaveText(COINED);

  await panel.setViewportSize({ width: 320, height: 760 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faultsOf(panel, { coloursOnly: colorScheme === 'dark' })).toEqual([]);
  }

  await kept.locator('.rl-terms-wording-name').click();
  await expect(panel.locator('.rl-terms-title')).toHaveText(COINED);
  await expect(panel.getByRole('img', { name: /澄浦新市：2025 年 1 次、2026 年 3 次/ })).toBeVisible();
  await expect(panel.locator('.rl-term-multiples-root svg')).toBeVisible();
  expect(await faultsOf(panel)).toEqual([]);

  await panel.getByRole('radio', { name: '两份报告' }).click();
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '导出 CSV' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file.startsWith('\ufeffterm,')).toBe(true);
  expect(file).toContain('一码通游,');
  await panel.close();
});

test('two texts stand side by side, passage by passage', async ({ site, page, extension }) => {
  const panel = await termsOfTwo({ site, page, extension }, earlier.replace('<p>谋划', '<p>百村示范工程圆满收官，整治村庄环境100处。</p><p>谋划'));
  await panel.getByRole('radio', { name: '两份全文' }).click();
  const rows = panel.locator('.rl-texts-row');
  const chip = (view: string) => panel.locator('.rl-terms-bar').getByRole('radio', { name: view });
  await chip('删去').click();
  await expect(rows.first()).toHaveAttribute('data-change', 'dropped');
  await expect(panel.locator('.rl-texts-root')).toContainText('百村示范');
  await chip('新增').click();
  await expect(panel.locator('.rl-texts-root')).toContainText('一码通游');
  await expect(panel.locator('.rl-texts-root')).not.toContainText('百村示范');
  await chip('改写').click();
  await expect(rows.first().locator('del').first()).toBeVisible();
  await expect(rows.first().locator('ins').first()).toBeVisible();

  for (const width of [320, 1100]) {
    await panel.setViewportSize({ width, height: 760 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await faultsOf(panel, { coloursOnly: colorScheme === 'dark' })).toEqual([]);
    }
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }

  await chip('新增').click();
  await panel.getByRole('searchbox').fill('一码通游');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('button').click();
  await expect.poll(() => paintedTexts(page, 'reportlens-focus')).not.toEqual([]);

  await panel.bringToFront();
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '导出 CSV' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file.startsWith('\ufeffsection,change,moved,')).toBe(true);
  expect(file).toContain('百村示范');
  await panel.close();
});
