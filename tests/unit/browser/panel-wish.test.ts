import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { leaveWish, takeWish, watchWishes } from '../../../lib/browser/panel-wish';
import { resetWorld, world } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

describe('what the panel is asked to show', () => {
  beforeEach(resetWorld);

  it('waits for a panel that opens later, and is taken once', async () => {
    await leaveWish({ code: 'gdp', measure: 'growth', windowId: null });
    expect(await takeWish()).toMatchObject({ tab: 'compare', code: 'gdp', measure: 'growth' });
    expect(await takeWish()).toBeNull();
  });

  it('reaches an open panel, which takes it', async () => {
    const seen = vi.fn();
    const stop = watchWishes(seen);
    await leaveWish({ code: null, measure: null, windowId: null });
    await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
    expect(await takeWish()).toBeNull();
    stop();
    await leaveWish({ code: 'fdi', measure: null, windowId: null });
    expect(seen).toHaveBeenCalledOnce();
  });

  it('is left to the panel of the window it comes from', async () => {
    world.currentWindow = 1;
    await leaveWish({ code: 'gdp', measure: null, windowId: 2 });
    expect(await takeWish()).toBeNull();
    const seen = vi.fn();
    const stop = watchWishes(seen);
    await leaveWish({ code: 'cpi', measure: null, windowId: 2 });
    await leaveWish({ code: 'fdi', measure: null, windowId: 1 });
    await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ code: 'fdi' }));
    stop();
  });

  it('drops a measure that there is not, and what is no wish', async () => {
    await leaveWish({ code: 'gdp', measure: 'guess', windowId: null });
    expect(await takeWish()).toMatchObject({ code: 'gdp', measure: null });
    await browser.storage.session.set({ 'panel-wish': { tab: 'elsewhere' } });
    expect(await takeWish()).toBeNull();
  });
});
