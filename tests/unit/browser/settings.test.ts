import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultSettings, isActiveOn, readSettings, updateSettings, watchSettings, wishedLanguage } from '../../../lib/browser/settings';
import { resetWorld } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

describe('settings', () => {
  beforeEach(() => {
    resetWorld();
    let turn: Promise<unknown> = Promise.resolve();
    const request = (_name: string, work: () => Promise<unknown>) => (turn = turn.then(work));
    vi.stubGlobal('navigator', { locks: { request } });
  });

  it('start from the defaults', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    expect(defaultSettings).toMatchObject({ enabled: true, autoSave: true, figureMarks: 'all', termMarks: 'first', language: 'auto' });
  });

  it('give the language chosen, else the browser’s', () => {
    expect(wishedLanguage({ ...defaultSettings, language: 'en' })).toBe('en');
    expect(wishedLanguage(defaultSettings)).toBe('de-AT');
  });

  it('keep what was changed and leave the rest', async () => {
    await updateSettings({ termMarks: 'key' });
    await updateSettings({ autoSave: false });
    expect(await readSettings()).toEqual({ ...defaultSettings, termMarks: 'key', autoSave: false });
  });

  it('hold both of two changes made at once', async () => {
    await Promise.all([updateSettings({ figureMarks: 'none' }), updateSettings({ disabledSites: ['a.example'] })]);
    expect(await readSettings()).toMatchObject({ figureMarks: 'none', disabledSites: ['a.example'] });
  });

  it.each([
    ['a broken field', { termMarks: 'loud', autoSave: false }, { autoSave: false }],
    ['a field of a later version', { enabled: false, colours: 'warm' }, { enabled: false }],
    ['the one field of an earlier version', { density: 'figures' }, { figureMarks: 'all', termMarks: 'none' }],
    ['key points of an earlier version', { density: 'key' }, { figureMarks: 'key', termMarks: 'key' }],
    ['something else altogether', 'yes', {}],
    ['nothing', null, {}],
  ])('survive %s in the storage', async (_, stored, expected) => {
    await browser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual({ ...defaultSettings, ...expected });
  });

  it('are told to whoever watches', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await updateSettings({ language: 'en' });
    await browser.storage.local.set({ other: 1 });
    await browser.storage.session.set({ settings: { language: 'zh-CN' } });
    expect(seen).toHaveBeenCalledOnce();
    expect(seen).toHaveBeenCalledWith({ ...defaultSettings, language: 'en' });
    stop();
    await updateSettings({ language: 'auto' });
    expect(seen).toHaveBeenCalledOnce();
  });

  it('say where pages are looked at', () => {
    const settings = { ...defaultSettings, disabledSites: ['off.example'] };
    expect(isActiveOn('https://on.example/a', settings)).toBe(true);
    expect(isActiveOn('https://off.example/a', settings)).toBe(false);
    expect(isActiveOn('https://sub.off.example/a', settings)).toBe(true);
    expect(isActiveOn('https://on.example/a', { ...settings, enabled: false })).toBe(false);
    expect(isActiveOn('', settings)).toBe(true);
  });
});
