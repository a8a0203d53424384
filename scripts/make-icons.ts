/** Renders assets/icon.svg to the sizes that browsers ask for. Run by hand after the drawing changes: `npx tsx scripts/make-icons.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './browser/find-chromium';

const SIZES = [16, 32, 48, 128];

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);

const drawing = await readFile(at('assets/icon.svg'), 'base64');
const browser = await chromium.launch({ executablePath: findChromium((line) => console.log(line)) });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`);
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    await writeFile(at(`public/icon/${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
    console.log(`public/icon/${size}.png`);
  }
} finally {
  await browser.close();
}
