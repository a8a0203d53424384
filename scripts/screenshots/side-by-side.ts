/** Puts two pictures beside each other, as a page and the browser's side panel stand. */
import type { BrowserContext } from 'playwright-core';

/** One PNG of both, which were taken at `scale` pixels per CSS pixel: a side panel cannot be pictured with its page. */
export async function sideBySide(context: BrowserContext, [left, right]: [Buffer, Buffer], scale: number): Promise<Buffer> {
  const page = await context.newPage();
  try {
    const image = (picture: Buffer) => `<img src="data:image/png;base64,${picture.toString('base64')}">`;
    await page.setContent(
      `<style>body { margin: 0 } div { display: inline-flex; gap: 1px; background: #d9d5cd } img { zoom: ${1 / scale} }</style>` +
        `<div>${image(left)}${image(right)}</div>`,
    );
    await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode())));
    return await page.locator('div').screenshot();
  } finally {
    await page.close();
  }
}
