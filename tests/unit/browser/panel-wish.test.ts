import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { leaveWish, takeWish, watchWishes } from '../../../lib/browser/panel-wish';
import { resetWorld } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

describe('what the panel is asked to show', () => {
  beforeEach(resetWorld);

  it('waits for a panel that opens later, and is taken once', async () => {
    await leaveWish({ code: 'gdp', measure: 'growth' });
    expect(await takeWish()).toMatchObject({ tab: 'compare', code: 'gdp', measure: 'growth' });
    expect(await takeWish()).toBeNull();
  });

  it('reaches an open panel, which takes it', async () => {
    const seen = vi.fn();
    const stop = watchWishes(seen);
    await leaveWish({ code: null, measure: null });
    expect(seen).toHaveBeenCalledOnce();
    expect(await takeWish()).toBeNull();
    stop();
    await leaveWish({ code: 'fdi', measure: null });
    expect(seen).toHaveBeenCalledOnce();
  });

  it('drops a measure that there is not, and what is no wish', async () => {
    await leaveWish({ code: 'gdp', measure: 'guess' });
    expect(await takeWish()).toMatchObject({ code: 'gdp', measure: null });
    await browser.storage.session.set({ 'panel-wish': { tab: 'elsewhere' } });
    expect(await takeWish()).toBeNull();
  });
});
