import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { inTime } from '../in-time';
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

it('looks no second time through a file that was imported', async () => {
  const { regionFigures } = await reference();
  const file = shipped.slice(0, 400).map((line) => line.replace('全国', String.raw`\u5168\u56fd`));
  await browser.storage.local.set({ reference: file.join('\n') });
  const first = await regionFigures('全国');
  const parse = vi.spyOn(JSON, 'parse');
  expect(await regionFigures('全国')).toEqual(first);
  expect(first.length).toBeGreaterThan(0);
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

it('does not keep a file that was still on its way when it was taken away', async () => {
  const { referenceFigures } = await reference();
  await browser.storage.local.set({ reference: shipped.slice(0, 2).join('\n') });
  const ask = browser.storage.local.get.bind(browser.storage.local);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const get = vi.fn((key: string) => ask(key).then((found) => (key === 'reference' ? arrived.then(() => found) : found)));
  Object.assign(browser.storage.local, { get });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(shipped.slice(0, 9).join('\n'))));
  const early = referenceFigures();
  await inTime(() => expect(get).toHaveBeenCalledWith('reference'));
  await browser.storage.local.remove('reference');
  arrive();
  expect(await early).toHaveLength(2);
  expect(await referenceFigures()).toHaveLength(9);
  vi.unstubAllGlobals();
  Object.assign(browser.storage.local, { get: ask });
});
