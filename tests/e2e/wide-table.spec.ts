/** A comparison of many columns: only what is in sight is drawn; keys, screen readers and printing have all of it. */
import type { Page } from '@playwright/test';
import { deflateSync, strToU8 } from 'fflate';
import { openCompare } from './compare-desk';
import { expect, test } from './extension';
import { extensionPage } from './probe';

test.use({ profile: 'wide' });

const provinces = ['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46', '50', '51']
  .concat(['52', '53', '54', '61', '62', '63', '64', '65'])
  .map((code) => `${code}0000`);
const codes = ['gdp', 'new_urban_jobs', 'budget_revenue', 'grain_output', 'cpi', 'surveyed_unemployment', 'retail_sales', 'trade_total', 'income_rural'];
const codeOf = (comparison: object): string =>
  `RLC1.${Buffer.from(deflateSync(strToU8(JSON.stringify({ name: '各省', places: {}, view: 'table', ...comparison })))).toString('base64url')}`;

async function openCode(panel: Page, code: string): Promise<void> {
  await panel.getByRole('button', { name: /^已存/ }).click();
  await panel.getByRole('dialog', { name: '已存' }).getByRole('textbox', { name: /粘贴/ }).fill(code);
  await panel.getByRole('dialog', { name: '已存' }).getByRole('button', { name: '打开代码' }).click();
}

test('a wide table draws what is in sight and keeps the rest within reach', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 700 });
  await openCompare(panel, page);
  await openCode(panel, codeOf({ codes, regions: provinces, measures: ['growth', 'level'] }));

  const grid = panel.getByRole('tabpanel').getByRole('grid');
  await expect(grid.getByRole('gridcell').first()).toBeVisible();
  await expect.poll(async () => Number(await grid.getAttribute('aria-colcount'))).toBeGreaterThan(13);
  const columns = Number(await grid.getAttribute('aria-colcount'));
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  expect((columns - 1) * rows).toBeGreaterThan(240);
  const drawn = () => grid.locator('tbody [role=gridcell]').count();
  expect(await drawn()).toBeLessThan(((columns - 1) * rows) / 2);

  // That it goes on beyond its edge is told, and a button leads there and back.
  await expect(panel.getByText(new RegExp(`^共 ${columns - 1} 列，可见 \\d+ 列$`))).toBeVisible();
  const [before, after] = ['前面的列', '后面的列'].map((name) => panel.getByRole('button', { name }));
  const scrolled = () => grid.evaluate((table) => table.parentElement?.scrollLeft);
  await expect(before!).toHaveAttribute('aria-disabled', 'true');
  await after!.focus();
  await panel.keyboard.press('Enter');
  await expect.poll(scrolled).toBeGreaterThan(0);
  await expect(after!).toBeFocused();
  await expect(before!).toHaveAttribute('aria-disabled', 'false');
  await before!.click();
  await expect.poll(scrolled).toBe(0);

  // To the last cell by key: it is drawn, has the focus, and says where it stands.
  await grid.locator('tbody [role=rowheader]').first().focus();
  await panel.keyboard.press('Control+End');
  const focused = () =>
    panel.evaluate(() => {
      const cell = document.activeElement?.closest('[role=gridcell], [role=rowheader]');
      const box = cell?.getBoundingClientRect();
      const frame = cell?.closest('[role=grid]')?.parentElement?.getBoundingClientRect();
      const inSight = box && frame ? box.right <= frame.right + 1 && box.bottom <= frame.bottom + 1 && box.left >= frame.left : false;
      return { column: cell?.getAttribute('aria-colindex'), row: cell?.parentElement?.getAttribute('aria-rowindex'), inSight };
    });
  await expect.poll(focused).toEqual({ column: String(columns), row: String(rows), inSight: true });

  // Whoever scrolls away by hand keeps the focus.
  await grid.evaluate((table) => table.parentElement?.scrollTo({ left: 0, top: 0 }));
  await expect(grid.locator('tbody [role=rowheader]').first()).toBeInViewport();
  await expect.poll(async () => (await focused()).column).toBe(String(columns));
  await panel.keyboard.press('Home');
  await expect.poll(async () => (await focused()).column).toBe('1');

  // Headings stand over their columns, also beyond those that are not drawn.
  await grid.evaluate((table) => table.parentElement?.scrollTo({ left: 600 }));
  const edges = () =>
    grid.evaluate((table) => {
      const left = (element: Element) => Math.round(element.getBoundingClientRect().left);
      const headings = [...table.querySelectorAll('thead tr:last-child [aria-colindex]')];
      const cells = [...(table.querySelector('tbody tr[aria-rowindex]')?.querySelectorAll('[aria-colindex]') ?? [])];
      const byPlace = (all: Element[]) => new Map(all.map((one) => [one.getAttribute('aria-colindex') ?? '', left(one)]));
      return { headings: [...byPlace(headings)], cells: [...byPlace(cells)] };
    });
  await expect.poll(async () => (await edges()).headings.length).toBeGreaterThan(4);
  const { headings, cells } = await edges();
  expect(cells).toEqual(headings);

  await panel.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await drawn()).toBe((columns - 1) * (rows - 2));
  await panel.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(drawn).toBeLessThan(((columns - 1) * rows) / 2);
  await panel.close();
});

test('years that only the nation states are put away until they are asked for', async ({ extension, page }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 700 });
  await openCompare(panel, page);
  await openCode(panel, codeOf({ codes: ['gdp'], regions: [...provinces, '全国'], measures: ['growth'] }));

  const grid = panel.getByRole('tabpanel').getByRole('grid');
  await expect(grid.getByRole('rowheader', { name: '全国' })).toBeVisible();
  const columns = async () => Number(await grid.getAttribute('aria-colcount'));
  const told = panel.getByText(/另有 \d+ 列较早、有数的地区不到同一指标最全一列的四分之一，已收起（2003—2024年）/);
  await expect(told).toBeVisible();
  const few = await columns();
  expect(few).toBeLessThan(10);
  const away = Number(/\d+/.exec((await told.textContent()) ?? '')?.[0]);

  await panel.getByRole('button', { name: '显示全部列' }).click();
  await expect.poll(columns).toBe(few + away);
  await expect(told).toBeHidden();
  await panel.getByRole('button', { name: '收起少数地区才有数的列' }).click();
  await expect.poll(columns).toBe(few);

  // Who chooses years has them all.
  await panel.getByRole('button', { name: '全部年份' }).click();
  await panel.getByRole('button', { name: '2005年' }).click();
  await panel.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await expect.poll(columns).toBeGreaterThan(few);
  await panel.close();
});
