import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPageScript, loadPopupScript } from '../../../lib/browser/inject';
import { resetWorld, world } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const frame = { tabId: 7, frameId: 3 };
const done = () => world.injections.map(({ what, file }) => file ?? what);

describe('loading the page script', () => {
  beforeEach(resetWorld);

  it('brings the marks and the script into the one frame that asked', async () => {
    await loadPageScript(frame);
    expect(done().sort()).toEqual(['/marks.css', '/marks.css', '/page.js']);
    const styles = world.injections.map(({ what }) => what).filter((what) => what !== 'script');
    expect(styles).toEqual(['remove-css', 'css']);
    expect(world.injections.every(({ tabId, frameIds }) => tabId === 7 && String(frameIds) === '3')).toBe(true);
  });

  it('happens once for two requests at once', async () => {
    await Promise.all([loadPageScript(frame), loadPageScript(frame)]);
    expect(done().filter((file) => file === '/page.js')).toHaveLength(1);
  });

  it('tells the script first where the reader insists', async () => {
    await loadPageScript(frame, { force: true });
    const scripts = done().filter((file) => file !== '/marks.css');
    expect(scripts).toEqual(['function', '/page.js']);
  });

  it.each([
    [8, 'no-access'],
    [901, 'page-gone'],
  ])('says why it cannot: tab %i, %s', async (tabId, reason) => {
    world.closed.add(8);
    await expect(loadPageScript({ tabId, frameId: 0 })).rejects.toMatchObject({ name: 'InjectionError', reason });
    await expect(loadPopupScript({ tabId, frameId: 0 })).rejects.toMatchObject({ reason });
  });

  it('can be tried again after a failure', async () => {
    world.closed.add(7);
    await expect(loadPageScript(frame)).rejects.toThrow();
    world.closed.clear();
    await loadPageScript(frame);
    expect(done()).toContain('/page.js');
  });
});
