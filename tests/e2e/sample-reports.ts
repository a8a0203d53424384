/** The sample reports of tests/site, three invented cities and two years each, read in the browser as a reader would. */
import { expect, type Page } from '@playwright/test';
import { readReport } from './probe';

export const reports = [
  'http://www.wangchuan.gov.cn/zwgk/2025.html',
  'http://www.wangchuan.gov.cn/zwgk/2026.html',
  'http://www.yunting.gov.cn/art/2025.html',
  'http://www.yunting.gov.cn/art/2026.html',
  'http://www.luming.gov.cn/ghjh/2025.html',
  'http://www.luming.gov.cn/ghjh/2026.html',
];

export const isStored = async (look: Page, url: string) => (await readReport(look, url)).report?.deletedAt === null;

export const untilStored = (look: Page, url: string) => expect.poll(() => isStored(look, url)).toBe(true);

/** Opens each that is not stored yet, and waits until it is. `look` is a page of the extension. */
export async function readAll(page: Page, look: Page, wanted: readonly string[] = reports): Promise<void> {
  for (const url of wanted) {
    if (await isStored(look, url)) continue;
    await page.goto(url);
    await untilStored(look, url);
  }
}
