import { beforeEach, describe, expect, it, vi } from 'vitest';
import { grantedSites, reconcileSites, siteAllowed, sitePattern } from '../../../lib/browser/sites';
import { sitePatterns } from '../../../lib/sites';
import { resetWorld, world } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const registered = () => world.registered.flatMap((script) => script.matches);

describe('sites that the reader allows', () => {
  beforeEach(() => {
    resetWorld();
    world.origins = [...sitePatterns, 'file:///*'];
  });

  it('are those beyond the built-in ones', async () => {
    expect(await grantedSites()).toEqual([]);
    world.origins.push('*://b.example/*', 'https://a.example/*');
    expect(await grantedSites()).toEqual(['*://b.example/*', 'https://a.example/*']);
  });

  it.each([
    ['https://www.a.example:8443/r?x=1', '*://www.a.example/*'],
    ['http://127.0.0.1:4173/', '*://127.0.0.1/*'],
    ['file:///r.html', null],
    ['chrome://extensions', null],
    ['nonsense', null],
  ])('%s has the pattern %s', (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });

  it('have the detector registered, and lose it with the permission', async () => {
    await reconcileSites();
    expect(world.registered).toEqual([]);
    world.origins.push('*://a.example/*');
    await reconcileSites();
    expect(registered()).toEqual(['*://a.example/*']);
    expect(world.registered[0]).toMatchObject({ excludeMatches: sitePatterns, js: ['/content-scripts/detector.js'] });
    world.origins.push('*://b.example/*');
    await reconcileSites();
    expect(registered()).toEqual(['*://a.example/*', '*://b.example/*']);
    world.origins = [...sitePatterns];
    await reconcileSites();
    expect(world.registered).toEqual([]);
  });

  it('are registered once where two changes come at once', async () => {
    world.origins.push('*://a.example/*');
    await Promise.all([reconcileSites(), reconcileSites()]);
    expect(world.registered).toHaveLength(1);
  });

  it('are looked at in the tabs that are open', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    world.origins.push('*://a.example/*');
    world.tabs = [{ id: 1, url: 'https://a.example/' }, { id: 2, url: 'https://a.example/2' }, { url: 'https://a.example/3' }];
    world.closed.add(1);
    await siteAllowed(['*://a.example/*']);
    expect(world.injections).toEqual([{ what: 'script', file: '/content-scripts/detector.js', tabId: 2, frameIds: 'all' }]);
  });
});
