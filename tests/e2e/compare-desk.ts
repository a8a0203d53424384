/** The comparison of the sample reports as tests handle it. */
import type { Page } from '@playwright/test';
import { expect } from './extension';
import { readAll, reports } from './sample-reports';

export const [wangchuan2025, wangchuan2026] = [reports[0]!, reports[1]!];

export const showView = (panel: Page, name: string) =>
  panel
    .getByRole('radiogroup', { name: '怎样比较' })
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .click();

export async function openCompare(panel: Page, page: Page): Promise<void> {
  await readAll(page, panel);
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '比较' }).click();
  await expect(panel.getByRole('radiogroup', { name: '怎样比较' })).toBeVisible();
}

/** Takes the indicators that the typed words find first, and no others. */
export async function choose(panel: Page, ...typed: string[]): Promise<void> {
  await panel.getByRole('button', { name: '选指标' }).click();
  const chooser = panel.getByRole('dialog', { name: '选指标' });
  const rows = chooser.getByRole('grid').getByRole('row');
  for (const words of typed) {
    await chooser.getByRole('searchbox').fill(words);
    if ((await rows.first().getAttribute('aria-selected')) !== 'true') await rows.first().click();
    await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
  }
  // Escape empties the box before it shuts the chooser.
  await chooser.getByRole('searchbox').fill('');
  await panel.keyboard.press('Escape');
  await expect(chooser).toBeHidden();
  const out = panel.getByRole('button', { name: /^去掉/ });
  for (let left = await out.count(); left > typed.length; left -= 1) await out.first().click();
}

/** Takes a region into the comparison, or out of it. */
export async function tickRegion(panel: Page, name: string): Promise<void> {
  await panel.getByRole('button', { name: /个地区/ }).click();
  const chooser = panel.getByRole('dialog', { name: '地区' });
  await chooser.getByRole('searchbox').fill(name);
  await chooser.getByRole('row', { name }).click();
  await chooser.getByRole('searchbox').fill('');
  await panel.keyboard.press('Escape');
  await expect(chooser).toBeHidden();
}

/** Totals among the measures shown, whatever the test before has left. */
export async function showLevels(panel: Page): Promise<void> {
  const level = panel.getByRole('button', { name: '总量', exact: true });
  if ((await level.getAttribute('aria-pressed')) !== 'true') await level.click();
  await expect(level).toHaveAttribute('aria-pressed', 'true');
}
