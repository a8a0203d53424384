import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markPalette, markStyle, restyleTabs, usualColours } from '../../../lib/browser/mark-style';
import { loadPageScript } from '../../../lib/browser/inject';
import { updateSettings } from '../../../lib/browser/settings';
import { resetWorld, world } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const usual = { figure: null, target: null, explained: null };

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('the colours of marks', () => {
  it.each(markPalette)('%s can be seen on white and on near black', (colour) => {
    expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(3);
    expect((luminance(colour) + 0.05) / (luminance('#181715') + 0.05)).toBeGreaterThanOrEqual(3);
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
    expect(markStyle({ ...usual, target: '#9a6bd0' })).toMatch(/^@media screen[^{]+\{ ::highlight\(reportlens-target\) \{ [^}]+#9a6bd0[^}]+\} \}$/);
  });
});

describe('colours in pages', () => {
  beforeEach(resetWorld);

  it('come with the marks', async () => {
    await updateSettings({ markColours: { ...usual, figure: '#c2559b' } });
    await loadPageScript({ tabId: 7, frameId: 0 });
    expect(world.injections.filter(({ file }) => file?.includes('#c2559b')).map(({ what }) => what)).toEqual(['remove-css', 'css']);
  });

  it('change in marked tabs alone', async () => {
    world.tabs = [{ id: 7, url: 'https://a.example/' }, { id: 9, url: 'https://b.example/' }];
    world.badge.set(7, '12');
    const purple = { ...usual, figure: '#9a6bd0' };
    await restyleTabs(usual, purple);
    await restyleTabs(purple, usual);
    await restyleTabs(usual, usual);
    expect(world.injections.map(({ what, tabId }) => [what, tabId])).toEqual([
      ['css', 7],
      ['remove-css', 7],
    ]);
  });
});
