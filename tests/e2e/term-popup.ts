/** The popup as tests see it. */
import { expect, type Page } from '@playwright/test';

export const card = (page: Page) => page.locator('reportlens-popup').getByRole('dialog');

export const point = (page: Page, words: string) => pointAt(page, words, ['reportlens-term']);
export const pointAtFigure = (page: Page, words: string) => pointAt(page, words, ['reportlens-figure', 'reportlens-target']);

/** Points at the first mark of these words in the given layers until its popup stands. */
async function pointAt(page: Page, words: string, layers: string[]): Promise<void> {
  await page.mouse.move(2, 2);
  await expect(card(page)).toBeHidden();
  const { x, y } = await page.evaluate(
    ([text, names]) => {
      const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]) as Range[];
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges.find((one) => one.toString() === text);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range?.getClientRects()[0];
      return { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
    },
    [words, layers] as const,
  );
  await page.mouse.move(x, y);
  await expect(card(page)).toBeVisible();
}
