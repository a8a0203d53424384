import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showCount, showUnavailable } from '../../../lib/browser/badge';
import { resetWorld, world } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const top = { tabId: 7, frameId: 0, tabUrl: 'https://a.example/' };
const inner = { ...top, frameId: 3 };

describe('the badge', () => {
  beforeEach(resetWorld);

  it('shows the figures of a tab, and clears', async () => {
    await showCount(top, 348);
    expect(world.badge.get(7)).toBe('348');
    await showCount(top, null);
    expect(world.badge.get(7)).toBe('');
  });

  it('adds up frames that count at the same time', async () => {
    await Promise.all([showCount(top, 40), showCount(inner, 2), showCount({ ...top, tabId: 8 }, 1)]);
    expect(world.badge.get(7)).toBe('42');
    expect(world.badge.get(8)).toBe('1');
    await showCount(inner, null);
    expect(world.badge.get(7)).toBe('40');
  });

  it('does not add a page left behind to the next', async () => {
    await showCount(inner, 40);
    await showCount({ ...top, tabUrl: 'https://a.example/next' }, 5);
    expect(world.badge.get(7)).toBe('5');
  });

  it('fits large counts into four characters', async () => {
    await showCount(top, 9999);
    expect(world.badge.get(7)).toBe('9999');
    await showCount(top, 12_345);
    expect(world.badge.get(7)).toBe('12k');
  });

  it('goes on after a failure', async () => {
    const { browser } = await import('wxt/browser');
    vi.spyOn(browser.action, 'setBadgeText').mockRejectedValueOnce(new Error('No tab with id: 7.'));
    await expect(showCount(top, 1)).rejects.toThrow('No tab');
    await showCount(top, 2);
    expect(world.badge.get(7)).toBe('2');
  });

  it('says where a page cannot be read', async () => {
    await showUnavailable(7);
    expect(world.badge.get(7)).toBe('–');
    expect(world.titles.get(7)).toBe('[actionUnavailable]');
  });
});
