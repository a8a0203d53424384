import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { markPalette, markStyle, restyleTabs, usualColours } from '../../../lib/browser/mark-style';
import { loadPageScript } from '../../../lib/browser/inject';
import { contrast } from '../contrast';
import { resetWorld, world } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const usual = { figure: null, target: null, explained: null };

describe('the colours of marks', () => {
  it.each(markPalette)('%s can be seen on white and on near black', (colour) => {
    for (const surface of ['#ffffff', '#181715']) expect(contrast(colour, surface)).toBeGreaterThanOrEqual(3);
  });

  it('are those of marks.css until the reader chooses', () => {
    const css = readFileSync(new URL('../../../public/marks.css', import.meta.url), 'utf8');
    for (const [kind, colour] of Object.entries(usualColours)) {
      expect(css).toMatch(new RegExp(`reportlens-${kind}\\) \\{\\s+text-decoration: [\\w .]{1,40} ${colour};`));
      expect(markPalette).toContain(colour);
    }
    expect(markStyle(usual)).toBe('');
  });

  it('change only what was chosen', () => {
    expect(markStyle({ ...usual, target: '#9a6bd0' })).toMatch(/^@media screen[^{]+\{ html::highlight\(reportlens-target\) \{ [^}]+#9a6bd0[^}]+\} \}$/);
  });
});

describe('colours in pages', () => {
  beforeEach(resetWorld);

  it('come with the marks', async () => {
    await browser.storage.local.set({ settings: { markColours: { ...usual, figure: '#c2559b' } } });
    await loadPageScript({ tabId: 7, frameId: 0 });
    expect(world.injections.filter(({ file }) => file?.includes('#c2559b')).map(({ what }) => what)).toEqual(['remove-css', 'css']);
  });

  it('change in every page within reach, also before its marks are counted', async () => {
    world.tabs = [{ id: 7, url: 'https://a.example/' }, { id: 8 }, { id: 9, url: 'chrome-extension://own/options.html' }];
    const purple = { ...usual, figure: '#9a6bd0' };
    await restyleTabs(usual, purple);
    await restyleTabs(purple, usual);
    await restyleTabs(usual, usual);
    expect(world.injections.map(({ what, tabId }) => [what, tabId])).toEqual([
      ['css', 7],
      ['remove-css', 7],
    ]);
  });

  it('end with the reader’s last choice where it changes while they come', async () => {
    const choose = (colour: string | null) => browser.storage.local.set({ settings: { markColours: { ...usual, figure: colour } } });
    await choose('#c2559b');
    const insertCSS = vi.spyOn(browser.scripting, 'insertCSS');
    insertCSS.mockImplementationOnce(() => choose('#9a6bd0') as never);
    await loadPageScript({ tabId: 7, frameId: 0 });
    insertCSS.mockRestore();
    const colours = world.injections.filter(({ file }) => file?.includes('#')).map(({ what, file }) => `${what} ${/#\w+/.exec(file!)?.[0]}`);
    expect(colours.at(-1)).toBe('css #9a6bd0');
    expect(colours).toContain('remove-css #c2559b');
  });
});
