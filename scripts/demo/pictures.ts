/** Pictures of what the demo shows, for a machine without a display. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hidePopup, showPopup } from './popup';

/**
 * Writes pictures of the report and the panel into `folder`.
 * @param report the tab with a marked report.
 * @param panel the panel's page, its comparison in view.
 * @returns their paths.
 */
export async function takePictures(report: Page, panel: Page, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const taken: string[] = [];
  const take = async (page: Page, name: string, fullPage = false) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, fullPage });
    taken.push(path);
  };

  await report.bringToFront();
  // The popup fades in otherwise, and is pictured half way.
  await report.emulateMedia({ reducedMotion: 'reduce' });
  await report.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await take(report, 'page');
  await showPopup(report, 'reportlens-figure', '1968.5亿元');
  await take(report, 'figure');
  await hidePopup(report);
  await showPopup(report, 'reportlens-explained', '新质生产力');
  await take(report, 'term');
  await hidePopup(report);

  await panel.bringToFront();
  await panel.setViewportSize({ width: 440, height: 900 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await take(panel, `compare-${colorScheme}`, true);
  }
  return taken;
}
