import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../in-time';
import { browser } from 'wxt/browser';
import type { Focus } from '../../../lib/compare/choice';
import type { Region } from '../../../lib/model/analysis';
import { leaveWish, takeWish, watchWishes } from '../../../lib/browser/panel-wish';
import { resetWorld, world } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const focus = (code: string): Focus => ({ code, measure: 'growth', year: 2031, months: null, side: 'actual', basis: null });
const region: Region = { name: '鹿鸣市', code: null, level: 'prefecture', parents: ['云岭省'] };

describe('what the panel is asked to show', () => {
  beforeEach(resetWorld);

  it('waits for a panel that opens later, and is taken once', async () => {
    await leaveWish({ focus: focus('gdp'), region, windowId: null });
    expect(await takeWish()).toMatchObject({ tab: 'compare', focus: { code: 'gdp', measure: 'growth', year: 2031 }, region: { name: '鹿鸣市' } });
    expect(await takeWish()).toBeNull();
  });

  it('reaches an open panel, which takes it', async () => {
    const seen = vi.fn();
    const stop = watchWishes(seen);
    await leaveWish({ focus: null, region: null, windowId: null });
    await inTime(() => expect(seen).toHaveBeenCalledOnce());
    expect(await takeWish()).toBeNull();
    stop();
    await leaveWish({ focus: focus('fdi'), region: null, windowId: null });
    expect(seen).toHaveBeenCalledOnce();
  });

  it('is left to the panel of the window it comes from', async () => {
    world.currentWindow = 1;
    await leaveWish({ focus: focus('gdp'), region: null, windowId: 2 });
    expect(await takeWish()).toBeNull();
    const seen = vi.fn();
    const stop = watchWishes(seen);
    await leaveWish({ focus: focus('cpi'), region: null, windowId: 2 });
    await leaveWish({ focus: focus('fdi'), region: null, windowId: 1 });
    await inTime(() => expect(seen).toHaveBeenCalledOnce());
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ focus: focus('fdi') }));
    stop();
  });

  it('drops a measure that there is not, and what is no wish', async () => {
    await leaveWish({ focus: { ...focus('gdp'), measure: 'guess' as 'growth' }, region, windowId: null });
    expect(await takeWish()).toMatchObject({ focus: null, region: { name: '鹿鸣市' } });
    await browser.storage.session.set({ 'panel-wish': { tab: 'elsewhere' } });
    expect(await takeWish()).toBeNull();
  });
});
