import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { referenceFigures } from '../../../lib/browser/reference';
import { resetWorld } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const shipped = readFileSync(new URL('../../../public/reference/figures.jsonl', import.meta.url), 'utf8').split('\n');
beforeEach(resetWorld);

it('reads a file that another page imported, although an older one was read before', async () => {
  await browser.storage.local.set({ reference: shipped.slice(0, 2).join('\n') });
  expect(await referenceFigures()).toHaveLength(2);
  await browser.storage.local.set({ reference: shipped.slice(0, 5).join('\n') });
  expect(await referenceFigures()).toHaveLength(5);
});
