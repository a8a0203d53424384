import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { resetWorld } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const shipped = readFileSync(new URL('../../../public/reference/figures.jsonl', import.meta.url), 'utf8').split('\n');
beforeEach(() => {
  resetWorld();
  vi.resetModules();
});

const reference = () => import('../../../lib/browser/reference');

it('reads a file that another page imported, although an older one was read before', async () => {
  const { referenceFigures } = await reference();
  await browser.storage.local.set({ reference: shipped.slice(0, 2).join('\n') });
  expect(await referenceFigures()).toHaveLength(2);
  await browser.storage.local.set({ reference: shipped.slice(0, 5).join('\n') });
  expect(await referenceFigures()).toHaveLength(5);
});

it('gives of one region what is known of it, however the file writes its letters', async () => {
  const { referenceFigures, regionFigures } = await reference();
  const lines = shipped.slice(0, 400);
  const escaped = lines.map((line) => line.replace(/[^\x20-\x7E]/g, (letter) => String.raw`\u${letter.charCodeAt(0).toString(16)}`));
  for (const file of [lines, escaped]) {
    await browser.storage.local.set({ reference: file.join('\n') });
    const all = await referenceFigures();
    const regions = new Set(all.map(({ region }) => region));
    expect(regions.size).toBeGreaterThan(1);
    for (const name of regions) expect(await regionFigures(name)).toEqual(all.filter(({ region }) => region === name));
  }
  expect(await regionFigures('鹿鸣市')).toEqual([]);
});
